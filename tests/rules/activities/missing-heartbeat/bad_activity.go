package archive

import "context"

func Days(ctx context.Context, store Store, days []string) error {
	for _, day := range days { // expect
		if err := store.Archive(ctx, day); err != nil {
			return err
		}
	}
	return nil
}
