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

// Burn drops what nobody addressed.
func (a *Activities) Burn(ctx context.Context, letters []string) error {
	if ctx.Err() != nil {
		for _, letter := range letters[:3] {
			if letter != "" {
				continue
			}
			a.post.Drop(letter)
		}
	}
	return ctx.Err()
}

// Stamp stamps the letters while the post office counts them.
func (a *Activities) Stamp(ctx context.Context, letters []string) error {
	for i, letter := range letters {
		a.post.Heartbeat(i)
		time.Sleep(time.Second) // expect: activities/blocking-call-in-async
		a.post.Stamp(letter)
	}
	return ctx.Err()
}

// Close puts the letters back while a goroutine heartbeats.
func (a *Activities) Close(ctx context.Context, letters []string) error {
	go beat(ctx)
	defer func() {
		for _, letter := range letters {
			time.Sleep(time.Second)
			a.post.Mark(letter)
		}
	}()
	if err := a.post.Close(ctx); err != nil {
		for _, letter := range letters {
			time.Sleep(time.Second) // expect: activities/blocking-call-in-async
			a.post.Return(letter)
		}
		return err
	}
	return ctx.Err()
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
