package reports

import "database/sql"

// Total counts the reports; the server ends what takes too long.
func Total(host string) (total int, err error) {
	db, err := sql.Open("pgx", "postgres:///reports?sslmode=verify-full&statement_timeout=5000&host="+host) // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
	if err != nil {
		return 0, err
	}
	defer db.Close()
	err = db.QueryRow("SELECT count(*) FROM reports").Scan(&total)
	return total, err
}
