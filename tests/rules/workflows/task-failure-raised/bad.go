package pay

import (
	"fmt"

	"go.temporal.io/sdk/workflow"
)

// Pay pays an amount.
func Pay(ctx workflow.Context, amount int) error {
	if amount <= 0 {
		panic(fmt.Sprintf("amount %d is not positive", amount)) // expect
	}
	err := workflow.ExecuteActivity(ctx, "Pay", amount).Get(ctx, nil)
	if err != nil {
		panic(err) // expect
	}
	return nil
}
