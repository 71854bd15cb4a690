package ship

import (
	"context"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Send sends a parcel.
func Send(ctx context.Context, parcel string) error {
	return ctx.Err()
}

// SendTwice sends a parcel and its copy.
func SendTwice(ctx context.Context, parcel string) error {
	if err := Send(ctx, parcel); err != nil {
		return err
	}
	return Send(ctx, parcel+" copy")
}

// Ship sends a parcel.
func Ship(ctx workflow.Context, parcel string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	if err := workflow.ExecuteActivity(ctx, Send, named(parcel)).Get(ctx, nil); err != nil {
		return err
	}
	return workflow.ExecuteActivity(ctx, SendTwice, parcel).Get(ctx, nil)
}

func named(parcel string) string {
	return "parcel " + parcel
}
