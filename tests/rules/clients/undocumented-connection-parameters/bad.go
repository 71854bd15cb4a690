package reports

import "time"

type ReportClient struct {
	host    string
	timeout time.Duration
}

// NewReportClient makes a client of the service at host.
func NewReportClient(host string, timeout time.Duration) *ReportClient { // expect
	return &ReportClient{host: host, timeout: timeout}
}
