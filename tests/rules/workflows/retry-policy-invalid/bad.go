package ship

import (
	"time"

	"go.temporal.io/sdk/temporal"
)

var policies = []*temporal.RetryPolicy{
	{MaximumAttempts: 3},
	&temporal.RetryPolicy{BackoffCoefficient: 0.9}, // expect
	&temporal.RetryPolicy{MaximumAttempts: -1},     // expect
	&temporal.RetryPolicy{
		InitialInterval: time.Minute,
		MaximumInterval: 30 * time.Second, // expect
	},
}
