package rates

import "log/slog"

type RateClient struct{ http *Service }

func (c *RateClient) Refresh(currency string) {
	defer func() {
		recover() // expect
	}()
	c.http.Refresh(currency)
}

func (c *RateClient) RefreshAll(currencies []string) {
	defer func() {
		if r := recover(); r != nil { // expect
			return
		}
	}()
	for _, currency := range currencies {
		slog.Info("refreshing", "currency", currency)
		c.http.Refresh(currency)
	}
}
