package activities

import (
	"context"

	"go.temporal.io/sdk/temporal"
)

// Charge charges an order and returns the receipt, or an error that says whether it may be retried.
func Charge(ctx context.Context, order string) (string, error) {
	if order == "" {
		return "", temporal.NewNonRetryableApplicationError("no order", "NoOrder", nil)
	}
	receipt, err := gateway.Charge(ctx, order)
	if err != nil {
		options := temporal.ApplicationErrorOptions{Cause: err, NonRetryable: false}
		return "", temporal.NewApplicationErrorWithOptions("not charged: "+order, "Charge", options)
	}
	return receipt, nil
}
