a < b  # concept: a < b
a == b  # concept: a == b
a != b  # concept: a != b
a in rows  # concept: a in rows
a not in rows  # concept: a not in rows
a is None  # concept: a is None
a is not b  # concept: a is not b
1 < a < 10  # concept: 1 < a < 10
not a
a and b
a = b
a + b
isinstance(a, B)
