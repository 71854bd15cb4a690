package clients

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Decode asks the service.
func Decode(client *http.Client, request *http.Request, target any) error {
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", response.StatusCode)
	}
	return json.NewDecoder(response.Body).Decode(target)
}

// Open gives the body to the caller.
func Open(client *http.Client, request *http.Request) (io.ReadCloser, error) {
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	return response.Body, nil
}

// Try asks until there is an answer.
func Try(client *http.Client, request *http.Request) (*http.Response, error) {
	for attempt := 0; attempt < 3; attempt++ {
		response, err := client.Do(request)
		if err != nil {
			continue
		}
		if response.StatusCode < 500 {
			return response, nil
		}
		response.Body.Close()
		time.Sleep(time.Second << attempt)
	}
	return nil, fmt.Errorf("no answer")
}

// Names lists the names.
func Names(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM users LIMIT 10")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// Count counts users.
func Count(ctx context.Context, pool *pgxpool.Pool) (int, error) {
	connection, err := pool.Acquire(ctx)
	if err != nil {
		return 0, err
	}
	defer connection.Release()
	var count int
	err = connection.QueryRow(ctx, "SELECT count(*) FROM users").Scan(&count)
	return count, err
}

// Drain reads the body in a helper.
func Drain(client *http.Client, request *http.Request) error {
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer drain(response.Body)
	return nil
}

func drain(body io.ReadCloser) {
	_, _ = io.Copy(io.Discard, body)
	_ = body.Close()
}
