@Service(name = "x", value = {1, 2}) // concept: name = "x" ;; value = {1, 2}
@Named("n") // concept: "n"
class A {
  A() { this(1); } // concept: 1
  void f() {
    g();
    g(a, b + 1, h(c), "s", x -> x, A::g); // concept: a ;; b + 1 ;; h(c) ;; c ;; "s" ;; x -> x ;; A::g
    new Socket("h", (int) port); // concept: "h" ;; (int) port
    int x = (y);
  }
}
enum E { X(1) }
