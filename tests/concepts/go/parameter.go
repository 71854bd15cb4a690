package p

func none() {}
func f(ctx context.Context, a, b int, rest ...string) (n int, err error) { return } // concept: ctx context.Context ;; a ;; b ;; rest ...string
func (s *Store) Get(_ string, opts Options) { // concept: _ string ;; opts Options
	g := func(x int) {} // concept: x int
	g(1)
}
func unnamed(int, string) {} // concept: int ;; string
type Handler func(w Writer, r *Request)
type Doer interface { Do(n int) error }
