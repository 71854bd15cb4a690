//! Code and patterns that are made to hurt: deep, long, wide, or no code at all. Nothing may abort, hang or be silent.

use std::sync::LazyLock;

use policycheck::compile::RuleSet;
use policycheck::finding::Severity;
use policycheck::report::{NotificationKind, Report};
use policycheck::scan::{ScanSettings, scan_text};

use crate::packs::{self, EMBEDDED, compiled, request, shown};

/// How many times a shape is repeated, and how deep it is nested; `TRAP_SIZE` makes it more, `TRAP` names one trap.
static MANY: LazyLock<usize> = LazyLock::new(|| {
    let size = std::env::var("TRAP_SIZE").ok();
    size.and_then(|size| size.parse().ok()).unwrap_or(200)
});

/// Rules that ask everything of everything.
const QUERIES: &[&str] = &[
    r#"find call where it.setting("timeout") exists and it.arg("other", 7) exists"#,
    r#"find call where it.checked and it.awaited"#,
    r#"find call where it.bound exists and it.origin is call("lib.make")"#,
    r#"find call where some $u in it.uses: $u.method == "nothing""#,
    r#"find call("lib.get", "*.nothing", "net/http.Get")"#,
    r#"find call where it.target exists and it.arg(0).value == 5"#,
    r#"find call where it.arg(0).origin is call("lib.make")"#,
    r#"find function where it.raises and it.complexity > 1000000"#,
    r#"find function where it.depth > 1000000 or it.docstring exists and it.lines == 0"#,
    r#"find function where some $c in it.passed_to: $c.method == "nothing""#,
    r#"find function where it reaches call("lib.nothing")"#,
    r#"find function where it has (call where it.method == "nothing")"#,
    r#"find function where it reached from (function where it.name == "nothing")"#,
    r#"find class where count(it.methods) == 1 and "nothing" in it.attributes and count(it.bases) == 7"#,
    r#"find parameter where it.type exists and it.default exists"#,
    r#"find handler where it.raises and it.uses_error"#,
    r#"find handler where it.guarded has call("lib.nothing")"#,
    r#"find built_string where count(it.parts) == 1000000"#,
    r#"find loop where it.bound_count == 7 and not it reaches call("lib.nothing")"#,
    r#"find branch where some $c in it.conditions: $c.value == 7"#,
    r#"find docstring where it.text mentions "nothing""#,
    r#"find identifier where it.value == 7"#,
    r#"find comparison where it.left.value == 7"#,
    r#"find assignment where it.right.value == 7 and it.right.type == "lib.Thing""#,
    r#"find log_call where it.traceback and it.level == "nothing""#,
    r#"find attribute("lib.nothing")"#,
    r#"find string where it.value == "nothing""#,
    "find `$A == $A`",
];

/// A pack of one language with a rule for each query.
fn pack(language: &str, queries: &[&str]) -> Result<RuleSet, String> {
    let rules: Vec<_> = queries
        .iter()
        .enumerate()
        .map(|(index, query)| {
            serde_json::json!({
                "id": format!("rule-{index}"), "title": "Rule", "severity": "note", "confidence": "high",
                "languages": [language], "match": query, "message": "Found.", "help": "Help.",
                "examples": [{"language": language, "bad": "x"}, {"language": language, "good": "x"}],
            })
        })
        .collect();
    let text =
        serde_json::json!({"pack": "traps", "version": "1.0.0", "title": "Traps", "rules": rules});
    let folder = tempfile::tempdir().expect("a folder for the pack");
    let path = folder.path().join("pack.yaml");
    std::fs::write(&path, text.to_string()).expect("the pack is written");
    compiled(&[request(path.to_string_lossy())])
        .map(|packs| packs.rules)
        .map_err(|problems| shown(&problems))
}

fn has(report: &Report, kind: NotificationKind) -> bool {
    report
        .notifications
        .iter()
        .any(|notification| notification.kind == kind)
}

/// How a language writes what the traps are made of.
struct Writing {
    language: &'static str,
    file: &'static str,
    /// Around statements.
    wrap: fn(&str) -> String,
    /// A function of this name and body.
    function: fn(&str, &str) -> String,
    /// A statement of this text.
    end: &'static str,
    and: &'static str,
    not: &'static str,
    comment: &'static str,
}

