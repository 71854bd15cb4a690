package pay

import (
	"fmt"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Pay pays an amount.
func Pay(ctx workflow.Context, amount int) error {
	if amount <= 0 {
		return temporal.NewNonRetryableApplicationError(fmt.Sprintf("amount %d is not positive", amount), "Amount", nil)
	}
	if workflow.Now(ctx).IsZero() {
		panic("the workflow has no clock")
	}
	if err := workflow.ExecuteActivity(ctx, "Pay", amount).Get(ctx, nil); err != nil {
		return fmt.Errorf("pay %d: %w", amount, err)
	}
	return nil
}

// MustParse is for constants.
func MustParse(text string) int {
	if text == "" {
		panic("no amount in an empty text")
	}
	return len(text)
}
