package cache

import (
	"context"
	"os"
)

// Open opens the cache and returns it.
func Open(ctx context.Context) (*Cache, error) {
	host := os.Getenv("CACHE_HOST")
	region := os.Getenv("CACHE_REGION") // expect
	return connect(host, region, os.Getenv("HOME"))
}
