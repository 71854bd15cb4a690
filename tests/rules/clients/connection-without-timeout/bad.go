package invoices

import (
	"bytes"
	"context"
	"crypto/tls"
	"database/sql"
	"io"
	"net"
	"net/http"
	web "net/http"
	"net/rpc"
	"net/smtp"
	"net/url"

	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5/pgxpool"
	"golang.org/x/crypto/ssh"
	"google.golang.org/grpc"

	pb "acme.io/shop/stock"
)

const base = "https://invoices.acme.io/v2"

var shared = &http.Client{
	Transport: &http.Transport{MaxIdleConns: 10},
}

func Load(id string) ([]byte, error) {
	response, err := http.Get(base + "/invoices/" + id) // expect
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return io.ReadAll(response.Body)
}

func Create(body []byte) (*web.Response, error) {
	return web.Post(base+"/invoices", "application/json", bytes.NewReader(body)) // expect
}

func Search(text string) (*http.Response, error) {
	return http.PostForm( // expect
		base+"/search",
		url.Values{"q": {text}},
	)
}

func Head(id string) (*http.Response, error) {
	return http.DefaultClient.Head(base + "/invoices/" + id) // expect
}

func Shared(id string) (*http.Response, error) {
	return shared.Get(base + "/invoices/" + id) // expect
}

func Delete(id string) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodDelete, base+"/invoices/"+id, nil)
	if err != nil {
		return nil, err
	}
	client := &http.Client{}
	return client.Do(request) // expect
}

func Replace(id string, body io.Reader) (*http.Response, error) {
	ctx := context.Background()
	request, err := http.NewRequestWithContext(ctx, http.MethodPut, base+"/invoices/"+id, body)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(request) // expect
}

func Unlimited() *http.Client {
	return &http.Client{Timeout: 0} // expect
}

func Banner(address string) (net.Conn, error) {
	return net.Dial("tcp", address) // expect
}

func Dialed(address string) (net.Conn, error) {
	dialer := &net.Dialer{KeepAlive: -1}
	return dialer.Dial("tcp", address) // expect
}

func Secure(address string) (*tls.Conn, error) {
	return tls.Dial("tcp", address, &tls.Config{ServerName: "acme.io"}) // expect
}

func Remote(address string) (*rpc.Client, error) {
	return rpc.DialHTTP("tcp", address) // expect
}

func Mail(message []byte) error {
	auth := smtp.PlainAuth("", "shop", "secret", "mail.acme.io")
	return smtp.SendMail("mail.acme.io:587", auth, "shop@acme.io", []string{"orders@acme.io"}, message) // expect
}

func Shell(signer ssh.Signer, keys ssh.HostKeyCallback, address string) (*ssh.Client, error) {
	config := &ssh.ClientConfig{ // expect
		User:            "deploy",
		Auth:            []ssh.AuthMethod{ssh.PublicKeys(signer)},
		HostKeyCallback: keys,
	}
	return ssh.Dial("tcp", address, config)
}

func Warehouse(password string) (*sql.DB, error) {
	config := mysql.Config{User: "shop", Passwd: password, Net: "tcp", Addr: "db:3306", DBName: "warehouse"} // expect
	return sql.Open("mysql", config.FormatDSN())
}

func Count(pool *pgxpool.Pool) (int, error) {
	var total int
	err := pool.QueryRow(context.Background(), "SELECT count(*) FROM invoices").Scan(&total) // expect
	return total, err
}

func Archive(db *sql.DB) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	_, err := db.ExecContext(ctx, "DELETE FROM invoices WHERE archived") // expect
	return err
}

func Stock(sku string) (*pb.CountReply, error) {
	connection, err := grpc.NewClient("stock:50051")
	if err != nil {
		return nil, err
	}
	client := pb.NewStockClient(connection)
	return client.Count(context.Background(), &pb.CountRequest{Sku: sku}) // expect
}
