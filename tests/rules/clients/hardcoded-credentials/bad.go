package reports

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"net/http"
	"os"

	"github.com/go-sql-driver/mysql"
)

const password = "hunter2" // expect
const APIKey string = "9f8b1c2d3e4f5a6b7c8d9e0f" // expect

var dbPassword = "s3cr3t!" // expect
var jwtSecret = []byte("keyboard-cat") // expect

const (
	host        = "db.acme.io"
	accessToken = "tok55aa"                                                  // expect
	dsn         = "postgres://reports:hunter2@db.acme.io:5432/reports"       // expect
	keywords    = "host=db.acme.io user=reports password=hunter2 dbname=app" // expect
	githubKey   = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"                 // expect
)

type Config struct {
	Host     string
	Password string
	APIToken string
}

func Load() Config {
	secret := "blue42green" // expect
	os.Setenv("DB_PASSWORD", "hunter2") // expect
	config := Config{
		Host:     host,
		Password: "hunter2", // expect
		APIToken: secret,
	}
	config.Password = "hunter2" // expect
	options := map[string]string{
		"user":     "reports",
		"password": "hunter2", // expect
	}
	options["password"] = "hunter2" // expect
	return config
}

func Check(password string, request *http.Request) bool {
	request.SetBasicAuth("reports", "hunter2") // expect
	request.Header.Set("Authorization", "Bearer 4f9a0c1e2b3d4f5a") // expect
	if password == "root" { // expect
		return true
	}
	mac := hmac.New(sha256.New, []byte("blue42green")) // expect
	return mac != nil
}

func Open() (*sql.DB, error) {
	settings := mysql.Config{User: "reports", Passwd: "hunter2"} // expect
	return sql.Open("mysql", settings.FormatDSN())
}
