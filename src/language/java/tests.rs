//! Tests of the Java dialect.

use ast_grep_language::SupportLang;

use super::*;
use crate::language::go::tests::{
    bindings, call_names, check_kinds, find, nodes, rounds, texts, with_tree,
};

#[test]
fn kinds_are_known() {
    check_kinds(SupportLang::Java);
}

const JAVA: SupportLang = SupportLang::Java;

/// A table of snippets of statements and what is said of them.
fn check(cases: &[(&str, &str)], say: impl Fn(&Tree<'_>) -> String) {
    for (snippet, expected) in cases {
        let text = format!("class Z {{ void z() {{\n{snippet}\n}} }}\n");
        assert_eq!(with_tree(JAVA, &text, &say), *expected, "{snippet}");
    }
}

fn or_dash(tree: &Tree<'_>, node: Option<NodeId>) -> String {
    node.map_or("-", |node| tree.text(node)).to_owned()
}

#[test]
fn calls_have_parts() {
    let parts = |tree: &Tree<'_>| {
        let parts = Java.call(tree, nodes(tree, Concept::Call)[0]).unwrap();
        format!(
            "{}, {}, {}",
            tree.text(parts.callee),
            or_dash(tree, parts.receiver),
            or_dash(tree, parts.method)
        )
    };
    check(
        &[
            ("f(1);", "f, -, f"),
            ("a.b.c(1);", "c, a.b, c"),
            ("a(1).b();", "b, a(1), b"),
            ("this.a();", "a, this, a"),
            ("super.a();", "a, super, a"),
            ("new T();", "T, -, T"),
            ("new ArrayList<>();", "ArrayList, -, ArrayList"),
            ("new a.b.T<String>(1) {};", "a.b.T, -, T"),
            ("outer.new Inner();", "Inner, -, Inner"),
        ],
        parts,
    );
}

#[test]
fn annotations_are_calls() {
    let said = |tree: &Tree<'_>| {
        let class = nodes(tree, Concept::Class)[0];
        let one = |annotation: NodeId| {
            let arguments = Java.arguments(tree, annotation);
            let given = arguments.iter().map(|argument| match argument.kind {
                ArgumentKind::Named(name) => {
                    format!("{}={}", tree.text(name), tree.text(argument.value))
                }
                _ => tree.text(argument.value).to_owned(),
            });
            format!(
                "{}({})",
                or_dash(tree, Java.name(tree, annotation)),
                given.collect::<Vec<_>>().join(", ")
            )
        };
        Java.decorators(tree, class)
            .into_iter()
            .map(one)
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let text =
        "@Deprecated @Named(\"x\") public @a.b.Service(name = \"y\", value = {1}) class A {}";
    assert_eq!(
        with_tree(JAVA, text, said),
        "Deprecated() | Named(\"x\") | Service(name=\"y\", value={1})"
    );
}

#[test]
fn names_are_bound() {
    let files = [
        (
            "import java.util.List;\nimport static a.B.max;",
            "List = import java.util.List | max = import a.B.max",
        ),
        (
            "interface I { int X = 3; void f(); }",
            "I = definition of interface_declaration | .X = 3: int | f = definition of method_declaration",
        ),
        (
            "class A<T> { A() {} }",
            "A = definition of class_declaration | T = ?",
        ),
        (
            "enum E { X }",
            "E = definition of enum_declaration | .X = ?",
        ),
        (
            "record R(int a) { R { } }",
            "R = definition of record_declaration | .a = : int",
        ),
        (
            "class A { Foo x = g(), y; int[] z[]; }",
            "A = definition of class_declaration | .x = g(): Foo | .y = : Foo | .z = ?",
        ),
        (
            "class A { void f(Foo a, int... b) {} }",
            "A = definition of class_declaration | f = definition of method_declaration | a = : Foo | b = ?",
        ),
    ];
    for (text, expected) in files {
        assert_eq!(bindings(JAVA, text), expected, "{text}");
    }
    let statements = [
        ("Foo x = g();", "x = g(): Foo"),
        ("var x = g();", "x = g()"),
        ("Foo x = (Foo) y;", "x = : Foo"),
        ("var x = (Foo) y;", "x = : Foo"),
        ("Foo x = (Foo) y.open();", "x = (Foo) y.open(): Foo"),
        ("long x = (long) 5;", "x = (long) 5: long"),
        ("x = g();", "x = g()"),
        ("this.x = g();", "this.x = g()"),
        ("xs[0] = g();", ""),
        ("x += 1;", "x = ?"),
        ("x++;", "x = ?"),
        ("for (Foo x : xs) {}", "x = : Foo"),
        ("for (var x : xs) {}", "x = ?"),
        (
            "try (var r = g(); Foo s = h(); t) {}",
            "r = g() | s = h(): Foo",
        ),
        ("try {} catch (FooException e) {}", "e = : FooException"),
        ("try {} catch (A | B e) {}", "e = ?"),
        ("if (o instanceof Foo f) {}", "f = : Foo"),
        ("if (o instanceof P(int x, var y)) {}", "x = : int | y = ?"),
        (
            "switch (o) { case Foo f -> g(); default -> h(); }",
            "f = : Foo",
        ),
        ("Runnable r = () -> {};", "r = () -> {}: Runnable"),
        (
            "g(x -> x, (y, z) -> y, (int w) -> w);",
            "x = ? | y = ? | z = ? | w = : int",
        ),
    ];
    for (statement, expected) in statements {
        let found = bindings(JAVA, &format!("class Z {{ void z() {{ {statement} }} }}"));
        let expected = if expected.is_empty() {
            String::new()
        } else {
            format!(" | {expected}")
        };
        assert_eq!(
            found,
            format!(
                "Z = definition of class_declaration | z = definition of method_declaration{expected}"
            ),
            "{statement}"
        );
    }
}

