package count

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

var limit = 10

var started int

// Count counts up to the limit.
func Count(ctx workflow.Context, key string) (int, error) {
	count := 0
	started := 1
	var last string
	for count < limit {
		count = count + 1
		last = key
		started = started + len(last)
		if err := workflow.Sleep(ctx, time.Second); err != nil {
			return 0, err
		}
	}
	return started, nil
}

// Start counts the workers of the process.
func Start() {
	started = started + 1
}
