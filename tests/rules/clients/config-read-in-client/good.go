package reports

import (
	"errors"
	"os"
)

// ReportClient reads reports.
type ReportClient struct{ host string }

// NewReportClient makes a client of the service at host.
func NewReportClient(host string) *ReportClient {
	return &ReportClient{host: host}
}

// FromEnv makes the client that the environment describes.
func FromEnv() (*ReportClient, error) {
	host := os.Getenv("REPORT_HOST")
	if host == "" {
		return nil, errors.New("REPORT_HOST is not set")
	}
	return NewReportClient(host), nil
}
