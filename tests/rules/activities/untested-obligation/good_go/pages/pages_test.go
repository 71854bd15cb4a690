package pages

import "testing"

func TestRenderHeartbeats(t *testing.T) {
	environment := newEnvironment(t)
	environment.SetOnActivityHeartbeatListener(listen)
	if _, err := environment.ExecuteActivity(Render, []string{"a"}); err != nil {
		t.Fatal(err)
	}
}
