package archive

import (
	"context"

	"go.temporal.io/sdk/activity"
)

// Registered in another file; the SDK calls give it away.
func Days(ctx context.Context, store Store, days []string) error {
	activity.GetLogger(ctx).Info("archiving", "days", len(days))
	for _, day := range days { // expect
		if err := store.Archive(ctx, day); err != nil {
			return err
		}
	}
	return nil
}
