package activities

import "context"

// Cards charges.
type Cards struct{}

// Charge_Card charges a card.
func (c *Cards) Charge_Card(ctx context.Context, card string) error { // expect
	return ctx.Err()
}

// RefundActivity refunds a card.
func (c *Cards) RefundActivity(ctx context.Context, card string) error { // expect
	return ctx.Err()
}
