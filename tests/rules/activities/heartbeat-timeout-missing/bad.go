package nightly

import (
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

const exportTimeout = 20 * time.Minute

func Nightly(ctx workflow.Context, day string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{ // expect
		StartToCloseTimeout: 2 * time.Hour,
		RetryPolicy:         &temporal.RetryPolicy{MaximumAttempts: 3},
	})
	if err := workflow.ExecuteActivity(ctx, "Export", day).Get(ctx, nil); err != nil {
		return err
	}
	options := workflow.ActivityOptions{ // expect
		StartToCloseTimeout: exportTimeout,
	}
	ctx = workflow.WithActivityOptions(ctx, options)
	return workflow.ExecuteActivity(ctx, "Copy", day).Get(ctx, nil)
}
