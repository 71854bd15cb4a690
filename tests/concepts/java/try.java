class A {
  void f() {
    try { g(); } catch (Exception e) {} // concept: try { g(); } catch (Exception e) {}
    try { g(); } finally { h(); } // concept: try { g(); } finally { h(); }
    try (var r = open()) { g(); }
    try (var r = open()) { g(); } catch (IOException e) {} // concept: try (var r = open()) { g(); } catch (IOException e) {}
    synchronized (this) { g(); }
  }
}
