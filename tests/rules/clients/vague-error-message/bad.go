package rates

import (
	"errors"
	"log"
)

type RateClient struct{ http *Service }

func (c *RateClient) Rate(currency string) (float64, error) {
	if currency == "" {
		return 0, errors.New("invalid input") // expect
	}
	rate, err := c.http.Rate(currency)
	if err != nil {
		log.Println(err) // expect
		return 0, errors.New(err.Error()) // expect
	}
	return rate, nil
}

// Total is a note, as this is no client.
func Total(lines []int) (int, error) {
	if len(lines) == 0 {
		return 0, errors.New("something went wrong") // expect
	}
	return len(lines), nil
}
