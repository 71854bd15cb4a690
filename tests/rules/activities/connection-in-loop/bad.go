package orders

import (
	"database/sql"
	"net/http"
	"time"
)

// Save stores every order.
func Save(dsn string, orders []string) error {
	for range orders {
		db, err := sql.Open("postgres", dsn) // expect
		if err != nil {
			return err
		}
		if err := db.Close(); err != nil {
			return err
		}
	}
	return nil
}

// Load loads every page.
func Load(urls []string) int {
	loaded := 0
	for _, url := range urls {
		client := &http.Client{Timeout: time.Second} // expect
		if response, err := client.Get(url); err == nil {
			loaded += response.StatusCode
		}
	}
	return loaded
}
