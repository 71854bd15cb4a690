package clients

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5/pgxpool"
)

func Count(dsn string) (int, error) {
	db, err := sql.Open("postgres", dsn) // expect
	if err != nil {
		return 0, err
	}
	var count int
	err = db.QueryRow("SELECT count(*) FROM users").Scan(&count)
	return count, err
}

func Total(ctx context.Context, dsn string) (int, error) {
	pool, err := pgxpool.New(ctx, dsn) // expect
	if err != nil {
		return 0, err
	}
	var total int
	return total, pool.QueryRow(ctx, "SELECT sum(price) FROM orders").Scan(&total)
}
