package reports

import "database/sql"

// First is a note: whoever opened the database may have set a limit.
func First(db *sql.DB) (name string, err error) {
	err = db.QueryRow("SELECT name FROM reports LIMIT 1").Scan(&name) // expect
	return name, err
}
