class A { Object[] xs = {1, 1.5f, 0x1F, 1_000L, 017, 0b1, 'c', "3", -4, 1e3}; } // concept: 1 ;; 1.5f ;; 0x1F ;; 1_000L ;; 017 ;; 0b1 ;; 4 ;; 1e3
