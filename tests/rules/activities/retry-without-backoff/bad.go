package orders

import (
	"context"
	"time"

	"github.com/cenkalti/backoff/v4"
	"go.temporal.io/sdk/temporal"
)

func (s *Store) Reserve(id string) error {
	var err error
	for i := 0; i < 3; i++ { // expect
		err = s.shelf.Reserve(id)
		if err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func (s *Store) Cancel(id string) error {
	for { // expect
		if err := s.shelf.Cancel(id); err != nil {
			s.note(err)
			time.Sleep(5 * time.Second)
			continue
		}
		return nil
	}
}

func (s *Store) Total(ctx context.Context, id string) (total int, err error) {
	for attempt := 1; attempt <= 5; attempt++ { // expect
		total, err = s.sums.Total(ctx, id)
		if err == nil {
			return total, nil
		}
		select {
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-time.After(2 * time.Second):
		}
	}
	return 0, err
}

func (s *Store) Load(id string, maxRetries int) (order *Order, err error) {
	for i := 0; i < maxRetries; i++ { // expect
		order, err = s.shelf.Load(id)
		if err == nil {
			break
		}
	}
	return order, err
}

var steady = backoff.NewConstantBackOff(time.Second) // expect

var policy = &temporal.RetryPolicy{MaximumAttempts: 5, BackoffCoefficient: 1.0} // expect
