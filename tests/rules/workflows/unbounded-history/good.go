package poll

import (
	"fmt"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Poll polls an account.
func Poll(ctx workflow.Context, account string) error {
	for {
		if err := workflow.ExecuteActivity(ctx, "Poll", account).Get(ctx, nil); err != nil {
			return fmt.Errorf("poll %s: %w", account, err)
		}
		if workflow.GetInfo(ctx).GetContinueAsNewSuggested() {
			return workflow.NewContinueAsNewError(ctx, Poll, account)
		}
	}
}

// Queue takes some of what comes.
func Queue(ctx workflow.Context) error {
	channel := workflow.GetSignalChannel(ctx, "put")
	for round := 0; round < 500; round++ {
		channel.Receive(ctx, nil)
	}
	return workflow.Sleep(ctx, time.Second)
}

// Listener counts what it hears.
type Listener struct {
	heard int
}

// Listen runs until its workflow ends.
func (l *Listener) Listen(ctx workflow.Context) {
	channel := workflow.GetSignalChannel(ctx, "put")
	for {
		channel.Receive(ctx, nil)
		l.heard++
	}
}

// Await waits for ten signals.
func Await(ctx workflow.Context) error {
	listener := &Listener{}
	workflow.Go(ctx, func(ctx workflow.Context) {
		listener.Listen(ctx)
	})
	return workflow.Await(ctx, func() bool { return listener.heard > 9 })
}
