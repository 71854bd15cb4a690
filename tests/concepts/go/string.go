package p

import "fmt"

var x = "a\n" + `raw` // concept: "a\n" ;; `raw`

type T struct {
	A int `json:"a"`
}

func f() {
	g("", 'c', T{"k"}, map[string]int{"key": 1}) // concept: "" ;; "k" ;; "key"
	fmt.Sprintf("%s", x) // concept: "%s"
}
