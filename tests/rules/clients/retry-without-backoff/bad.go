package rates

import (
	"time"

	"github.com/cenkalti/backoff/v4"
	"k8s.io/apimachinery/pkg/util/wait"
)

type RateClient struct{ http *Service }

func (c *RateClient) Rate(currency string) (rate float64, err error) {
	for attempt := 0; attempt < 5; attempt++ { // expect
		rate, err = c.http.Rate(currency)
		if err == nil {
			return rate, nil
		}
		time.Sleep(time.Second)
	}
	return 0, err
}

func (c *RateClient) Store(currency string, maxRetries int) (err error) {
	for i := 0; i < maxRetries; i++ { // expect
		err = c.http.Store(currency)
		if err == nil {
			break
		}
	}
	return err
}

func (c *RateClient) pauses() backoff.BackOff {
	return backoff.NewConstantBackOff(time.Second) // expect
}

func (c *RateClient) steps() wait.Backoff {
	return wait.Backoff{Steps: 3, Duration: time.Second, Factor: 1.0} // expect
}
