package prices

import (
	"errors"
	"fmt"
	"log/slog"
)

// parse is no boundary: its caller wraps the error.
func parse(text string) (int, error) {
	if text == "" {
		return 0, errors.New("empty price")
	}
	var cents int
	if _, err := fmt.Sscan(text, &cents); err != nil {
		return 0, fmt.Errorf("price %q: %w", text, err)
	}
	return cents, nil
}

func guarded(name string, work func()) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("job panicked", "job", name, "panic", r)
		}
	}()
	work()
}

func strict(work func()) {
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprintf("strict job: %v", r))
		}
	}()
	work()
}
