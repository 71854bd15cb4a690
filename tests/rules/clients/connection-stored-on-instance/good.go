package orders

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Store takes a connection for each question.
type Store struct {
	pool *pgxpool.Pool
}

func New(ctx context.Context, url string) (*Store, error) {
	pool, err := pgxpool.New(ctx, url) // expect: clients/pool-without-metrics
	if err != nil {
		return nil, fmt.Errorf("open pool: %w", err)
	}
	return &Store{pool: pool}, nil
}

func (s *Store) Count(ctx context.Context) (int, error) {
	var total int
	err := s.pool.QueryRow(ctx, "SELECT count(*) FROM orders").Scan(&total)
	return total, err
}

func Migrate(ctx context.Context, url string) error {
	connection, err := pgx.Connect(ctx, url) // expect: clients/connection-without-pool
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer connection.Close(ctx)
	_, err = connection.Exec(ctx, "CALL refresh_orders()")
	return err
}
