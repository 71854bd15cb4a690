package pages

import (
	"context"

	"go.temporal.io/sdk/activity"
)

// Render renders names and returns how many there were.
func Render(ctx context.Context, names []string) (int, error) {
	for done, name := range names {
		activity.RecordHeartbeat(ctx, done)
		if err := draw(ctx, name); err != nil {
			return done, err
		}
	}
	return len(names), nil
}
