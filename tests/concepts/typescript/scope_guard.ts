async function f() {
  using file = open(); // concept: using file = open()
  await using db = connect(); // concept: using db = connect()
  const plain = open();
  other = open();
}
