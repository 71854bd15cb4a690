package nightly

import (
	"fmt"
	"time"

	"go.temporal.io/sdk/workflow"
)

func Nightly(ctx workflow.Context, day string) error {
	long := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 2 * time.Hour,
		HeartbeatTimeout:    time.Minute,
	})
	if err := workflow.ExecuteActivity(long, "Export", day).Get(long, nil); err != nil {
		return fmt.Errorf("export %s: %w", day, err)
	}
	options := workflow.ActivityOptions{StartToCloseTimeout: 10 * time.Minute}
	options.HeartbeatTimeout = 30 * time.Second
	copying := workflow.WithActivityOptions(ctx, options)
	if err := workflow.ExecuteActivity(copying, "Copy", day).Get(copying, nil); err != nil {
		return fmt.Errorf("copy %s: %w", day, err)
	}
	local := workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{StartToCloseTimeout: time.Minute})
	if err := workflow.ExecuteLocalActivity(local, "Count", day).Get(local, nil); err != nil {
		return fmt.Errorf("count %s: %w", day, err)
	}
	short := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 30 * time.Second})
	return workflow.ExecuteActivity(short, "Done", day).Get(short, nil)
}
