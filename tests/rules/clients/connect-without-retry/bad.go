package queue

import (
	"fmt"
	"net"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/nats-io/nats.go"
)

// QueueClient talks to a queue.
type QueueClient struct {
	address    string
	connection *amqp.Connection
	socket     net.Conn
}

// Connect opens the connection.
func (c *QueueClient) Connect() error {
	connection, err := amqp.Dial(c.address) // expect
	if err != nil {
		return fmt.Errorf("connect to %s: %w", c.address, err)
	}
	c.connection = connection
	return nil
}

// Dial opens the socket.
func (c *QueueClient) Dial() (err error) {
	c.socket, err = net.DialTimeout("tcp", c.address, time.Second) // expect
	return err
}

// ConnectNews opens the news.
func (c *QueueClient) ConnectNews() (*nats.Conn, error) {
	return nats.Connect(c.address) // expect
}
