a == b; // concept: a == b
a !== b; // concept: a !== b
a <= b; // concept: a <= b
"k" in a; // concept: "k" in a
a instanceof B; // concept: a instanceof B
a + b;
a && b;
a ?? b;
for (const k in a) {}
