package warehouse

import (
	"context"
	"fmt"
	"time"

	"go.temporal.io/sdk/activity"
)

type Activities struct {
	store Store
}

// ChargeAll charges every account.
func (a *Activities) ChargeAll(ctx context.Context, accountIDs []string) error {
	for i, accountID := range accountIDs {
		activity.RecordHeartbeat(ctx, i, len(accountIDs))
		if err := a.store.Charge(ctx, accountID); err != nil {
			return fmt.Errorf("charge account %s: %w", accountID, err)
		}
	}
	return nil
}

// Archive archives the days while a goroutine heartbeats.
func (a *Activities) Archive(ctx context.Context, days []string) error {
	done := make(chan struct{})
	defer close(done)
	go func() {
		ticker := time.NewTicker(10 * time.Second)
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ctx.Done():
				return
			case <-ticker.C:
				activity.RecordHeartbeat(ctx, "alive")
			}
		}
	}()
	for _, day := range days {
		if err := a.store.Archive(ctx, day); err != nil {
			return fmt.Errorf("archive %s: %w", day, err)
		}
	}
	return nil
}

// Restore restores the days; the helper heartbeats beside it.
func (a *Activities) Restore(ctx context.Context, days []string) error {
	go beat(ctx)
	for _, day := range days {
		if err := a.store.Restore(ctx, day); err != nil {
			return fmt.Errorf("restore %s: %w", day, err)
		}
	}
	return nil
}

func beat(ctx context.Context) {
	for ctx.Err() == nil {
		activity.RecordHeartbeat(ctx, "alive")
		pause(ctx, 10*time.Second)
	}
}

// Refresh refreshes the views and reports each.
func (a *Activities) Refresh(ctx context.Context, views []string) error {
	for i, view := range views {
		if err := a.refreshOne(ctx, i, view); err != nil {
			return fmt.Errorf("refresh %s: %w", view, err)
		}
	}
	return nil
}

func (a *Activities) refreshOne(ctx context.Context, i int, view string) error {
	activity.RecordHeartbeat(ctx, i)
	return a.store.Refresh(ctx, view)
}

// Fetch fetches a path, with a few attempts.
func (a *Activities) Fetch(ctx context.Context, path string) ([]byte, error) {
	var last error
	for attempt := 0; attempt < a.store.Patience(); attempt++ {
		content, err := a.store.Fetch(ctx, path)
		if err == nil {
			return content, nil
		}
		last = err
		pause(ctx, time.Duration(1<<attempt)*time.Second)
	}
	return nil, fmt.Errorf("fetch %s: %w", path, last)
}

// NotifyOwners tells both owners of a title.
func (a *Activities) NotifyOwners(ctx context.Context, title string) error {
	for _, role := range []string{"editor", "publisher"} {
		if err := a.store.Notify(ctx, role, title); err != nil {
			return fmt.Errorf("notify %s of %s: %w", role, title, err)
		}
	}
	return nil
}

// Summarize counts the rows by kind.
func (a *Activities) Summarize(ctx context.Context, rows []Row) (map[string]int, error) {
	counts := map[string]int{}
	for _, row := range rows {
		activity.GetLogger(ctx).Debug("row", "kind", row.Kind)
		counts[normalize(row.Kind)]++
	}
	return counts, nil
}

func normalize(kind string) string {
	return kind + "s"
}

func sweepOutside(ctx context.Context, store Store, days []string) error {
	for _, day := range days {
		if err := store.Archive(ctx, day); err != nil {
			return fmt.Errorf("archive %s: %w", day, err)
		}
	}
	return nil
}
