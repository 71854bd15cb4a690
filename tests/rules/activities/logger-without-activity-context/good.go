package ledger

import (
	"context"
	"fmt"
	"log"
	"log/slog"

	"go.temporal.io/sdk/activity"
)

type Activities struct {
	ledger Ledger
}

// Close closes a period.
func (a *Activities) Close(ctx context.Context, period string) error {
	logger := activity.GetLogger(ctx)
	logger.Info("closing", "period", period)
	if err := a.ledger.Close(ctx, period); err != nil {
		return fmt.Errorf("close %s: %w", period, err)
	}
	activity.GetLogger(ctx).Info("closed", "period", period)
	return nil
}

// Reopen reopens a period.
func (a *Activities) Reopen(ctx context.Context, period string) error {
	logger := slog.With("workflow", activity.GetInfo(ctx).WorkflowExecution.ID)
	logger.Info("reopening", "period", period)
	return a.ledger.Reopen(ctx, period)
}

func announce(queue string) {
	log.Printf("worker on %s", queue)
}
