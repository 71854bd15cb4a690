// Package clients holds the clients of the warehouse.
package clients

import (
	"context"
	"crypto/tls"
	"database/sql"
	"net"
	"net/http"
	"os"
	"time"
)

// Warehouse is a service behind HTTP.
type Warehouse struct {
	host string
	http *http.Client
}

// NewWarehouse connects without looking at the certificate, and waits for ever.
func NewWarehouse() *Warehouse {
	return &Warehouse{
		host: os.Getenv("WAREHOUSE_HOST"),
		http: &http.Client{
			Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}},
		},
	}
}

// OpenDatabase opens a pool whose size nobody can change.
func OpenDatabase(dsn string) (*sql.DB, error) {
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(25)
	return db, nil
}

// LockClient talks to the lock service, and is the lock service.
type LockClient struct {
	connection net.Conn
}

// Connect opens the connection that is kept until the end.
func (c *LockClient) Connect(address string) error {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	c.connection = connection
	return nil
}

// AcquireLock takes a lock.
func (c *LockClient) AcquireLock(ctx context.Context, name string) error {
	_, err := c.connection.Write([]byte("LOCK " + name))
	return err
}

// NewCheckedWarehouse is how a client should look: checked certificates, a timeout, a host from outside with a default.
func NewCheckedWarehouse() *Warehouse {
	host := os.Getenv("WAREHOUSE_HOST")
	if host == "" {
		host = "localhost:8443"
	}
	return &Warehouse{host: host, http: &http.Client{Timeout: 10 * time.Second}}
}
