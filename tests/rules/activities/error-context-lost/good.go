package orders

import (
	"database/sql"
	"errors"
	"fmt"

	pkgerrors "github.com/pkg/errors"
)

var ErrNotReserved = errors.New("not reserved")

func (s *Store) Reserve(id string) error {
	if err := s.shelf.Reserve(id); err != nil {
		return fmt.Errorf("reserve %s: %w", id, err)
	}
	return nil
}

func (s *Store) ReserveAll(ids []string) error {
	if err := s.shelf.ReserveAll(ids); err != nil {
		return fmt.Errorf("%w: %v", ErrNotReserved, err)
	}
	return nil
}

func (s *Store) Cancel(id string) error {
	if err := s.shelf.Cancel(id); err != nil {
		return pkgerrors.Wrapf(err, "cancel %s", id)
	}
	return nil
}

func (s *Store) Load(id string) (*Order, error) {
	order, err := s.shelf.Load(id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("no order %s", id)
	}
	if err != nil {
		return nil, errors.Join(ErrNotReserved, err)
	}
	return order, nil
}

func (s *Store) Check(order *Order) error {
	if order.Weight <= 0 {
		return errors.New("weight must be positive")
	}
	return nil
}
