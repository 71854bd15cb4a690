package report

import (
	"database/sql"
	"net/http"
	"os"
	"os/exec"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/workflow"
)

// Report writes a report.
func Report(ctx workflow.Context, name string, db *sql.DB) (string, error) {
	settings, err := os.ReadFile("/etc/reports/" + name) // expect
	if err != nil {
		return "", err
	}
	response, err := http.Get("https://rates.example.com") // expect
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	row := db.QueryRow("select title from reports where name = $1", name) // expect
	c, err := client.Dial(client.Options{}) // expect
	if err != nil {
		return "", err
	}
	defer c.Close()
	return render(string(settings), row)
}

func render(settings string, row *sql.Row) (string, error) {
	out, err := exec.Command("render", settings).Output() // expect
	return string(out), err
}
