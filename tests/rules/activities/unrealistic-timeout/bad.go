package billing

import (
	"context"
	"net/http"
	"time"

	"go.temporal.io/sdk/workflow"
)

type Activities struct{}

func Billing(ctx workflow.Context, invoice string) error {
	short := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 30 * time.Millisecond, // expect
	})
	bare := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 30, // expect
	})
	converted := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: time.Duration(300), // expect
	})
	long := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 72 * time.Hour, // expect
		HeartbeatTimeout:    time.Minute,
	})
	late := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 20 * time.Second,
		HeartbeatTimeout:    time.Minute, // expect
	})
	slip := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 60000 * time.Second, // expect
		HeartbeatTimeout:    time.Minute,
	})
	for _, each := range []workflow.Context{short, bare, converted, long, late, slip} {
		if err := workflow.ExecuteActivity(each, "Charge", invoice).Get(each, nil); err != nil {
			return err
		}
	}
	return nil
}

// Charge charges an invoice.
func (a *Activities) Charge(ctx context.Context, invoice string) error {
	client := &http.Client{Timeout: 30} // expect
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://pay.example.org/"+invoice, nil)
	if err != nil {
		return err
	}
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	return response.Body.Close()
}
