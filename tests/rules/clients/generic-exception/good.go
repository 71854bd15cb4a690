package rates

import (
	"fmt"
	"log/slog"
)

type RateClient struct{ http *Service }

func (c *RateClient) Refresh(currency string) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("refresh panicked", "currency", currency, "panic", r)
		}
	}()
	c.http.Refresh(currency)
}

func (c *RateClient) RefreshAll() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("refresh panicked: %v", r)
		}
	}()
	c.http.RefreshAll()
	return nil
}
