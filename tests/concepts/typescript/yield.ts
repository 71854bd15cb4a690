function* f() {
  yield; // concept: yield
  yield a; // concept: yield a
  const x = yield* b; // concept: yield* b
}
