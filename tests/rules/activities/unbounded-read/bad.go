package orders

import (
	"context"
	"io"
	"os"

	"go.temporal.io/sdk/activity"
)

func Load(ctx context.Context, path string, body io.Reader) (int, error) {
	activity.GetLogger(ctx).Info("loading")
	content, err := os.ReadFile(path) // expect
	if err != nil {
		return 0, err
	}
	more, err := io.ReadAll(body) // expect
	return len(content) + len(more), err
}
