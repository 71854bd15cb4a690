package activities

import (
	"context"
	"errors"
	"fmt"

	"go.temporal.io/sdk/temporal"

	"shop/stock"
)

// ErrNoStock says that the shelf is empty.
var ErrNoStock = errors.New("no stock")

// ReserveStock takes pieces of a sku off the shelf and returns the name of the shelf.
func ReserveStock(ctx context.Context, sku string, pieces int) (string, error) {
	if pieces <= 0 {
		return "", temporal.NewNonRetryableApplicationError(
			fmt.Sprintf("pieces of %s must be positive, got %d", sku, pieces), "InvalidArgument", nil)
	}
	shelf, err := stock.Reserve(ctx, sku, pieces)
	if err != nil {
		return "", fmt.Errorf("reserve %d of %s: %w", pieces, sku, err)
	}
	if shelf == "" {
		return "", fmt.Errorf("%w: %s", ErrNoStock, sku)
	}
	return shelf, nil
}

// Ship hands a parcel to the carrier and returns what went wrong, a panic of the carrier's library included.
func Ship(ctx context.Context, parcel string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("ship %s: panic: %v", parcel, r)
		}
	}()
	return carrier.Ship(ctx, parcel)
}
