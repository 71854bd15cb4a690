package ledger

import (
	"context"
	"time"
)

// LedgerClient keeps the books.
type LedgerClient struct{}

// Settle waits until all is settled.
func (c *LedgerClient) Settle(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(time.Second):
		return nil
	}
}
