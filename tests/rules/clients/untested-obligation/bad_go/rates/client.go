package rates

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"net/http"
	"time"

	"github.com/cenkalti/backoff/v4"
	"github.com/lib/pq"
	"github.com/sony/gobreaker"
	"golang.org/x/sync/semaphore"
)

// Client asks the service of rates.
type Client struct {
	db      *sql.DB
	gate    *semaphore.Weighted
	breaker *gobreaker.CircuitBreaker
}

// Setup prepares the client for size users.
func (c *Client) Setup(size int) {
	c.db.SetMaxOpenConns(size) // expect
	c.gate = semaphore.NewWeighted(int64(size)) // expect
	c.breaker = gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: "rates"}) // expect
}

// Latest returns the latest rates.
func (c *Client) Latest(ctx context.Context, name string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second) // expect
	defer cancel()
	status, err := c.ask(ctx, pq.QuoteIdentifier(name)) // expect
	if errors.Is(err, driver.ErrBadConn) { // expect
		return "", err
	}
	if status == http.StatusUnauthorized { // expect
		return "", errors.New("latest: the token is refused")
	}
	return "", backoff.Retry(c.again, backoff.NewExponentialBackOff()) // expect
}
