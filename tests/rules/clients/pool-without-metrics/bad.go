package ledger

import (
	"context"
	"database/sql"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Open connects to the ledger.
func Open(address string) (*sql.DB, error) {
	db, err := sql.Open("pgx", address) // expect
	if err != nil {
		return nil, err
	}
	db.SetConnMaxLifetime(time.Hour)
	return db, nil
}

// Archive connects to the archive.
func Archive(ctx context.Context, address string) (*pgxpool.Pool, error) {
	return pgxpool.New(ctx, address) // expect
}
