class A {
  void f() {
    if (a) throw new IllegalStateException("x"); // concept: throw new IllegalStateException("x");
    int y = switch (x) { default -> throw failure(); }; // concept: throw failure();
  }
}
