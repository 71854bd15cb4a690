package rates

import (
	"errors"
	"fmt"
	"strconv"
)

type RateClient struct{ http *Service }

func (c *RateClient) Rate(currency string) (float64, error) {
	rate, err := c.http.Rate(currency)
	if err != nil {
		return 0, fmt.Errorf("rate of %s: %v", currency, err) // expect
	}
	return rate, nil
}

func (c *RateClient) Store(currency string) error {
	if err := c.http.Store(currency); err != nil {
		return errors.New("rate not stored") // expect
	}
	return nil
}

// Number is a note: what is wrong with a number is in the number.
func (c *RateClient) Number(text string) (float64, error) {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is no rate", text) // expect
	}
	return number, nil
}
