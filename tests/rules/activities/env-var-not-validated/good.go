package archives

import (
	"context"
	"fmt"
	"os"
	"strconv"
)

// Activities archives.
type Activities struct {
	Store Store
	Limit int
}

// NewActivities reads what this worker is told.
func NewActivities(store Store) (*Activities, error) {
	limit, err := strconv.Atoi(os.Getenv("ARCHIVE_LIMIT"))
	if err != nil {
		return nil, fmt.Errorf("ARCHIVE_LIMIT: %w", err)
	}
	return &Activities{Store: store, Limit: limit}, nil
}

// Archive moves what is under prefix and gives its number.
func (a *Activities) Archive(ctx context.Context, prefix string) (int, error) {
	return a.Store.Archive(ctx, prefix, a.Limit)
}
