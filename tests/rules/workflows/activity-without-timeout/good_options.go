package ship

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

// LabelWorkflow sets its limit in a helper.
func LabelWorkflow(ctx workflow.Context, parcel string) error {
	ctx = limited(ctx)
	return workflow.ExecuteActivity(ctx, "Label", parcel).Get(ctx, nil)
}

func limited(ctx workflow.Context) workflow.Context {
	return workflow.WithStartToCloseTimeout(ctx, 20*time.Second)
}
