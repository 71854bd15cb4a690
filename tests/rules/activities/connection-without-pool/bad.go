package orders

import (
	"context"

	"github.com/jackc/pgx/v5"
	"go.temporal.io/sdk/activity"
)

// Activities works on orders.
type Activities struct{ URL string }

// Count gives the number of orders of day.
func (a *Activities) Count(ctx context.Context, day string) (int, error) {
	activity.GetLogger(ctx).Info("counting", "day", day)
	return count(ctx, a.URL, day)
}

func count(ctx context.Context, url, day string) (int, error) {
	connection, err := pgx.Connect(ctx, url) // expect
	if err != nil {
		return 0, err
	}
	defer connection.Close(ctx)
	var n int
	err = connection.QueryRow(ctx, "SELECT count(*) FROM orders WHERE day = $1", day).Scan(&n)
	return n, err
}
