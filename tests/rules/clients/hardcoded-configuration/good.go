package reports

import (
	"database/sql"
	"net/http"

	"github.com/redis/go-redis/v9"
)

// DefaultAddress has a name, and whoever makes a client may choose another.
const DefaultAddress = "https://reports.acme.io/v1"

func options(address string) *redis.Options {
	return &redis.Options{Addr: address}
}

func near() *redis.Options {
	return &redis.Options{Addr: "cache:6379"}
}

func open(address string) (*sql.DB, error) {
	return sql.Open("postgres", address) // expect: clients/pool-without-metrics
}

func latest(client *http.Client, base string) (*http.Response, error) {
	return client.Get(base + "/latest")
}

func isUp(client *http.Client) (*http.Response, error) {
	return client.Get("http://localhost:8080/health")
}
