package jobs

import (
	"context"
	"net"
	"os/exec"
	"time"
)

func Wait(ctx context.Context, pause time.Duration) error {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

func Convert(ctx context.Context, source, target string) error {
	return exec.CommandContext(ctx, "convert", source, target).Run()
}

func Hosts(ctx context.Context, name string) ([]string, error) {
	return net.DefaultResolver.LookupHost(ctx, name)
}

// Blink has no context: whoever calls it knows that it takes its time.
func Blink(times int) {
	for i := 0; i < times; i++ {
		time.Sleep(200 * time.Millisecond)
	}
}

func Background(ctx context.Context, blink func()) {
	go func() {
		time.Sleep(time.Second)
		blink()
	}()
}

// Beat looks at the context between two pauses.
func Beat(ctx context.Context, tick func()) {
	for ctx.Err() == nil {
		tick()
		time.Sleep(10 * time.Second)
	}
}
