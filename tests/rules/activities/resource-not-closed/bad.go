package files

import (
	"archive/zip"
	"bufio"
	"compress/gzip"
	"io"
	"os"
)

func Count(path string) (int, error) {
	file, err := os.Open(path) // expect
	if err != nil {
		return 0, err
	}
	scanner := bufio.NewScanner(file)
	count := 0
	for scanner.Scan() {
		count++
	}
	return count, scanner.Err()
}

func Copy(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.Create(to) // expect
	if err != nil {
		return err
	}
	if _, err := io.Copy(target, source); err != nil {
		return err
	}
	return target.Close()
}

func Names(path string) []string {
	archive, err := zip.OpenReader(path) // expect
	if err != nil {
		return nil
	}
	var names []string
	for _, file := range archive.File {
		names = append(names, file.Name)
	}
	return names
}

func Pack(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	packed := gzip.NewWriter(file) // expect
	_, err = packed.Write(data)
	return err
}

func Each(paths []string) {
	for _, path := range paths {
		file, err := os.Open(path) // expect
		if err != nil {
			continue
		}
		if stat, err := file.Stat(); err != nil || stat.IsDir() {
			continue
		}
		file.Close()
	}
}
