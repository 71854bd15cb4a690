package ledger

import (
	"context"
	"fmt"
	"time"

	"go.temporal.io/sdk/activity"
)

type Activities struct {
	store Store
}

// Post posts the entries.
func (a *Activities) Post(ctx context.Context, entries []string) error {
	for number, entry := range entries {
		activity.RecordHeartbeat(ctx, number, len(entries))
		if err := a.store.Post(ctx, entry); err != nil {
			return fmt.Errorf("post entry %d: %w", number, err)
		}
	}
	return nil
}

// WaitUntilClosed waits until the ledger is closed; there is nothing to count.
func (a *Activities) WaitUntilClosed(ctx context.Context, ledger string) error {
	for a.store.IsOpen(ctx, ledger) {
		activity.RecordHeartbeat(ctx)
		pause(ctx, 30*time.Second)
	}
	return ctx.Err()
}
