class A {
  int a = 1, b; // concept: a = 1
  static final Map<String, Integer> M = Map.of(); // concept: M = Map.of()
  void f() {
    var x = g(); // concept: x = g()
    int y;
    this.a = y = 2; // concept: this.a = y = 2 ;; y = 2
    xs[0] += 1; // concept: xs[0] += 1
    y++;
    for (int i = 0; i < n; i++) {} // concept: i = 0
    for (String s : all) {}
    try (var r = open()) {}
  }
}
interface I { int X = 3; } // concept: X = 3
