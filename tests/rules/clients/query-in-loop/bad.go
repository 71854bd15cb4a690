package orders

import (
	"context"
	"database/sql"
)

// Store keeps orders.
type Store struct {
	db *sql.DB
}

// Save stores every order.
func (s *Store) Save(ctx context.Context, ids []int) error {
	for _, id := range ids {
		if _, err := s.db.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil { // expect
			return err
		}
	}
	return nil
}

// Names loads the name of every user.
func (s *Store) Names(ctx context.Context, tx *sql.Tx, ids []int) ([]string, error) {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		var name string
		if err := tx.QueryRowContext(ctx, "SELECT name FROM users WHERE id = $1", id).Scan(&name); err != nil { // expect
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}

// Lines loads the lines of every order.
func (s *Store) Lines(ctx context.Context, rows *sql.Rows) error {
	for rows.Next() {
		var id int
		if err := rows.Scan(&id); err != nil {
			return err
		}
		if _, err := s.db.ExecContext(ctx, "UPDATE lines SET seen = true WHERE order_id = $1", id); err != nil { // expect
			return err
		}
	}
	return rows.Err()
}

func (s *Store) one(ctx context.Context, id int) error {
	_, err := s.db.ExecContext(ctx, "DELETE FROM orders WHERE id = $1", id)
	return err
}

// Remove deletes every order.
func (s *Store) Remove(ctx context.Context, ids []int) error {
	for _, id := range ids {
		if err := s.one(ctx, id); err != nil { // expect
			return err
		}
	}
	return nil
}
