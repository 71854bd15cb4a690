package reports

import "log/slog"

type settings struct {
	host        string
	environment string
}

func host(settings settings) string {
	return settings.host
}

func warn(settings settings) {
	if settings.environment == "production" {
		slog.Warn("reports are written for good")
	}
}

func isLocal(env string) bool {
	if env == "local" {
		return true
	}
	return false
}

func size(kind string) int {
	switch kind {
	case "small":
		return 5
	default:
		return 50
	}
}
