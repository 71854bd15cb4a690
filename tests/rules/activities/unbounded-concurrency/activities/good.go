package activities

import (
	"context"

	"go.temporal.io/sdk/activity"
	"golang.org/x/sync/errgroup"
)

// Pictures resizes.
type Pictures struct {
	resize func(ctx context.Context, picture string) error
}

// ResizeLimited resizes all pictures, which it is given by their paths.
func (p *Pictures) ResizeLimited(ctx context.Context, pictures []string) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for index, picture := range pictures {
		activity.RecordHeartbeat(ctx, index)
		group.Go(func() error { return p.resize(ctx, picture) }) // expect: activities/partial-failure-unhandled
	}
	return group.Wait()
}

// ResizeSlots resizes all pictures, which it is given by their paths.
func (p *Pictures) ResizeSlots(ctx context.Context, pictures []string) error {
	free := make(chan struct{}, 8)
	failed := make(chan error, len(pictures))
	for index, picture := range pictures {
		activity.RecordHeartbeat(ctx, index)
		free <- struct{}{}
		go func() {
			failed <- p.resize(ctx, picture)
			<-free
		}()
	}
	return <-failed
}
