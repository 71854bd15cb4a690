package p

var x = []any{1, 1.5, 0x1F, 1_000, 2i, 'c', "3", -4} // concept: 1 ;; 1.5 ;; 0x1F ;; 1_000 ;; 2i ;; 4
