package p

func f(a int) { // concept: f ;; a
	b := a // concept: b ;; a
	pkg.Func(T{Field: b}) // concept: pkg ;; b
	m := map[string]int{key: 1} // concept: m ;; key
}
