function f(a, b = 1, ...c) {} // concept: a ;; b = 1 ;; ...c
function g({ d }, [e]) {} // concept: { d } ;; [e]
const arrow = (x) => x; // concept: x
items.map((item) => item.id);
const { y } = z;