#[test]
fn implicit_names_stay_known_beside_a_star_import() {
    let found = bindings(JAVA, "import java.util.*;");
    assert!(
        found.contains("Thread = import java.lang.Thread") && found.contains("java = import java"),
        "{found}"
    );
    assert_eq!(
        bindings(JAVA, "import java.util.List;"),
        "List = import java.util.List"
    );
    assert_eq!(Java.global("Thread").as_deref(), Some("java.lang.Thread"));
    assert_eq!(Java.global("java").as_deref(), Some("java"));
    assert_eq!(Java.global("Foo").as_deref(), Some(".Foo"));
    assert_eq!(Java.global("client"), None);
}

#[test]
fn members_have_objects() {
    let member = |tree: &Tree<'_>, kind: &str| {
        let member = Java.member(tree, find(tree, kind, ""));
        member.map_or("-".to_owned(), |member| {
            format!("{}, {}", tree.text(member.object), tree.text(member.name))
        })
    };
    check(
        &[("x = a.b.c;", "a.b, c"), ("this.x = 1;", "this, x")],
        |tree| member(tree, "field_access"),
    );
    check(
        &[
            ("Map.Entry<K, V> x;", "Map, Entry"),
            ("a.b.@N C x;", "a.b, C"),
        ],
        |tree| member(tree, "scoped_type_identifier"),
    );
    check(
        &[
            ("g(A::b);", "A, b"),
            ("g(this::b);", "this, b"),
            ("g(A::new);", "-"),
            ("g(List<String>::size);", "List, size"),
        ],
        |tree| member(tree, "method_reference"),
    );
}

#[test]
fn handlers_have_parts() {
    let parts = |tree: &Tree<'_>| {
        let parts = Java.handler(tree, nodes(tree, Concept::Handler)[0]);
        let owner = parts.owner.map_or("-", |owner| tree.kind(owner));
        format!(
            "{} / {} / {} / {owner}",
            texts(tree, parts.types.clone()),
            or_dash(tree, parts.binding),
            or_dash(tree, parts.body)
        )
    };
    check(
        &[
            (
                "try {} catch (Exception e) { a(); }",
                "Exception / e / { a(); } / try_statement",
            ),
            (
                "try (var r = g()) {} catch (final A | b.C e) {}",
                "A | b.C / e / {} / try_with_resources_statement",
            ),
        ],
        parts,
    );
}

#[test]
fn causes_are_seen() {
    let cause = |tree: &Tree<'_>| or_dash(tree, Java.cause(tree, nodes(tree, Concept::Raise)[0]));
    check(
        &[
            ("try {} catch (A e) { throw new B(\"x\", e); }", "e"),
            ("try {} catch (A e) { throw new B(e); }", "e"),
            (
                "try {} catch (A e) { throw (B) new B().initCause(e); }",
                "e",
            ),
            (
                "try {} catch (A e) { throw Failure.newFailureWithCause(\"x\", \"y\", e).with(1); }",
                "e",
            ),
            ("try {} catch (A e) { throw new B(e.getMessage()); }", "-"),
            ("try {} catch (A e) { throw e; }", "-"),
            ("throw new B(e);", "-"),
        ],
        cause,
    );
}

