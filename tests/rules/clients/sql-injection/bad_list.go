package users

import (
	"database/sql"
	"strings"
)

func Find(db *sql.DB, given map[string]string, names []string) error {
	var conditions []string
	for key, value := range given {
		conditions = append(conditions, key+" = '"+value+"'")
	}
	if _, err := db.Exec("DELETE FROM users WHERE " + strings.Join(conditions, " AND ")); err != nil { // expect
		return err
	}
	text := "DELETE FROM users WHERE name IN ("
	for _, name := range names {
		text += "'" + name + "',"
	}
	_, err := db.Exec(strings.TrimSuffix(text, ",") + ")") // expect
	return err
}
