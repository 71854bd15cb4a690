package reports

import (
	"context"
	"database/sql"

	"go.temporal.io/sdk/activity"
)

// Activities works on the orders of one database.
type Activities struct {
	Orders *sql.DB
}

// Count gives the number of orders of day.
func (a *Activities) Count(ctx context.Context, day string) (int, error) {
	activity.GetLogger(ctx).Info("counting", "day", day)
	var n int
	err := a.Orders.QueryRowContext(ctx, "SELECT count(*) FROM orders WHERE day = $1", day).Scan(&n)
	return n, err
}
