package p

func f() {
	panic("x") // concept: panic("x")
	panic(fmt.Errorf("y: %w", err)) // concept: panic(fmt.Errorf("y: %w", err))
	log.Panic("z")
	s.panic("own")
}
