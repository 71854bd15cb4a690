package jobs

import (
	"context"
	"net"
	"os/exec"
	clock "time"
)

func Retry(ctx context.Context, work func(context.Context) error) error {
	var err error
	for attempt := 1; attempt <= 5; attempt++ {
		if err = work(ctx); err == nil {
			return nil
		}
		clock.Sleep(clock.Duration(attempt) * clock.Second) // expect
	}
	return err
}

type Runner struct {
	name string
}

func (r *Runner) Convert(ctx context.Context, source, target string) error {
	command := exec.Command("convert", source, target) // expect
	return command.Run()
}

func (r *Runner) Hosts(_ string, ctx context.Context) ([]string, error) {
	return net.LookupHost(r.name) // expect
}

var wait = func(ctx context.Context, pause clock.Duration) {
	clock.Sleep( // expect
		pause,
	)
}
