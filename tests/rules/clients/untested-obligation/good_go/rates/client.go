package rates

import (
	"context"
	"time"
)

// Client asks the service of rates.
type Client struct {
	url string
}

// Latest returns the latest rates.
func (c *Client) Latest(ctx context.Context) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return c.ask(ctx, c.url)
}
