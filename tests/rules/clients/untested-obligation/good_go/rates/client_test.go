package rates

import "testing"

func TestLatestTimesOut(t *testing.T) {
	client := Client{url: silent(t)}
	if _, err := client.Latest(t.Context()); err == nil {
		t.Fatal("no error")
	}
}
