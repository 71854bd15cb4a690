package users

import (
	"context"
	"database/sql"
)

func load(ctx context.Context, db *sql.DB, id string) (*sql.Rows, error) {
	row := db.QueryRowContext(ctx, "SELECT * FROM users ORDER BY name")
	if err := row.Err(); err != nil {
		return nil, err
	}
	return db.QueryContext(ctx, "SELECT * FROM users WHERE id = $1", id)
}

func page(ctx context.Context, db *sql.DB) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT * FROM users ORDER BY id LIMIT 100")
}
