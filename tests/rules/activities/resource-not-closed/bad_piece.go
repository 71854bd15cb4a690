package files

func size(name string) {
	file, _ := os.Open(name) // expect
	io.ReadAll(file)
}
