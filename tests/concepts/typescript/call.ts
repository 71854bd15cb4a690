plain(); // concept: plain()
client.get(url); // concept: client.get(url)
client?.get?.(url); // concept: client?.get?.(url)
new Client(); // concept: new Client()
new Client; // concept: new Client
sql`select ${id}`; // concept: sql`select ${id}`
outer(inner()); // concept: outer(inner()) ;; inner()
chain().then(done); // concept: chain().then(done) ;; chain()
const fs = require("fs"); // concept: require("fs")
const lazy = import("fs");
client.get;
`text ${value}`;
