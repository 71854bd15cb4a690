package orders

import (
	"cmp"
	"fmt"
	"os"
	"strings"
)

type Config struct {
	Host   string
	Bucket string
	Debug  bool
	Queue  string
}

func NewConfig() (Config, error) {
	host := os.Getenv("ORDERS_HOST")
	if host == "" {
		return Config{}, fmt.Errorf("ORDERS_HOST is not set")
	}
	bucket, found := os.LookupEnv("ORDERS_BUCKET")
	if !found {
		bucket = "orders"
	}
	return Config{
		Host:   host,
		Bucket: bucket,
		Debug:  os.Getenv("ORDERS_DEBUG") != "",
		Queue:  cmp.Or(os.Getenv("ORDERS_QUEUE"), "orders"),
	}, nil
}

func NewChecked() (Config, error) {
	config := Config{Host: os.Getenv("ORDERS_HOST"), Bucket: os.Getenv("ORDERS_BUCKET")}
	if err := config.Validate(); err != nil {
		return Config{}, fmt.Errorf("settings of orders: %w", err)
	}
	return config, nil
}

func (c Config) Validate() error {
	if strings.TrimSpace(c.Host) == "" || c.Bucket == "" {
		return fmt.Errorf("host %q and bucket %q must be set", c.Host, c.Bucket)
	}
	return nil
}

func setting(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}

func proxy() string {
	return os.Getenv("ORDERS_PROXY")
}
