class A extends B {
  A() { super(1); } // concept: super(1);
  A(int x) { this(); } // concept: this();
  void f() {
    plain(); // concept: plain()
    this.g(1).h(); // concept: this.g(1).h() ;; this.g(1)
    Type.create(); // concept: Type.create()
    a.b.C.d(x); // concept: a.b.C.d(x)
    super.f(); // concept: super.f()
    new Socket("h", 1); // concept: new Socket("h", 1)
    new ArrayList<>(3) {}; // concept: new ArrayList<>(3) {}
    new java.util.ArrayList<String>(); // concept: new java.util.ArrayList<String>()
    outer.new Inner(2); // concept: outer.new Inner(2)
    int[] xs = new int[3];
    run(A::g, ArrayList::new, () -> inner()); // concept: run(A::g, ArrayList::new, () -> inner()) ;; inner()
  }
  @Named("x") String s = "a".concat("b"); // concept: "a".concat("b")
}
enum E { X(1) }
