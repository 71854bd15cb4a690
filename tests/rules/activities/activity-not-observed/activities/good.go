package activities

import (
	"context"

	"go.temporal.io/sdk/activity"
)

// Months closes.
type Months struct {
	store interface {
		Lock(ctx context.Context, month string) error
		Sum(ctx context.Context, month string) error
		Send(ctx context.Context, month string) error
		Unlock(ctx context.Context, month string) error
	}
}

// Close closes a month.
func (m *Months) Close(ctx context.Context, month string) error {
	if err := m.store.Lock(ctx, month); err != nil {
		return err
	}
	activity.GetLogger(ctx).Info("locked", "month", month)
	if err := m.store.Sum(ctx, month); err != nil {
		return err
	}
	if err := m.store.Send(ctx, month); err != nil {
		return err
	}
	return m.store.Unlock(ctx, month)
}
