package book

import (
	"fmt"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Book books a room.
func Book(ctx workflow.Context, room string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	err := workflow.ExecuteActivity(ctx, "Reserve", room).Get(ctx, nil)
	if temporal.IsCanceledError(err) {
		after, _ := workflow.NewDisconnectedContext(ctx)
		if undone := workflow.ExecuteActivity(after, "Release", room).Get(after, nil); undone != nil {
			return fmt.Errorf("release %s: %w", room, undone)
		}
		return err
	}
	if !temporal.IsCanceledError(err) {
		return workflow.ExecuteActivity(ctx, "Note", room).Get(ctx, nil)
	}
	return err
}
