package orders

import (
	"testing"

)

func TestOrderIsStored(t *testing.T) {
	db := openTestDatabase(t)
	store(t, db)
	if stored(t, db) != 1 {
		t.Fatal("the order is not stored")
	}
}
