package users

import "github.com/jmoiron/sqlx"

func names(db *sqlx.DB) ([]string, error) {
	var found []string
	err := db.Select(&found, "SELECT name FROM users ORDER BY id LIMIT 100")
	return found, err
}
