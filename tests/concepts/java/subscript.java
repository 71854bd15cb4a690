class A { void f() { xs[0] = m[i][j]; int[] a = new int[3]; } } // concept: xs[0] ;; m[i][j] ;; m[i]
