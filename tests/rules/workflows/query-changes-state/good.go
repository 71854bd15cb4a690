package cart

import (
	"fmt"

	"go.temporal.io/sdk/workflow"
)

// Cart holds items.
func Cart(ctx workflow.Context, items []string) error {
	err := workflow.SetQueryHandler(ctx, "first", func() (string, error) {
		first := items[0]
		return first, nil
	})
	if err != nil {
		return fmt.Errorf("answer queries: %w", err)
	}
	count := 0
	channel := workflow.GetSignalChannel(ctx, "put")
	workflow.Go(ctx, func(ctx workflow.Context) {
		channel.Receive(ctx, nil)
		count++
	})
	return workflow.Await(ctx, func() bool { return count > 10 })
}
