package products

import (
	"context"
	"database/sql"
)

func load(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, "SELECT id FROM products ORDER BY RANDOM() LIMIT 10"); err != nil { // expect
		return err
	}
	if _, err := db.ExecContext(ctx, "SELECT p.id FROM products p, shops s LIMIT 10"); err != nil { // expect
		return err
	}
	if _, err := db.ExecContext(ctx, "SELECT DISTINCT * FROM products LIMIT 10"); err != nil { // expect
		return err
	}
	return nil
}
