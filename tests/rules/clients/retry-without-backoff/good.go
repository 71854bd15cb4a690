package rates

import (
	"time"

	"github.com/cenkalti/backoff/v4"
	"k8s.io/apimachinery/pkg/util/wait"
)

type RateClient struct{ http *Service }

func (c *RateClient) Rate(currency string) (rate float64, err error) {
	pause := 100 * time.Millisecond
	for attempt := 0; attempt < 5; attempt++ {
		rate, err = c.http.Rate(currency)
		if err == nil {
			return rate, nil
		}
		time.Sleep(pause)
		pause *= 2
	}
	return 0, err
}

func (c *RateClient) WaitUntilUp(tries int) (err error) {
	for try := 0; try < tries; try++ {
		if err = c.http.Ping(); err == nil {
			return nil
		}
		time.Sleep(200 * time.Millisecond)
	}
	return err
}

func (c *RateClient) pauses() backoff.BackOff {
	return backoff.NewExponentialBackOff()
}

func (c *RateClient) steps() wait.Backoff {
	return wait.Backoff{Steps: 3, Duration: time.Second, Factor: 2.0}
}
