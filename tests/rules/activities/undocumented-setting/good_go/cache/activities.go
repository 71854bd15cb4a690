package cache

import (
	"context"
	"os"

	"go.temporal.io/sdk/temporal"
)

// ErrNoHost says that CACHE_HOST is not set.
var ErrNoHost = temporal.NewNonRetryableApplicationError("CACHE_HOST is not set", "settings", nil)

// Open opens the cache and returns it.
func Open(ctx context.Context) (*Cache, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	host := os.Getenv("CACHE_HOST")
	if host == "" {
		return nil, ErrNoHost
	}
	return connect(host)
}
