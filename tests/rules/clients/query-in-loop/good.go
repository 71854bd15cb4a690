package orders

import (
	"context"
	"database/sql"

	"github.com/lib/pq"
)

// Store keeps orders.
type Store struct {
	db *sql.DB
}

// Save stores every order.
func (s *Store) Save(ctx context.Context, ids []int) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO orders SELECT unnest($1::int[])", pq.Array(ids))
	return err
}

// SaveBatches stores every batch.
func (s *Store) SaveBatches(ctx context.Context, batches [][]int) error {
	for _, batch := range batches {
		if _, err := s.db.ExecContext(ctx, "INSERT INTO orders SELECT unnest($1::int[])", pq.Array(batch)); err != nil {
			return err
		}
	}
	return nil
}

// Migrate runs every statement.
func (s *Store) Migrate(ctx context.Context, statements []string) error {
	for _, statement := range statements {
		if _, err := s.db.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

func takeFirst(ctx context.Context, db *sql.DB, orders []Order) error {
	for _, order := range orders {
		if order.Open {
			_, err := db.ExecContext(ctx, "UPDATE orders SET taken = true WHERE id = $1", order.ID)
			return err
		}
	}
	return nil
}
