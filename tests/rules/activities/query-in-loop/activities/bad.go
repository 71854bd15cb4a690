package activities

import (
	"context"
	"database/sql"

	"go.temporal.io/sdk/activity"
)

// Orders pays.
type Orders struct {
	db *sql.DB
}

// MarkPaid marks the orders as paid.
func (o *Orders) MarkPaid(ctx context.Context, orderIDs []string) error {
	for index, orderID := range orderIDs {
		activity.RecordHeartbeat(ctx, index)
		if _, err := o.db.ExecContext(ctx, "UPDATE orders SET paid = true WHERE id = $1", orderID); err != nil { // expect
			return err
		}
	}
	return nil
}
