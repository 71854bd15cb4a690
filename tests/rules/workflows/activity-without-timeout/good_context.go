package ship

import "go.temporal.io/sdk/workflow"

// Ship may be called by another workflow, with the options of that one.
func Ship(ctx workflow.Context, parcel string) error {
	return workflow.ExecuteActivity(ctx, "Ship", parcel).Get(ctx, nil)
}

// shipWorkflowStep is a part of workflows elsewhere in the package.
func shipWorkflowStep(ctx workflow.Context, parcel string) error {
	return workflow.ExecuteActivity(ctx, "Ship", parcel).Get(ctx, nil)
}

// TrackWorkflow runs what it is given under the options that its opener sets.
func TrackWorkflow(ctx workflow.Context, open func(workflow.Context) workflow.Context, parcel string) error {
	opened := open(ctx)
	return workflow.ExecuteActivity(opened, "Track", parcel).Get(opened, nil)
}
