package orders

import (
	"os"
	env "os"
	"strconv"
	"time"
)

var region = os.Getenv("ORDERS_REGION") // expect

type Config struct {
	Host    string
	Port    int
	Timeout time.Duration
	Bucket  string
}

func NewConfig() Config {
	port, _ := strconv.Atoi(env.Getenv("ORDERS_PORT")) // expect
	bucket, _ := os.LookupEnv("ORDERS_BUCKET") // expect
	return Config{
		Host:   os.Getenv("ORDERS_HOST"), // expect
		Port:   port,
		Bucket: bucket,
	}
}

func address() string {
	host := os.Getenv( // expect
		"ORDERS_HOST",
	)
	return "https://" + host + "." + region
}
