package book

import (
	"errors"
	"time"

	failures "go.uber.org/cadence"
	cadence "go.uber.org/cadence/workflow"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Book books a room.
func Book(ctx workflow.Context, room string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	defer func() {
		if errors.Is(ctx.Err(), workflow.ErrCanceled) {
			_ = workflow.ExecuteActivity(ctx, "Note", room).Get(ctx, nil) // expect
		}
	}()
	err := workflow.ExecuteActivity(ctx, "Reserve", room).Get(ctx, nil)
	var cancelled *temporal.CanceledError
	if room != "" && errors.As(err, &cancelled) {
		_ = workflow.ExecuteActivity(ctx, "Note", room).Get(ctx, nil) // expect
	}
	if temporal.IsCanceledError(err) {
		if undone := workflow.ExecuteActivity(ctx, "Release", room).Get(ctx, nil); undone != nil { // expect
			return undone
		}
		return err
	}
	return err
}

// Hold holds a room for somebody who runs the older server.
func Hold(ctx cadence.Context, room string) error {
	err := cadence.ExecuteActivity(ctx, "Reserve", room).Get(ctx, nil)
	if failures.IsCanceledError(err) {
		_ = cadence.ExecuteActivity(ctx, "Release", room).Get(ctx, nil) // expect
	}
	return err
}
