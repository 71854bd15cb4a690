package carrier

import "context"

type Activities struct {
	carrier Carrier
}

// Ship ships an order.
func (a *Activities) Ship(ctx context.Context, order, street, number, city string, zip string, country string, note string) error { // expect
	return a.carrier.Ship(ctx, order, street, number, city, zip, country, note)
}
