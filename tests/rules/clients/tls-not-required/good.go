package reports

import (
	"crypto/tls"

	"github.com/redis/go-redis/v9"
)

const (
	local   = "postgres://reports@localhost:5432/reports"
	inside  = "postgres://reports@db.prod.internal:5432/reports"
	checked = "postgres://reports@db.acme.io:5432/reports?sslmode=verify-full"
)

func options(address string) *redis.Options {
	return &redis.Options{Addr: address, TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}}
}

func near() *redis.Options {
	return &redis.Options{Addr: "cache:6379"}
}

func unknown(address string) *redis.Options {
	return &redis.Options{Addr: address}
}
