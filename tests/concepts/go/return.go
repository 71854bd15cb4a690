package p

func f() (int, error) {
	if a { return 1, nil } // concept: return 1, nil
	func() { return }() // concept: return
	return 0, err // concept: return 0, err
}
