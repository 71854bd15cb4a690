package queue

// Client writes to the queue.
type Client struct {
	channel *Channel
}

// Connect opens the channel.
func (c *Client) Connect() error { return c.channel.Open() }

// Ping asks whether the channel works.
func (c *Client) Ping() error { return c.channel.Ask("PING") }

// StockClient opens no connection of its own.
type StockClient struct {
	session *Session
}

// Stock counts an article.
func (c *StockClient) Stock(article string) (int, error) { return c.session.Ask(article) }

// Order orders an article.
func (c *StockClient) Order(article string) error { return c.session.Order(article) }
