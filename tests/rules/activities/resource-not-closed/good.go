package files

import (
	"bufio"
	"errors"
	"os"
)

// Log is a file that stays open.
type Log struct {
	file *os.File
}

// Count counts lines.
func Count(path string) (int, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	count := 0
	for scanner.Scan() {
		count++
	}
	return count, scanner.Err()
}

// Save writes the data.
func Save(path string, data []byte) (err error) {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if closed := file.Close(); closed != nil {
			err = errors.Join(err, closed)
		}
	}()
	_, err = file.Write(data)
	return err
}

// Open opens a log.
func Open(path string) (*Log, error) {
	file, err := os.OpenFile(path, os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	return &Log{file: file}, nil
}

// Exists tells whether the file can be read.
func Exists(path string) bool {
	file, err := os.Open(path)
	if err == nil {
		file.Close()
		return true
	}
	return false
}

// Write writes and closes.
func Write(path string, data []byte) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if _, err := file.Write(data); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
