package reports

import (
	"os"
	"strconv"
	"time"
)

type settings struct {
	retries int
	timeout time.Duration
	port    string
}

func read() settings {
	retries, _ := strconv.Atoi(os.Getenv("REPORT_RETRIES"))          // expect
	timeout, _ := time.ParseDuration(os.Getenv("REPORT_TIMEOUT")) // expect
	return settings{retries: retries, timeout: timeout, port: os.Getenv("REPORT_PORT")} // expect
}
