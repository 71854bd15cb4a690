class A { boolean a = true, b = false; } // concept: true ;; false
