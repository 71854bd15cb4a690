package thumbnails

import (
	"context"
	"sync"
	"time"

	"go.temporal.io/sdk/workflow"
)

type Thumbnails struct {
	mutex sync.Mutex
	done  int
}

// Run shrinks all pictures.
func (t *Thumbnails) Run(ctx workflow.Context, pictures []string) error {
	results := make(chan string, len(pictures)) // expect
	var group sync.WaitGroup
	for _, picture := range pictures {
		group.Add(1)
		go func() { // expect
			defer group.Done()
			results <- picture
			t.count()
		}()
	}
	group.Wait() // expect
	quit := make(chan struct{}) // expect
	select { // expect
	case <-quit:
		return nil
	case result := <-results:
		return workflow.ExecuteActivity(ctx, "Store", result).Get(ctx, nil)
	}
}

func (t *Thumbnails) count() {
	t.mutex.Lock() // expect
	defer t.mutex.Unlock()
	t.done++
}

// Bounded has a deadline that nobody records.
func Bounded(ctx workflow.Context) error {
	limited, cancel := context.WithTimeout(context.Background(), time.Second) // expect
	defer cancel()
	return limited.Err()
}
