package orders

import (
	"testing"

	"github.com/DATA-DOG/go-sqlmock"
)

func TestOrderIsStored(t *testing.T) {
	db, expected, err := sqlmock.New() // expect
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	expected.ExpectExec("INSERT")
	store(t, db)
}
