function f(a: string, b?: number) {} // concept: a: string ;; b?: number
function g(this: Service, c = 1, ...rest: string[]) {} // concept: c = 1 ;; ...rest: string[]
function h({ d, e }: Options = {}) {} // concept: { d, e }: Options = {}
const arrow = x => { return x; }; // concept: x
items.map((item) => item.id);
class Service {
  constructor(private readonly db: Pool) {} // concept: private readonly db: Pool
}
function signature(a: string): void;
type Handler = (event: Event) => void;
