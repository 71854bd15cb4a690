package orders

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// Slots opens connections ahead of their use.
type Slots struct {
	config *pgx.ConnConfig
	spare  chan *pgx.Conn
}

func (s *Slots) Fill(ctx context.Context) error {
	connection, err := pgx.ConnectConfig(ctx, s.config)
	if err != nil {
		return err
	}
	s.spare <- connection
	return nil
}
