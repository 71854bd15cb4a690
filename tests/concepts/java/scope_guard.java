class A {
  void f() {
    try { g(); } finally { h(); }
    try (var r = open(); Socket s = new Socket("h", 1); existing; this.q) { r.x(); } // concept: try (var r = open(); Socket s = new Socket("h", 1); existing; this.q) { r.x(); }
    synchronized (this) {}
  }
}
