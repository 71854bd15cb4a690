package export

import (
	"os"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Export exports all names.
func Export(ctx workflow.Context, names []string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	results := workflow.NewChannel(ctx)
	if err := workflow.ExecuteActivity(ctx, "Export", results).Get(ctx, nil); err != nil { // expect
		return err
	}
	less := func(a, b string) bool { return a < b }
	if err := workflow.ExecuteActivity(ctx, "Sort", names, less).Get(ctx, nil); err != nil { // expect
		return err
	}
	file, err := os.Open(names[0])
	if err != nil {
		return err
	}
	defer file.Close()
	return workflow.ExecuteChildWorkflow(ctx, "Send", file).Get(ctx, nil) // expect
}