#[test]
fn tracebacks_are_seen() {
    let logged = |tree: &Tree<'_>| {
        nodes(tree, Concept::Call)
            .iter()
            .any(|call| Java.logs_traceback(tree, *call))
            .to_string()
    };
    check(
        &[
            ("try {} catch (A e) { log.error(\"x\", e); }", "true"),
            ("try {} catch (A e) { log.error(\"x {}\", id, e); }", "true"),
            ("try {} catch (A e) { log.error(\"x\" + e); }", "false"),
            ("try {} catch (A e) { log.error(e.getMessage()); }", "false"),
            ("try {} catch (A e) { e.printStackTrace(); }", "true"),
            (
                "try {} catch (A e) { log.atError().setCause(e).log(\"x\"); }",
                "true",
            ),
            (
                "f.exceptionally(ex -> { log.error(\"x\", ex); return null; });",
                "true",
            ),
            (
                "f.map(x -> { log.error(\"x\", x); return null; });",
                "false",
            ),
        ],
        logged,
    );
}

#[test]
fn literals_have_values() {
    let cases = [
        (r#""a\n""#, Some(Literal::Text(r"a\n".to_owned()))),
        (
            "\"\"\"\n    SELECT 1\n      FROM t\n    \"\"\"",
            Some(Literal::Text("SELECT 1\n  FROM t\n".to_owned())),
        ),
        (
            "\"\"\"\n    a \"b\" c\"\"\"",
            Some(Literal::Text("a \"b\" c".to_owned())),
        ),
        ("'c'", Some(Literal::Text("c".to_owned()))),
        ("0x1F", Some(Literal::Number(31.0))),
        ("017", Some(Literal::Number(15.0))),
        ("0", Some(Literal::Number(0.0))),
        ("0L", Some(Literal::Number(0.0))),
        ("0.5f", Some(Literal::Number(0.5))),
        ("1_000L", Some(Literal::Number(1000.0))),
        ("1.5e3d", Some(Literal::Number(1500.0))),
        ("0b101", Some(Literal::Number(5.0))),
        ("-1", Some(Literal::Number(-1.0))),
        ("true", Some(Literal::Boolean(true))),
        ("null", Some(Literal::Null)),
        ("x", None),
    ];
    for (literal, expected) in cases {
        let value = with_tree(
            JAVA,
            &format!("class A {{ Object x = {literal}; }}"),
            |tree| {
                Java.literal(
                    tree,
                    Java.sides(tree, nodes(tree, Concept::Assignment)[0])
                        .right
                        .unwrap(),
                )
            },
        );
        assert_eq!(value, expected, "{literal}");
    }
}

#[test]
fn functions_are_described() {
    let text = "class A {\n/** Doc. */\n// note\n@Override public List<Foo> f(final int a, B... b) throws E { }\n/* plain */\nprivate static void g() {}\nvoid h() { class Local { void i() {} } } }";
    with_tree(JAVA, text, |tree| {
        let method = |name: &str| {
            nodes(tree, Concept::Method)
                .into_iter()
                .find(|node| tree.text(Java.name(tree, *node).unwrap()) == name)
                .unwrap()
        };
        let f = method("f");
        assert_eq!(or_dash(tree, Java.docstring(tree, f)), "/** Doc. */");
        assert_eq!(Java.self_name(tree, f).as_deref(), Some("this"));
        assert_eq!(
            or_dash(
                tree,
                Java.annotation_type(tree, Java.return_type(tree, f).unwrap())
            ),
            "List"
        );
        let parameters = Java.parameters(tree, f);
        let said: Vec<_> = parameters
            .iter()
            .map(|parameter| {
                format!(
                    "{}: {} {}",
                    tree.text(parameter.name),
                    or_dash(tree, parameter.annotation),
                    parameter.rest
                )
            })
            .collect();
        assert_eq!(said, ["a: int false", "b: B true"]);
        assert!(Java.is_public(tree, f) && Java.is_exported(tree, f));
        let g = method("g");
        assert_eq!(Java.docstring(tree, g), None);
        assert_eq!(Java.self_name(tree, g), None);
        assert!(!Java.is_public(tree, g) && !Java.is_exported(tree, g));
        assert!(Java.is_public(tree, method("i")) && !Java.is_exported(tree, method("i")));
    });
}

#[test]
fn classes_have_bases() {
    let cases = [
        (
            "class A extends B<X> implements C, d.D<E> {}",
            "B | C | d.D",
        ),
        ("interface I extends J, K {}", "J | K"),
        ("enum E implements I { X }", "I"),
        ("record R(int a) implements I {}", "I"),
        ("class A {}", ""),
    ];
    for (text, expected) in cases {
        let bases = with_tree(JAVA, text, |tree| {
            texts(tree, Java.bases(tree, nodes(tree, Concept::Class)[0]))
        });
        assert_eq!(bases, expected, "{text}");
    }
}

#[test]
fn annotations_name_a_type() {
    let named = |tree: &Tree<'_>| {
        let annotation = tree
            .child(find(tree, "local_variable_declaration", ""), "type")
            .unwrap();
        or_dash(tree, Java.annotation_type(tree, annotation))
    };
    check(
        &[
            ("Foo x;", "Foo"),
            ("List<Foo> x;", "List"),
            ("a.b.Foo x;", "a.b.Foo"),
            ("Foo[] x;", "-"),
            ("var x = 1;", "-"),
            ("int x;", "int"),
        ],
        named,
    );
}

