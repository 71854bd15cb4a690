package rates

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

)

func TestRates(t *testing.T) {
	server := httptest.NewServer(handler(t, "https://api.rates.io/v1/latest"))
	defer server.Close()
	client := http.Client{Timeout: 5 * time.Second}
	answer, err := client.Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
}
