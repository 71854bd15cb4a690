package activities

import (
	"context"
	"database/sql"
	"net/http"
	"time"
)

// Reports uploads.
type Reports struct{}

// Upload uploads a report.
func (r *Reports) Upload(ctx context.Context, dsn string) error {
	db, err := sql.Open("postgres", dsn) // expect
	if err != nil {
		return err
	}
	defer db.Close()
	client := &http.Client{Timeout: time.Second} // expect
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://api.acme.io", nil)
	if err != nil {
		return err
	}
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	return response.Body.Close()
}
