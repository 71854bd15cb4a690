class A {
  void f() {
    try { g(); } finally { h(); } // concept: finally { h(); }
    try (var r = open()) {} catch (Exception e) {} finally { i(); } // concept: finally { i(); }
  }
}
