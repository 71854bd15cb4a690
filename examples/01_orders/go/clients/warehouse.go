// Package clients holds the clients of the warehouse.
package clients

import (
	"context"
	"crypto/tls"
	"database/sql"
	"fmt"
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

// Reserve asks the warehouse to set one piece of a sku aside; the request knows nothing of the context.
func (w *Warehouse) Reserve(_ context.Context, sku string) error {
	request, err := http.NewRequest(http.MethodPost, "https://"+w.host+"/reservations/"+sku, nil)
	if err != nil {
		return fmt.Errorf("request for %s: %w", sku, err)
	}
	reply, err := w.http.Do(request)
	if err != nil {
		return fmt.Errorf("reserve %s: %w", sku, err)
	}
	return reply.Body.Close()
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
