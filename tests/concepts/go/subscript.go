package p

func f() {
	x := xs[0] // concept: xs[0]
	m[key].field = ys[i][j] // concept: m[key] ;; ys[i][j] ;; ys[i]
	generic[int](3)
	handlers[name](3) // concept: handlers[name]
	s := xs[1:2]
	var a [3]int
}
