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
		slog.Error("could not load the rate") // expect
		return 0, err
	}
	return rate, nil
}

func (c *RateClient) Store(currency string) error {
	if err := c.http.Store(currency); err != nil {
		log.Println("rate not stored") // expect
		return fmt.Errorf("store rate of %s: %w", currency, err)
	}
	return nil
}

// Sweep is a note: whoever runs it reads it.
func (c *RateClient) Sweep() error {
	if err := c.http.Sweep(); err != nil {
		fmt.Println("not swept") // expect
		return err
	}
	return nil
}
