package count

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

var started int

var (
	totals = map[string]int{}
	last   string
)

// Count counts.
func Count(ctx workflow.Context, key string) error {
	started = started + 1 // expect
	last = key // expect
	if err := workflow.Sleep(ctx, time.Second); err != nil {
		return err
	}
	remember()
	return nil
}

func remember() {
	started += len(totals) // expect
	started++ // expect
}
