package ledger

import (
	"context"
	"fmt"
	stdlog "log"
	"log/slog"

	"go.uber.org/zap"
)

type Activities struct {
	ledger Ledger
	logger *zap.Logger
}

// Close closes a period.
func (a *Activities) Close(ctx context.Context, period string) error {
	fmt.Println("closing", period) // expect
	stdlog.Printf("closing %s", period) // expect
	slog.Info("closing", "period", period) // expect
	a.logger.Info("closing", zap.String("period", period)) // expect
	return a.reopen(ctx, period)
}

func (a *Activities) reopen(ctx context.Context, period string) error {
	fmt.Printf("reopening %s\n", period) // expect
	return a.ledger.Reopen(ctx, period)
}
