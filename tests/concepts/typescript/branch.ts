if (a) {} // concept: if (a) {}
if (a) { // concept: if (a) {
} else if (b) { // concept: if (b) {
} else {
}
switch (a) { // concept: switch (a) {
  case 1:
}
const x = a ? b : c; // concept: a ? b : c
a && b();
a ?? b;
