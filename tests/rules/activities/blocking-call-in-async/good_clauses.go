package lamp

import (
	"context"
	"time"
)

// Wait looks at the context between two pauses.
func Wait(ctx context.Context, tick func()) error {
	for {
		select {
		case <-ctx.Done():
			return context.Canceled
		default:
		}
		tick()
		time.Sleep(time.Second)
	}
}
