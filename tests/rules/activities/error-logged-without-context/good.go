package orders

import (
	"fmt"
	"log"
	"log/slog"

	"go.uber.org/zap"
)

func (s *Store) Reserve(id string) error {
	if err := s.shelf.Reserve(id); err != nil {
		log.Printf("order not reserved: %v", err)
		return err
	}
	return nil
}

func (s *Store) Cancel(id string) error {
	if err := s.shelf.Cancel(id); err != nil {
		slog.Error("order not cancelled", "order", id)
		return fmt.Errorf("cancel %s: %w", id, err)
	}
	return nil
}

func (s *Store) Total(logger *zap.Logger, id string) (int, error) {
	total, err := s.sums.Total(id)
	if err != nil {
		logger.Error("no total", zap.Error(err))
		return 0, err
	}
	if total < 0 {
		slog.Error("a total below nothing")
	}
	return total, nil
}
