package ship

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

// Ship sends a parcel.
func Ship(ctx workflow.Context, parcel string) error {
	options := workflow.ActivityOptions{ // expect
		TaskQueue:        "parcels",
		HeartbeatTimeout: time.Second,
	}
	shipping := workflow.WithActivityOptions(ctx, options)
	if err := workflow.ExecuteActivity(shipping, "Ship", parcel).Get(shipping, nil); err != nil {
		return err
	}
	local := workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{}) // expect
	if err := workflow.ExecuteLocalActivity(local, "Count", parcel).Get(local, nil); err != nil {
		return err
	}
	tracking := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{ScheduleToCloseTimeout: time.Hour}) // expect: note
	return workflow.ExecuteActivity(tracking, "Track", parcel).Get(tracking, nil)
}
