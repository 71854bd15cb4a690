package carrier

import "context"

type Activities struct {
	carrier Carrier
}

type Address struct {
	Street, Number, City, Zip, Country, Note string
}

// Ship ships an order to an address.
func (a *Activities) Ship(ctx context.Context, order string, address Address) error {
	return a.label(ctx, order, address.Street, address.Number, address.City, address.Zip, address.Country, address.Note)
}

func (a *Activities) label(ctx context.Context, order, street, number, city, zip, country, note string) error {
	return a.carrier.Label(ctx, order, street, number, city, zip, country, note)
}
