class A {
  void f() {
    if (a == b && c < d || !e) {} // concept: a == b ;; c < d
    boolean x = a != null; // concept: a != null
    int y = a + b;
    if (o instanceof String s && s.length() >= 3) {} // concept: o instanceof String s ;; s.length() >= 3
    if (o instanceof Point(int px, int py)) {} // concept: o instanceof Point(int px, int py)
    a.equals(b);
  }
}
