package activities

import (
	"context"
	"database/sql"

	"go.temporal.io/sdk/activity"
)

// Reports uploads.
type Reports struct {
	db *sql.DB
}

// NewReports gives the activities their database.
func NewReports(db *sql.DB) *Reports {
	return &Reports{db: db}
}

// Upload uploads a report.
func (r *Reports) Upload(ctx context.Context, name string) error {
	activity.GetLogger(ctx).Info("uploading", "name", name)
	_, err := r.db.ExecContext(ctx, "UPDATE reports SET uploaded = true WHERE name = $1", name)
	return err
}
