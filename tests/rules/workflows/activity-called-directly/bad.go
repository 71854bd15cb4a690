package ship

import (
	"context"
	"time"

	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

// Weigh returns the weight of a parcel.
func Weigh(ctx context.Context, parcel string) (int, error) {
	return len(parcel), ctx.Err()
}

// Send sends a parcel.
func Send(ctx context.Context, parcel string) error {
	return ctx.Err()
}

// Ship sends a parcel.
func Ship(ctx workflow.Context, parcel string) error {
	weight, err := Weigh(context.Background(), parcel) // expect
	if err != nil {
		return err
	}
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	if weight > 10 {
		return Send(context.TODO(), parcel) // expect
	}
	return workflow.ExecuteActivity(ctx, Send, parcel).Get(ctx, nil)
}

// Register makes both known.
func Register(w worker.Worker) {
	w.RegisterActivity(Weigh)
	w.RegisterWorkflow(Ship)
}
