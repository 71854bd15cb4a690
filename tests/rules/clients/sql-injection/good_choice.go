package users

import (
	"database/sql"
	"errors"
	"strings"
)

func Sorted(db *sql.DB, column string) (*sql.Rows, error) {
	if column != "name" && column != "age" {
		return nil, errors.New("no such column")
	}
	return db.Query("SELECT id FROM users WHERE a = 1 ORDER BY " + column + " LIMIT 1") // expect: clients/query-without-timeout
}

func Some(db *sql.DB, ids []any) (*sql.Rows, error) {
	return db.Query("SELECT id FROM users WHERE id IN (?"+strings.Repeat(",?", len(ids)-1)+")", ids...) // expect: clients/query-without-timeout
}
