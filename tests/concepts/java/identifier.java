import a.b; // concept: a
class A { // concept: A
  Foo field; // concept: field
  void f(int p) { g(p); x.y = z.h(q); } // concept: f ;; p ;; g ;; p ;; x ;; z ;; q
}
