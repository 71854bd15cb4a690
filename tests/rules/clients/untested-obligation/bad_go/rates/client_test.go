package rates

import "testing"

func TestRatesAreListed(t *testing.T) {
	var client Client
	if _, err := client.Latest(t.Context(), "eur"); err != nil {
		t.Fatal(err)
	}
}
