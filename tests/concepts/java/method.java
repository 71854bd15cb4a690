class A {
  A() {} // concept: A() {}
  static void s() { run(() -> { f(); }); } // concept: static void s() { run(() -> { f(); }); }
}
interface I { void f(); } // concept: void f();
record R(int a) { R { check(a); } int twice() { return a; } } // concept: R { check(a); } ;; int twice() { return a; }
enum E { X { void h() {} }; void i() {} } // concept: void h() {} ;; void i() {}
