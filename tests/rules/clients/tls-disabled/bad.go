package clients

import (
	"context"
	"crypto/tls"
	"database/sql"
	"fmt"
	"net/http"
	"time"
)

const source = "host=db.acme.io user=shop dbname=shop sslmode=disable" // expect

func Client() *http.Client {
	return &http.Client{
		Timeout: 5 * time.Second,
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, // expect
		},
	}
}

func Config(server string) *tls.Config {
	config := &tls.Config{ServerName: server}
	config.InsecureSkipVerify = true // expect
	return config
}

func Loosen(transport *http.Transport) {
	transport.TLSClientConfig.InsecureSkipVerify = true // expect
}

func Orders(user, password string) (*sql.DB, error) {
	return sql.Open("postgres", fmt.Sprintf("postgres://%s:%s@db.acme.io/shop?sslmode=require", user, password))
}

func Users(user, password string) (*sql.DB, error) {
	return sql.Open("postgres", fmt.Sprintf("user=%s password=%s host=db.acme.io sslmode=prefer", user, password)) // expect
}

func Stock() (*sql.DB, error) {
	return sql.Open("mysql", "shop@tcp(stock.acme.io:3306)/stock?tls=skip-verify") // expect
}

func Load(ctx context.Context) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, http.MethodGet, "http://api.acme.io/v1", nil) // expect
}

var queue = "amqp://shop:secret@queue.acme.io:5672/" // expect
