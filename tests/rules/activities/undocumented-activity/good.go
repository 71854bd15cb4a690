package grader

import "context"

type Activities struct {
	grader Grader
}

// Grade gives a mark.
func (a *Activities) Grade(ctx context.Context, essay string) (float64, error) {
	return a.grade(ctx, essay)
}

func (a *Activities) grade(ctx context.Context, essay string) (float64, error) {
	return a.grader.Grade(ctx, essay)
}

func NewActivities(grader Grader) *Activities {
	return &Activities{grader: grader}
}
