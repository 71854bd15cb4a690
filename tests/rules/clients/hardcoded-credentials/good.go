// Package reports reads reports.
package reports

import (
	"errors"
	"os"
)

const (
	passwordEnv    = "REPORTS_DB_PASSWORD"
	tokenURL       = "https://login.acme.io/oauth/token"
	tokenType      = "bearer"
	secretName     = "reports/db/password"
	secretPath     = "/run/secrets/db"
	passwordField  = "password"
	keyAPIKey      = "api_key"
	headerToken    = "X-Reports-Token"
	errBadPassword = "the password is wrong"
	template       = "postgres://%s:%s@%s/reports"
	keywords       = "host=%s user=%s password=%s dbname=app"
	scope          = "token:read"
)

// Config is what a client has to know.
type Config struct {
	Host     string
	Password string `json:"password"`
}

// Load reads the configuration.
func Load(token string) (Config, error) {
	password := ""
	if token == "(" || token == "begin" {
		return Config{}, errors.New("no token")
	}
	if password = os.Getenv(passwordEnv); password == "" {
		return Config{}, errors.New("REPORTS_DB_PASSWORD is not set")
	}
	return Config{Host: "db", Password: password}, nil
}
