package clients

import (
	"crypto/tls"
	"net"
	"net/http"
	"net/smtp"
	"time"

	"golang.org/x/crypto/ssh"
)

// Everything is accepted.
var insecure = &tls.Config{
	InsecureSkipVerify: true, // expect
}

var transport = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS12}} // expect

func Old() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS10} // expect
}

func Older() *tls.Config {
	config := &tls.Config{
		ServerName: "api.acme.io",
		MinVersion: tls.VersionSSL30, // expect
	}
	return config
}

func Capped(config *tls.Config) {
	config.MinVersion = tls.VersionTLS11 // expect
}

func Dial(address string) (*tls.Conn, error) {
	dialer := &net.Dialer{Timeout: time.Second}
	return tls.DialWithDialer(dialer, "tcp", address, &tls.Config{InsecureSkipVerify: true}) // expect
}

func Everywhere() {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // expect
}

func Mail(client *smtp.Client) error {
	return client.StartTLS(&tls.Config{InsecureSkipVerify: true}) // expect
}

func Shell(user string) *ssh.ClientConfig {
	return &ssh.ClientConfig{
		User:            user,
		Timeout:         time.Second,
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), // expect
	}
}

func Later(settings map[string]bool) *http.Client {
	config := tls.Config{}
	config.InsecureSkipVerify = true // expect
	return &http.Client{Timeout: time.Second, Transport: &http.Transport{TLSClientConfig: &config}}
}
