//! Tests of the Go dialect, with functions that the tests of Java share.

use ast_grep_core::tree_sitter::LanguageExt as _;
use ast_grep_language::SupportLang;

use super::*;
use crate::language::grammar::GrammarTable;

/// Parses and asks.
pub(crate) fn with_tree<T>(
    grammar: SupportLang,
    text: &str,
    ask: impl FnOnce(&Tree<'_>) -> T,
) -> T {
    let mut parser = tree_sitter::Parser::new();
    parser.set_language(&grammar.get_ts_language()).unwrap();
    let parsed = parser.parse(text, None).unwrap();
    ask(&Tree::new(&parsed, text, grammar))
}

/// The nodes of the concept in document order.
pub(crate) fn nodes(tree: &Tree<'_>, concept: Concept) -> Vec<NodeId> {
    let dialect = tree.table().dialect().unwrap();
    tree.all()
        .filter(|node| tree.may_be(*node, concept) && dialect.is(tree, *node, concept))
        .collect()
}

/// The only node of the kind whose text begins so.
pub(crate) fn find(tree: &Tree<'_>, kind: &str, start: &str) -> NodeId {
    tree.all()
        .find(|node| {
            tree.is_named(*node) && tree.kind(*node) == kind && tree.text(*node).starts_with(start)
        })
        .unwrap_or_else(|| {
            panic!(
                "no {kind} {start} in {}",
                tree.inner(NodeId::ROOT).to_sexp()
            )
        })
}

/// Texts of nodes, joined by ` | `.
pub(crate) fn texts(tree: &Tree<'_>, nodes: impl IntoIterator<Item = NodeId>) -> String {
    nodes
        .into_iter()
        .map(|node| tree.text(node))
        .collect::<Vec<_>>()
        .join(" | ")
}

/// Bindings as `name = what`, joined by ` | `.
pub(crate) fn bindings(grammar: SupportLang, text: &str) -> String {
    with_tree(grammar, text, |tree| {
        let mut found = Vec::new();
        tree.all()
            .filter(|node| tree.is_named(*node))
            .for_each(|node| {
                tree.table()
                    .dialect()
                    .unwrap()
                    .bindings(tree, node, &mut found)
            });
        let one = |binding: &Binding| {
            let first_line = |node: NodeId| tree.text(node).lines().next().unwrap_or_default();
            let name = binding
                .local
                .as_deref()
                .unwrap_or_else(|| tree.text(binding.target));
            let bound = match &binding.bound {
                Bound::Import(name) => format!("import {name}"),
                Bound::Value(value) => first_line(*value).to_owned(),
                Bound::Property(value, name) => format!("{}.{name}", tree.text(*value)),
                Bound::Definition(definition) => {
                    format!("definition of {}", tree.kind(*definition))
                }
                Bound::Typed {
                    annotation,
                    value: Some(value),
                } => format!("{}: {}", first_line(*value), tree.text(*annotation)),
                Bound::Typed {
                    annotation,
                    value: None,
                } => format!(": {}", tree.text(*annotation)),
                Bound::Opaque => "?".to_owned(),
            };
            format!("{}{name} = {bound}", if binding.field { "." } else { "" })
        };
        found.iter().map(one).collect::<Vec<_>>().join(" | ")
    })
}

/// Every kind that the dialect names must be one of the grammar's.
pub(crate) fn check_kinds(grammar: SupportLang) {
    let table = GrammarTable::of(grammar);
    let dialect = table.dialect().unwrap();
    let known: Vec<_> = table.kind_names().collect();
    let of_concepts = dialect
        .concepts()
        .iter()
        .flat_map(|(_, kinds)| kinds.iter());
    let others = [
        dialect.scopes(),
        dialect.identifiers(),
        dialect.blocks(),
        dialect.jumps(),
    ];
    for kind in of_concepts.chain(others.into_iter().flatten()) {
        assert!(known.contains(kind), "{kind} is no kind of {grammar:?}");
    }
}

#[test]
fn kinds_are_known() {
    check_kinds(SupportLang::Go);
}

const GO: SupportLang = SupportLang::Go;

/// A table of snippets of statements and what is said of them.
fn check(cases: &[(&str, &str)], say: impl Fn(&Tree<'_>) -> String) {
    for (snippet, expected) in cases {
        let text = format!("package p\nfunc f() {{\n{snippet}\n}}\n");
        assert_eq!(with_tree(GO, &text, &say), *expected, "{snippet}");
    }
}

fn first_call(tree: &Tree<'_>) -> NodeId {
    nodes(tree, Concept::Call)[0]
}

#[test]
fn calls_have_parts() {
    let parts = |tree: &Tree<'_>| {
        let parts = Go.call(tree, first_call(tree)).unwrap();
        let text = |node: Option<NodeId>| node.map_or("-", |node| tree.text(node));
        format!(
            "{}, {}, {}",
            tree.text(parts.callee),
            text(parts.receiver),
            text(parts.method)
        )
    };
    check(
        &[
            ("f(1)", "f, -, f"),
            ("a.b.c(1)", "a.b.c, a.b, c"),
            ("a(1).b()", "a(1).b, a(1), b"),
            ("T{}", "T, -, T"),
            ("x := &p.T[int]{A: 1}", "p.T, -, T"),
            ("new(p.T)", "p.T, -, T"),
            ("make([]int, 3)", "make, -, make"),
            ("f[int](1)", "f, -, f"),
            ("f[int](1, 2)", "f, -, f"),
            ("p.F[T, U](1, 2)", "p.F, p, F"),
            ("m[key](1)", "m[key], -, -"),
            ("m[key](1, 2)", "m[key], -, -"),
            ("(g)(1)", "g, -, g"),
            ("func() {}()", "func() {}, -, -"),
        ],
        parts,
    );
}

#[test]
fn arguments_have_kinds() {
    let arguments = |tree: &Tree<'_>| {
        let one = |argument: &Argument| match argument.kind {
            ArgumentKind::Positional => tree.text(argument.value).to_owned(),
            ArgumentKind::Named(name) => {
                format!("{}={}", tree.text(name), tree.text(argument.value))
            }
            ArgumentKind::SpreadPositional => format!("*{}", tree.text(argument.value)),
            ArgumentKind::SpreadNamed => format!("**{}", tree.text(argument.value)),
        };
        Go.arguments(tree, first_call(tree))
            .iter()
            .map(one)
            .collect::<Vec<_>>()
            .join(", ")
    };
    check(
        &[
            ("f(1, g(2))", "1, g(2)"),
            ("f(a, xs...)", "a, *xs"),
            ("T{A: 1, B: x.y}", "A=1, B=x.y"),
            ("T{1, 2}", "1, 2"),
            ("make([]int, 3)", "[]int, 3"),
            ("new(T)", ""),
            ("f[int](x)", "x"),
        ],
        arguments,
    );
}

