package reports

import (
	"os"

	"github.com/go-sql-driver/mysql"
	"github.com/redis/go-redis/v9"
)

const address = "postgres://reports@db.acme.io:5432/reports" // expect

type settings struct{ cache string }

func options() *redis.Options {
	return &redis.Options{Addr: "cache.acme.io:6379"} // expect
}

func fromEnvironment() *redis.Options {
	return &redis.Options{Addr: os.Getenv("CACHE_ADDRESS")} // expect
}

// fromSettings is a note: nobody sees here which host it is.
func fromSettings(settings settings) *mysql.Config {
	return &mysql.Config{Addr: settings.cache} // expect
}
