// Package p is a test. // concept: // Package p is a test.
package p

/* a block */ // concept: /* a block */
func f() { // trailing // concept: // trailing
	x() /* inline */ // concept: /* inline */
}
