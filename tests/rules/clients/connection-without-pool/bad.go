package orders

import (
	"context"

	"github.com/gomodule/redigo/redis"
	"github.com/jackc/pgx/v5"
	legacy "github.com/jackc/pgx/v4"
)

func Count(ctx context.Context, url string) (int, error) {
	connection, err := pgx.Connect(ctx, url) // expect
	if err != nil {
		return 0, err
	}
	defer connection.Close(ctx)
	var total int
	err = connection.QueryRow(ctx, "SELECT count(*) FROM orders").Scan(&total)
	return total, err
}

type Users struct {
	config *pgx.ConnConfig
}

func (u *Users) First(ctx context.Context) (string, error) {
	connection, err := pgx.ConnectConfig(ctx, u.config) // expect
	if err != nil {
		return "", err
	}
	defer connection.Close(ctx)
	var name string
	err = connection.QueryRow(ctx, "SELECT name FROM users ORDER BY id LIMIT 1").Scan(&name)
	return name, err
}

func Old(ctx context.Context, url string) (*legacy.Conn, error) {
	return legacy.Connect(ctx, url) // expect
}

func Cached(address, key string) (string, error) {
	connection, err := redis.Dial("tcp", address) // expect
	if err != nil {
		return "", err
	}
	defer connection.Close()
	return redis.String(connection.Do("GET", key))
}
