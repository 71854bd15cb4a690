package p

var x, y = true, false // concept: true ;; false
