package reports

import (
	"context"
	"database/sql"
)

// Clear removes the old reports.
func Clear(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, "DELETE FROM reports WHERE old")
	return err
}

// Total counts the reports in a transaction.
func Total(ctx context.Context, tx *sql.Tx) (total int, err error) {
	err = tx.QueryRowContext(ctx, "SELECT count(*) FROM reports").Scan(&total)
	return total, err
}
