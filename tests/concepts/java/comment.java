// A line. // concept: // A line.
/* A block. */ // concept: /* A block. */
class A {
  /** Documentation. */ // concept: /** Documentation. */
  void f() { g(); } // trailing // concept: // trailing
}