#[test]
fn wrappers_are_transparent() {
    let inner = |tree: &Tree<'_>| {
        let mut node = Go
            .sides(tree, nodes(tree, Concept::Assignment)[0])
            .right
            .unwrap();
        while let Some(next) = Go.unwrap(tree, node) {
            node = next;
        }
        tree.text(node).to_owned()
    };
    check(
        &[
            ("x := (&T{})", "T{}"),
            ("x := *p", "p"),
            ("x := y.(*T)", "y.(*T)"),
            ("x := g().(*T)", "g()"),
            ("x := []byte(s)", "s"),
            ("x := string(s)", "s"),
            ("x := !y", "!y"),
            ("x := <-ch", "<-ch"),
            ("x := time.Duration(n)", "time.Duration(n)"),
        ],
        inner,
    );
    let factor = |tree: &Tree<'_>| {
        let product = find(tree, "binary_expression", "");
        tree.text(
            Go.unwrap(tree, Go.sides(tree, product).left.unwrap())
                .unwrap(),
        )
        .to_owned()
    };
    check(&[("x := time.Duration(n) * time.Second", "n")], factor);
}

#[test]
fn names_are_bound() {
    let cases = [
        (
            "import (\n\"net/http\"\n\"gopkg.in/yaml.v3\"\n\"github.com/a/b/v2\"\nr \"github.com/redis/go-redis/v9\"\n\"github.com/x/go-y\"\n\"github.com/nats-io/nats.go\"\n. \"s\"\n_ \"e\"\n)",
            "http = import net/http | yaml = import gopkg.in/yaml.v3 | b = import github.com/a/b/v2 | r = import github.com/redis/go-redis/v9 \
             | y = import github.com/x/go-y | nats = import github.com/nats-io/nats.go",
        ),
        (
            "func f(a, b int, c ...T) (n int, err error) {}",
            "f = definition of function_declaration | a = : int | b = : int | c = ? | n = : int | err = : error",
        ),
        ("func (s *S) M(int) {}", "s = : *S"),
        (
            "type S struct {\n*sql.DB\nBase\na, b int\nc *T\n}",
            "S = definition of type_spec | .DB = : sql.DB | .Base = : Base | .a = : int | .b = : int | .c = : *T",
        ),
        ("type A = p.B", "A = p.B"),
        ("type H func(w W)", "H = definition of type_spec"),
        ("var a, b = f()", "a = f() | b = f().1"),
        ("var a, b int = 1, 2", "a = 1: int | b = 2: int"),
        ("var db *sql.DB", "db = : *sql.DB"),
        ("const (\na = iota\nb\n)", "a = iota | b = ?"),
        (
            "func f[T any](x T) {}",
            "f = definition of function_declaration | x = : T | T = ?",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(
            bindings(GO, &format!("package p\n{text}\n")),
            expected,
            "{text}"
        );
    }
    let statements = [
        ("a, err := g()", "a = g() | err = ?"),
        ("a, b := 1, 2", "a = 1 | b = 2"),
        ("a, ok = m[k]", "a = m[k] | ok = ?"),
        ("s.x = g()", "s.x = g()"),
        ("a += 1", "a = ?"),
        ("a++", "a = ?"),
        ("xs[0] = 1", ""),
        ("db := x.(*sql.DB)", "db = : *sql.DB"),
        (
            "h := func(a int) {}",
            "h = definition of func_literal | a = : int",
        ),
        ("for i, x := range xs {}", "i = ? | x = ?"),
        ("switch v := x.(type) { case T: }", "v = ?"),
        ("select { case r := <-ch: }", "r = ?"),
    ];
    for (statement, expected) in statements {
        let found = bindings(GO, &format!("package p\nfunc f() {{\n{statement}\n}}\n"));
        let expected = if expected.is_empty() {
            String::new()
        } else {
            format!(" | {expected}")
        };
        assert_eq!(
            found,
            format!("f = definition of function_declaration{expected}"),
            "{statement}"
        );
    }
}

#[test]
fn handlers_have_parts() {
    let parts = |tree: &Tree<'_>| {
        let parts = Go.handler(tree, nodes(tree, Concept::Handler)[0]);
        let text = |node: Option<NodeId>| node.map_or("-", |node| tree.text(node));
        format!(
            "{} | {} | {} | {}",
            texts(tree, parts.types.clone()),
            parts.everything.unwrap_or("-"),
            text(parts.binding),
            text(parts.body)
        )
    };
    check(
        &[
            ("if err != nil { a() }", " | error | err | { a() }"),
            (
                "if err := g(); nil != err { a() } else { b() }",
                " | error | err | { a() }",
            ),
            (
                "if x && (closeErr != nil) { a() }",
                " | error | closeErr | { a() }",
            ),
            (
                "if errors.Is(err, io.EOF) { a() }",
                "io.EOF | - | err | { a() }",
            ),
            (
                "if err != nil && !errors.Is(err, io.EOF) { a() }",
                " | error | err | { a() }",
            ),
            (
                "if errors.Is(err, A) || errors.Is(err, B) { a() }",
                "A | B | - | err | { a() }",
            ),
            (
                "if errors.As(err, &target) { a() }",
                "target | - | err | { a() }",
            ),
            (
                "if err == sql.ErrNoRows { a() }",
                "sql.ErrNoRows | - | err | { a() }",
            ),
            (
                "if err == nil { a() } else { b() }",
                " | error | err | { b() }",
            ),
            ("switch { case err != nil: a() }", " | error | err | a()"),
        ],
        parts,
    );
}