#[test]
fn branches_have_arms() {
    let arms = |tree: &Tree<'_>| {
        let arms = Java.arms(tree, nodes(tree, Concept::Branch)[0]);
        format!(
            "{} => {}{}",
            texts(tree, arms.conditions.clone()),
            texts(tree, arms.bodies.clone()),
            if arms.exhaustive { " !" } else { "" }
        )
    };
    check(
        &[
            ("if (a) b();", "(a) => b();"),
            (
                "if (a) b(); else if (c) d();",
                "(a) => b(); | if (c) d(); !",
            ),
            ("x = a ? b : c;", "a => b | c !"),
            (
                "switch (x) { case 1: case 2: a(); break; default: b(); }",
                "(x) => case 2: a(); break; | default: b(); !",
            ),
            ("switch (x) { case 1 -> a(); }", "(x) => a();"),
            (
                "y = switch (x) { case A -> 1; case B -> { yield 2; } };",
                "(x) => 1; | { yield 2; } !",
            ),
            (
                "switch (x) { case Foo f when f.ok() -> a(); case null, default -> b(); }",
                "(x) | when f.ok() => a(); | b(); !",
            ),
        ],
        arms,
    );
}

#[test]
fn built_strings_have_parts() {
    let parts = |tree: &Tree<'_>| {
        texts(
            tree,
            Java.string_parts(tree, nodes(tree, Concept::BuiltString)[0]),
        )
    };
    check(
        &[
            (r#"x = "a" + b + ("c" + d());"#, "b | d()"),
            (r#"x = String.format("%s %d", a, 3);"#, "a"),
            (r#"x = template.formatted(a) + b;"#, "template | a | b"),
            (r#"x = STR."a\{b}c\{d()}";"#, "b | d()"),
        ],
        parts,
    );
}

#[test]
fn maps_and_lists_have_elements() {
    let elements = |tree: &Tree<'_>| {
        let value = Java
            .sides(tree, nodes(tree, Concept::Assignment)[0])
            .right
            .unwrap();
        let of = |entry: &Option<(NodeId, NodeId)>| {
            entry.map_or("?".to_owned(), |(key, value)| {
                format!("{:?}: {}", Java.key_text(tree, key), tree.text(value))
            })
        };
        let entries = Java
            .entries(tree, value)
            .map(|entries| entries.iter().map(of).collect::<Vec<_>>().join(", "));
        entries
            .or_else(|| {
                Java.sequence(tree, value)
                    .map(|elements| texts(tree, elements))
            })
            .unwrap_or("-".to_owned())
    };
    check(
        &[
            (r#"x = Map.of("a", 1, k, 2);"#, r#"Some("a"): 1, None: 2"#),
            (
                r#"x = Map.ofEntries(Map.entry("a", 1), e);"#,
                r#"Some("a"): 1, ?"#,
            ),
            ("x = List.of(1, f());", "1 | f()"),
            ("x = Arrays.asList(1, 2);", "1 | 2"),
            ("x = Arrays.asList(array);", "-"),
            ("x = new int[]{1, 2};", "1 | 2"),
            ("int[] x = {1};", "1"),
            ("x = new int[3];", "-"),
        ],
        elements,
    );
}

#[test]
fn fallbacks_have_sides() {
    let sides = |tree: &Tree<'_>| {
        let sides = Java.sides(tree, nodes(tree, Concept::Fallback)[0]);
        format!(
            "{} or {}",
            or_dash(tree, sides.left),
            or_dash(tree, sides.right)
        )
    };
    check(
        &[
            ("x = opt().orElse(d);", "opt() or d"),
            ("x = m.getOrDefault(k, d);", "m or d"),
            ("x = Objects.requireNonNullElse(y, d);", "y or d"),
            ("x = y == null ? d : y;", "y or d"),
        ],
        sides,
    );
}

#[test]
fn resources_are_values() {
    let resources = |tree: &Tree<'_>| {
        texts(
            tree,
            Java.resources(tree, nodes(tree, Concept::ScopeGuard)[0]),
        )
    };
    check(
        &[(
            "try (var r = g(); Foo s = h(); t; this.u) {}",
            "g() | h() | t | this.u",
        )],
        resources,
    );
}

#[test]
fn calls_are_resolved() {
    let cases = [
        (
            "class A { void f() { Thread.sleep(1); System.out.println(x); } }",
            "java.lang.Thread.sleep | java.lang.System.out.println",
        ),
        (
            "import java.util.*; class A { void f() { Thread.sleep(1); new Foo(); java.net.URI.create(x); } }",
            "java.lang.Thread.sleep | ?.Foo | java.net.URI.create",
        ),
        (
            "import java.net.Socket; class A { void f() { var s = new Socket(h, 1); s.close(); } }",
            "java.net.Socket | java.net.Socket.close",
        ),
        (
            "import java.net.Socket; class A { Socket s; void f() { s.close(); this.s.close(); } }",
            "java.net.Socket.close | java.net.Socket.close",
        ),
        (
            "import java.net.Socket; class A { Socket s; A() { this.s = new Socket(h, 1); } void f() { s.close(); } }",
            "java.net.Socket | java.net.Socket.close",
        ),
        (
            "class A { void f() { g(); this.g(); h(); A.s(); new A().g(); } void g() {} static void s() {} }",
            ".A.g | .A.g | ?.h | .A.s | .A.g | .A",
        ),
        (
            "import static java.lang.Math.max; class A { void f() { max(1, 2); } }",
            "java.lang.Math.max",
        ),
        (
            "import java.util.List; class A { void f(List<String> xs) { xs.add(x); } }",
            "java.util.List.add",
        ),
        (
            "import java.util.Map; class A { void f(Map.Entry<K, V> e) { e.getKey(); } }",
            "java.util.Map.Entry.getKey",
        ),
        (
            "import a.Client; class A { void f() { try (Client c = make()) { c.get(); } catch (java.io.IOException e) { e.getMessage(); } } }",
            "?.make | a.Client.get | java.io.IOException.getMessage",
        ),
        (
            "import a.Client; class A { void f() { for (Client c : all) c.get(); if (o instanceof Client d) d.get(); } }",
            "a.Client.get | a.Client.get",
        ),
        (
            "import a.Client; class A { void f(Object o) { Client c = (Client) o; c.get(); ((Client) o).get(); } }",
            "a.Client.get | a.Client.get",
        ),
        (
            "import a.Client; record R(Client c) { void f() { c.get(); } }",
            "a.Client.get",
        ),
        (
            "import a.Client; class A { Client client; Client client() { return client; } void f() { client.get(); client().get(); Client g = g(); } Client g() {} }",
            "a.Client.get | a.Client.get | .A.client | .A.g",
        ),
        (
            "import a.B; class A extends B { void f() { this.g(); } }",
            "a.B.g",
        ),
        (
            "import io.temporal.activity.Activity; class A { void f() { Activity.getExecutionContext().heartbeat(x); } }",
            "io.temporal.activity.Activity.getExecutionContext.heartbeat | io.temporal.activity.Activity.getExecutionContext",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(call_names(JAVA, text), expected, "{text}");
    }
}

#[test]
fn methods_of_others_are_no_references() {
    let text = "class A { void f(Foo x) { x.close(); run(this::g); h(); } void close() {} void g() {} void h() {} }";
    with_tree(JAVA, text, |tree| {
        let returns = crate::model::Returns::default();
        let model = crate::model::Model::new(tree, &Java, &returns, 1_000_000);
        let reached = model.reachable_from(find(tree, "method_declaration", "void f"));
        assert_eq!(texts(tree, reached), "void g() {} | void h() {}");
    });
}

#[test]
fn constant_rounds_are_counted() {
    let cases = [
        ("for (int i = 0; i < 3; i++) {}", Some(3)),
        ("for (int i = 0; i < n; i++) {}", None),
        ("for (var x : List.of(1, 2)) {}", Some(2)),
        ("while (x < 3) {}", None),
    ];
    for (statement, expected) in cases {
        assert_eq!(
            rounds(JAVA, &format!("class A {{ void f() {{ {statement} }} }}")),
            expected,
            "{statement}"
        );
    }
}
