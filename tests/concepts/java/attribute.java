import a.b.C;
class A {
  void f() {
    this.x = a.b.c; // concept: this.x ;; a.b.c ;; a.b
    System.out.println(y.z); // concept: System.out ;; y.z
    a.b();
    A.this.g();
    java.util.List<String> xs;
  }
}
