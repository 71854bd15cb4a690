package session

import (
	"errors"
	"fmt"
	"log"
	"log/slog"
	"os"

	"go.uber.org/zap"
)

type Config struct {
	Host     string
	Password string
}

type Client struct {
	host  string
	shown string
}

func Direct(password string, apiKey string, logger *zap.Logger, request *Request) {
	log.Printf("login with %s", password) // expect
	fmt.Println("key", apiKey)            // expect
	log.Println("key " + apiKey)          // expect
	slog.Info("login", "password", password) // expect
	logger.Info("login", zap.String("token", request.Token)) // expect
	log.Print(fmt.Sprintf("secret %s", request.ClientSecret)) // expect
	log.Printf("from the environment: %s", os.Getenv("DB_PASSWORD")) // expect
}

func ThroughNames(cfg *Config) {
	shown := cfg.Password
	text := "secret "
	if cfg.Host != "" {
		text += shown
	}
	log.Print(text) // expect
	for _, value := range []string{cfg.Host, shown} {
		log.Print(value) // expect
	}
	fields := map[string]string{"host": cfg.Host, "shown": shown}
	log.Print(fields) // expect
	log.Print(fields["shown"]) // expect
	log.Printf("%+v", cfg) // expect
}

func Open(host string, password string) *Client {
	client := &Client{host: host, shown: password}
	log.Printf("client %v", client.shown) // expect
	return client
}

func announce(message string) {
	log.Print(message) // expect
}

func CallAnnounce(token string) {
	announce("token " + token)
}

func Fail(password string, token string) error {
	if token == "" {
		return fmt.Errorf("bad password %s", password) // expect
	}
	if password == "" {
		panic("bad token " + token) // expect
	}
	return errors.New("bad token " + token) // expect
}

// Tell writes to the terminal.
func Tell(password string) {
	fmt.Fprintf(os.Stderr, "password=%s\n", password) // expect
}
