package reports

import (
	"flag"
	"os"

	vault "github.com/hashicorp/vault/api"
)

var dbUser = flag.String("db-user", "", "the user of the database")

func credentials(client *vault.Client) (string, string, error) {
	secret, err := client.Logical().Read("reports/db")
	if err != nil {
		return "", "", err
	}
	return secret.Data["user"].(string), secret.Data["password"].(string), nil
}

func mounted() (string, error) {
	mysqlPassword, err := os.ReadFile("/run/secrets/mysql")
	return string(mysqlPassword), err
}
