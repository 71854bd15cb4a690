// Package workflows holds the workflows of the warehouse.
package workflows

import (
	"time"

	"go.temporal.io/sdk/workflow"

	"shop/orders/activities"
)

// Fulfil reserves the goods of an order and waits until they are in.
func Fulfil(ctx workflow.Context, orderID string, skus []string) error {
	var stock *activities.Stock

	reserving := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 2 * time.Hour,
	})
	if err := workflow.ExecuteActivity(reserving, stock.ReserveAll, skus).Get(reserving, nil); err != nil {
		return err
	}

	waiting := workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 30 * time.Second,
		HeartbeatTimeout:    time.Minute,
	})
	return workflow.ExecuteActivity(waiting, stock.WaitForDelivery, orderID).Get(waiting, nil)
}
