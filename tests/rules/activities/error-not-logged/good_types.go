package orders

import (
	"database/sql"
	"net/http/httptrace"
	"syscall"
)

func (s *Store) name(id string) string {
	row, err := s.row(id)
	if err == sql.ErrNoRows {
		return ""
	}
	return row
}

func (s *Store) read(buffer []byte) error {
	var problem error
	_, err := s.file.Read(buffer)
	switch {
	case err == syscall.EAGAIN:
		problem = nil
	default:
		problem = err
	}
	return problem
}

// trace is told of errors that somebody else returns.
func (s *Store) trace() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		PutIdleConn: func(err error) {
			if err != nil {
				return
			}
			s.idle++
		},
	}
}
