class Service {} // concept: class Service {}
export abstract class Base {} // concept: abstract class Base {}
const Made = class extends Base {}; // concept: class extends Base {}
interface Port {} // concept: interface Port {}
enum Color { Red } // concept: enum Color { Red }
type Alias = { a: string };
namespace Space {}