#[test]
fn returned_errors_are_seen() {
    let cases = [
        ("(int, error)", "return 0, err", true),
        ("(int, error)", "return 0, nil", false),
        ("error", "return nil", false),
        ("error", "return err", true),
        ("error", "return fmt.Errorf(\"x: %w\", err)", true),
        ("error", "return errors.Wrap(cause, \"x\")", true),
        ("error", "return wrap(err)", true),
        ("error", "return NewNotFoundError(id)", true),
        ("error", "return &NotFoundError{}", true),
        ("error", "return ErrNotFound", true),
        ("error", "return io.EOF", true),
        ("error", "return cause", true),
        ("error", "return s.cleanup()", false),
        ("(int, error)", "return 0, s.fail()", true),
        ("(*T, error)", "return &T{}, nil", false),
        ("(n int, err error)", "return", true),
        ("", "return", false),
        ("bool", "return ok", false),
        ("*T", "return &T{}", false),
        ("string", "return x", false),
    ];
    for (result, statement, expected) in cases {
        let text = format!("package p\nfunc f() {result} {{ {statement} }}\n");
        let seen = with_tree(GO, &text, |tree| {
            Go.returns_error(tree, nodes(tree, Concept::Return)[0])
        });
        assert_eq!(seen, expected, "{result} {statement}");
    }
}

