package rates

import (
	"net/http"
	"testing"
	"time"

)

func TestRates(t *testing.T) {
	client := http.Client{Timeout: 5 * time.Second}
	answer, err := client.Get("https://api.rates.io/v1/latest") // expect
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
}
