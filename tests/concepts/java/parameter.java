class A {
  A(int x) {} // concept: int x
  void f(final String a, @Valid Foo b, int... rest) {} // concept: final String a ;; @Valid Foo b ;; int... rest
  void none(A this) {
    run(x -> { use(x); }); // concept: x
    run((x, y) -> { use(x); }); // concept: x ;; y
    run((int x, var y) -> { use(x); }); // concept: int x ;; var y
    run(x -> use(x));
    try { g(); } catch (Exception e) {}
    for (String s : all) {}
  }
}
record R(int a) {}