#[test]
fn literals_have_values() {
    let cases = [
        ("\"a\\n\"", Some(Literal::Text("a\\n".to_owned()))),
        ("`a\nb`", Some(Literal::Text("a\nb".to_owned()))),
        ("0x1F", Some(Literal::Number(31.0))),
        ("017", Some(Literal::Number(15.0))),
        ("0", Some(Literal::Number(0.0))),
        ("1_000", Some(Literal::Number(1000.0))),
        ("1.5e3", Some(Literal::Number(1500.0))),
        ("-1", Some(Literal::Number(-1.0))),
        ("true", Some(Literal::Boolean(true))),
        ("nil", Some(Literal::Null)),
        ("x", None),
        ("'a'", None),
    ];
    for (literal, expected) in cases {
        let value = with_tree(GO, &format!("package p\nvar x = {literal}\n"), |tree| {
            Go.literal(
                tree,
                Go.sides(tree, nodes(tree, Concept::Assignment)[0])
                    .right
                    .unwrap(),
            )
        });
        assert_eq!(value, expected, "{literal}");
    }
}

#[test]
fn functions_are_described() {
    let text = "package p\n\n// Not this.\n\n// Get reads.\n// It may fail.\n//go:noinline\nfunc (s *Store[T]) Get(ctx context.Context) (*sql.Rows, error) {}\nvar x = 1 // beside\nfunc plain() int {}\n";
    with_tree(GO, text, |tree| {
        let get = find(tree, "method_declaration", "func");
        assert_eq!(
            Go.docstring(tree, get).map(|node| tree.text(node)),
            Some("// It may fail.")
        );
        assert_eq!(Go.self_name(tree, get).as_deref(), Some("s"));
        assert_eq!(Go.method_class(tree, get).as_deref(), Some("Store"));
        assert!(Go.is_public(tree, get) && Go.is_exported(tree, get));
        let result = Go.return_type(tree, get).unwrap();
        assert_eq!(tree.text(result), "(*sql.Rows, error)");
        assert_eq!(
            Go.annotation_type(tree, result).map(|node| tree.text(node)),
            Some("sql.Rows")
        );
        let plain = find(tree, "function_declaration", "func plain");
        assert_eq!(Go.docstring(tree, plain), None);
        assert!(!Go.is_public(tree, plain) && !Go.is_exported(tree, plain));
    });
}

#[test]
fn classes_are_described() {
    let text = "package p\n// S stores.\ntype S struct {\n*sql.DB\nBase[int]\nx int\n}\ntype (\n// R reads.\nR interface {\nio.Reader\nRead()\n}\n)\n";
    with_tree(GO, text, |tree| {
        let [store, reader] = nodes(tree, Concept::Class)[..] else {
            panic!("two classes")
        };
        assert_eq!(texts(tree, Go.bases(tree, store)), "sql.DB | Base");
        assert_eq!(texts(tree, Go.bases(tree, reader)), "io.Reader");
        assert_eq!(
            Go.docstring(tree, store).map(|node| tree.text(node)),
            Some("// S stores.")
        );
        assert_eq!(
            Go.docstring(tree, reader).map(|node| tree.text(node)),
            Some("// R reads.")
        );
        assert_eq!(Go.name(tree, reader).map(|node| tree.text(node)), Some("R"));
    });
}

#[test]
fn annotations_name_a_type() {
    let cases = [
        ("*sql.DB", "sql.DB"),
        ("T", "T"),
        ("Pair[A, B]", "Pair"),
        ("[]T", "-"),
        ("map[string]T", "-"),
        ("func()", "-"),
        ("chan T", "-"),
    ];
    for (annotation, expected) in cases {
        let named = with_tree(GO, &format!("package p\nvar x {annotation}\n"), |tree| {
            let annotation = tree.child(find(tree, "var_spec", "x"), "type").unwrap();
            Go.annotation_type(tree, annotation)
                .map_or("-".to_owned(), |node| tree.text(node).to_owned())
        });
        assert_eq!(named, expected, "{annotation}");
    }
}

