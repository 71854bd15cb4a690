package ledger

import (
	"database/sql"
	"time"
)

// Open connects to the ledger, whose numbers report shows.
func Open(address string, report func(func() sql.DBStats)) (*sql.DB, error) {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return nil, err
	}
	db.SetConnMaxLifetime(time.Hour)
	report(db.Stats)
	return db, nil
}
