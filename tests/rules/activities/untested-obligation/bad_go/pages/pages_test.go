package pages

import "testing"

func TestPagesComeOut(t *testing.T) {
	environment := newEnvironment(t)
	if _, err := environment.ExecuteActivity(Render, []string{"a"}); err != nil {
		t.Fatal(err)
	}
}