#[test]
fn branches_have_arms() {
    let arms = |tree: &Tree<'_>| {
        let arms = Go.arms(tree, nodes(tree, Concept::Branch)[0]);
        format!(
            "{} => {}{}",
            texts(tree, arms.conditions.clone()),
            texts(tree, arms.bodies.clone()),
            if arms.exhaustive { " !" } else { "" }
        )
    };
    check(
        &[
            ("if a { b() }", "a => { b() }"),
            (
                "if x := g(); x { b() } else { c() }",
                "x => { b() } | { c() } !",
            ),
            (
                "if a { b() } else if c { d() }",
                "a => { b() } | if c { d() } !",
            ),
            (
                "switch x { case 1, 2: a(); case 3: b() }",
                "x | 1 | 2 | 3 => a(); | b()",
            ),
            (
                "switch { case a > b: c(); default: d() }",
                "a > b => c(); | d() !",
            ),
            ("switch v := x.(type) { case T: a() }", "x => a()"),
            ("select { case r := <-ch: a() }", "r := <-ch => a() !"),
        ],
        arms,
    );
}

#[test]
fn built_strings_have_parts() {
    let parts = |tree: &Tree<'_>| {
        texts(
            tree,
            Go.string_parts(tree, nodes(tree, Concept::BuiltString)[0]),
        )
    };
    check(
        &[
            (r#"x := "a" + b + ("c" + d())"#, "b | d()"),
            (r#"x := fmt.Sprintf("%s %d", a, 3)"#, "a"),
            (r#"x := fmt.Sprintf("%s", a + "b") + c"#, "a | c"),
        ],
        parts,
    );
}

#[test]
fn maps_and_lists_have_elements() {
    let entries = |tree: &Tree<'_>| {
        let value = Go
            .sides(tree, nodes(tree, Concept::Assignment)[0])
            .right
            .unwrap();
        let of = |entry: &Option<(NodeId, NodeId)>| {
            entry.map_or("?".to_owned(), |(key, value)| {
                format!("{:?}: {}", Go.key_text(tree, key), tree.text(value))
            })
        };
        let entries = Go
            .entries(tree, value)
            .map(|entries| entries.iter().map(of).collect::<Vec<_>>().join(", "));
        entries
            .or_else(|| {
                Go.sequence(tree, value)
                    .map(|elements| texts(tree, elements))
            })
            .unwrap_or("-".to_owned())
    };
    check(
        &[
            (
                r#"x := map[string]int{"a": 1, k: 2}"#,
                r#"Some("a"): 1, None: 2"#,
            ),
            ("x := struct{ a int }{a: 1}", r#"Some("a"): 1"#),
            ("x := []int{1, f()}", "1 | f()"),
            ("x := [...]int{1}", "1"),
            ("x := [...]int{5: 1}", "-"),
            ("x := T{a: 1}", "-"),
        ],
        entries,
    );
}

#[test]
fn loops_iterate() {
    let iterable = |tree: &Tree<'_>| {
        Go.iterable(tree, nodes(tree, Concept::Loop)[0])
            .map_or("-".to_owned(), |node| tree.text(node).to_owned())
    };
    check(
        &[
            ("for _, x := range xs() {}", "xs()"),
            ("for range 3 {}", "3"),
            ("for i := 0; i < n; i++ {}", "-"),
            ("for {}", "-"),
        ],
        iterable,
    );
}

#[test]
fn handlers_know_what_gave_the_error() {
    let guarded = |tree: &Tree<'_>| {
        let handler = nodes(tree, Concept::Handler).pop().unwrap();
        Go.guarded(tree, handler)
            .map_or("-", |node| tree.text(node))
            .to_owned()
    };
    check(
        &[
            ("if err := g(); err != nil {}", "err := g()"),
            ("x, err := g()\ny()\nif err != nil {}", "x, err := g()"),
            ("var err = g()\nif err != nil {}", "var err = g()"),
            ("err := g()\nif x { if err != nil {} }", "err := g()"),
            (
                "if err := g(); err == io.EOF {} else if err != nil {}",
                "err := g()",
            ),
            ("switch err := g(); { case err != nil: }", "err := g()"),
            ("if err != nil {}", "-"),
        ],
        guarded,
    );
}

