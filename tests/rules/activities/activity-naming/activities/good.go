package activities

import "context"

// Cards charges.
type Cards struct{}

// ChargeCard charges a card.
func (c *Cards) ChargeCard(ctx context.Context, card string) error {
	return c.charge_quietly(ctx, card)
}

func (c *Cards) charge_quietly(ctx context.Context, card string) error {
	if card == "" {
		return nil
	}
	return ctx.Err()
}
