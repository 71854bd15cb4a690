class A {
  int f() {
    if (a) return 1; // concept: return 1;
    run(() -> { return; }); // concept: return;
    return g(); // concept: return g();
  }
}
