package files

import (
	"os"
	"path/filepath"
)

// Render renders the source.
func Render(data []byte) error {
	folder, err := os.MkdirTemp("", "render")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	return os.WriteFile(filepath.Join(folder, "out.txt"), data, 0o600)
}

// Save saves the data.
func Save(data []byte) error {
	file, err := os.CreateTemp("", "save")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	_, err = file.Write(data)
	return err
}

// Folder makes a folder for the caller.
func Folder() (string, error) {
	return os.MkdirTemp("", "work")
}

// Path makes a file for the caller.
func Path() (string, error) {
	folder, err := os.MkdirTemp("", "work")
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "out.txt"), nil
}
