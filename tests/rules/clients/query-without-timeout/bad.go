package reports

import "database/sql"

// Clear removes the old reports.
func Clear(driver, address string) error {
	db, err := sql.Open(driver, address)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.Exec("DELETE FROM reports WHERE old") // expect
	return err
}

// Total counts the reports in a transaction.
func Total(tx *sql.Tx) (total int, err error) {
	err = tx.QueryRow("SELECT count(*) FROM reports").Scan(&total) // expect
	return total, err
}
