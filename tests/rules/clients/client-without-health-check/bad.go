package queue

// Client writes to the queue.
type Client struct { // expect
	channel *Channel
}

// Connect opens the channel.
func (c *Client) Connect() error { return c.channel.Open() }

// Send writes a message.
func (c *Client) Send(message string) error { return c.channel.Write(message) }
