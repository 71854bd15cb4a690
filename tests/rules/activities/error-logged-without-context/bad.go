package orders

import (
	"fmt"
	"log"
	"log/slog"

	"go.uber.org/zap"
)

func (s *Store) Reserve(id string) error {
	if err := s.shelf.Reserve(id); err != nil {
		log.Println("order not reserved") // expect
		return err
	}
	return nil
}

func (s *Store) Cancel(id string) error {
	if err := s.shelf.Cancel(id); err != nil {
		slog.Error("order not cancelled") // expect
		return fmt.Errorf("cancel %s: %w", id, err)
	}
	return nil
}

func (s *Store) Total(logger *zap.Logger, id string) (int, error) {
	total, err := s.sums.Total(id)
	if err != nil {
		logger.Error("no total") // expect
		return 0, err
	}
	return total, nil
}

func (s *Store) Print(id string) error {
	if err := s.printer.Print(id); err != nil {
		fmt.Println("not printed") // expect
		return err
	}
	return nil
}
