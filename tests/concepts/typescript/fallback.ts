const a = b ?? c; // concept: b ?? c
const d = e || f; // concept: e || f
const g = h || i || j; // concept: h || i || j ;; h || i
k ??= l; // concept: k ??= l
m ||= n; // concept: m ||= n
if (a || b) {}
if (c && (a || b)) {}
while (!(a || b)) {}
const o = (a || b) ? c : d;
const p = a === 1 || b;
const q = !a || b;
const r = a && (b || c); // concept: b || c
if (process.env.A || f(x || "y")) {} // concept: x || "y"
a && b;
