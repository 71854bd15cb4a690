package activities

import (
	"context"

	"golang.org/x/sync/errgroup"
)

func SendAll(ctx context.Context, orders []string) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, order := range orders {
		group.Go(func() error { // expect
			return mailer.Send(ctx, order)
		})
	}
	return group.Wait()
}

func SendLimited(ctx context.Context, orders []string) error {
	var group errgroup.Group
	group.SetLimit(4)
	for _, order := range orders {
		order := order
		group.Go(func() error { // expect
			err := mailer.Send(ctx, order)
			return err
		})
	}
	return group.Wait()
}
