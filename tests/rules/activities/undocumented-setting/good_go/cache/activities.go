package cache

import (
	"context"
	"errors"
	"os"
)

// Open opens the cache and returns it.
func Open(ctx context.Context) (*Cache, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	host := os.Getenv("CACHE_HOST")
	if host == "" {
		return nil, errors.New("CACHE_HOST is not set")
	}
	return connect(host)
}
