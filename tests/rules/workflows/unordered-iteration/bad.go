package remind

import "go.temporal.io/sdk/workflow"

// Debts of customers.
type Debts struct {
	Open map[string]int
	Late []string
}

// RemindAll writes to all who owe.
func RemindAll(ctx workflow.Context, debts Debts) error {
	for customer := range debts.Open { // expect
		note(ctx, customer)
	}
	for _, customer := range debts.Late {
		note(ctx, customer)
	}
	return nil
}

// Remind writes to all who owe.
func Remind(ctx workflow.Context, debts map[string]int, customers []string) error {
	for customer := range debts { // expect
		if err := workflow.ExecuteActivity(ctx, "Remind", customer).Get(ctx, nil); err != nil {
			return err
		}
	}
	open := make(map[string]bool)
	for _, customer := range customers {
		open[customer] = true
	}
	for customer, due := range open { // expect
		if due {
			note(ctx, customer)
		}
	}
	kinds := map[string]string{"a": "first", "b": "second"}
	for kind, text := range kinds { // expect
		workflow.ExecuteChildWorkflow(ctx, "Kind", kind, text)
	}
	return nil
}

func note(ctx workflow.Context, customer string) {
	workflow.ExecuteActivity(ctx, "Note", customer)
}
