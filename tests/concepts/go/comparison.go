package p

func f() {
	if a == b && c < d || !e {} // concept: a == b ;; c < d
	x := a != nil // concept: a != nil
	y := a + b
	for i := 0; i >= n; i-- {} // concept: i >= n
}
