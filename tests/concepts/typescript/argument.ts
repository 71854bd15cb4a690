f(a, 1, "s", ...rest); // concept: a ;; 1 ;; "s" ;; ...rest
f({ timeout: 5 }, [1], () => {}); // concept: { timeout: 5 } ;; [1] ;; () => {}
new Client(url as string, x!); // concept: url as string ;; x!
sql`select ${id}`; // concept: `select ${id}`
f(g(h)); // concept: g(h) ;; h
f();
@Get("/") // concept: "/"
class A {}
function f(a, b) {}
