package raffle

import (
	"math/rand"

	"github.com/google/uuid"
	"go.temporal.io/sdk/workflow"
)

// Draw draws a winner.
func Draw(ctx workflow.Context, tickets []string, seed int64) (string, error) {
	source := rand.New(rand.NewSource(seed))
	var id string
	recorded := workflow.SideEffect(ctx, newID)
	if err := recorded.Get(&id); err != nil {
		return "", err
	}
	var number int
	inline := workflow.MutableSideEffect(ctx, "number", func(ctx workflow.Context) interface{} {
		return rand.Intn(len(tickets))
	}, func(a, b interface{}) bool { return a == b })
	if err := inline.Get(&number); err != nil {
		return "", err
	}
	named := uuid.NewSHA1(uuid.NameSpaceURL, []byte(id))
	return tickets[source.Intn(len(tickets))] + named.String(), nil
}

func newID(ctx workflow.Context) interface{} {
	return uuid.NewString()
}

// NewRaffleID names a raffle before it starts.
func NewRaffleID() string {
	return "raffle-" + uuid.NewString()
}
