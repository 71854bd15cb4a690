package rates

import (
	"fmt"
	"log"
	"log/slog"
)

type RateClient struct{ http *Service }

func (c *RateClient) Rate(currency string) (float64, error) {
	rate, err := c.http.Rate(currency)
	if err != nil {
		slog.Error("could not load the rate", "currency", currency, "error", err)
		return 0, err
	}
	return rate, nil
}

func (c *RateClient) Store(currency string) error {
	if err := c.http.Store(currency); err != nil {
		log.Printf("rate of %s not stored: %v", currency, err)
		return fmt.Errorf("store rate of %s: %w", currency, err)
	}
	return nil
}
