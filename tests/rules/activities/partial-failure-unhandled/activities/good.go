package activities

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"go.temporal.io/sdk/activity"
	"golang.org/x/sync/errgroup"
)

// SendAll sends to orders and returns an error that names those that were not reached.
func SendAll(ctx context.Context, orders []string) error {
	var mutex sync.Mutex
	var failed []error
	group, ctx := errgroup.WithContext(ctx)
	for _, order := range orders {
		activity.RecordHeartbeat(ctx, order)
		group.Go(func() error { // expect: activities/unbounded-concurrency
			if err := mailer.Send(ctx, order); err != nil {
				mutex.Lock()
				defer mutex.Unlock()
				failed = append(failed, fmt.Errorf("order %s: %w", order, err))
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return fmt.Errorf("send to %d orders: %w", len(orders), err)
	}
	return errors.Join(failed...)
}

// SendBoth sends an order and counts it, and returns an error if either fails.
func SendBoth(ctx context.Context, order string) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return mailer.Send(ctx, order) })
	group.Go(func() error { return mailer.Count(ctx, order) })
	return group.Wait()
}
