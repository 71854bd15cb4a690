a["b"]; // concept: a["b"]
a?.[0]; // concept: a?.[0]
a[0][1]; // concept: a[0][1] ;; a[0]
a.b;
const array = [1];
