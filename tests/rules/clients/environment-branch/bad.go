package reports

import (
	"os"
	"strings"
)

func host(env string) string {
	if env == "production" { // expect
		return "reports.acme.io"
	}
	return "localhost"
}

func size() int {
	size := 5
	if strings.EqualFold(os.Getenv("APP_ENV"), "prod") { // expect
		size = 50
	}
	return size
}

func bucket(stage string) string {
	switch stage { // expect
	case "prod":
		return "acme-reports"
	default:
		return "acme-reports-dev"
	}
}
