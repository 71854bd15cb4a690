package reports

import "context"

// Activities publishes reports.
type Activities struct {
	Storage Storage
	Bucket  string
	Limit   int
}

// Publish stores report and gives its address.
func (a *Activities) Publish(ctx context.Context, report string) (string, error) {
	return a.Storage.Put(ctx, a.Bucket, report, a.Limit)
}
