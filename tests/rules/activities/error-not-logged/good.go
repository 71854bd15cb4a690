package orders

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"strconv"
)

func (s *Store) Total(ctx context.Context, id string) (*Total, error) {
	total, err := s.load(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("total of %s: %w", id, err)
	}
	return total, nil
}

func (s *Store) Find(ctx context.Context, id string) (*Total, error) {
	total, err := s.load(ctx, id)
	if err != nil && errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		if errors.Is(err, ErrArchived) {
			return nil, nil
		}
		return nil, err
	}
	return total, nil
}

func (s *Store) Archive(ctx context.Context, ids []string) (skipped int) {
	for _, id := range ids {
		if err := s.move(ctx, id); err != nil {
			slog.Error("order not archived", "order", id, "err", err)
			continue
		}
		if err := s.sign(ctx, id); err != nil {
			skipped++
		}
	}
	return skipped
}

func (s *Store) IsOpen(ctx context.Context) bool {
	_, err := s.load(ctx, "newest")
	if err != nil {
		return false
	}
	return true
}

func (s *Store) Lookup(ctx context.Context, id string) (string, bool) {
	label, err := s.labels.Fetch(ctx, id)
	if err != nil {
		return "", false
	}
	return label, true
}

func pieces(text string) int {
	count, err := strconv.Atoi(text)
	if err != nil {
		return 1
	}
	return count
}

func size(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

func (s *Store) Close() {
	err := s.flush()
	if err != nil {
		return
	}
}

func (s *Store) reopen(ctx context.Context) error {
	if err := s.file.Close(); err != nil {
	}
	return s.open(ctx)
}

func (s *Store) dialAny(ctx context.Context, hosts []string) (Conn, error) {
	for _, host := range hosts {
		conn, err := s.dial(ctx, host)
		if err != nil {
			continue
		}
		return conn, nil
	}
	return nil, fmt.Errorf("none of %d hosts answered", len(hosts))
}

func (s *Store) validate(ctx context.Context, id string) error {
	if _, err := s.load(ctx, id); err != nil {
		return ErrUnknownOrder
	}
	return nil
}
