package rates

import (
	"database/sql"
	"encoding/json"
	"io"
	"net/http"
	"os"
)

type Rate struct{ Value float64 }

func Load(path string) []byte {
	content, _ := os.ReadFile(path) // expect
	return content
}

func Fetch(client *http.Client, request *http.Request) []byte {
	response, _ := client.Do(request) // expect
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body) // expect
	return body
}

func Parse(body []byte) Rate {
	var rate Rate
	json.Unmarshal(body, &rate) // expect
	return rate
}

func ParseAgain(body []byte) Rate {
	var rate Rate
	_ = json.Unmarshal(body, &rate) // expect
	return rate
}

func Store(db *sql.DB, rate Rate) {
	_, _ = db.Exec("UPDATE rates SET value = $1 WHERE id = 1", rate.Value) // expect
}

func Latest(table *Table) *Rate {
	rate, err := table.latest()
	if err != nil { // expect
		return &Rate{}
	}
	return rate
}
