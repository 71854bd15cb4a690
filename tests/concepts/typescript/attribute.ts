a.b; // concept: a.b
a.b.c; // concept: a.b.c ;; a.b
a?.b; // concept: a?.b
a.b(); // concept: a.b
this.x = 1; // concept: this.x
a["b"];
a;
