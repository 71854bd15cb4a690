package trial

import (
	"context"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Run waits for the end of a trial.
func Run(ctx workflow.Context, customer string, end time.Time) error {
	started := workflow.Now(ctx)
	if err := workflow.Sleep(ctx, end.Sub(started)); err != nil {
		return err
	}
	var nanos int64
	recorded := workflow.SideEffect(ctx, func(ctx workflow.Context) interface{} {
		return time.Now().UnixNano()
	})
	if err := recorded.Get(&nanos); err != nil {
		return err
	}
	if !workflow.IsReplaying(ctx) {
		observe(customer, time.Since(started))
	}
	options := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	return workflow.ExecuteActivity(options, Stamp, customer).Get(options, nil)
}

// Stamp returns when the customer was seen.
func Stamp(ctx context.Context, customer string) (time.Time, error) {
	return seen(customer), nil
}

func seen(customer string) time.Time {
	return time.Now().Add(time.Duration(len(customer)))
}

func observe(customer string, length time.Duration) {}
