package p

func f() {
	plain() // concept: plain()
	pkg.Func(1, 2) // concept: pkg.Func(1, 2)
	s.client.Do(req).Body.Close() // concept: s.client.Do(req).Body.Close() ;; s.client.Do(req)
	c := &http.Client{Timeout: 5 * time.Second} // concept: http.Client{Timeout: 5 * time.Second}
	d := Options{} // concept: Options{}
	e := Pair[int]{a: 1} // concept: Pair[int]{a: 1}
	xs := []int{1, 2}
	m := map[string]Store{"a": {db: nil}, "b": Store{}} // concept: Store{}
	p := new(Store) // concept: new(Store)
	q := make([]int, 3) // concept: make([]int, 3)
	b := []byte("x")
	t := string(b)
	u := int64(3)
	v := (*Store)(ptr)
	w := MyInt(3) // concept: MyInt(3)
	generic[int](3) // concept: generic[int](3)
	generic[int, string](3) // concept: generic[int, string](3)
	pkg.Generic[T](x, y) // concept: pkg.Generic[T](x, y)
	handlers[key](x) // concept: handlers[key](x)
	(wrapped)(1) // concept: (wrapped)(1)
	func() {}() // concept: func() {}()
	timeout := time.Duration(n) * time.Second // concept: time.Duration(n)
	plainDuration := time.Duration(5) // concept: time.Duration(5)
	defer mu.Unlock() // concept: mu.Unlock()
	go work(ch) // concept: work(ch)
	panic("x") // concept: panic("x")
	x := y.(Store)
}
