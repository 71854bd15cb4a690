package activities

import "context"

type Archive struct {
	store Store
}

func (a *Archive) Days(ctx context.Context, days []string) error {
	for _, day := range days { // expect
		if err := a.store.Archive(ctx, day); err != nil {
			return err
		}
	}
	return nil
}
