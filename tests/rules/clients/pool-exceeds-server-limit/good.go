package reports

import (
	"database/sql"

	"github.com/redis/go-redis/v9"
)

func limit(db *sql.DB, size int) {
	db.SetMaxOpenConns(size)
	db.SetMaxIdleConns(500)
}

func cache(address string) *redis.Options {
	return &redis.Options{Addr: address, PoolSize: 200} // expect: clients/hardcoded-pool-size
}
