package accounts

import (
	"context"
	"database/sql"
)

func change(ctx context.Context, db *sql.DB) {
	db.ExecContext(ctx, "UPDATE accounts SET active = false") // expect
	db.ExecContext(ctx, "DELETE FROM accounts") // expect
}
