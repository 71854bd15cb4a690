package reports

import (
	"errors"
	"os"
)

type settings struct{ host, region, bucket, queue string }

func loadSettings() (settings, error) {
	read := settings{
		host:   os.Getenv("REPORT_HOST"),
		region: os.Getenv("REPORT_REGION"),
		bucket: os.Getenv("REPORT_BUCKET"),
		queue:  os.Getenv("REPORT_QUEUE"),
	}
	if read.host == "" || read.region == "" || read.bucket == "" || read.queue == "" {
		return read, errors.New("REPORT_HOST, REPORT_REGION, REPORT_BUCKET and REPORT_QUEUE must be set")
	}
	return read, nil
}

func host(settings settings) string { return settings.host }

func region(settings settings) string { return settings.region }
