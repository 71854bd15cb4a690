package ship

import (
	"time"

	"go.temporal.io/sdk/temporal"
)

// Policy retries five times.
func Policy(longest time.Duration) *temporal.RetryPolicy {
	return &temporal.RetryPolicy{
		InitialInterval:    time.Second,
		BackoffCoefficient: 2.0,
		MaximumInterval:    longest,
		MaximumAttempts:    5,
	}
}
