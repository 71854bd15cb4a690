package p

func f() {
	defer mu.Unlock() // concept: defer mu.Unlock()
	defer func() { recover() }() // concept: defer func() { recover() }()
	go close(ch)
}
