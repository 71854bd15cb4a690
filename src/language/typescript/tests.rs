use std::collections::BTreeSet;

use ast_grep_core::tree_sitter::LanguageExt as _;
use ast_grep_language::SupportLang;

use super::{TypeScript, tables};
use crate::language::Language;
use crate::language::concept::Concept;
use crate::language::dialect::{Bound, Dialect as _, Literal};
use crate::language::grammar::GrammarTable;
use crate::model::tree::{NodeId, Tree};

/// Parses a snippet and hands its tree to a question.
fn ask<T>(grammar: SupportLang, text: &str, question: impl FnOnce(&Tree<'_>) -> T) -> T {
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(&grammar.get_ts_language())
        .expect("the grammar is of this version of tree-sitter");
    let parsed = parser.parse(text, None).expect("no limit is set");
    question(&Tree::new(&parsed, text, grammar))
}

fn ask_ts<T>(text: &str, question: impl FnOnce(&Tree<'_>) -> T) -> T {
    ask(SupportLang::TypeScript, text, |tree| {
        assert_eq!(tree.errors(), [], "{text}");
        question(tree)
    })
}

/// The first node of the concept.
fn first(tree: &Tree<'_>, concept: Concept) -> NodeId {
    let mut nodes = tree.all().filter(|node| is(tree, *node, concept));
    nodes
        .next()
        .unwrap_or_else(|| panic!("no {} in {}", concept.word(), tree.source()))
}

fn is(tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool {
    tree.may_be(node, concept) && TypeScript.is(tree, node, concept)
}

fn texts<'t>(tree: &Tree<'t>, nodes: impl IntoIterator<Item = NodeId>) -> Vec<&'t str> {
    nodes.into_iter().map(|node| tree.text(node)).collect()
}

// ---------------------------------------------------------------- kinds and fields

#[test]
fn every_kind_exists_in_a_grammar() {
    let grammars = Language::TypeScript
        .grammars()
        .iter()
        .map(|grammar| GrammarTable::of(*grammar));
    let known: BTreeSet<&str> = grammars.flat_map(GrammarTable::kind_names).collect();
    let of_concepts = tables::CONCEPTS.iter().flat_map(|(_, kinds)| *kinds);
    let others = [
        tables::SCOPES,
        tables::IDENTIFIERS,
        tables::BLOCKS,
        TypeScript.jumps(),
    ]
    .into_iter()
    .flatten();
    let unknown: Vec<_> = of_concepts
        .chain(others)
        .filter(|kind| !known.contains(*kind))
        .collect();
    assert_eq!(unknown, Vec::<&&str>::new());
}

/// Kinds and fields are strings in the code too; a mistyped one would never match.
#[test]
fn every_kind_and_field_in_the_code_exists_in_a_grammar() {
    let code = [
        include_str!("../typescript.rs"),
        include_str!("bindings.rs"),
        include_str!("branches.rs"),
        include_str!("functions.rs"),
        include_str!("text.rs"),
    ]
    .concat();
    let tables: Vec<_> = Language::TypeScript
        .grammars()
        .iter()
        .map(|grammar| GrammarTable::of(*grammar))
        .collect();
    let is_kind = |name: &str| {
        tables
            .iter()
            .any(|table| !table.kinds_named(name).is_empty())
    };
    let is_field = |name: &str| tables.iter().any(|table| table.field_id(name).is_some());
    let compound = regex::Regex::new(r#""([a-z]+(?:_[a-z]+)+)""#).expect("it is valid");
    let field = regex::Regex::new(r#"(?:child|children_in)\((?:tree, )?\*?\w+, "(\w+)"\)"#)
        .expect("it is valid");
    let kinds = compound
        .captures_iter(&code)
        .map(|found| found[1].to_owned());
    let unknown: Vec<_> = kinds
        .filter(|name| !is_kind(name) && !is_field(name))
        .collect();
    assert_eq!(unknown, Vec::<String>::new());
    let fields: Vec<_> = field
        .captures_iter(&code)
        .map(|found| found[1].to_owned())
        .collect();
    assert!(fields.len() > 40, "the expression finds {}", fields.len());
    let unknown: Vec<_> = fields.into_iter().filter(|name| !is_field(name)).collect();
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn globals_are_sorted() {
    assert!(tables::GLOBALS.is_sorted());
    assert_eq!(TypeScript.global("fetch").as_deref(), Some("fetch"));
    assert_eq!(TypeScript.global("describe"), None);
}

// ---------------------------------------------------------------- names

/// Each binding as `name = what`, in document order; fields with a dot in front.
fn bindings_of(tree: &Tree<'_>) -> Vec<String> {
    let mut bindings = Vec::new();
    for node in tree.all() {
        TypeScript.bindings(tree, node, &mut bindings);
    }
    let first_line = |node| tree.text(node).lines().next().unwrap_or_default();
    let show = |bound: &Bound| match bound {
        Bound::Import(name) => format!("import {name}"),
        Bound::Value(value) => format!("value {}", first_line(*value)),
        Bound::Property(value, name) => format!("{} of {}", name, first_line(*value)),
        Bound::Definition(node) => format!("definition {}", tree.kind(*node)),
        Bound::Typed {
            annotation,
            value: Some(value),
        } => format!("{} value {}", tree.text(*annotation), tree.text(*value)),
        Bound::Typed {
            annotation,
            value: None,
        } => format!("type {}", tree.text(*annotation)),
        Bound::Opaque => "?".to_owned(),
    };
    let dot = |field| if field { "." } else { "" };
    bindings
        .iter()
        .map(|binding| {
            format!(
                "{}{} = {}",
                dot(binding.field),
                tree.text(binding.target),
                show(&binding.bound)
            )
        })
        .collect()
}

#[test]
fn bindings() {
    let check =
        |text: &str, expected: &[&str]| assert_eq!(ask_ts(text, bindings_of), expected, "{text}");
    // Imports.
    check(r#"import pg from "pg";"#, &["pg = import pg"]);
    check(r#"import * as fs from "node:fs";"#, &["fs = import fs"]);
    check(
        r#"import { Pool, Client as C } from "pg";"#,
        &["Pool = import pg.Pool", "C = import pg.Client"],
    );
    check(
        r#"import def, { a } from "@x/y";"#,
        &["def = import @x/y", "a = import @x/y.a"],
    );
    check(
        r#"import { default as d, type T, "a b" as s } from "m";"#,
        &["d = import m", "T = import m.T", "s = import m.a b"],
    );
    check(
        r#"import type { Pool } from "pg";"#,
        &["Pool = import pg.Pool"],
    );
    check(r#"import type Pool from "pg";"#, &["Pool = import pg"]);
    check(
        r#"import fs = require("node:fs/promises");"#,
        &["fs = import fs/promises"],
    );
    check(
        r#"import "./side"; export { x } from "y"; export * as ns from "y";"#,
        &[],
    );
    check(
        r#"const pg = require("pg"), Pool = require('pg').Pool;"#,
        &["pg = import pg", "Pool = import pg.Pool"],
    );
    check(
        r#"const { Pool, Client: C = 1, a: { b }, ...rest } = require("pg");"#,
        &[
            "Pool = import pg.Pool",
            "C = import pg.Client",
            "b = ?",
            "rest = ?",
        ],
    );
    check(r#"const m = await import("m");"#, &["m = import m"]);
    check(
        r#"const { default: R, Q } = await import(`ioredis`);"#,
        &["R = import ioredis", "Q = import ioredis.Q"],
    );
    check(
        r#"const R = (await import("ioredis")).default;"#,
        &["R = import ioredis"],
    );
    check("const m = require(name);", &["m = value require(name)"]);
    check(r#"let pg; pg = require("pg");"#, &["pg = import pg"]);
    check(
        r#"const a_1 = __importDefault(require("a")), b = tslib_1.__importStar(require("b"));"#,
        &["a_1 = import a", "b = import b"],
    );
    check("import A = B.C;", &["A = value B.C"]);
    // Values.
    check(
        "const a = f(), b: T = g();",
        &["a = value f()", "b = T value g()"],
    );
    check("let a: T | null = null;", &["a = type T | null"]);
    check("const a: any = f();", &["a = value f()"]);
    check(
        "const { a, b: c, d = 1, e: { f } } = g();",
        &["a = a of g()", "c = b of g()", "d = d of g()", "f = ?"],
    );
    check(
        "const [a, { b }, ...c] = g();",
        &["a = ?", "b = ?", "c = ?"],
    );
    check(
        "const f = () => {}, g: Fn = async function () {};",
        &[
            "f = definition arrow_function",
            "g = definition function_expression",
        ],
    );
    check("const A = class {};", &["A = definition class"]);
    check(
        "this.x = f(); this.#y = 1; other.z = 2;",
        &["this.x = value f()", "this.#y = value 1"],
    );
    check("({ a, b: this.c } = f());", &["a = a of f()", "this.c = ?"]);
    check(
        "x += 1; i++; this.n--; x ??= f(); x ||= g();",
        &[
            "x = ?",
            "i = ?",
            "this.n = ?",
            "x = value f()",
            "x = value g()",
        ],
    );
    check("using a = open();", &["a = value open()"]);
    check(
        "for (const a of b) {} for (c in d) {} for (let i = 0;;) {} for (const [k, v] of m) {}",
        &["a = ?", "c = ?", "i = value 0", "k = ?", "v = ?"],
    );
    check(
        "try {} catch (e) {} try {} catch ({ message }) {}",
        &["e = ?", "message = ?"],
    );
    // Definitions.
    check(
        "function f() {} class A {} interface I {} enum E { X } abstract class B {} namespace N {}",
        &[
            "f = definition function_declaration",
            "A = definition class_declaration",
            "I = definition interface_declaration",
            "E = definition enum_declaration",
            "B = definition abstract_class_declaration",
            "N = ?",
        ],
    );
    check(
        "type T = ns.U; type S = string[];",
        &["T = value ns.U", "S = ?"],
    );
    check(
        "function f(a: T, b?: any, { c, d: e }: O = {}, ...r: T[]) {}",
        &[
            "f = definition function_declaration",
            "a = type T",
            "b = ?",
            "c = ?",
            "e = ?",
            "r = ?",
        ],
    );
    check("function f(a: T): void;", &[]);
    check("type F = (a: T) => void;", &["F = ?"]);
    check("x => y;", &["x = ?"]);
    // Fields.
    check(
        "class A { a = f(); b: T; c: T = f(); #d = () => {}; e; static g = null; [h] = 1 }",
        &[
            "A = definition class_declaration",
            ".a = value f()",
            ".b = type T",
            ".c = T value f()",
            ".#d = definition arrow_function",
        ],
    );
    check(
        "class A { constructor(private db: Pool, readonly x = 1, y: T) {} }",
        &[
            "A = definition class_declaration",
            "db = type Pool",
            ".db = type Pool",
            "x = ?",
            ".x = ?",
            "y = type T",
        ],
    );
    check(
        "interface I { db: Pool; f(): void }",
        &["I = definition interface_declaration", ".db = type Pool"],
    );
}

#[test]
fn an_assignment_binds_the_name_where_it_is_declared() {
    let target_line = |text: &str| {
        ask_ts(text, |tree| {
            let mut bindings = Vec::new();
            tree.all()
                .for_each(|node| TypeScript.bindings(tree, node, &mut bindings));
            let made = |bound: &Bound| matches!(bound, Bound::Value(value) if tree.text(*value) == "make()");
            let binding = bindings
                .iter()
                .find(|binding| made(&binding.bound))
                .expect("the value is bound");
            tree.source()[..tree.span(binding.target).start]
                .matches('\n')
                .count()
                + 1
        })
    };
    assert_eq!(
        target_line("let pool;\nfunction f() {\n pool = make();\n}"),
        1
    );
    assert_eq!(
        target_line("let pool = null;\nfunction f() {\n pool ??= make();\n}"),
        1
    );
    assert_eq!(
        target_line("function f() {\n let c\n try {\n c = make();\n } finally {}\n}"),
        2
    );
    assert_eq!(
        target_line("let pool = 1;\nfunction f() {\n pool = make();\n}"),
        3
    );
    assert_eq!(
        target_line("let pool;\nfunction f(pool) {\n pool = make();\n}"),
        3
    );
    assert_eq!(
        target_line("let pool: T;\nfunction f() {\n pool = make();\n}"),
        3
    );
    assert_eq!(target_line("let pool;\nusing\npool = make();"), 3);
}

#[test]
fn bindings_of_javascript() {
    let check = |text: &str, expected: &[&str]| {
        assert_eq!(
            ask(SupportLang::JavaScript, text, bindings_of),
            expected,
            "{text}"
        )
    };
    check(
        "function f({ a }, [b], c = 1, d, ...e) {}",
        &[
            "f = definition function_declaration",
            "a = ?",
            "b = ?",
            "c = ?",
            "d = ?",
            "e = ?",
        ],
    );
    check(
        "class A { x = f(); #y; static z = 1 }",
        &[
            "A = definition class_declaration",
            ".x = value f()",
            ".z = value 1",
        ],
    );
    check("await using a = open();", &["a = value open()"]);
    check("for (using a of b) {}", &["a = ?"]);
}

#[test]
fn names() {
    let check = |text: &str, concept: Concept, expected: Option<&str>| {
        ask_ts(text, |tree| {
            let node = tree
                .all()
                .find(|node| is(tree, *node, concept))
                .expect("the snippet has one");
            assert_eq!(
                TypeScript.name(tree, node).map(|name| tree.text(name)),
                expected,
                "{text}"
            );
        });
    };
    check("function f() {}", Concept::Function, Some("f"));
    check("const f = async () => 1;", Concept::Function, Some("f"));
    check("const f = (() => 1) as T;", Concept::Function, Some("f"));
    check("x = { f: function () {} };", Concept::Function, Some("f"));
    check("x = { f() {} };", Concept::Function, Some("f"));
    check("class A { f = () => {} }", Concept::Function, Some("f"));
    check("class A { #f() {} }", Concept::Function, Some("#f"));
    check("exports.f = function () {};", Concept::Function, Some("f"));
    check("g(() => {});", Concept::Function, None);
    check("const A = class {};", Concept::Class, Some("A"));
    check("export default class {}", Concept::Class, None);
    check("@a.B(1) class C {}", Concept::Decorator, Some("a.B"));
    check(
        "@Injectable class C {}",
        Concept::Decorator,
        Some("Injectable"),
    );
    check(
        "import { x } from 'node:fs';",
        Concept::Import,
        Some("node:fs"),
    );
    check("import x = require('y');", Concept::Import, Some("y"));
    check("export * from './z';", Concept::Import, Some("./z"));
    check("const x = require('y');", Concept::Import, Some("y"));
    check("f(import('y'));", Concept::Import, Some("y"));
    ask_ts("import 'node:fs';", |tree| {
        let name = TypeScript
            .name(tree, first(tree, Concept::Import))
            .expect("it has one");
        assert_eq!(
            TypeScript.literal(tree, name),
            Some(Literal::Text("fs".into()))
        );
    });
}

// ---------------------------------------------------------------- calls

#[test]
fn calls() {
    let check = |text: &str,
                 callee: &str,
                 receiver: Option<&str>,
                 method: Option<&str>,
                 arguments: &[&str]| {
        ask_ts(text, |tree| {
            let call = first(tree, Concept::Call);
            let parts = TypeScript.call(tree, call).expect("it is a call");
            assert_eq!(tree.text(parts.callee), callee, "{text}");
            assert_eq!(
                parts.receiver.map(|node| tree.text(node)),
                receiver,
                "{text}"
            );
            assert_eq!(parts.method.map(|node| tree.text(node)), method, "{text}");
            let values = TypeScript
                .arguments(tree, call)
                .into_iter()
                .map(|argument| argument.value);
            assert_eq!(texts(tree, values), arguments, "{text}");
        });
    };
    check("f();", "f", None, Some("f"), &[]);
    check(
        "a.b.c(1, ...d);",
        "a.b.c",
        Some("a.b"),
        Some("c"),
        &["1", "d"],
    );
    check("a?.b(x);", "a?.b", Some("a"), Some("b"), &["x"]);
    check("a!.b(x);", "a!.b", Some("a!"), Some("b"), &["x"]);
    check("a['b'](x);", "a['b']", Some("a"), None, &["x"]);
    check("(f as T)(x);", "f", None, Some("f"), &["x"]);
    check("f<T>(x);", "f", None, Some("f"), &["x"]);
    check("new A;", "A", None, Some("A"), &[]);
    check("new m.A<T>(x);", "m.A", None, Some("A"), &["x"]);
    check("sql`a ${b}`;", "sql", None, Some("sql"), &["`a ${b}`"]);
    check("(0, m.f)(x);", "m.f", Some("m"), Some("f"), &["x"]);
    check("(await f)();", "await f", None, None, &[]);
    check("f(/* c */ x, // d\n y);", "f", None, Some("f"), &["x", "y"]);
    ask_ts("@Get('/x') class A {}", |tree| {
        let arguments = TypeScript.arguments(tree, first(tree, Concept::Decorator));
        assert_eq!(
            texts(tree, arguments.into_iter().map(|argument| argument.value)),
            ["'/x'"]
        );
    });
}

#[test]
fn entries() {
    ask_ts(
        "f({ a: 1, 'b-c': 2, d, e() {}, ...g, ['h']: 3, [i]: 4, 5: 6 });",
        |tree| {
            let object = TypeScript.arguments(tree, first(tree, Concept::Call))[0].value;
            let entries = TypeScript.entries(tree, object).expect("it is an object");
            let shown: Vec<_> = entries
                .into_iter()
                .map(|entry| {
                    entry.map(|(key, value)| (TypeScript.key_text(tree, key), tree.text(value)))
                })
                .collect();
            let named = |key: &str, value| Some((Some(key.to_owned()), value));
            assert_eq!(
                shown,
                [
                    named("a", "1"),
                    named("b-c", "2"),
                    named("d", "d"),
                    named("e", "e() {}"),
                    None,
                    named("h", "3"),
                    Some((None, "4")),
                    named("5", "6")
                ],
            );
        },
    );
    ask_ts("f([1, x], [...y]);", |tree| {
        let arguments = TypeScript.arguments(tree, first(tree, Concept::Call));
        assert_eq!(
            TypeScript
                .sequence(tree, arguments[0].value)
                .map(|elements| texts(tree, elements)),
            Some(vec!["1", "x"])
        );
        assert_eq!(TypeScript.sequence(tree, arguments[1].value), None);
    });
}

// ---------------------------------------------------------------- functions and classes

#[test]
fn parameters() {
    let check = |grammar: SupportLang,
                 text: &str,
                 expected: &[(&str, Option<&str>, Option<&str>, bool)]| {
        ask(grammar, text, |tree| {
            let parameters = TypeScript.parameters(tree, first(tree, Concept::Function));
            let text_of = |node: Option<NodeId>| node.map(|node| tree.text(node));
            let shown: Vec<_> = parameters
                .iter()
                .map(|parameter| {
                    (
                        tree.text(parameter.name),
                        text_of(parameter.annotation),
                        text_of(parameter.default),
                        parameter.rest,
                    )
                })
                .collect();
            assert_eq!(shown, expected, "{text}");
        });
    };
    check(
        SupportLang::TypeScript,
        "function f(this: A, a: T, b?: U, c = 1, { d }: O = {}, ...e: T[]) {}",
        &[
            ("a", Some("T"), None, false),
            ("b", Some("U"), None, false),
            ("c", None, Some("1"), false),
            ("{ d }", Some("O"), Some("{}"), false),
            ("e", Some("T[]"), None, true),
        ],
    );
    check(
        SupportLang::JavaScript,
        "function f(a, b = 1, { c }, ...d) {}",
        &[
            ("a", None, None, false),
            ("b", None, Some("1"), false),
            ("{ c }", None, None, false),
            ("d", None, None, true),
        ],
    );
    check(
        SupportLang::Tsx,
        "const f = x => { y }",
        &[("x", None, None, false)],
    );
}

#[test]
fn annotation_types() {
    let check = |annotation: &str, expected: Option<&str>| {
        ask_ts(&format!("function f(x: {annotation}) {{}}"), |tree| {
            let parameter = TypeScript.parameters(tree, first(tree, Concept::Function))[0];
            let named = parameter
                .annotation
                .and_then(|annotation| TypeScript.annotation_type(tree, annotation));
            assert_eq!(named.map(|node| tree.text(node)), expected, "{annotation}");
        });
    };
    check("Redis", Some("Redis"));
    check("ns.Redis", Some("ns.Redis"));
    check("Redis | null | undefined", Some("Redis"));
    check("undefined | (Redis)", Some("Redis"));
    check("Promise<Redis | null>", Some("Redis"));
    check("Readonly<ns.Redis>", Some("ns.Redis"));
    check("Map<string, Redis>", Some("Map"));
    check("string", Some("string"));
    check("any", None);
    check("A | B", None);
    check("Redis[]", None);
    check("() => Redis", None);
}

#[test]
fn documentation() {
    let check = |text: &str, expected: Option<&str>| {
        ask_ts(text, |tree| {
            let node = tree
                .all()
                .filter(|node| {
                    is(tree, *node, Concept::Function) || is(tree, *node, Concept::Class)
                })
                .last();
            let found = node.and_then(|node| TypeScript.docstring(tree, node));
            assert_eq!(found.map(|node| tree.text(node)), expected, "{text}");
        });
    };
    check("/** D */\nfunction f() {}", Some("/** D */"));
    check("/** D */\nexport async function f() {}", Some("/** D */"));
    check(
        "/** D */\nexport const f = async () => {};",
        Some("/** D */"),
    );
    check("/** D */\nexport default class A {}", Some("/** D */"));
    check("/** D */\n@Dec()\nexport class A {}", Some("/** D */"));
    check(
        "class A {\n /** D */\n @Get()\n // eslint-disable-next-line\n async f() {}\n}",
        Some("/** D */"),
    );
    check(
        "class A {\n x = 1;\n /** D */\n f = () => {};\n}",
        Some("/** D */"),
    );
    check("x = {\n /** D */\n f: () => {},\n};", Some("/** D */"));
    check("/** D */\nexports.f = function () {};", Some("/** D */"));
    check(
        "/** D */\nexport function f(a: A): void;\nexport function f(a: B): void;\nexport function f(a: any) {}",
        Some("/** D */"),
    );
    check("// D\nfunction f() {}", None);
    check("/* D */\nfunction f() {}", None);
    check("/**/\nfunction f() {}", None);
    check("/** @fileoverview D */\nfunction f() {}", None);
    check("/** D */\nfoo();\nfunction f() {}", None);
    check("/** D */\nfoo(() => {});", None);
    check("/** D */\nconst a = 1, f = () => {};", None);
    check("class A {\n /** D */\n f() {}\n g() {}\n}", None);
}

#[test]
fn visibility() {
    let check = |text: &str, public: bool, exported: bool| {
        ask_ts(text, |tree| {
            let function = tree
                .all()
                .filter(|node| is(tree, *node, Concept::Function))
                .last()
                .expect("it has one");
            assert_eq!(
                TypeScript.is_public(tree, function),
                public,
                "public: {text}"
            );
            assert_eq!(
                TypeScript.is_exported(tree, function),
                exported,
                "exported: {text}"
            );
        });
    };
    check("function f() {}", true, false);
    check("function _f() {}", false, false);
    check("export function f() {}", true, true);
    check("export const f = () => {};", true, true);
    check("export default async function () {}", true, true);
    check("function f() {} export { f as g };", true, true);
    check("function f() {} export { f } from 'x';", true, false);
    check("function f() {} export default f;", true, true);
    check("function f() {} export = f;", true, true);
    check("function f() {} module.exports = { f };", true, true);
    check("function f() {} module.exports = { g: f };", true, true);
    check("function f() {} module.exports.g = f;", true, true);
    check("exports.f = () => {};", true, true);
    check("function f() {} other = f;", true, false);
    check("export const all = { f() {} };", true, true);
    check("export class A { f() {} }", true, true);
    check("class A { f() {} } export { A };", true, true);
    check("export class A { private f() {} }", false, false);
    check("export class A { protected f = () => {} }", false, false);
    check("export class A { #f() {} }", false, false);
    check("export function g() { function f() {} }", true, false);
    check("export const x = g(() => {});", true, false);
}

#[test]
fn classes() {
    let check = |text: &str, expected: &[&str]| {
        ask_ts(text, |tree| {
            assert_eq!(
                texts(tree, TypeScript.bases(tree, first(tree, Concept::Class))),
                expected,
                "{text}"
            );
        });
    };
    check(
        "class A extends B.C<D> implements E<F>, G.H {}",
        &["B.C", "E", "G.H"],
    );
    check("interface A extends B<C>, D.E {}", &["B", "D.E"]);
    check("class A extends mixin(B) {}", &["mixin(B)"]);
    check("class A {}", &[]);
    ask(SupportLang::JavaScript, "class A extends B.C {}", |tree| {
        assert_eq!(
            texts(tree, TypeScript.bases(tree, first(tree, Concept::Class))),
            ["B.C"]
        );
    });
}

#[test]
fn decorators() {
    let check = |grammar: SupportLang, text: &str, concept: Concept, expected: &[&str]| {
        ask(grammar, text, |tree| {
            let node = tree
                .all()
                .filter(|node| is(tree, *node, concept))
                .last()
                .expect("it has one");
            assert_eq!(
                texts(tree, TypeScript.decorators(tree, node)),
                expected,
                "{text}"
            );
        });
    };
    let (ts, js) = (SupportLang::TypeScript, SupportLang::JavaScript);
    check(
        ts,
        "class A { @X() f() {} @B() /* c */ @C g() {} }",
        Concept::Method,
        &["@B()", "@C"],
    );
    check(
        ts,
        "class A { @B() f = () => {} }",
        Concept::Method,
        &["@B()"],
    );
    check(
        ts,
        "@B() @C() export class A {}",
        Concept::Class,
        &["@B()", "@C()"],
    );
    check(ts, "export @B() class A {}", Concept::Class, &["@B()"]);
    check(
        ts,
        "@B() class A { @C() f() {} }",
        Concept::Class,
        &["@B()"],
    );
    check(js, "class A { @B() f() {} }", Concept::Method, &["@B()"]);
    check(js, "@B() class A {}", Concept::Class, &["@B()"]);
}

#[test]
fn return_types() {
    let check = |text: &str, expected: Option<&str>| {
        ask_ts(text, |tree| {
            let declared = TypeScript.return_type(tree, first(tree, Concept::Function));
            assert_eq!(declared.map(|node| tree.text(node)), expected, "{text}");
        });
    };
    check(
        "async function f(): Promise<Redis> {}",
        Some("Promise<Redis>"),
    );
    check("const f = (): string => { return x };", Some("string"));
    check("function f() {}", None);
}

// ---------------------------------------------------------------- statements and values

#[test]
fn handlers() {
    ask_ts(
        "try { f() } catch (e: unknown) { g() } finally {}",
        |tree| {
            let parts = TypeScript.handler(tree, first(tree, Concept::Handler));
            assert_eq!((parts.types.len(), parts.everything), (0, Some("Error")));
            assert_eq!(parts.binding.map(|node| tree.text(node)), Some("e"));
            assert_eq!(parts.body.map(|node| tree.text(node)), Some("{ g() }"));
            assert_eq!(parts.owner, Some(first(tree, Concept::Try)));
        },
    );
    ask_ts("try {} catch {}", |tree| {
        assert_eq!(
            TypeScript
                .handler(tree, first(tree, Concept::Handler))
                .binding,
            None
        )
    });
}

#[test]
fn sides_and_operands() {
    let check = |text: &str, concept: Concept, left: &str, operator: Option<&str>, right: &str| {
        ask_ts(text, |tree| {
            let sides = TypeScript.sides(tree, first(tree, concept));
            assert_eq!(sides.left.map(|node| tree.text(node)), Some(left), "{text}");
            assert_eq!(
                sides.right.map(|node| tree.text(node)),
                Some(right),
                "{text}"
            );
            assert_eq!(sides.operator, operator, "{text}");
        });
    };
    check("const a = b;", Concept::Assignment, "a", Some("="), "b");
    check("a.b = c;", Concept::Assignment, "a.b", Some("="), "c");
    check("a += c;", Concept::Assignment, "a", Some("+="), "c");
    check(
        "class A { x = 1 }",
        Concept::Assignment,
        "x",
        Some("="),
        "1",
    );
    check(
        "a instanceof B;",
        Concept::Comparison,
        "a",
        Some("instanceof"),
        "B",
    );
    check("a !== B;", Concept::Comparison, "a", Some("!=="), "B");
    check("a ?? 1;", Concept::Fallback, "a", Some("??"), "1");
    check("f({ a: 1 });", Concept::DictEntry, "a", None, "1");
    check("f({ a });", Concept::DictEntry, "a", None, "a");
    check("a[b];", Concept::Subscript, "a", None, "b");
    check("'a' + b;", Concept::BuiltString, "'a'", Some("+"), "b");

    let check = |text: &str, concept: Concept, expected: Option<&str>| {
        ask_ts(text, |tree| {
            let operand = TypeScript.operand(tree, first(tree, concept));
            assert_eq!(operand.map(|node| tree.text(node)), expected, "{text}");
        });
    };
    check("return a;", Concept::Return, Some("a"));
    check("return a, b;", Concept::Return, Some("b"));
    check("return;", Concept::Return, None);
    check("throw new E();", Concept::Raise, Some("new E()"));
    check("async () => { await f() };", Concept::Await, Some("f()"));
    check("function* g() { yield* x; }", Concept::Yield, Some("x"));
    ask_ts("throw new E('m', { cause: error });", |tree| {
        let cause = TypeScript.cause(tree, first(tree, Concept::Raise));
        assert_eq!(cause.map(|node| tree.text(node)), Some("error"));
    });
    ask_ts("for (const a of b.c) {}", |tree| {
        let iterable = TypeScript.iterable(tree, first(tree, Concept::Loop));
        assert_eq!(iterable.map(|node| tree.text(node)), Some("b.c"));
    });
}

#[test]
fn string_parts() {
    let check = |text: &str, expected: &[&str]| {
        ask_ts(text, |tree| {
            assert_eq!(
                texts(
                    tree,
                    TypeScript.string_parts(tree, first(tree, Concept::BuiltString))
                ),
                expected,
                "{text}"
            );
        });
    };
    check("x = `a ${b} c ${d.e}`;", &["b", "d.e"]);
    check("x = a + 'b' + (c + `d ${e}`) + 1;", &["a", "c", "e"]);
    check("x = 'a'.concat(b, 'c');", &["b"]);
    check("x = ['a', b, 'c'].join(' ');", &["b"]);
    check("x = util.format('%s', b);", &["b"]);
}

#[test]
fn literals() {
    let check = |text: &str, expected: Literal| {
        ask_ts(&format!("x = {text};"), |tree| {
            let value = TypeScript
                .sides(tree, first(tree, Concept::Assignment))
                .right
                .expect("it has a value");
            assert_eq!(TypeScript.literal(tree, value), Some(expected), "{text}");
        });
    };
    let plain = |text: &str| Literal::Text(text.to_owned());
    check("'a'", plain("a"));
    check("\"\"", plain(""));
    check("`a b`", plain("a b"));
    check(r#"'a\'b\nc\u0041'"#, plain("a'b\nc\\u0041"));
    check("1_000.5", Literal::Number(1000.5));
    check("0xff", Literal::Number(255.0));
    check("0b11", Literal::Number(3.0));
    check("10n", Literal::Number(10.0));
    check("1e3", Literal::Number(1000.0));
    check("true", Literal::Boolean(true));
    check("null", Literal::Null);
    check("undefined", Literal::Null);
    ask_ts("x = `a ${b}`;", |tree| {
        assert_eq!(
            TypeScript.literal(tree, first(tree, Concept::BuiltString)),
            None
        );
    });
}

#[test]
fn arms() {
    let check = |text: &str, conditions: &[&str], bodies: &[&str], exhaustive: bool| {
        ask_ts(text, |tree| {
            let arms = TypeScript.arms(tree, first(tree, Concept::Branch));
            assert_eq!(texts(tree, arms.conditions), conditions, "{text}");
            assert_eq!(texts(tree, arms.bodies), bodies, "{text}");
            assert_eq!(arms.exhaustive, exhaustive, "{text}");
        });
    };
    check("if (a) { b }", &["(a)"], &["{ b }"], false);
    check("if (a) b(); else c();", &["(a)"], &["b();", "c();"], true);
    check(
        "if (a) {} else if (b) {}",
        &["(a)"],
        &["{}", "if (b) {}"],
        true,
    );
    check("x = a ? b : c;", &["a"], &["b", "c"], true);
    check(
        "switch (a) { case 1: case 2: f(); break; default: g() }",
        &["(a)"],
        &["case 2: f(); break;", "default: g()"],
        true,
    );
    check(
        "switch (a) { case 1: f() }",
        &["(a)"],
        &["case 1: f()"],
        false,
    );
    check(
        "switch (true) { case a > 1: f() }",
        &["a > 1"],
        &["case a > 1: f()"],
        false,
    );
}

#[test]
fn tracebacks() {
    let check = |call: &str, expected: bool| {
        ask_ts(&format!("try {{}} catch (failure) {{ {call}; }}"), |tree| {
            assert_eq!(
                TypeScript.logs_traceback(tree, first(tree, Concept::Call)),
                expected,
                "{call}"
            );
        });
    };
    check("log.error(failure)", true);
    check("log.error('x', failure)", true);
    check("log.error('x', { err: failure, a })", true);
    check("log.error('x', { error })", true);
    check("log.error(`x ${failure.stack}`)", true);
    check("log.error(inspect(failure))", true);
    check("console.trace('x')", true);
    check("log.error(failure.message)", false);
    check("log.error(`x ${failure}`)", false);
    check("log.error('x')", false);
}

#[test]
fn long_chains_and_deep_nests_are_cheap() {
    let sums = format!("x = 'a'{};", " + b".repeat(20_000));
    let defaults = format!("x = a{};", " || b".repeat(20_000));
    let nested = format!("x = {}a{};", "(".repeat(2_000), ")".repeat(2_000));
    for text in [sums, defaults, nested] {
        ask_ts(&text, |tree| {
            let mut bindings = Vec::new();
            for node in tree.all() {
                for (concept, _) in Concept::ALL {
                    is(tree, node, *concept);
                }
                TypeScript.bindings(tree, node, &mut bindings);
            }
            assert_eq!(bindings.len(), 1);
        });
    }
}
