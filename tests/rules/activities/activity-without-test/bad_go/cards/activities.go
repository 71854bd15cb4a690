package cards

import "context"

// Printing holds the activities that print.
type Printing struct{}

// ChargeCard charges the card behind token and returns the receipt.
func ChargeCard(ctx context.Context, token string) (string, error) {
	return token, ctx.Err()
}

// RefundCard pays back what the card behind token was charged and returns the receipt.
func RefundCard(ctx context.Context, token string) (string, error) { // expect
	return token, ctx.Err()
}

// PrintLetter prints the letter to address and returns its number.
func (p *Printing) PrintLetter(ctx context.Context, address string) (string, error) { // expect
	return address, ctx.Err()
}
