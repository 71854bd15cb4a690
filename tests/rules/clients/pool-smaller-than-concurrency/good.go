package reports

import (
	"database/sql"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

// One report at a time is written to the disk.
var disk = semaphore.NewWeighted(1)

func limit(db *sql.DB, group *errgroup.Group, size int) {
	db.SetMaxOpenConns(size)
	group.SetLimit(size)
}

func limitSmall(db *sql.DB) {
	db.SetMaxOpenConns(4) // expect: clients/hardcoded-pool-size
}
