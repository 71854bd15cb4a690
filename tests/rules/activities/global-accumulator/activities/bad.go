package activities

import (
	"context"

	"go.temporal.io/sdk/activity"
)

var results []string
var byOrder = map[string]int{}

// Orders works.
type Orders struct{}

// Work works on an order.
func (o *Orders) Work(ctx context.Context, orderID string) (int, error) {
	activity.GetLogger(ctx).Info("working", "order", orderID)
	results = append(results, orderID) // expect
	byOrder[orderID] = len(results)    // expect
	return len(results), nil
}
