package ledger

import (
	"database/sql"
	"fmt"
	"time"

	"github.com/gomodule/redigo/redis"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// Open connects to the ledger.
func Open(address string) (*sql.DB, error) {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return nil, fmt.Errorf("open the ledger: %w", err)
	}
	db.SetConnMaxLifetime(time.Hour)
	register(collectors.NewDBStatsCollector(db, "ledger"))
	return db, nil
}

// Cache makes the pool of the cache.
func Cache(dial func() (redis.Conn, error)) *redis.Pool {
	return &redis.Pool{Dial: dial, TestOnBorrow: check, IdleTimeout: time.Minute}
}
