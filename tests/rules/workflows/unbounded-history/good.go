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
