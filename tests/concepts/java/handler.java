class A {
  void f() {
    try { g(); }
    catch (IOException | java.sql.SQLException e) { throw e; } // concept: catch (IOException | java.sql.SQLException e) { throw e; }
    catch (final Exception e) {} // concept: catch (final Exception e) {}
    finally {}
    try (var r = open()) {} catch (Throwable t) {} // concept: catch (Throwable t) {}
    future.exceptionally(e -> null);
  }
}
