class A {
  void f() {
    for (int i = 0; i < n; i++) {} // concept: for (int i = 0; i < n; i++) {}
    for (;;) break; // concept: for (;;) break;
    for (String s : all) g(s); // concept: for (String s : all) g(s);
    while (true) {} // concept: while (true) {}
    do { h(); } while (x); // concept: do { h(); } while (x);
    all.forEach(x -> g(x));
  }
}
