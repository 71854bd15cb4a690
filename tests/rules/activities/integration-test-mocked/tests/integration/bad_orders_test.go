package orders

import (
	"testing"

	"github.com/DATA-DOG/go-sqlmock"
	"go.temporal.io/sdk/testsuite"
)

func TestOrderIsStored(t *testing.T) {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(nil)
	db, expected, err := sqlmock.New() // expect
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	expected.ExpectExec("INSERT")
	store(t, db)
}
