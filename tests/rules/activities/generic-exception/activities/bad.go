package activities

import (
	"context"
	"errors"
	"fmt"

	"shop/stock"
)

// ReserveStock takes goods off the shelf.
func ReserveStock(ctx context.Context, sku string, pieces int) (string, error) {
	if sku == "" {
		return "", errors.New("no sku") // expect
	}
	if pieces <= 0 {
		return "", fmt.Errorf("%d pieces of %s", pieces, sku) // expect
	}
	shelf, err := stock.Reserve(ctx, sku, pieces)
	if err != nil {
		return "", fmt.Errorf("reserve %s: %v", sku, err) // expect
	}
	return shelf, nil
}

type Shipping struct {
	carrier Carrier
}

// Ship hands a parcel to the carrier.
func (s *Shipping) Ship(ctx context.Context, parcel string) error {
	defer func() {
		if r := recover(); r != nil { // expect
			return
		}
	}()
	if !s.carrier.Takes(parcel) {
		return errors.New( // expect
			"the carrier does not take this parcel",
		)
	}
	return s.carrier.Ship(ctx, parcel)
}

func quietly(work func()) {
	defer func() { _ = recover() }() // expect
	work()
}
