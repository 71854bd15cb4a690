package orders

import (
	"errors"
	"fmt"
	"log"
	"strconv"

	pkgerrors "github.com/pkg/errors"
)

func (s *Store) Reserve(id string) error {
	if err := s.shelf.Reserve(id); err != nil {
		return fmt.Errorf("reserve %s: %v", id, err) // expect
	}
	return nil
}

func (s *Store) Cancel(id string) error {
	err := s.shelf.Cancel(id)
	if err != nil {
		return errors.New("order not cancelled") // expect
	}
	return nil
}

// Total is a note: the log has what the error has not.
func (s *Store) Total(id string) (int, error) {
	total, err := s.sums.Total(id)
	if err != nil {
		log.Printf("total of %s: %v", id, err)
		return 0, errors.New("no total") // expect
	}
	return total, nil
}

func (s *Store) Load(id string) (*Order, error) {
	order, loadErr := s.shelf.Load(id)
	if loadErr != nil {
		return nil, pkgerrors.Errorf("load %s: %s", id, loadErr.Error()) // expect
	}
	return order, nil
}

func (s *Store) Store(order *Order) error {
	if err := s.shelf.Put(order); err != nil {
		return errors.New("store: " + err.Error()) // expect
	}
	return nil
}

// Weight is a note: what is wrong with a number is in the number.
func Weight(text string) (int, error) {
	grams, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("weight %q is no number", text) // expect
	}
	return grams, nil
}
