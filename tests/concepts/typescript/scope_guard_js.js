async function f() {
  using file = open(); // concept: using file = open();
  await using db = connect(); // concept: await using db = connect();
  other = open();
}
