package invoice

import (
	"os"

	"go.temporal.io/sdk/workflow"
)

// Invoice writes an invoice.
func Invoice(ctx workflow.Context, customer string) (string, error) {
	region, found := os.LookupEnv("REGION") // expect
	if !found {
		region = "eu"
	}
	host, err := os.Hostname() // expect
	if err != nil {
		return "", err
	}
	return customer + region + host + currency(), nil
}

func currency() string {
	return os.Getenv("CURRENCY") // expect
}
