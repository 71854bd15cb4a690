package closing

import (
	"fmt"
	"log"
	"log/slog"

	"go.temporal.io/sdk/workflow"
	"go.uber.org/zap"
)

// Close closes a period.
func Close(ctx workflow.Context, period string, logger *zap.Logger) error {
	fmt.Println("closing", period) // expect
	log.Printf("closing %s", period) // expect
	slog.Info("closing", "period", period) // expect
	logger.Info("closing") // expect
	note(period)
	return nil
}

func note(period string) {
	fmt.Printf("closed %s\n", period) // expect
}
