package reports

import (
	"context"
	"os"
)

// Activities publishes reports.
type Activities struct{ Storage Storage }

// Publish stores report and gives its address.
func (a *Activities) Publish(ctx context.Context, report string) (string, error) {
	limit := 5
	if os.Getenv("APP_ENV") == "production" { // expect
		limit = 500
	}
	return a.Storage.Put(ctx, bucket(os.Getenv("STAGE")), report, limit)
}

func bucket(stage string) string {
	switch stage { // expect
	case "prod":
		return "reports"
	default:
		return "reports-dev"
	}
}
