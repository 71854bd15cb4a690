package orders

import (
	"testing"

	"go.temporal.io/sdk/testsuite"
)

func TestOrderIsStored(t *testing.T) {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(nil)
	db := openTestDatabase(t)
	store(t, db)
	if stored(t, db) != 1 {
		t.Fatal("the order is not stored")
	}
}
