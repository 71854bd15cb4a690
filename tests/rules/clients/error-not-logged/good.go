package rates

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
)

type Rate struct{ Value float64 }

func Load(path string) ([]byte, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("rates of %s: %w", path, err)
	}
	return content, nil
}

func Parse(body []byte) (Rate, error) {
	var rate Rate
	if err := json.Unmarshal(body, &rate); err != nil {
		return Rate{}, fmt.Errorf("rate: %w", err)
	}
	return rate, nil
}

func Number(text string) int {
	number, _ := strconv.Atoi(text)
	return number
}

func Known(known map[string]Rate, currency string) Rate {
	rate, _ := known[currency]
	return rate
}

func ParseTo(body []byte, rate *Rate) error {
	return json.Unmarshal(body, rate)
}
