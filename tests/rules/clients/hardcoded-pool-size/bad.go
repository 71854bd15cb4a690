package orders

import (
	"context"
	"database/sql"
	"time"

	"github.com/gomodule/redigo/redis"
	"github.com/jackc/pgx/v5/pgxpool"
	"go.mongodb.org/mongo-driver/mongo/options"
)

const maxConnections = 25

func Open(driver, source string) (*sql.DB, error) {
	db, err := sql.Open(driver, source)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(50) // expect
	db.SetConnMaxLifetime(time.Hour)
	return db, nil
}

func Tune(db *sql.DB) {
	db.SetMaxOpenConns(maxConnections) // expect
}

func Pool(ctx context.Context, url string) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	config.MaxConns = 20 // expect
	return pgxpool.NewWithConfig(ctx, config)
}

func Cache(dial func() (redis.Conn, error), check func(redis.Conn, time.Time) error) *redis.Pool {
	return &redis.Pool{
		Dial:         dial,
		TestOnBorrow: check,
		MaxActive:    100, // expect
	}
}

func Events() *options.ClientOptions {
	return options.Client().ApplyURI("mongodb://events").SetMaxPoolSize(100) // expect
}
