package accounts

import (
	"context"
	"database/sql"
)

func change(ctx context.Context, db *sql.DB, id int) error {
	_, err := db.ExecContext(ctx, "DELETE FROM accounts WHERE id = $1", id)
	return err
}
