true; // concept: true
f(false); // concept: false
type Yes = true;
1;
