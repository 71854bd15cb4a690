package mail

import (
	"context"
	"time"

	"go.temporal.io/sdk/activity"
)

type Activities struct {
	queue chan string
	post  Post
}

// Deliver sends what the queue holds.
func (a *Activities) Deliver(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done(): // expect
			activity.GetLogger(ctx).Warn("cancelled, going on")
		case letter, open := <-a.queue:
			if !open {
				return nil
			}
			activity.RecordHeartbeat(ctx, letter)
			a.post.Send(letter)
		}
	}
}

// DeliverAll sends the letters.
func (a *Activities) DeliverAll(ctx context.Context, letters []string) error {
	for i, letter := range letters {
		activity.RecordHeartbeat(ctx, i)
		select {
		case <-ctx.Done(): // expect
			// Leaves the select and not the loop.
			break
		default:
		}
		if ctx.Err() != nil { // expect
			activity.GetLogger(ctx).Warn("cancelled, going on", "letter", letter)
			continue
		}
		a.post.Send(letter)
	}
	return nil
}

// Forward hands the letters on.
func (a *Activities) Forward(ctx context.Context, letters []string) error {
	for i, letter := range letters {
		activity.RecordHeartbeat(ctx, i)
		if err := ctx.Err(); err != nil { // expect
			continue
		}
		a.post.Send(letter)
	}
	return nil
}

// Poll waits for an answer while a goroutine heartbeats.
func (a *Activities) Poll(ctx context.Context, letter string) error {
	go beat(ctx)
	for !a.post.Answered(letter) { // expect
		time.Sleep(15 * time.Second)
	}
	return nil
}

func beat(ctx context.Context) {
	for ctx.Err() == nil {
		activity.RecordHeartbeat(ctx, "alive")
		time.Sleep(10 * time.Second)
	}
}

// Count waits for all answers while a goroutine heartbeats.
func (a *Activities) Count(ctx context.Context, shelves [][]string) error {
	go beat(ctx)
	for _, shelf := range shelves { // expect
		for _, letter := range shelf {
			a.post.Await(letter)
			time.Sleep(time.Second)
		}
	}
	return nil
}
