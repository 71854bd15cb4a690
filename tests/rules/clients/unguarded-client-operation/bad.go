package rates

import "fmt"

type RateClient struct{ http *HTTP }

func (c *RateClient) Rate(currency string) ([]byte, error) {
	body, err := c.http.Get("/rates/" + currency)
	if err != nil {
		return nil, fmt.Errorf("rate of %s: %w", currency, err)
	}
	return body, nil
}

func (c *RateClient) Names() ([]byte, error) { // expect
	return c.http.Get("/names")
}
