package orders

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Settings are what the deployment may change.
type Settings struct {
	URL      string
	PoolSize int32
}

func Open(driver, source string, size int) (*sql.DB, error) {
	db, err := sql.Open(driver, source) // expect: clients/pool-without-metrics
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", driver, err)
	}
	db.SetMaxOpenConns(size)
	db.SetConnMaxLifetime(time.Hour)
	return db, nil
}

func Pool(ctx context.Context, settings Settings) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(settings.URL)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	config.MaxConns = settings.PoolSize
	return pgxpool.NewWithConfig(ctx, config) // expect: clients/pool-without-metrics
}
