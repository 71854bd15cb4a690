package orders

import (
	"context"
	"time"

	"github.com/cenkalti/backoff/v4"
	"go.temporal.io/sdk/temporal"
)

func (s *Store) Reserve(id string) error {
	var err error
	for attempt := 0; attempt < 3; attempt++ {
		err = s.shelf.Reserve(id)
		if err == nil {
			return nil
		}
		time.Sleep(time.Duration(attempt) * time.Second)
	}
	return err
}

func (s *Store) Cancel(ctx context.Context, id string) error {
	pause := 100 * time.Millisecond
	for {
		err := s.shelf.Cancel(ctx, id)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
			pause *= 2
		}
	}
}

func (s *Store) ReserveAll(ids []string) error {
	for i := 0; i < len(ids); i++ {
		if err := s.shelf.Reserve(ids[i]); err != nil {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
	return nil
}

func (s *Store) WaitUntilUp(tries int) error {
	var err error
	for try := 0; try < tries; try++ {
		if err = s.shelf.Ping(); err == nil {
			return nil
		}
		time.Sleep(200 * time.Millisecond)
	}
	return err
}

var growing = backoff.NewExponentialBackOff()

var policy = &temporal.RetryPolicy{MaximumAttempts: 5, BackoffCoefficient: 2.0}
