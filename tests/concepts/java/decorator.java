package a;
@Deprecated // concept: @Deprecated
@Service(name = "x") // concept: @Service(name = "x")
@org.junit.Test // concept: @org.junit.Test
class A {
  @Inject Foo foo; // concept: @Inject
  @Override public void f(@Valid Foo a) { // concept: @Override ;; @Valid
    @SuppressWarnings("x") int b = 1; // concept: @SuppressWarnings("x")
  }
}
@interface N {}
