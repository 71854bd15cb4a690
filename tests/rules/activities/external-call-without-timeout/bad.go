package billing

import (
	"context"
	"database/sql"
	"io"
	"net"
	"net/http"
	"os/exec"

	"go.temporal.io/sdk/worker"
)

type Activities struct {
	db *sql.DB
}

func Register(w worker.Worker, db *sql.DB) {
	w.RegisterActivity(&Activities{db: db})
	w.RegisterActivity(Charge)
	w.RegisterActivity(Render)
}

func Charge(ctx context.Context, customer string) (string, error) {
	response, err := http.Get("https://billing.acme.io/charges/" + customer) // expect
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return string(body), err
}

func Render(ctx context.Context, invoice string) ([]byte, error) {
	if err := check(invoice); err != nil {
		return nil, err
	}
	return exec.Command("pdflatex", invoice).CombinedOutput() // expect
}

func check(invoice string) error {
	connection, err := net.Dial("tcp", "scanner:3310") // expect
	if err != nil {
		return err
	}
	defer connection.Close()
	_, err = connection.Write([]byte(invoice))
	return err
}

func (a *Activities) Total(ctx context.Context, customer string) (int, error) {
	var total int
	err := a.db.QueryRow("SELECT total FROM customers WHERE id = ?", customer).Scan(&total) // expect
	return total, err
}

func (a *Activities) Archive(ctx context.Context, month string) error {
	command := exec.Command("tar", "-czf", month+".tgz", "/invoices")
	if err := command.Run(); err != nil { // expect
		return err
	}
	_, err := a.db.ExecContext(context.Background(), "DELETE FROM invoices WHERE month = ?", month) // expect
	return err
}
