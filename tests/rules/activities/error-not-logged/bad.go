package orders

import (
	"context"
	"encoding/json"
	"os"
	"time"
)

func (s *Store) Total(ctx context.Context, id string) (*Total, error) {
	total, err := s.load(ctx, id)
	if err != nil { // expect
		return nil, nil
	}
	return total, nil
}

func (s *Store) Archive(ctx context.Context, ids []string) error {
	for _, id := range ids {
		if err := s.move(ctx, id); err != nil { // expect
			continue
		}
	}
	raw, err := os.ReadFile(s.index)
	if err != nil { // expect
		return nil
	}
	if err := json.Unmarshal(raw, &s.entries); err != nil { // expect
	}
	return nil
}

func (s *Store) Announce(ctx context.Context, id string) {
	err := s.bus.Publish(ctx, id)
	if err != nil { // expect
		return
	}
	s.announced++
}

func (s *Store) Label(ctx context.Context, id string) string {
	label, err := s.labels.Fetch(ctx, id)
	if err != nil { // expect
		return "no label"
	}
	return label
}

func (s *Store) Weight(ctx context.Context, id string) (grams int) {
	grams, err := s.scale.Weigh(ctx, id)
	if err != nil { // expect
		return 0
	}
	return grams
}

func (s *Store) Watch(ctx context.Context, every time.Duration) {
	for range time.Tick(every) {
		_, err := s.load(ctx, "newest")
		if err != nil { // expect
			time.Sleep(every)
		}
	}
}
