package reports

import (
	"flag"
	"os"

	vault "github.com/hashicorp/vault/api"
)

var dbPassword = flag.String("db-password", "", "the password of the database") // expect

func credentials(client *vault.Client) (string, string, error) {
	secret, err := client.Logical().Read("reports/db")
	if err != nil {
		return "", "", err
	}
	return secret.Data["user"].(string), os.Getenv("POSTGRES_PASSWORD"), nil // expect
}

func fromFile() (string, error) {
	mysqlPassword, err := os.ReadFile("/opt/reports/mysql.txt") // expect
	return string(mysqlPassword), err
}
