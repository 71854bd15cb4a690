package reports

import (
	"context"
	"database/sql"
)

type Store struct{ db *sql.DB }

func (s *Store) Ping(ctx context.Context) error {
	return s.db.PingContext(ctx)
}

func checkHealth(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, "SELECT 1")
	return err
}

// Count counts the reports.
func (s *Store) Count(ctx context.Context) (count int, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT count(*) FROM reports").Scan(&count)
	return count, err
}