/// Resolved names of the calls of a file, joined by ` | `.
pub(crate) fn call_names(grammar: SupportLang, text: &str) -> String {
    with_tree(grammar, text, |tree| {
        let returns = crate::model::Returns::default();
        let model =
            crate::model::Model::new(tree, tree.table().dialect().unwrap(), &returns, 1_000_000);
        nodes(tree, Concept::Call)
            .into_iter()
            .map(|call| model.call_name(call).to_string())
            .collect::<Vec<_>>()
            .join(" | ")
    })
}

#[test]
fn calls_are_resolved() {
    let cases = [
        (
            "import \"net/http\"\nfunc f() { http.Get(u) }",
            "net/http.Get",
        ),
        (
            "import h \"net/http\"\nfunc f() { c := &h.Client{}; c.Do(r) }",
            "net/http.Client | net/http.Client.Do",
        ),
        (
            "import \"net/http\"\nfunc f() { c := new(http.Client); c.Do(r) }",
            "net/http.Client | net/http.Client.Do",
        ),
        (
            "import \"database/sql\"\nfunc f(db *sql.DB) { db.Query(q) }",
            "database/sql.DB.Query",
        ),
        (
            "import \"database/sql\"\ntype S struct { db *sql.DB }\nfunc (s *S) f() { s.db.Query(q); s.g(); h() }\nfunc (s *S) g() {}\nfunc h() {}",
            "database/sql.DB.Query | .S.g | .h",
        ),
        (
            "import \"database/sql\"\ntype S struct { *sql.DB }\nfunc (s *S) f() { s.Query(q); s.DB.Query(q) }",
            "database/sql.DB.Query | database/sql.DB.Query",
        ),
        (
            "import \"net/http\"\ntype Client struct { Client *http.Client }\nfunc (c *Client) f() { c.Client.Do(r) }",
            "net/http.Client.Do",
        ),
        (
            "import \"net/http\"\ntype Timeout struct{}\ntype S struct { Timeout Timeout; http *http.Client }\nfunc (s *S) f() { s.Timeout.Get(); http.Get(u) }\nfunc (t Timeout) Get() {}",
            ".Timeout.Get | net/http.Get",
        ),
        (
            "import \"net/http\"\nfunc f() { resp, err := http.Get(u); resp.Body.Close(); err.Error() }",
            "net/http.Get | net/http.Get.Body.Close | ?.Error",
        ),
        (
            "import \"database/sql\"\nfunc open() (*sql.DB, error) { return nil, nil }\nfunc f() { db, _ := open(); db.Ping() }",
            ".open | database/sql.DB.Ping",
        ),
        (
            "import \"database/sql\"\nfunc f(x any) { x.(*sql.DB).Ping(); db := x.(*sql.DB); db.Ping() }",
            "database/sql.DB.Ping | database/sql.DB.Ping",
        ),
        ("func f() { g(); len(x); panic(y) }", ".g | len | panic"),
        (
            "import \"context\"\nfunc f() { ctx, cancel := context.WithCancel(p); defer cancel() }",
            "context.WithCancel | context.WithCancel.1",
        ),
        (
            "func (s *Store) f(c *Client, h Handler) { s.g(); c.h(); c.d.e(); h() }",
            ".Store.g | .Client.h | ?.e | .Handler",
        ),
        ("func f() { g := func() {}; g() }", ".g"),
        (
            "type N struct{}\nfunc f() { n := N{}; n.g() }\nfunc (n N) g() {}",
            ".N | .N.g",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(
            call_names(GO, &format!("package p\n{text}\n")),
            expected,
            "{text}"
        );
    }
}

/// The constant number of rounds of the first loop of a file.
pub(crate) fn rounds(grammar: SupportLang, text: &str) -> Option<usize> {
    with_tree(grammar, text, |tree| {
        let returns = crate::model::Returns::default();
        let model =
            crate::model::Model::new(tree, tree.table().dialect().unwrap(), &returns, 1_000_000);
        model.rounds(nodes(tree, Concept::Loop)[0])
    })
}

#[test]
fn constant_rounds_are_counted() {
    let cases = [
        ("for i := 0; i < 3; i++ {}", Some(3)),
        ("for i := 1; i <= limit; i++ {}", Some(5)),
        ("for i := 0; i < n; i++ {}", None),
        ("for i := 0; i < 3; i += 2 {}", None),
        ("for _, x := range []int{1, 2} {}", Some(2)),
        ("for {}", None),
    ];
    for (statement, expected) in cases {
        let text = format!("package p\nconst limit = 5\nfunc f() {{ {statement} }}\n");
        assert_eq!(rounds(GO, &text), expected, "{statement}");
    }
}
