package raffle

import (
	crand "crypto/rand"
	"math/rand"

	"github.com/google/uuid"
	"go.temporal.io/sdk/workflow"
)

// Draw draws a winner.
func Draw(ctx workflow.Context, tickets []string) (string, error) {
	rand.Shuffle(len(tickets), func(i, j int) { // expect
		tickets[i], tickets[j] = tickets[j], tickets[i]
	})
	id := uuid.NewString() // expect
	winner := tickets[rand.Intn(len(tickets))] // expect
	key := make([]byte, 8)
	if _, err := crand.Read(key); err != nil { // expect
		return "", err
	}
	return winner + id + suffix(), nil
}

func suffix() string {
	return uuid.New().String() // expect
}
