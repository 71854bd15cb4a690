package archives

import (
	"context"
	"os"
	"strconv"
)

// Activities archives.
type Activities struct{ Store Store }

// Archive moves what is under prefix and gives its number.
func (a *Activities) Archive(ctx context.Context, prefix string) (int, error) {
	limit, _ := strconv.Atoi(os.Getenv("ARCHIVE_LIMIT")) // expect
	return a.Store.Archive(ctx, prefix, limit, cached())
}

func cached() bool {
	cached, _ := strconv.ParseBool(os.Getenv("ARCHIVE_CACHED")) // expect
	return cached
}
