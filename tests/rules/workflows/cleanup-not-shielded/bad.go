package book

import (
	"errors"
	"time"

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
	if temporal.IsCanceledError(err) {
		if undone := workflow.ExecuteActivity(ctx, "Release", room).Get(ctx, nil); undone != nil { // expect
			return undone
		}
		return err
	}
	return err
}
