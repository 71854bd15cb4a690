package export

import (
	"fmt"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Export exports all names.
func Export(ctx workflow.Context, names []string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	counts := map[string]int{"all": len(names)}
	if err := workflow.ExecuteActivity(ctx, "Export", names, counts).Get(ctx, nil); err != nil {
		return fmt.Errorf("export %d names: %w", len(names), err)
	}
	return workflow.ExecuteChildWorkflow(ctx, "Send", names[0]).Get(ctx, nil)
}
