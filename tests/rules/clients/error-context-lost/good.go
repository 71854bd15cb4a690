package rates

import (
	"errors"
	"fmt"
)

type RateClient struct{ http *Service }

// ErrClosed says that the client is closed.
var ErrClosed = errors.New("the client of rates is closed")

func (c *RateClient) Rate(currency string) (float64, error) {
	if c.http == nil {
		return 0, ErrClosed
	}
	rate, err := c.http.Rate(currency)
	if err != nil {
		return 0, fmt.Errorf("rate of %s: %w", currency, err)
	}
	return rate, nil
}

func (c *RateClient) Store(currency string) error {
	if err := c.http.Store(currency); err != nil {
		return errors.Join(fmt.Errorf("rate of %s not stored", currency), err)
	}
	return nil
}
