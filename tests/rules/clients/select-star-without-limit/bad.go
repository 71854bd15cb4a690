package users

import (
	"context"
	"database/sql"
)

const users = "SELECT * FROM users"

func load(ctx context.Context, db *sql.DB, since string) {
	db.QueryContext(ctx, "SELECT * FROM users ORDER BY name") // expect
	db.QueryContext(ctx, users) // expect
	db.QueryContext(ctx, "SELECT * FROM users WHERE created > $1", since) // expect
}
