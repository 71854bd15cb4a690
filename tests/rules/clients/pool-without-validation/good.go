package orders

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/gomodule/redigo/redis"
	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/pgxpool"
)

func Cache(dial func() (redis.Conn, error), size int) *redis.Pool {
	return &redis.Pool{ // expect: clients/pool-without-metrics
		MaxIdle: size,
		Dial:    dial,
		TestOnBorrow: func(connection redis.Conn, since time.Time) error {
			_, err := connection.Do("PING")
			return err
		},
	}
}

func Later(dial func() (redis.Conn, error), check func(redis.Conn, time.Time) error) *redis.Pool {
	pool := &redis.Pool{Dial: dial} // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
	pool.TestOnBorrow = check
	return pool
}

func Orders(ctx context.Context, url string) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	config.BeforeAcquire = func(ctx context.Context, connection *pgx.Conn) bool {
		return connection.Ping(ctx) == nil
	}
	return pgxpool.ConnectConfig(ctx, config) // expect: clients/pool-without-metrics
}

func Open(driver, source string) (*sql.DB, error) {
	return sql.Open(driver, source) // expect: clients/pool-without-metrics
}
