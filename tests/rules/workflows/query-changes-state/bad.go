package cart

import "go.temporal.io/sdk/workflow"

// Cart holds items.
func Cart(ctx workflow.Context, items []string) error {
	asked := 0
	err := workflow.SetQueryHandler(ctx, "take", func() (string, error) {
		asked++ // expect
		first := items[0]
		items = items[1:] // expect
		return first, nil
	})
	if err != nil {
		return err
	}
	return workflow.Await(ctx, func() bool { return asked > 10 })
}
