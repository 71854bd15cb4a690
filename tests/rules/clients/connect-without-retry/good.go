package queue

import (
	"fmt"
	"time"

	"github.com/cenkalti/backoff/v4"
	amqp "github.com/rabbitmq/amqp091-go"
)

// QueueClient talks to a queue.
type QueueClient struct {
	address    string
	connection *amqp.Connection
}

// Connect opens the connection.
func (c *QueueClient) Connect() error {
	return backoff.Retry(func() (err error) {
		c.connection, err = amqp.Dial(c.address)
		return err
	}, backoff.NewExponentialBackOff())
}

// Ping asks whether the connection works.
func (c *QueueClient) Ping() bool { return !c.connection.IsClosed() }

// QueueConnector opens queues.
type QueueConnector struct{ address string }

// Connect opens the connection.
func (c *QueueConnector) Connect() (*amqp.Connection, error) {
	pause := time.Second
	for turn := 0; turn < 3; turn++ {
		connection, err := amqp.Dial(c.address)
		if err == nil {
			return connection, nil
		}
		time.Sleep(pause)
		pause *= 2
	}
	return nil, fmt.Errorf("no way to %s", c.address)
}

// Ping asks nobody.
func (c *QueueConnector) Ping() error { return nil }
