package reports

import "os"

// ReportClient reads reports.
type ReportClient struct{ host string }

// NewReportClient makes a client.
func NewReportClient() *ReportClient {
	return &ReportClient{host: os.Getenv("REPORT_HOST")} // expect
}

// Token gives the token.
func (c *ReportClient) Token() string {
	return os.Getenv("REPORT_TOKEN") // expect
}
