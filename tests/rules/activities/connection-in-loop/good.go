package orders

import (
	"database/sql"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: time.Second}

// Load loads every page.
func Load(urls []string) int {
	loaded := 0
	for _, url := range urls {
		if response, err := client.Get(url); err == nil {
			loaded += response.StatusCode
			response.Body.Close()
		}
	}
	return loaded
}

// Open opens each database.
func Open(sources []string) []*sql.DB {
	var opened []*sql.DB
	for _, source := range sources {
		if db, err := sql.Open("postgres", source); err == nil { // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
			opened = append(opened, db)
		}
	}
	return opened
}
