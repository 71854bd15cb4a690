package billing

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"go.temporal.io/sdk/workflow"
)

type Activities struct {
	address string
}

func Billing(ctx workflow.Context, invoice string, patience time.Duration) error {
	short := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout:    30 * time.Second,
		ScheduleToCloseTimeout: 7 * 24 * time.Hour,
	})
	long := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 24 * time.Hour,
		HeartbeatTimeout:    time.Minute,
	})
	open := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: time.Duration(len(invoice)) * patience,
	})
	for _, each := range []workflow.Context{short, long, open} {
		if err := workflow.ExecuteActivity(each, "Charge", invoice).Get(each, nil); err != nil {
			return fmt.Errorf("charge %s: %w", invoice, err)
		}
	}
	return nil
}

// Charge charges an invoice.
func (a *Activities) Charge(ctx context.Context, invoice string) error {
	client := &http.Client{Timeout: 30 * time.Second} // expect: activities/client-constructed-in-activity
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, a.address+invoice, nil)
	if err != nil {
		return fmt.Errorf("charge %s: %w", invoice, err)
	}
	response, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("charge %s: %w", invoice, err)
	}
	return response.Body.Close()
}
