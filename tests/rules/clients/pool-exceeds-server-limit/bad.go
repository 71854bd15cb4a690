package reports

import (
	"database/sql"

	"github.com/jackc/pgx/v5/pgxpool"
)

const most = 250

func limit(db *sql.DB) {
	db.SetMaxOpenConns(most) // expect
}

func configure(url string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	config.MaxConns = 400 // expect
	return config, nil
}
