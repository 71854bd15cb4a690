package cache

import (
	"errors"
	"os"
)

// Open opens the cache and returns it.
func Open() (*Cache, error) {
	host := os.Getenv("CACHE_HOST")
	if host == "" {
		return nil, errors.New("CACHE_HOST is not set")
	}
	return connect(host)
}
