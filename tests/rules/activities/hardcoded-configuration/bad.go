package reports

import (
	"context"
	"database/sql"
	"time"

	"github.com/redis/go-redis/v9"
	"go.temporal.io/sdk/activity"
)

var cache = redis.NewClient(&redis.Options{Addr: "cache-1.acme.io:6379"}) // expect

// Activities works on reports.
type Activities struct{}

// Count gives the number of orders of day.
func (a *Activities) Count(ctx context.Context, day string) (int, error) {
	activity.GetLogger(ctx).Info("counting", "day", day)
	db, err := sql.Open("pgx", "postgres://orders.acme.io/orders?sslmode=verify-full") // expect
	if err != nil {
		return 0, err
	}
	defer db.Close()
	return count(ctx, db, day)
}

func count(ctx context.Context, db *sql.DB, day string) (int, error) {
	near := redis.NewClient(&redis.Options{
		Addr:        "localhost:6379", // expect
		ReadTimeout: time.Second,
	})
	defer near.Close()
	var n int
	err := db.QueryRowContext(ctx, "SELECT count(*) FROM orders WHERE day = $1", day).Scan(&n)
	return n, err
}
