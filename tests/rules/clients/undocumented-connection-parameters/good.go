package reports

import "time"

type ReportClient struct {
	host    string
	timeout time.Duration
}

// NewReportClient makes a client of the service at host; one request may take timeout.
func NewReportClient(host string, timeout time.Duration) *ReportClient {
	return &ReportClient{host: host, timeout: timeout}
}

// NewLocalClient makes a client of the service on this machine.
func NewLocalClient(timeout time.Duration) *ReportClient {
	return &ReportClient{host: "localhost", timeout: timeout}
}

type window struct{ address string }

func newWindow(address string, timeout time.Duration) *window {
	time.Sleep(timeout)
	return &window{address: address}
}
