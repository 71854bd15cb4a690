package ship

import "go.temporal.io/sdk/workflow"

// ShipWorkflow sends a parcel.
func ShipWorkflow(ctx workflow.Context, parcel string) error {
	if err := workflow.ExecuteActivity(ctx, "Ship", parcel).Get(ctx, nil); err != nil { // expect
		return err
	}
	return track(ctx, parcel)
}

func track(ctx workflow.Context, parcel string) error {
	return workflow.ExecuteActivity(ctx, "Track", parcel).Get(ctx, nil)
}
