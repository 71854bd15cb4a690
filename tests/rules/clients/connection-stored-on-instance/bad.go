package orders

import (
	"context"

	"github.com/gomodule/redigo/redis"
	"github.com/jackc/pgx/v5"
)

// Store keeps the connection that New opened.
type Store struct {
	connection *pgx.Conn
	table      string
}

func New(ctx context.Context, url string) (*Store, error) {
	connection, err := pgx.Connect(ctx, url)
	if err != nil {
		return nil, err
	}
	return &Store{
		table:      "orders",
		connection: connection, // expect
	}, nil
}

func (s *Store) Reconnect(ctx context.Context, url string) error {
	connection, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	s.connection = connection // expect
	return nil
}

type Cache struct {
	conn redis.Conn
}

func (c *Cache) Start(address string) error {
	connection, err := redis.Dial("tcp", address)
	if err == nil {
		c.conn = connection // expect
	}
	return err
}
