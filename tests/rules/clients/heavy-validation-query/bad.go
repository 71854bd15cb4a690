package reports

import (
	"context"
	"database/sql"
)

type Store struct{ db *sql.DB }

func (s *Store) Ping(ctx context.Context) error {
	var count int
	return s.db.QueryRowContext(ctx, "SELECT count(*) FROM reports").Scan(&count) // expect
}

func checkHealth(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, `SELECT id FROM reports LIMIT 1`) // expect
	return err
}
