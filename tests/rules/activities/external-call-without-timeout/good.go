package billing

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/exec"
	"time"

	"go.temporal.io/sdk/worker"
)

// Activities are the activities that share a database.
type Activities struct {
	db *sql.DB
}

// Register gives the activities to a worker.
func Register(w worker.Worker, db *sql.DB) {
	w.RegisterActivity(&Activities{db: db})
	w.RegisterActivity(Charge)
	w.RegisterActivity(Render)
}

// Charge charges a customer and returns the id of the charge.
func Charge(ctx context.Context, customer string) (string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://billing.acme.io/charges/"+customer, nil)
	if err != nil {
		return "", fmt.Errorf("request for customer %s: %w", customer, err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", fmt.Errorf("charge customer %s: %w", customer, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body) // expect: activities/unbounded-read
	return string(body), err
}

// Render renders the invoice and returns what the renderer printed.
func Render(ctx context.Context, invoice string) ([]byte, error) {
	connection, err := net.DialTimeout("tcp", "scanner:3310", time.Second)
	if err != nil {
		return nil, fmt.Errorf("scan %s: %w", invoice, err)
	}
	defer connection.Close()
	return exec.CommandContext(ctx, "pdflatex", invoice).CombinedOutput()
}

// Total returns what the customer has spent.
func (a *Activities) Total(ctx context.Context, customer string) (int, error) {
	var total int
	err := a.db.QueryRowContext(ctx, "SELECT total FROM customers WHERE id = ?", customer).Scan(&total)
	return total, err
}
