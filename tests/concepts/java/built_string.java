class A {
  void f() {
    String a = "x" + y; // concept: "x" + y
    String b = ("x" + y) + "z" + w; // concept: ("x" + y) + "z" + w
    String c = "x" + "y";
    int d = x + y;
    String e = String.format("%s", y); // concept: String.format("%s", y)
    String g = String.format("constant");
    String h = "%s".formatted(y) + z; // concept: "%s".formatted(y) + z
    String i = java.text.MessageFormat.format("{0}", y); // concept: java.text.MessageFormat.format("{0}", y)
    String j = """ // concept: """
      SELECT %s
      """.formatted(columns);
    String k = STR."x\{y}z"; // concept: STR."x\{y}z"
    log.info("x {}", y);
  }
}
