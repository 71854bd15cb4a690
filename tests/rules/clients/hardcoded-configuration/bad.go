package reports

import (
	"database/sql"
	"net/http"

	"github.com/redis/go-redis/v9"
)

type ReportClient struct{ host string }

func options() *redis.Options {
	return &redis.Options{Addr: "cache.acme.io:6379"} // expect
}

func open() (*sql.DB, error) {
	return sql.Open("postgres", "postgres://reports@db.acme.io/reports?sslmode=verify-full") // expect
}

func latest(client *http.Client) (*http.Response, error) {
	return client.Get("https://reports.acme.io/v1/latest") // expect
}

func (c *ReportClient) reset() {
	c.host = "reports.acme.io" // expect
}
