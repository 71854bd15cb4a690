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

// Follow follows an account.
func Follow(ctx workflow.Context, account string) error {
	logger := workflow.GetLogger(ctx)
	err := workflow.ExecuteActivity(ctx, "Follow", account).Get(ctx, nil)
	if account == "" {
		logger.Info("nobody is followed")
	}
	for account != "" {
		if err := workflow.Sleep(ctx, time.Minute); temporal.IsCanceledError(err) {
			break
		}
	}
	if temporal.IsCanceledError(err) {
		return nil
	}
	if temporal.IsTimeoutError(err) {
		logger.Info("too late", "account", account)
	}
	logger.Info("followed", "account", account)
	return nil
}
