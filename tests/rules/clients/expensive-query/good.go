package products

import (
	"context"
	"database/sql"
)

func load(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, "SELECT id FROM products ORDER BY id LIMIT 10"); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "SELECT p.id FROM products p JOIN shops s ON p.shop = s.id LIMIT 10"); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "SELECT DISTINCT shop FROM products LIMIT 10"); err != nil {
		return err
	}
	return nil
}
