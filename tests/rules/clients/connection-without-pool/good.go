package orders

import (
	"context"
	"database/sql"
	"time"

	"github.com/gomodule/redigo/redis"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

func Open(ctx context.Context, url string) (*pgxpool.Pool, error) {
	return pgxpool.New(ctx, url) // expect: clients/pool-without-metrics
}

func OpenSQL(driver, source string) (*sql.DB, error) {
	return sql.Open(driver, source) // expect: clients/pool-without-metrics
}

func Count(ctx context.Context, pool *pgxpool.Pool) (int, error) {
	connection, err := pool.Acquire(ctx)
	if err != nil {
		return 0, err
	}
	defer connection.Release()
	var total int
	err = connection.QueryRow(ctx, "SELECT count(*) FROM orders").Scan(&total)
	return total, err
}

func Cache(address string, size int) *redis.Pool {
	return &redis.Pool{ // expect: clients/pool-without-metrics
		MaxActive: size,
		Dial: func() (redis.Conn, error) {
			return redis.Dial("tcp", address)
		},
		TestOnBorrow: func(connection redis.Conn, since time.Time) error {
			_, err := connection.Do("PING")
			return err
		},
	}
}

func Watch(ctx context.Context, url string, changed chan<- string) error {
	connection, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	defer connection.Close(ctx)
	if _, err := connection.Exec(ctx, "LISTEN orders"); err != nil {
		return err
	}
	notification, err := connection.WaitForNotification(ctx)
	if err != nil {
		return err
	}
	changed <- notification.Payload
	return nil
}
