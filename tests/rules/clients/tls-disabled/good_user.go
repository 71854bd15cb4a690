package clients

import (
	"crypto/tls"
	"crypto/x509"

	"golang.org/x/crypto/ssh"
)

func Modern(authorities *x509.CertPool) *tls.Config {
	return &tls.Config{RootCAs: authorities, MinVersion: tls.VersionTLS12, InsecureSkipVerify: false}
}

func Newest(config *tls.Config) {
	config.MinVersion = tls.VersionTLS13
}

func Name(version uint16) string {
	if version == tls.VersionTLS10 {
		return "1.0"
	}
	return "newer"
}

func Shell(user string, known ssh.HostKeyCallback) *ssh.ClientConfig {
	return &ssh.ClientConfig{User: user, Timeout: 1, HostKeyCallback: known}
}
