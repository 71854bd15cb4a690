package orders

import (
	"fmt"
	"os"
	"strconv"
)

// Required looks at its fields once all are read.
type Required struct{ Host, Bucket string }

func NewRequired() (Required, error) {
	required := Required{Host: os.Getenv("ORDERS_HOST"), Bucket: os.Getenv("ORDERS_BUCKET")}
	if required.Host == "" || required.Bucket == "" {
		return Required{}, fmt.Errorf("ORDERS_HOST and ORDERS_BUCKET must be set")
	}
	return required, nil
}

func port() (int, error) {
	port, err := strconv.Atoi(os.Getenv("ORDERS_PORT"))
	if err != nil {
		return 0, fmt.Errorf("ORDERS_PORT: %w", err)
	}
	return port, nil
}
