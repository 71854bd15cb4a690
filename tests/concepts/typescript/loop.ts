for (let i = 0; i < 3; i++) {} // concept: for (let i = 0; i < 3; i++) {}
for (const a of b) {} // concept: for (const a of b) {}
for (const a in b) {} // concept: for (const a in b) {}
async () => {
  for await (const a of b) {} // concept: for await (const a of b) {}
};
while (true) {} // concept: while (true) {}
do {} while (false); // concept: do {} while (false);
items.forEach((item) => {});
