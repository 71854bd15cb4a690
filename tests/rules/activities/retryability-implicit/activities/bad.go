package activities

import (
	"context"

	"go.temporal.io/sdk/temporal"
)

func Charge(ctx context.Context, order string) (string, error) {
	if order == "" {
		return "", temporal.NewApplicationError("no order", "NoOrder") // expect
	}
	receipt, err := gateway.Charge(ctx, order)
	if err != nil {
		options := temporal.ApplicationErrorOptions{Cause: err}
		return "", temporal.NewApplicationErrorWithCause("not charged", "Charge", err, options) // expect
	}
	return receipt, nil
}
