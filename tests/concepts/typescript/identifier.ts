plain; // concept: plain
const a: Type = b; // concept: a ;; Type ;; b
f({ short, key: value }); // concept: f ;; short ;; value
const { taken } = object.property; // concept: taken ;; object
"text";
this;
