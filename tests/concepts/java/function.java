class A {
  A() { super(); } // concept: A() { super(); }
  void plain() { Runnable r = () -> { go(); }; } // concept: void plain() { Runnable r = () -> { go(); }; } ;; () -> { go(); }
  int sum(List<Integer> xs) { return xs.stream().mapToInt(x -> x).sum(); } // concept: int sum(List<Integer> xs) { return xs.stream().mapToInt(x -> x).sum(); }
  abstract void signature(); // concept: abstract void signature();
  static { init(); }
  Object o = new Object() { public String toString() { return ""; } }; // concept: public String toString() { return ""; }
}
interface I { void f(); default void g() {} } // concept: void f(); ;; default void g() {}
record R(int a) { R { check(a); } } // concept: R { check(a); }
enum E { X { void h() {} }; E() {} void i() {} } // concept: void h() {} ;; E() {} ;; void i() {}
@interface N { String value(); }