const WRITINGS: &[Writing] = &[
    Writing {
        language: "python",
        file: "trap.py",
        wrap: str::to_owned,
        function: |name, body| format!("def {name}(a):\n    {body}\n"),
        end: "\n",
        and: " and ",
        not: "not ",
        comment: "# ",
    },
    Writing {
        language: "typescript",
        file: "trap.ts",
        wrap: str::to_owned,
        function: |name, body| format!("function {name}(a) {{ {body} }}\n"),
        end: ";\n",
        and: " && ",
        not: "!",
        comment: "// ",
    },
    Writing {
        language: "go",
        file: "trap.go",
        wrap: |code| format!("package a\nfunc trap() {{\n{code}}}\n"),
        function: |name, body| format!("func {name}(a int) {{ {body} }}\n"),
        end: "\n",
        and: " && ",
        not: "!",
        comment: "// ",
    },
    Writing {
        language: "java",
        file: "Trap.java",
        wrap: |code| format!("class Trap {{ void trap() {{\n{code}}} }}\n"),
        function: |name, body| format!("void {name}(int a) {{ {body} }}\n"),
        end: ";\n",
        and: " && ",
        not: "!",
        comment: "// ",
    },
];

impl Writing {
    /// The traps that are statements, by name.
    fn statements(&self) -> Vec<(&'static str, String)> {
        let end = self.end;
        let many = *MANY;
        let set = |value: String| format!("x = {value}{end}");
        let numbered = |text: &str| -> Vec<String> {
            (0..*MANY)
                .map(|index| text.replace('%', &index.to_string()))
                .collect()
        };
        let lines = |text: &str| format!("{}{end}", numbered(text).join(end));
        let nested = |open: &str, inner: &str, close: &str| {
            set(format!(
                "{}{inner}{}",
                open.repeat(*MANY),
                close.repeat(*MANY)
            ))
        };
        let block = |head: &str, body: &str| match self.language {
            "python" => format!("{head}:\n    {body}\n"),
            "go" => format!("{head} {{\n{body}\n}}\n"),
            _ => format!("{} {{\n{body};\n}}\n", head.replacen(' ', " (", 1) + ")"),
        };
        let entries = numbered("\"k%\": %").join(", ");
        let map = match self.language {
            "go" => format!("map[string]int{{{entries}}}"),
            "java" => format!("Map.of({})", numbered("\"k%\", %").join(", ")),
            _ => format!("{{{entries}}}"),
        };
        let elements = numbered("%").join(", ");
        let list = match self.language {
            "go" => format!("[]int{{{elements}}}"),
            "java" => format!("List.of({elements})"),
            _ => format!("[{elements}]"),
        };
        vec![
            ("nested parentheses", nested("(", "a", ")")),
            ("nested calls", nested("f(", "a", ")")),
            ("nested subscripts", nested("a[", "0", "]")),
            ("minus signs", nested("- ", "a", "")),
            ("negations", nested(self.not, "a", "")),
            ("sum of names", set(numbered("a%").join(" + "))),
            (
                "sum of texts",
                set(format!("\"a\" + {}", numbered("b%").join(" + "))),
            ),
            ("sum of literals", set(numbered("\"a%\"").join(" + "))),
            ("product", set(numbered("%").join(" * "))),
            ("members", set(format!("a{}", numbered(".b%").concat()))),
            (
                "builder",
                set(format!("b(){}", numbered(".with%(1)").concat())),
            ),
            (
                "builder of one method",
                set(format!("b(){}", ".add(1)".repeat(*MANY))),
            ),
            ("calls of calls", set(format!("f{}", "(1)".repeat(*MANY)))),
            (
                "condition",
                block(
                    &format!("if {}", numbered("a%").join(self.and)),
                    &format!("x = 1{end}"),
                ),
            ),
            ("comparisons", lines("x% = a == a")),
            ("literal map", set(map.clone())),
            (
                "map as options",
                format!("m = {map}{end}{}", lines("f%(m)")),
            ),
            ("literal list", set(list)),
            ("arguments", set(format!("f({elements})"))),
            (
                "functions as arguments",
                set(format!("f({})", vec!["trap"; *MANY].join(", "))),
            ),
            (
                "one name bound often",
                lines(&format!("x = make(%){end}x.get(x)")),
            ),
            (
                "one name bound in branches",
                numbered(&format!(
                    "{}f(x){end}",
                    block("if a", &format!("x = make(%){end}"))
                ))
                .concat(),
            ),
            (
                "one name bound in a loop",
                block(
                    "while a",
                    &match self.language {
                        "python" => numbered("x = make(%)\n    x.get(x)").join("\n    "),
                        _ => lines(&format!("x = make(%){end}x.get(x)")),
                    },
                )
                .replacen(
                    "while",
                    if self.language == "go" {
                        "for"
                    } else {
                        "while"
                    },
                    1,
                ),
            ),
            (
                "chain of names",
                format!(
                    "{}f(a{many}){end}",
                    (0..*MANY)
                        .map(|i| format!("a{} = a{i}{end}", i + 1))
                        .collect::<String>()
                ),
            ),
            (
                "chain of names backwards",
                format!(
                    "f(a{many}){end}{}",
                    (0..*MANY)
                        .rev()
                        .map(|i| format!("a{} = a{i}{end}", i + 1))
                        .collect::<String>()
                ),
            ),
            (
                "comments",
                numbered(&format!("{}comment %\n", self.comment)).concat(),
            ),
            (
                "one long line",
                format!("x = {}{end}", vec!["f(1)"; 4 * *MANY].join(" + ")),
            ),
        ]
    }

