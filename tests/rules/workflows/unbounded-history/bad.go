package poll

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

// Poll polls an account.
func Poll(ctx workflow.Context, account string) error {
	logger := workflow.GetLogger(ctx)
	for { // expect
		if err := workflow.ExecuteActivity(ctx, "Poll", account).Get(ctx, nil); err != nil {
			logger.Error("cannot poll", "account", account, "error", err)
		}
		if err := workflow.Sleep(ctx, time.Minute); err != nil {
			logger.Error("cannot wait", "account", account, "error", err)
		}
	}
}

// Queue takes what comes.
func Queue(ctx workflow.Context) error {
	channel := workflow.GetSignalChannel(ctx, "put")
	for { // expect
		var item string
		channel.Receive(ctx, &item)
		take(item)
	}
}

func take(item string) {}
