class A { static class Inner<T> {} Object o = new Object() {}; } // concept: class A { static class Inner<T> {} Object o = new Object() {}; } ;; static class Inner<T> {}
interface I {} // concept: interface I {}
enum E { X } // concept: enum E { X }
record R(int a) {} // concept: record R(int a) {}
@interface N {} // concept: @interface N {}
