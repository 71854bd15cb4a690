package pages

import (
	"context"
	"database/sql/driver"
	"errors"
	"os"
	"time"

	"go.temporal.io/sdk/activity"
	"golang.org/x/sync/errgroup"
)

// Render renders names and returns how many there were.
func Render(ctx context.Context, names []string) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute) // expect
	defer cancel()
	folder, err := os.MkdirTemp("", "pages")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder) // expect
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4) // expect
	for done, name := range names {
		select {
		case <-ctx.Done(): // expect
			return done, ctx.Err()
		default:
		}
		activity.RecordHeartbeat(ctx, done) // expect
		if err := draw(ctx, name); errors.Is(err, driver.ErrBadConn) { // expect
			return done, err
		}
	}
	return len(names), group.Wait()
}
