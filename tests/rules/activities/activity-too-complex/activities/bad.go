package activities

import "context"

// Orders classifies.
type Orders struct{}

// Count counts the lines of all orders.
func (o *Orders) Count(ctx context.Context, orders [][]map[string]int) (int, error) { // expect
	found := 0
	for _, order := range orders {
		for _, line := range order {
			for name, count := range line {
				if count > 0 {
					if name != "" {
						found += count
					}
				}
			}
		}
	}
	return found, ctx.Err()
}
