package report

import (
	"context"
	"fmt"
	"os"
	"time"

	"go.temporal.io/sdk/workflow"
)

// Report writes a report.
func Report(ctx workflow.Context, name string) (string, error) {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 10 * time.Second})
	var settings string
	if err := workflow.ExecuteActivity(ctx, ReadSettings, name).Get(ctx, &settings); err != nil {
		return "", fmt.Errorf("settings of %s: %w", name, err)
	}
	var installed bool
	recorded := workflow.SideEffect(ctx, func(ctx workflow.Context) interface{} {
		_, err := os.Stat("/etc/reports")
		return err == nil
	})
	if err := recorded.Get(&installed); err != nil {
		return "", fmt.Errorf("reports of %s: %w", name, err)
	}
	return fmt.Sprint(settings, installed), nil
}

// ReadSettings returns the settings of a report.
func ReadSettings(ctx context.Context, name string) (string, error) {
	text, err := os.ReadFile("/etc/reports/" + name)
	if err != nil {
		return "", fmt.Errorf("settings of %s: %w", name, err)
	}
	return string(text), nil
}
