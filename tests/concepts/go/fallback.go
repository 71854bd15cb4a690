package p

var a = cmp.Or(os.Getenv("HOST"), "localhost") // concept: cmp.Or(os.Getenv("HOST"), "localhost")
var b = cmp.Compare(x, y)
var c = x || y
