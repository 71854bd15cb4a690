package orders

import (
	"context"
	"io"
	"os"

	"go.temporal.io/sdk/activity"
)

// Load counts the bytes of a body, up to a bound.
func Load(ctx context.Context, body io.Reader) (int, error) {
	activity.GetLogger(ctx).Info("loading", "body", body)
	content, err := io.ReadAll(io.LimitReader(body, 1<<20))
	return len(content), err
}

func outside(path string) ([]byte, error) {
	return os.ReadFile(path)
}
