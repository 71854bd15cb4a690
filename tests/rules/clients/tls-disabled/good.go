package clients

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"net/http"
	"time"
)

const local = "host=localhost user=shop dbname=shop sslmode=disable"

// Settings are what the deployment may change.
type Settings struct {
	Insecure bool
}

func Client(authorities *x509.CertPool) *http.Client {
	return &http.Client{
		Timeout:   5 * time.Second,
		Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: authorities}},
	}
}

func Chosen(settings Settings) *tls.Config {
	return &tls.Config{InsecureSkipVerify: settings.Insecure}
}

func Asked(settings Settings) *tls.Config {
	config := &tls.Config{}
	if settings.Insecure {
		config.InsecureSkipVerify = true
	}
	return config
}

func Pinned(check func([][]byte, [][]*x509.Certificate) error) *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: check}
}

func Orders() (*sql.DB, error) {
	return sql.Open("postgres", "host=db.acme.io user=shop dbname=shop sslmode=verify-full") // expect: clients/hardcoded-configuration, clients/pool-without-metrics
}

func Health(ctx context.Context) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, http.MethodGet, "http://localhost:8080/health", nil)
}

func Secure(ctx context.Context) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, http.MethodGet, "https://api.acme.io/v1", nil) // expect: clients/hardcoded-configuration
}
