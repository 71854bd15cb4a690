function declared() {} // concept: function declared() {}
async function* generated() {} // concept: async function* generated() {}
const bound = function () {}; // concept: function () {}
const arrow = () => {}; // concept: () => {}
const short = (order: Order) => order.id; // concept: (order: Order) => order.id
items.map((item) => item.id);
items.map(async (item) => save(item)); // concept: async (item) => save(item)
items.forEach((item) => { // concept: (item) => {
  save(item);
});
class Service {
  constructor(private db: Pool) {} // concept: constructor(private db: Pool) {}
  get size() { return 1; } // concept: get size() { return 1; }
  run() {} // concept: run() {}
  handler = async () => {}; // concept: async () => {}
}
const object = {
  method() {}, // concept: method() {}
  property: () => 1, // concept: () => 1
};
exports.legacy = function () {}; // concept: function () {}
function overloaded(a: string): void;
declare function ambient(): void;
interface Port {
  send(): void;
}
type Handler = (event: Event) => void;
abstract class Base {
  abstract load(): void;
}
