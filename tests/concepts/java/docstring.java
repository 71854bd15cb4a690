/** What A does. */ // concept: /** What A does. */
class A {
  /** A field. */
  int field;

  /** // concept: /**
   * What f does.
   */
  void f() {
    // Inside.
  }

  /** What g does. */ // concept: /** What g does. */
  @Override
  public void g() {}

  // No documentation.
  void h() {}

  /* No documentation. */
  void i() {}

  void j() {} // Behind.
}
