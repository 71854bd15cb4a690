package pgdriver

import (
	"context"
	"database/sql/driver"

	"github.com/jackc/pgx/v5"
)

// Connector opens the connections that database/sql pools.
type Connector struct {
	config *pgx.ConnConfig
	wrap   func(*pgx.Conn) driver.Conn
}

func (c *Connector) Connect(ctx context.Context) (driver.Conn, error) {
	connection, err := pgx.ConnectConfig(ctx, c.config)
	if err != nil {
		return nil, err
	}
	return c.wrap(connection), nil
}
