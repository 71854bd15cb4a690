f({ a: 1, "b": 2 }); // concept: a: 1 ;; "b": 2
f({ short, ...rest }); // concept: short
f({ method() {} });
const { taken, renamed: other } = f;
type T = { a: string };
