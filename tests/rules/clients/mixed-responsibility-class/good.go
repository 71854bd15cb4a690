package stock

// Client talks to the stock service.
type Client struct { // expect: clients/client-without-health-check
	channel *Channel
}

// Connect opens the channel.
func (c *Client) Connect() error { return c.channel.Open() }

// ProcessResponse reads a reply.
func (c *Client) ProcessResponse(reply []byte) string { return string(reply) }

// Discounts is a rule of the shop.
type Discounts struct {
	client *Client
}

// CalculateDiscount says how many percent are taken off.
func (d *Discounts) CalculateDiscount(pieces int) int {
	if pieces > 100 {
		return 10
	}
	return 0
}

// LockConnection hands locking on.
type LockConnection struct {
	channel *Channel
	locks   *Locks
}

// Ping asks whether the service is there.
func (l LockConnection) Ping() error { return l.channel.Send("PING") }

// AcquireLock takes a lock.
func (l LockConnection) AcquireLock(name string) error { return l.locks.AcquireLock(name) }
