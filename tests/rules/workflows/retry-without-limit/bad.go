package ship

import (
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Ship sends a parcel.
func Ship(ctx workflow.Context, parcel string) error {
	policy := &temporal.RetryPolicy{InitialInterval: time.Second} // expect
	options := workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second, RetryPolicy: policy}
	shipping := workflow.WithActivityOptions(ctx, options)
	if err := workflow.ExecuteActivity(shipping, "Ship", parcel).Get(shipping, nil); err != nil {
		return err
	}
	labelling := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 20 * time.Second,
		RetryPolicy: &temporal.RetryPolicy{ // expect
			MaximumInterval: time.Minute,
		},
	})
	return workflow.ExecuteActivity(labelling, "Label", parcel).Get(labelling, nil)
}