    /// The traps that are whole files, by name.
    fn files(&self) -> Vec<(&'static str, String)> {
        let functions = |body: &dyn Fn(usize) -> String| -> String {
            let code: String = (0..*MANY)
                .map(|index| {
                    (self.function)(
                        &format!("f{index}"),
                        &format!("{}{}", body(index), self.end.trim_end()),
                    )
                })
                .collect();
            match self.language {
                "go" => format!("package a\n{code}"),
                "java" => format!("class Trap {{\n{code}}}\n"),
                _ => code,
            }
        };
        let mut files = vec![
            (
                "functions in a chain",
                functions(&|index| format!("f{}(1)", index + 1)),
            ),
            (
                "functions that call one",
                functions(&|_| "f0(1)".to_owned()),
            ),
            (
                "functions handed on",
                functions(&|index| format!("g(f{})", index + 1)),
            ),
        ];
        let n = *MANY;
        let repeat = |text: &str| -> String {
            (0..n)
                .map(|index| text.replace('%', &index.to_string()))
                .collect()
        };
        match self.language {
            "python" => files.extend([
                ("methods", format!("class A:\n{}", repeat("    def m%(self):\n        self.m0()\n        self.x% = 1\n"))),
                ("one attribute", format!("class A:\n{}", repeat("    def m%(self):\n        self.x = make(%)\n        self.x.get()\n"))),
                ("parameters", format!("def f({}):\n    pass\n", repeat("a%: int = %, "))),
                ("elif", format!("if a:\n    pass\n{}", repeat("elif a == %:\n    b()\n"))),
                ("handlers", format!("try:\n    a()\n{}", repeat("except E% as e:\n    raise X from e\n"))),
                ("tries", repeat("try:\n    a()\nexcept E as e:\n    log.error(e)\n    raise\n")),
                ("cases", format!("match a:\n{}", repeat("    case %:\n        b()\n"))),
                ("caught types in parentheses", format!("try:\n    a()\nexcept {}E{}:\n    pass\n", "(".repeat(n), ")".repeat(n))),
                ("annotation", format!("x: {}int{} = 1\n", "Optional[".repeat(n), "]".repeat(n))),
                ("targets", format!("{}x{} = y\n", "(".repeat(n), ")".repeat(n))),
                ("decorators", format!("{}def f(): pass\n", repeat("@d%(1)\n"))),
                ("lambdas", format!("x = {}a\n", "lambda a: ".repeat(n))),
                ("nested statements", (0..500).map(|level| format!("{}if a:\n", " ".repeat(level))).collect::<String>() + &" ".repeat(500) + "raise a\n"),
                ("nested functions", (0..500).map(|level| format!("{}def f{level}(a):\n", " ".repeat(level))).collect::<String>() + &" ".repeat(500) + "f0(a)\n"),
                ("bases in a circle", repeat("class A%(A0, B):\n    def f(self):\n        self.g()\n")),
                ("base of base", format!("class A0: pass\n{}", (1..n).map(|i| format!("class A{i}(A{}):\n    def f(self): self.g()\n", i - 1)).collect::<String>())),
            ]),
            "typescript" => files.extend([
                ("methods", format!("class A {{\n{}}}\n", repeat("m%() { this.m0(); this.x% = 1; }\n"))),
                ("one attribute", format!("class A {{\n{}}}\n", repeat("m%() { this.x = make(%); this.x.get(); }\n"))),
                ("parameters", format!("function f({}) {{}}\n", repeat("a%: T = %, "))),
                ("else if", format!("function f() {{ try {{ a(); }} catch (e) {{ if (a) {{ throw b; }} {} else {{ throw c; }} }} }}\n", repeat("else if (a == %) { throw b; }\n"))),
                ("tries", repeat("try { a(); } catch (e) { log.error(e); throw e; }\n")),
                ("cases", format!("switch (a) {{\n{}}}\n", repeat("case %: b(); break;\n"))),
                ("nested blocks", format!("function f() {{ {} throw a; {} }}\n", "{ g();".repeat(n), "}".repeat(n))),
                ("nested blocks with names", format!("function f() {{ {} throw a; {} }}\n", "{ let a = g(a);".repeat(n), "}".repeat(n))),
                ("nested tries", format!("{} a(); {}\n", "try {".repeat(n), "} catch (e) { throw e; }".repeat(n))),
                ("nested ifs", format!("{} throw a;\n", "if (a) ".repeat(n))),
                ("arrows", format!("x = {}a;\n", "a => ".repeat(n))),
                ("nested functions", format!("{} {}\n", "function f(a) { f(a);".repeat(n / 4), "}".repeat(n / 4))),
                ("templates", format!("x = {}a{};\n", "`${".repeat(n / 4), "}`".repeat(n / 4))),
                ("union", format!("let x: {}null = 1;\n", repeat("A% | "))),
                ("generics", format!("let x: {}A{} = 1;\n", "Promise<".repeat(n / 4), ">".repeat(n / 4))),
                ("casts", format!("x = a{};\n", " as any".repeat(n))),
                ("destructuring", format!("const {{ {} }} = f();\n", repeat("a%: b%, "))),
                ("imports", format!("import {{ {} }} from 'lib';\n{}", repeat("a%, "), repeat("a%();\n"))),
                ("decorators", format!("{} class A {{}}\n", repeat("@d%(1)\n"))),
                ("promises", format!("x = f(){};\n", ".then(a => a.b)".repeat(n))),
            ]),
            "go" => files.extend([
                ("methods", format!("package a\ntype A struct {{}}\n{}", repeat("func (a *A) m%() { a.m0(); a.x% = 1 }\n"))),
                ("parameters", format!("package a\nfunc f({}) {{}}\n", repeat("a% int, "))),
                ("parameters of one type", format!("package a\nfunc f({} z int) {{}}\n", repeat("a%, "))),
                ("else if", format!("package a\nfunc f() error {{ if err != nil {{ if a {{ return err }} {} else {{ return err }} }} }}\n", repeat("else if a == % { return err }"))),
                ("handlers", format!("package a\nfunc f() error {{\n{}}}\n", repeat("a%, err := g()\nif err != nil { return err }\n"))),
                ("cases", format!("package a\nfunc f() {{ switch a {{\n{}}} }}\n", repeat("case %: b()\n"))),
                ("nested blocks", format!("package a\nfunc f() {{ {} panic(a) {} }}\n", "{ g();".repeat(n), "}".repeat(n))),
                ("pointers", format!("package a\nfunc f(a {}T) {{ a.g() }}\n", "*".repeat(n))),
                ("addresses", format!("package a\nfunc f() error {{ return {}a }}\n", "& ".repeat(n))),
                ("error tests", format!("package a\nfunc f() {{ if err != nil {} {{ return }} }}\n", repeat("&& a% != nil "))),
                ("fields", format!("package a\ntype A struct {{\n{}}}\nfunc f(a A) {{ a.b0.c() }}\n", repeat("b% int\n"))),
            ]),
            _ => files.extend([
                ("methods", format!("class A {{\n{}}}\n", repeat("void m%() { m0(); this.x% = 1; }\n"))),
                ("fields", format!("class A {{\n{}}}\n", repeat("Socket s% = new Socket(); void m%() { s%.connect(); }\n"))),
                ("parameters", format!("class A {{ void f({} int z) {{}} }}\n", repeat("int a%, "))),
                ("else if", format!("class A {{ void f() {{ try {{ a(); }} catch (E e) {{ if (a) {{ throw b; }} {} else {{ throw c; }} }} }} }}\n", repeat("else if (a == %) { throw b; }\n"))),
                ("tries", format!("class A {{ void f() {{\n{}}} }}\n", repeat("try { a(); } catch (E e) { log.error(e); throw e; }\n"))),
                ("cases", format!("class A {{ void f() {{ switch (a) {{\n{}}} }} }}\n", repeat("case %: b(); break;\n"))),
                ("nested blocks", format!("class A {{ void f() {{ {} throw a; {} }} }}\n", "{ g();".repeat(n), "}".repeat(n))),
                ("caught types", format!("class A {{ void f() {{ try {{ a(); }} catch ({} E e) {{ throw e; }} }} }}\n", repeat("E% | "))),
                ("nested classes", format!("{} {}\n", "class A { void f() { f(); }".repeat(n / 4), "}".repeat(n / 4))),
                ("annotations", format!("{} class A {{}}\n", repeat("@D%(1)\n"))),
                ("generics", format!("class A {{ {}T{} x; }}\n", "List<".repeat(n / 4), ">".repeat(n / 4))),
                ("imports on demand", format!("{}class A {{ void f() {{ {} }} }}\n", repeat("import a%.*;\n"), repeat("g%();"))),
            ]),
        }
        files
    }
}

