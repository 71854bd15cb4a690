package cards

import "testing"

func TestRefundCards(t *testing.T) {
	environment := newEnvironment(t)
	environment.RegisterActivity(ChargeCard)
	if _, err := environment.ExecuteActivity(ChargeCard, "token"); err != nil {
		t.Fatal(err)
	}
}
