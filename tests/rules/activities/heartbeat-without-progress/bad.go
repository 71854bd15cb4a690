package ledger

import (
	"context"

	"go.temporal.io/sdk/activity"
)

type Activities struct {
	store Store
}

// Post posts the entries.
func (a *Activities) Post(ctx context.Context, entries []string) (int, error) {
	posted := 0
	for _, entry := range entries {
		activity.RecordHeartbeat(ctx) // expect
		if err := a.store.Post(ctx, entry); err != nil {
			return posted, err
		}
		posted++
	}
	return posted, nil
}

// PostNumbered posts the entries with their numbers.
func (a *Activities) PostNumbered(ctx context.Context, entries []string) error {
	for number, entry := range entries {
		activity.RecordHeartbeat(ctx) // expect
		if err := a.store.PostAs(ctx, number, entry); err != nil {
			return err
		}
	}
	return nil
}

// PostPages posts entries page by page.
func (a *Activities) PostPages(ctx context.Context, pages [][]string) (int, error) {
	posted := 0
	for _, page := range pages {
		activity.RecordHeartbeat(ctx) // expect
		if err := a.store.PostPage(ctx, page); err != nil {
			return posted, err
		}
		posted += len(page)
	}
	return posted, nil
}
