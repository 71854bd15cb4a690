package activities

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"
)

// Pictures resizes.
type Pictures struct {
	resize func(ctx context.Context, picture string) error
}

// ResizeAll resizes all pictures, which it is given by their paths.
func (p *Pictures) ResizeAll(ctx context.Context, pictures []string) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, picture := range pictures {
		group.Go(func() error { return p.resize(ctx, picture) }) // expect
	}
	return group.Wait()
}

// ResizeLoose resizes all pictures, which it is given by their paths.
func (p *Pictures) ResizeLoose(ctx context.Context, pictures []string) error {
	var waiting sync.WaitGroup
	errors := make(chan error)
	for _, picture := range pictures {
		waiting.Add(1)
		go func() { // expect
			defer waiting.Done()
			errors <- p.resize(ctx, picture)
		}()
	}
	waiting.Wait()
	return <-errors
}
