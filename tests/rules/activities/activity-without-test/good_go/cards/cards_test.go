package cards

import "testing"

func TestCards(t *testing.T) {
	environment := newEnvironment(t)
	environment.RegisterActivity(ChargeCard)
	environment.RegisterActivity(&Printing{})
	if _, err := environment.ExecuteActivity(ChargeCard, "token"); err != nil {
		t.Fatal(err)
	}
}
