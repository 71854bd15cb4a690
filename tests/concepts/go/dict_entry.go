package p

var m = map[string]int{"a": 1, key: 2} // concept: "a": 1 ;; key: 2
var n = map[string]Store{"a": {db: nil}} // concept: "a": {db: nil} ;; db: nil
var s = struct{ x int }{x: 1} // concept: x: 1
var t = Store{db: nil}
var u = []Store{{db: nil}} // concept: db: nil
var v = [...]string{0: "a"}
