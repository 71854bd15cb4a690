class A {
  void f() {
    var a = Optional.ofNullable(System.getenv("HOST")).orElse("localhost"); // concept: Optional.ofNullable(System.getenv("HOST")).orElse("localhost")
    var b = map.getOrDefault("x", 1); // concept: map.getOrDefault("x", 1)
    var c = Objects.requireNonNullElse(x, y); // concept: Objects.requireNonNullElse(x, y)
    var d = x != null ? x : "default"; // concept: x != null ? x : "default"
    var e = null == this.x ? y : (this.x); // concept: null == this.x ? y : (this.x)
    var f = x != null ? x.name() : "default";
    var g = x > 1 ? x : 2;
    var h = opt.orElseThrow();
    var i = map.get("x");
  }
}
