package p

func f() {
	a.b = c.d.e // concept: a.b ;; c.d.e ;; c.d
	pkg.Func(x.y) // concept: pkg.Func ;; x.y
	var z pkg.Type
	x.(pkg.Type).m() // concept: x.(pkg.Type).m
}
