package rates

import (
	"errors"
	"fmt"
	"log"
)

// ErrClosed says that the client is closed.
var ErrClosed = errors.New("the client of rates is closed")

type RateClient struct{ http *Service }

func (c *RateClient) Rate(currency string) (float64, error) {
	if c.http == nil {
		return 0, ErrClosed
	}
	if len(currency) != 3 {
		return 0, fmt.Errorf("currency %q has not three letters", currency)
	}
	rate, err := c.http.Rate(currency)
	if err != nil {
		log.Printf("rate of %s: %v", currency, err)
		return 0, fmt.Errorf("rate of %s: %w", currency, err)
	}
	return rate, nil
}
