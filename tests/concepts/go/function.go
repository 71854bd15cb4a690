package p

func plain(a int) error { return nil } // concept: func plain(a int) error { return nil }
func (s *Store) Get(key string) (int, error) { // concept: func (s *Store) Get(key string) (int, error) {
	helper := func(x int) int { return x } // concept: func(x int) int { return x }
	go func() {}() // concept: func() {}
	return helper(1), nil
}
func generic[T any](x T) T { return x } // concept: func generic[T any](x T) T { return x }
func external(x int) // concept: func external(x int)
type Handler func(w Writer) error
type Reader interface {
	Read(p []byte) (int, error)
}
