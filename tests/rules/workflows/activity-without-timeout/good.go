package ship

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

// Ship sends a parcel.
func Ship(ctx workflow.Context, parcel string, limit time.Duration) error {
	options := workflow.ActivityOptions{TaskQueue: "parcels"}
	options.StartToCloseTimeout = limit
	shipping := workflow.WithActivityOptions(ctx, options)
	if err := workflow.ExecuteActivity(shipping, "Ship", parcel).Get(shipping, nil); err != nil {
		return err
	}
	local := workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{StartToCloseTimeout: time.Second})
	return workflow.ExecuteLocalActivity(local, "Count", parcel).Get(local, nil)
}
