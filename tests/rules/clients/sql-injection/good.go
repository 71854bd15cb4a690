package users

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
)

const table = "users"

func parameters(ctx context.Context, db *sql.DB, name string, account int, ids []any) (*sql.Rows, error) {
	if _, err := db.ExecContext(ctx, fmt.Sprintf("DELETE FROM users WHERE account = %d", account)); err != nil {
		return nil, err
	}
	if _, err := db.ExecContext(ctx, "DELETE FROM users WHERE account = "+strconv.Itoa(account)); err != nil {
		return nil, err
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	if _, err := db.ExecContext(ctx, "DELETE FROM users WHERE id IN ("+marks+")", ids...); err != nil {
		return nil, err
	}
	return db.QueryContext(ctx, "SELECT id FROM "+table+" WHERE name = $1 LIMIT 5", name)
}
