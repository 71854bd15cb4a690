package count

import (
	"errors"
	"fmt"

	"go.temporal.io/sdk/workflow"
)

var errMissing = errors.New("result of the round is missing")

var result string

// Rounds gives the result of the last round.
func Rounds(ctx workflow.Context, rounds int) (result string, err error) {
	round := 0
	workflow.Go(ctx, func(ctx workflow.Context) {
		round = round + 1
		round++
	})
	if round > rounds {
		return "", errMissing
	}
	result = fmt.Sprint(rounds)
	return result, nil
}
