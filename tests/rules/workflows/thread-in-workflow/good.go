package thumbnails

import (
	"context"
	"sync"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Run shrinks all pictures.
func Run(ctx workflow.Context, pictures []string) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 20 * time.Second})
	if !workflow.IsReplaying(ctx) {
		var announced sync.WaitGroup
		done := make(chan struct{})
		go func() {
			close(done)
		}()
		select {
		case <-done:
		default:
		}
		announced.Wait()
	}
	sizes := make(map[string]int, len(pictures))
	results := workflow.NewBufferedChannel(ctx, len(pictures))
	group := workflow.NewWaitGroup(ctx)
	mutex := workflow.NewMutex(ctx)
	group.Add(len(pictures))
	for _, picture := range pictures {
		workflow.Go(ctx, func(ctx workflow.Context) {
			defer group.Done()
			results.Send(ctx, picture)
		})
	}
	group.Wait(ctx)
	if err := mutex.Lock(ctx); err != nil {
		return err
	}
	defer mutex.Unlock()
	selector := workflow.NewSelector(ctx)
	selector.AddReceive(results, func(channel workflow.ReceiveChannel, more bool) {
		channel.Receive(ctx, nil)
	})
	selector.Select(ctx)
	names := make([]string, 0, len(sizes))
	return workflow.ExecuteActivity(ctx, Store, names).Get(ctx, nil)
}

// Store keeps the pictures of those names.
func Store(ctx context.Context, names []string) error {
	var group sync.WaitGroup
	group.Wait()
	select {
	case <-ctx.Done():
		return ctx.Err()
	default:
		return nil
	}
}
