package stock

// Client talks to the stock service and knows how to price things.
type Client struct { // expect
	channel *Channel
}

// Connect opens the channel.
func (c *Client) Connect() error { return c.channel.Open() }

// CalculateDiscount is a rule of the shop.
func (c *Client) CalculateDiscount(pieces int) int {
	if pieces > 100 {
		return 10
	}
	return 0
}

type LockConnection struct { // expect
	channel *Channel
}

func (l LockConnection) Ping() error { return l.channel.Send("PING") }

func (l LockConnection) AcquireLock(name string) error { return l.channel.Send("LOCK", name) }
