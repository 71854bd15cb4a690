package trial

import (
	"context"
	clock "time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

type Trial struct {
	reminders int
}

func (t *Trial) Run(ctx workflow.Context, customer string) error {
	started := clock.Now() // expect
	for clock.Since(started) < 24*clock.Hour { // expect
		clock.Sleep(clock.Minute) // expect
		t.reminders++
	}
	timer := clock.NewTimer(clock.Second) // expect
	defer timer.Stop()
	workflow.Go(ctx, func(ctx workflow.Context) {
		deadline := clock.Now().Add(clock.Hour) // expect
		_ = workflow.SetQueryHandler(ctx, "deadline", func() (clock.Time, error) {
			return deadline, nil
		})
	})
	if overdue(started) {
		return temporal.NewApplicationError("overdue", "Overdue")
	}
	return workflow.ExecuteActivity(ctx, Charge, customer, clock.Now()).Get(ctx, nil) // expect
}

func overdue(started clock.Time) bool {
	return clock.Until(started) < -clock.Hour // expect
}

// Charge charges the customer.
func Charge(ctx context.Context, customer string, at clock.Time) error {
	return ctx.Err()
}
