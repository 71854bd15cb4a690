package mail

import (
	"context"
	"fmt"
	"time"

	"go.temporal.io/sdk/activity"
)

type Activities struct {
	queue chan string
	stop  chan struct{}
	post  Post
}

// Deliver sends what the queue holds.
func (a *Activities) Deliver(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case letter, open := <-a.queue:
			if !open {
				return nil
			}
			activity.RecordHeartbeat(ctx, letter)
			a.post.Send(letter)
		}
	}
}

// DeliverAll sends the letters until it is cancelled.
func (a *Activities) DeliverAll(ctx context.Context, letters []string) (int, error) {
	sent := 0
	cancelled := false
letters:
	for i, letter := range letters {
		activity.RecordHeartbeat(ctx, i)
		select {
		case <-ctx.Done():
			break letters
		default:
		}
		if ctx.Err() != nil {
			cancelled = true
		}
		if ctx.Err() == nil && letter == "" {
			continue
		}
		if cancelled {
			break
		}
		a.post.Send(letter)
		sent++
	}
	return sent, nil
}

// Poll waits for an answer while a goroutine heartbeats.
func (a *Activities) Poll(ctx context.Context, letter string) error {
	go beat(ctx)
	for !a.post.Answered(letter) {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("poll for %s: %w", letter, err)
		}
		pause(ctx, 15*time.Second)
	}
	return nil
}

// Drain sends what the queue holds, until it is told to stop.
func (a *Activities) Drain(ctx context.Context) error {
	go beat(ctx)
	for {
		select {
		case <-a.stop:
			return nil
		case letter := <-a.queue:
			a.post.Send(letter)
		}
	}
}

// Sort sorts the letters until it is cancelled.
func (a *Activities) Sort(ctx context.Context, letters []string) error {
	done := false
	for i := 0; !done && i < len(letters); i++ {
		activity.RecordHeartbeat(ctx, i)
		select {
		case <-ctx.Done():
			done = true
		case a.queue <- letters[i]:
		}
		if ctx.Err() != nil {
			if letters[i] == "" {
				continue
			}
			return ctx.Err()
		}
	}
	return nil
}

// Flush waits once.
func (a *Activities) Flush(ctx context.Context) error {
	select {
	case <-ctx.Done():
		activity.GetLogger(ctx).Info("cancelled")
	case letter := <-a.queue:
		a.post.Send(letter)
	}
	return ctx.Err()
}

func beat(ctx context.Context) {
	for ctx.Err() == nil {
		activity.RecordHeartbeat(ctx, "alive")
		pause(ctx, 10*time.Second)
	}
}
