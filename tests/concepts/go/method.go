package p

func plain() {}
func (s *Store) Get() {} // concept: func (s *Store) Get() {}
func (Store) Set() { f := func() {}; f() } // concept: func (Store) Set() { f := func() {}; f() }
func (s *Stack[T]) Push(x T) {} // concept: func (s *Stack[T]) Push(x T) {}
