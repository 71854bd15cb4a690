package ledger

import (
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/keepalive"
)

// Ledger keeps the books.
type Ledger struct{ channel *grpc.ClientConn }

// Open connects to address.
func (l *Ledger) Open(address string, secure credentials.TransportCredentials) (err error) {
	awake := grpc.WithKeepaliveParams(keepalive.ClientParameters{Time: 30 * time.Second})
	l.channel, err = grpc.NewClient(address, grpc.WithTransportCredentials(secure), awake)
	return err
}

// Ask connects for one question.
func Ask(address string, secure credentials.TransportCredentials) error {
	channel, err := grpc.NewClient(address, grpc.WithTransportCredentials(secure))
	if err != nil {
		return err
	}
	return channel.Close()
}
