package invoice

import (
	"context"
	"fmt"
	"os"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Invoice writes an invoice.
func Invoice(ctx workflow.Context, customer, currency string) (string, error) {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 10 * time.Second})
	var region string
	if err := workflow.ExecuteActivity(ctx, Region).Get(ctx, &region); err != nil {
		return "", fmt.Errorf("region of %s: %w", customer, err)
	}
	return customer + region + currency, nil
}

// Region returns the region of the worker.
func Region(ctx context.Context) (string, error) {
	region, found := os.LookupEnv("REGION")
	if !found {
		region = "eu"
	}
	return region, nil
}
