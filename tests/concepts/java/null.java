class A { Object f() { return x == null ? g(null) : y; } } // concept: null ;; null
