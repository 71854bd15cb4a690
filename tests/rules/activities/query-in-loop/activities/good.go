package activities

import (
	"context"
	"database/sql"

	"github.com/lib/pq"
	"go.temporal.io/sdk/activity"
)

// Orders pays.
type Orders struct {
	db *sql.DB
}

// MarkPaid marks the orders as paid.
func (o *Orders) MarkPaid(ctx context.Context, orderIDs []string) error {
	activity.GetLogger(ctx).Info("marking", "orders", len(orderIDs))
	_, err := o.db.ExecContext(ctx, "UPDATE orders SET paid = true WHERE id = ANY($1)", pq.Array(orderIDs))
	return err
}
