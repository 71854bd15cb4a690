class A {
  int f() {
    if (a) g(); // concept: if (a) g();
    else if (b) { h(); } // concept: if (b) { h(); }
    else {}
    switch (x) { case 1: case 2: g(); break; default: h(); } // concept: switch (x) { case 1: case 2: g(); break; default: h(); }
    int y = switch (x) { case 1, 2 -> 3; default -> { yield 4; } }; // concept: switch (x) { case 1, 2 -> 3; default -> { yield 4; } }
    return a ? 1 : b ? 2 : 3; // concept: a ? 1 : b ? 2 : 3 ;; b ? 2 : 3
  }
}
