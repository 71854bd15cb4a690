package activities

import (
	"context"
	"fmt"

	"go.temporal.io/sdk/activity"
)

// Load returns the rate of a currency, or an error that names it.
func Load(ctx context.Context, currency string) (float64, error) {
	rate, err := rates.Of(ctx, currency)
	if err != nil {
		activity.GetLogger(ctx).Error("rate not loaded", "currency", currency, "error", err)
		return 0, fmt.Errorf("rate of %s: %w", currency, err)
	}
	return rate, nil
}
