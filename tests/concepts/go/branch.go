package p

func f() {
	if a { // concept: if a {
	} else if b { // concept: if b {
	} else {
	}
	if err := g(); err != nil { return } // concept: if err := g(); err != nil { return }
	switch x { // concept: switch x {
	case 1, 2: fallthrough
	default:
	}
	switch { // concept: switch {
	case a > b:
	}
	switch v := x.(type) { // concept: switch v := x.(type) {
	case int:
	}
	select { // concept: select {
	case r := <-ch: use(r)
	case out <- 1:
	default:
	}
}
