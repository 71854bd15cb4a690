package warehouse

import (
	"context"
	"net/http"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/worker"
)

type Activities struct {
	store Store
}

func Register(w worker.Worker) {
	w.RegisterActivity(ChargeAll)
	w.RegisterActivityWithOptions(PingAll, activity.RegisterOptions{Name: "ping"})
}

func ChargeAll(ctx context.Context, accountIDs []string) error {
	activity.RecordHeartbeat(ctx, "starting")
	for _, accountID := range accountIDs { // expect
		if err := chargeAccount(ctx, accountID); err != nil {
			return err
		}
	}
	return nil
}

func PingAll(ctx context.Context, addresses []string) error {
	client := &http.Client{Timeout: 5 * time.Second}
	for _, address := range addresses { // expect
		response, err := client.Get(address)
		if err != nil {
			return err
		}
		response.Body.Close()
	}
	return nil
}

func (a *Activities) WaitForExport(ctx context.Context, exportID string) (string, error) {
	for { // expect
		state, err := a.store.StateOf(ctx, exportID)
		if err != nil || state != "running" {
			return state, err
		}
		time.Sleep(15 * time.Second)
	}
}

func (a *Activities) Drain(ctx context.Context, queue <-chan string) error {
	for { // expect
		select {
		case <-ctx.Done():
			return ctx.Err()
		case item, open := <-queue:
			if !open {
				return nil
			}
			a.store.keep(item)
		}
	}
}

func (a *Activities) RebuildIndex(ctx context.Context, shards [][]string) error {
	if activity.HasHeartbeatDetails(ctx) {
		return nil
	}
	for _, group := range shards { // expect
		for _, shard := range group {
			if err := a.store.Refresh(ctx, shard); err != nil {
				return err
			}
		}
	}
	return a.publish(ctx, shards)
}

func (a *Activities) publish(ctx context.Context, shards [][]string) error {
	for i := 0; i < len(shards); i++ { // expect
		if err := a.store.Publish(ctx, shards[i]); err != nil {
			return err
		}
	}
	return nil
}
