const a = 1, b = 2; // concept: a = 1 ;; b = 2
let c;
c = 3; // concept: c = 3
this.d = 4; // concept: this.d = 4
c += 5; // concept: c += 5
c ??= 6; // concept: c ??= 6
const { e } = f; // concept: { e } = f
class A {
  g = 7; // concept: g = 7
  h: string;
}
c++;
f({ i: 8 });
a === b;