fn check(writing: &Writing) {
    let stress = pack(writing.language, QUERIES).expect("the pack loads");
    let wanted = std::env::var("TRAP").unwrap_or_default();
    let statements = writing
        .statements()
        .into_iter()
        .map(|(name, code)| (name, (writing.wrap)(&code)));
    for (name, code) in statements
        .chain(writing.files())
        .filter(|(name, _)| name.contains(&wanted))
    {
        for rules in [&stress, &EMBEDDED.rules] {
            let report = scan_text(
                writing.file,
                code.as_bytes(),
                rules,
                &open(packs::settings()),
            );
            assert!(!has(&report, NotificationKind::Internal), "{name}: a panic");
            assert_eq!(report.files_scanned, 1, "{name}");
        }
    }
}

/// Every file is parsed and every node asked.
fn open(settings: ScanSettings) -> ScanSettings {
    ScanSettings {
        suppressions: true,
        prefilter: false,
        ..settings
    }
}

#[test]
fn python() {
    check(&WRITINGS[0]);
}

#[test]
fn typescript() {
    check(&WRITINGS[1]);
}

#[test]
fn go() {
    check(&WRITINGS[2]);
}

#[test]
fn java() {
    check(&WRITINGS[3]);
}

/// Comparing code with code recurses in ast-grep as deep as the code nests; beyond the bound it is not done, and that
/// is told.
#[test]
fn a_repeated_metavariable_on_deep_code() {
    let rules = pack("python", &["find `$A == $A`"]).expect("the pack loads");
    let nested = format!("{}1{}", "(".repeat(100_000), ")".repeat(100_000));
    let code = format!("x = {nested} == {nested}\n");
    let report = scan_text("a.py", code.as_bytes(), &rules, &open(packs::settings()));
    assert!(has(&report, NotificationKind::TooDeep));
    let shallow = scan_text(
        "a.py",
        b"x = (1) == (1)\n",
        &rules,
        &open(packs::settings()),
    );
    assert_eq!(shallow.findings.len(), 1);
}

