package p

var x = 1 // concept: x = 1
var y int
var (
	a, b int = 1, 2 // concept: a, b int = 1, 2
)
const c = 3 // concept: c = 3
const (
	d = iota // concept: d = iota
	e
)

func f() {
	v, err := g() // concept: v, err := g()
	s.field = v // concept: s.field = v
	v += 1 // concept: v += 1
	v++
	for i := 0; i < 3; i++ {} // concept: i := 0
	for k := range m {}
	if z := g(); z {} // concept: z := g()
	select {
	case r := <-ch: // concept: r := <-ch
	case r, ok = <-ch: // concept: r, ok = <-ch
	case <-done:
	}
}
