package reports

import (
	"fmt"
	"net/http"
	"os"
	"strconv"
)

type settings struct {
	retries int
	host    string
}

func readSettings() (settings, error) {
	retries, err := strconv.Atoi(os.Getenv("REPORT_RETRIES"))
	if err != nil {
		return settings{}, fmt.Errorf("REPORT_RETRIES: %w", err)
	}
	host := os.Getenv("REPORT_HOST")
	if host == "" {
		host = "localhost"
	}
	return settings{retries: retries, host: host}, nil
}

func serve(handler http.Handler) error {
	server := http.Server{Addr: address(), Handler: handler}
	return server.ListenAndServe()
}

func address() string {
	port := os.Getenv("REPORT_PORT")
	if port == "" {
		port = "8443"
	}
	return ":" + port
}
