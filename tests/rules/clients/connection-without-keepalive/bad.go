package ledger

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
)

// Ledger keeps the books.
type Ledger struct{ channel *grpc.ClientConn }

// Open connects to address.
func (l *Ledger) Open(address string, secure credentials.TransportCredentials) (err error) {
	l.channel, err = grpc.NewClient(address, grpc.WithTransportCredentials(secure)) // expect
	return err
}
