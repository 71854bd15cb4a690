package closing

import (
	"fmt"
	"log"

	"go.temporal.io/sdk/workflow"
)

// Close closes a period.
func Close(ctx workflow.Context, period string) (string, error) {
	logger := workflow.GetLogger(ctx)
	logger.Info("closing", "period", period)
	if !workflow.IsReplaying(ctx) {
		log.Printf("first execution of %s", period)
	}
	return fmt.Sprintf("closed %s", period), nil
}

// Start begins the closing of a period.
func Start(period string) {
	log.Printf("starting the closing of %s", period)
}
