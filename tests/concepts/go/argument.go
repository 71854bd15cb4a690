package p

func f() {
	g()
	g(a, b+1, h(c), "s") // concept: a ;; b+1 ;; h(c) ;; c ;; "s"
	g(xs...) // concept: xs...
	g(func() { i(1) }) // concept: func() { i(1) } ;; 1
	make([]int, 3) // concept: []int ;; 3
	new(Store)
	string(x)
	generic[int](3) // concept: 3
	c := Client{Timeout: 5, Name: "n", Nested: Inner{1, 2}} // concept: Timeout: 5 ;; Name: "n" ;; Nested: Inner{1, 2} ;; 1 ;; 2
	m := map[string]int{"a": 1}
	xs := []Store{{db: nil}}
	defer h(d) // concept: d
}
