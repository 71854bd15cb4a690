package ledger

import (
	"context"
	"time"
)

// LedgerClient keeps the books.
type LedgerClient struct{}

// Settle waits until all is settled.
func (c *LedgerClient) Settle(ctx context.Context) error {
	time.Sleep(time.Second) // expect
	return ctx.Err()
}
