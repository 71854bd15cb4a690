package invoices

import (
	"context"
	"crypto/tls"
	"database/sql"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5/pgxpool"
	"golang.org/x/crypto/ssh"
	"google.golang.org/grpc"

	pb "acme.io/shop/stock"
)

const base = "https://invoices.acme.io/v2"

var shared = &http.Client{Timeout: 10 * time.Second}

type Client struct {
	http *http.Client
}

func New(client *http.Client) *Client {
	return &Client{http: client}
}

func (c *Client) Load(ctx context.Context, id string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/invoices/"+id, nil)
	if err != nil {
		return nil, fmt.Errorf("request for invoice %s: %w", id, err)
	}
	response, err := c.http.Do(request)
	if err != nil {
		return nil, fmt.Errorf("load invoice %s: %w", id, err)
	}
	defer response.Body.Close()
	return io.ReadAll(response.Body)
}

func (c *Client) Status() (*http.Response, error) {
	return c.http.Get(base + "/status")
}

func Shared(id string) (*http.Response, error) {
	return shared.Get(base + "/invoices/" + id)
}

func Later(id string) (*http.Response, error) {
	client := &http.Client{}
	client.Timeout = 5 * time.Second
	return client.Get(base + "/invoices/" + id)
}

func Bounded(id string) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/invoices/"+id, nil)
	if err != nil {
		return nil, fmt.Errorf("request for invoice %s: %w", id, err)
	}
	client := &http.Client{}
	return client.Do(request)
}

func Given(request *http.Request) (*http.Response, error) {
	return http.DefaultClient.Do(request)
}

func Attached(ctx context.Context, id string) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, base+"/invoices/"+id, nil)
	if err != nil {
		return nil, fmt.Errorf("request for invoice %s: %w", id, err)
	}
	return http.DefaultClient.Do(request.WithContext(ctx))
}

func Banner(address string) (net.Conn, error) {
	return net.DialTimeout("tcp", address, 3*time.Second)
}

func Dialed(address string) (net.Conn, error) {
	dialer := net.Dialer{Timeout: 3 * time.Second}
	return dialer.Dial("tcp", address)
}

func Secure(address string) (*tls.Conn, error) {
	dialer := &net.Dialer{Timeout: 3 * time.Second}
	return tls.DialWithDialer(dialer, "tcp", address, &tls.Config{ServerName: "acme.io"})
}

func Shell(signer ssh.Signer, keys ssh.HostKeyCallback, address string) (*ssh.Client, error) {
	config := &ssh.ClientConfig{
		User:            "deploy",
		Auth:            []ssh.AuthMethod{ssh.PublicKeys(signer)},
		HostKeyCallback: keys,
		Timeout:         5 * time.Second,
	}
	return ssh.Dial("tcp", address, config)
}

func Warehouse(password string) (*sql.DB, error) {
	config := mysql.Config{User: "shop", Passwd: password, Net: "tcp", Addr: "db:3306", DBName: "warehouse"}
	config.Timeout = 3 * time.Second
	return sql.Open("mysql", config.FormatDSN()) // expect: clients/pool-without-metrics
}

func Count(ctx context.Context, pool *pgxpool.Pool) (int, error) {
	var total int
	err := pool.QueryRow(ctx, "SELECT count(*) FROM invoices").Scan(&total)
	return total, err
}

func Archive(db *sql.DB) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	_, err := db.ExecContext(ctx, "DELETE FROM invoices WHERE archived")
	return err
}

func Stock(ctx context.Context, connection *grpc.ClientConn, sku string) (*pb.CountReply, error) {
	client := pb.NewStockClient(connection)
	return client.Count(ctx, &pb.CountRequest{Sku: sku})
}
