class A {
  g = 7; // concept: g = 7
  h;
}
