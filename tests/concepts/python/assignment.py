x = 1  # concept: x = 1
x: int = 1  # concept: x: int = 1
x: int
x += 1  # concept: x += 1
a, b = b, a  # concept: a, b = b, a
a = b = 1  # concept: a = b = 1 ;; b = 1
self.x = 1  # concept: self.x = 1
rows[0] = 1  # concept: rows[0] = 1
if (n := len(rows)): ...  # concept: n := len(rows)
for x in xs: ...
with open(p) as f: ...
f(timeout=3)
def g(a=1): ...
x == 1
