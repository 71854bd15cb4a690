package watch

import (
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Watch watches an account.
func Watch(ctx workflow.Context, account string) error {
	logger := workflow.GetLogger(ctx)
	err := workflow.ExecuteActivity(ctx, "Watch", account).Get(ctx, nil)
	if temporal.IsCanceledError(err) {
		logger.Info("cancelled while watching", "account", account)
		return err
	}
	err = workflow.Sleep(ctx, time.Minute)
	if err != nil && !temporal.IsCanceledError(err) {
		logger.Error("cannot wait", "account", account, "error", err)
	}
	if temporal.IsCanceledError(err) {
		logger.Info("cancelled while waiting", "account", account)
	}
	return err
}
