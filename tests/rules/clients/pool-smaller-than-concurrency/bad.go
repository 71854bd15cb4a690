package reports

import (
	"context"
	"database/sql"

	"golang.org/x/sync/semaphore"
)

var slots = semaphore.NewWeighted(50)

func open(driver, address string) (*sql.DB, error) {
	db, err := sql.Open(driver, address)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(5) // expect
	return db, nil
}

func load(ctx context.Context, db *sql.DB, id string) error {
	if err := slots.Acquire(ctx, 1); err != nil {
		return err
	}
	defer slots.Release(1)
	_, err := db.ExecContext(ctx, "UPDATE reports SET seen = true WHERE id = $1", id)
	return err
}
