package pay

import (
	"fmt"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Pay pays an amount.
func Pay(ctx workflow.Context, amount int) error {
	if err := workflow.Sleep(ctx, time.Minute); err != nil {
		panic(fmt.Sprintf("cannot wait: %v", err)) // expect
	}
	err := workflow.ExecuteActivity(ctx, "Pay", amount).Get(ctx, nil)
	if err != nil {
		panic(err) // expect
	}
	return nil
}
