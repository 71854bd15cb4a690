package p

type Store struct{ db *sql.DB } // concept: Store struct{ db *sql.DB }
type Reader interface{ Read() } // concept: Reader interface{ Read() }
type (
	Pair[A, B any] struct { // concept: Pair[A, B any] struct {
		a A
		b B
	}
	ID string
)
type Handler func(int)
type Alias = Store
var anonymous struct{ x int }
