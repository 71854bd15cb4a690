class A {
  @Named("n") String a = "x\n"; // concept: "n" ;; "x\n"
  String b = """ // concept: """
    text "block"
    """;
  char c = 'c';
  String d = "a" + b; // concept: "a"
}
