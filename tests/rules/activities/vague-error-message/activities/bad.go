package activities

import (
	"context"
	"errors"
	"log"
)

func Load(ctx context.Context, currency string) (float64, error) {
	if currency == "" {
		return 0, errors.New("invalid input") // expect
	}
	rate, err := rates.Of(ctx, currency)
	if err != nil {
		log.Println(err) // expect
		return 0, err
	}
	if err := rates.Check(ctx, rate); err != nil {
		return 0, errors.New(err.Error()) // expect
	}
	return rate, nil
}
