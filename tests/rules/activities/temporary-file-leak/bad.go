package files

import (
	"os"
	"os/exec"
	"path/filepath"
)

func Render(source string) ([]byte, error) {
	folder, err := os.MkdirTemp("", "render") // expect
	if err != nil {
		return nil, err
	}
	if err := exec.Command("render", source, folder).Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(folder, "out.txt"))
}

func Save(data []byte) error {
	file, err := os.CreateTemp("", "save") // expect
	if err != nil {
		return err
	}
	defer file.Close()
	if _, err := file.Write(data); err != nil {
		return err
	}
	return os.Rename(file.Name(), "saved")
}
