package activities

import (
	"context"

	"go.temporal.io/sdk/activity"
)

var limits = map[string]int{"small": 1}

// Orders works.
type Orders struct{}

// Work works on an order.
func (o *Orders) Work(ctx context.Context, orderID string) ([]string, error) {
	activity.GetLogger(ctx).Info("working", "order", orderID, "limit", limits["small"])
	var results []string
	results = append(results, orderID)
	byOrder := map[string]int{}
	byOrder[orderID] = len(results)
	return results, nil
}
