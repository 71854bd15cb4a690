`a ${b}`; // concept: `a ${b}`
"a" + b; // concept: "a" + b
a + b + "c"; // concept: a + b + "c"
("a" + b) + c; // concept: ("a" + b) + c
a + `b ${c}`; // concept: a + `b ${c}` ;; `b ${c}`
"a".concat(b); // concept: "a".concat(b)
["a", b].join(" "); // concept: ["a", b].join(" ")
util.format("%s", a); // concept: util.format("%s", a)
f("a" + g("b" + c)); // concept: "a" + g("b" + c) ;; "b" + c
sql`select ${id}`;
"a" + "b";
a + b;
a + 1;
`plain`;
items.join(", ");
list.concat(other);
