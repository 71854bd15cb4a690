package ledger

import (
	"database/sql"
	"fmt"

	"github.com/gomodule/redigo/redis"
)

// Open connects to the ledger.
func Open(address string) (*sql.DB, error) {
	db, err := sql.Open("pgx", address) // expect
	if err != nil {
		return nil, fmt.Errorf("open the ledger: %w", err)
	}
	db.SetMaxIdleConns(4)
	return db, nil
}

// Cache makes the pool of the cache.
func Cache(dial func() (redis.Conn, error)) *redis.Pool {
	pool := &redis.Pool{Dial: dial, TestOnBorrow: check} // expect
	return pool
}
