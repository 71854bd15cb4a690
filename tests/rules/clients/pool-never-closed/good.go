package clients

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Users works on a pool.
type Users struct {
	pool *pgxpool.Pool
}

// Connect makes the users' pool.
func Connect(ctx context.Context, dsn string) (*Users, error) {
	pool, err := pgxpool.New(ctx, dsn) // expect: clients/pool-without-metrics
	if err != nil {
		return nil, err
	}
	return &Users{pool: pool}, nil
}

// Open opens the database for the caller.
func Open(dsn string) (*sql.DB, error) {
	return sql.Open("postgres", dsn) // expect: clients/pool-without-metrics
}

// Total sums all prices.
func Total(ctx context.Context, dsn string) (int, error) {
	pool, err := pgxpool.New(ctx, dsn) // expect: clients/pool-without-metrics
	if err != nil {
		return 0, err
	}
	defer pool.Close()
	var total int
	return total, pool.QueryRow(ctx, "SELECT sum(price) FROM orders").Scan(&total)
}
