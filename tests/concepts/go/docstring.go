// Package p is no function.
package p

// F does something. // concept: // F does something.
func F() {}

// G does something,
// and something else. // concept: // and something else.
func G() {}

/* H does something. */ // concept: /* H does something. */
func H() {}

// Far away.

func I() {}

// T is a type. // concept: // T is a type.
type T struct {
	// A is a field.
	A int
}

// Read reads. // concept: // Read reads.
func (t *T) Read() {
	// Inside.
}

func J() {} // Behind.
