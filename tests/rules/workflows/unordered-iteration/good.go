package remind

import (
	"fmt"
	"sort"
	"strings"

	"go.temporal.io/sdk/workflow"
)

// Remind writes to all who owe, in the order of their names.
func Remind(ctx workflow.Context, debts map[string]int, groups map[string][]string, names string) (int, error) {
	customers := make([]string, 0, len(debts))
	total := 0
	for customer, debt := range debts {
		customers = append(customers, customer)
		total += debt
	}
	sort.Strings(customers)
	for _, customer := range customers {
		if err := workflow.ExecuteActivity(ctx, "Remind", customer).Get(ctx, nil); err != nil {
			return 0, fmt.Errorf("remind %s: %w", customer, err)
		}
	}
	for _, customer := range workflow.DeterministicKeys(debts) {
		workflow.ExecuteChildWorkflow(ctx, "Note", customer)
	}
	for _, customer := range groups["late"] {
		workflow.ExecuteChildWorkflow(ctx, "Late", customer)
	}
	for _, name := range strings.Split(names, ",") {
		workflow.ExecuteChildWorkflow(ctx, "Name", name)
	}
	return total, nil
}

// Print is no workflow.
func Print(debts map[string]int) int {
	length := 0
	for customer := range debts {
		length += len(customer)
	}
	return length
}
