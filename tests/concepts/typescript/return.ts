function f() {
  if (a) return; // concept: return;
  return b; // concept: return b;
}
const g = () => c;
