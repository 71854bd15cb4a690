package session

import (
	"errors"
	"fmt"
	"io"
	"log"
)

const passwordField = "password"

type Config struct {
	Host     string
	Password string
}

func maskToken(token string) string {
	return token[:2] + "***"
}

// SpokenOf logs what is harmless.
func SpokenOf(password string, token string, cfg *Config) {
	log.Print("refreshing token")
	log.Printf("password given: %t", password != "")
	log.Printf("length %d", len(token))
	log.Printf("masked %s", maskToken(token))
	log.Printf("hash %s", hashPassword(password))
	log.Printf("host %s", cfg.Host)
	log.Print(passwordField)
}

// Resembling logs names that only look like secrets.
func Resembling(tokenCount int, maxTokens int, nextPageToken string, secretName string) {
	log.Print(tokenCount, maxTokens, nextPageToken, secretName)
}

// ThroughNames logs what stands beside a secret.
func ThroughNames(password string) {
	fields := map[string]string{"user": "me", "password": password}
	log.Print(fields["user"])
	hashedPassword := hashPassword(password)
	log.Print(hashedPassword)
}

// Body writes what is sent to the server.
func Body(out io.Writer, request *Request, password string) {
	fmt.Fprintf(out, "password=%s", password)
	fmt.Fprintf(request.Body, "password=%s", password)
}

// Must gives up without the right password.
func Must(password string) {
	digest := fmt.Sprintf("%x", password)
	panic("not the password: " + digest)
}

// Fail says what is missing.
func Fail(token string) error {
	if token == "" {
		return errors.New("the token is missing")
	}
	return fmt.Errorf("the token has %d characters", len(token))
}
