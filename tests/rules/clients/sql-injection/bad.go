package users

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

func formats(ctx context.Context, db *sql.DB, name string, ids []string) error {
	db.QueryContext(ctx, "SELECT id FROM users WHERE name = '"+name+"'") // expect
	db.QueryContext(ctx, fmt.Sprintf("SELECT id FROM users WHERE name = '%s'", name)) // expect
	query := fmt.Sprintf("SELECT id FROM users WHERE name = '%v'", name)
	db.QueryContext(ctx, query) // expect
	var text strings.Builder
	text.WriteString("SELECT id FROM users WHERE name = '")
	text.WriteString(name)
	text.WriteString("'")
	db.QueryContext(ctx, text.String()) // expect
	_, err := db.ExecContext(ctx, "DELETE FROM users WHERE id IN ("+strings.Join(ids, ",")+")") // expect
	return err
}

func builders(db Gorm, name string) {
	db.Raw("SELECT id FROM users WHERE name = '" + name + "'") // expect
	db.Where(fmt.Sprintf("name = '%s'", name)) // expect
}

func pools(ctx context.Context, pool Pool, name string) {
	pool.Query(ctx, "SELECT id FROM users WHERE name = '"+name+"'") // expect
}

func text(name string) string {
	return "SELECT id FROM users WHERE name = '" + name + "'" // expect
}
