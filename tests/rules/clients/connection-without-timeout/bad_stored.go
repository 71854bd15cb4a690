package push

import (
	"io"
	"net/http"
)

// Pusher sends metrics. Its client is used by its method alone, through the field.
type Pusher struct {
	client *http.Client
	url    string
}

func New(url string) *Pusher {
	return &Pusher{
		url:    url,
		client: &http.Client{}, // expect
	}
}

func (p *Pusher) Push(body io.Reader) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodPost, p.url, body)
	if err != nil {
		return nil, err
	}
	return p.client.Do(request)
}
