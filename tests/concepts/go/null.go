package p

func f() error {
	if x == nil { g(nil) } // concept: nil ;; nil
	return nil // concept: nil
}
