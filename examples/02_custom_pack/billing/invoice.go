// Package billing writes invoices.
package billing

import (
	"fmt"
	"strconv"
)

// Parse reads a price as the form sent it.
func Parse(price string) (float64, error) {
	value, err := strconv.ParseFloat(price, 64)
	if err != nil {
		return 0, fmt.Errorf("price %q: %w", price, err)
	}
	return value, nil
}
