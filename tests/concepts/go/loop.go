package p

func f() {
	for { // concept: for {
		break
	}
	for x < 3 {} // concept: for x < 3 {}
	for i := 0; i < n; i++ {} // concept: for i := 0; i < n; i++ {}
	for k, v := range m {} // concept: for k, v := range m {}
	for range 10 {} // concept: for range 10 {}
	for range ch { for ; ; {} } // concept: for range ch { for ; ; {} } ;; for ; ; {}
outer:
	for _, x := range xs { continue outer } // concept: for _, x := range xs { continue outer }
}
