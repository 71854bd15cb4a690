async function f() {
  await g(); // concept: await g()
  const x = (await h()).y; // concept: await h()
  for await (const a of b) {}
  g().then(k);
}
