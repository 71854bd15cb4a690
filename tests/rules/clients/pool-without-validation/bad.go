package orders

import (
	"context"

	"github.com/gomodule/redigo/redis"
	"github.com/jackc/pgx/v4/pgxpool"
)

func Cache(address string, size int) *redis.Pool {
	return &redis.Pool{ // expect
		MaxIdle: size,
		Dial: func() (redis.Conn, error) {
			return redis.Dial("tcp", address)
		},
	}
}

type Holder struct {
	pool redis.Pool
}

func (h *Holder) Start(dial func() (redis.Conn, error)) {
	h.pool = redis.Pool{Dial: dial, Wait: true} // expect
}

func Orders(ctx context.Context, url string, size int32) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(url) // expect
	if err != nil {
		return nil, err
	}
	config.MaxConns = size
	return pgxpool.ConnectConfig(ctx, config)
}
