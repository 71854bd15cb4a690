package watch

import (
	"errors"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Watch watches an account.
func Watch(ctx workflow.Context, account string) error {
	logger := workflow.GetLogger(ctx)
	err := workflow.ExecuteActivity(ctx, "Watch", account).Get(ctx, nil)
	if temporal.IsCanceledError(err) { // expect
		logger.Info("cancelled while watching", "account", account)
	}
	err = workflow.Sleep(ctx, time.Minute)
	if errors.Is(err, workflow.ErrCanceled) { // expect
		logger.Info("cancelled while waiting", "account", account)
	}
	var cancelled *temporal.CanceledError
	if errors.As(err, &cancelled) { // expect
		logger.Info("cancelled", "account", account)
	}
	report(account)
	return nil
}

func report(account string) {}
