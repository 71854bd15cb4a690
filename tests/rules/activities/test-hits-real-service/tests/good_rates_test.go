package rates

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"go.temporal.io/sdk/testsuite"
)

func TestRates(t *testing.T) {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(nil)
	server := httptest.NewServer(handler(t, "https://api.rates.io/v1/latest"))
	defer server.Close()
	client := http.Client{Timeout: 5 * time.Second}
	answer, err := client.Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
}
