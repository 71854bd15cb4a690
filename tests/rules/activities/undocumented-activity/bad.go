package grader

import (
	"context"

	"go.temporal.io/sdk/worker"
)

type Activities struct {
	grader Grader
}

func (a *Activities) Grade(ctx context.Context, essay string) (float64, error) { // expect
	return a.grader.Grade(ctx, essay)
}

func Register(w worker.Worker) {
	w.RegisterActivity(Rank)
}

func Rank(ctx context.Context, essays []string) ([]string, error) { // expect
	return order(ctx, essays)
}

func order(ctx context.Context, essays []string) ([]string, error) {
	return essays, ctx.Err()
}