/// Findings of one line cost what they are, not the length of the line each.
#[test]
fn many_findings_on_one_line() {
    let rules = pack("typescript", &["find call(\"eval\")"]).expect("the pack loads");
    let code = "eval();".repeat(80_000);
    let report = scan_text("a.js", code.as_bytes(), &rules, &open(packs::settings()));
    assert_eq!(report.findings.len(), 80_000);
    let limited = ScanSettings {
        max_findings: 100,
        ..packs::settings()
    };
    let report = scan_text("a.js", code.as_bytes(), &rules, &limited);
    assert_eq!(report.findings.len(), 100);
    assert!(has(&report, NotificationKind::FindingLimit));
}

/// At the limit of findings the gravest stay, wherever they stand in the file.
#[test]
fn notes_take_no_error_its_place() {
    let two = "find call(\"eval\") as $c report $c as note find call(\"parseInt\") as $c report $c as error";
    let rules = pack("typescript", &[two]).expect("the pack loads");
    let code = format!("{}parseInt();", "eval();".repeat(150));
    let limited = ScanSettings {
        max_findings: 100,
        ..packs::settings()
    };
    let report = scan_text("a.js", code.as_bytes(), &rules, &open(limited));
    assert_eq!(report.findings.len(), 100);
    let errors = report
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    assert_eq!(errors.count(), 1);
    assert!(has(&report, NotificationKind::FindingLimit));
}

/// The parser is stopped at a bound that counts work, and that is told.
#[test]
fn garbage() {
    let rules = pack("python", &["find any where it.text == \"nothing\""]).expect("the pack loads");
    let mut state = 1_u32;
    let garbage: String = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b"(){}[]<>=+-*/%&|^~!?.,:;@#'\"a1 "[(state >> 24) as usize % 31])
    })
    .take(2_000_000)
    .collect();
    let report = scan_text("a.py", garbage.as_bytes(), &rules, &open(packs::settings()));
    let told = [NotificationKind::ParseLimit, NotificationKind::SyntaxError];
    assert!(told.iter().any(|kind| has(&report, *kind)));
}
