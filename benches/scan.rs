//! The whole scan against parsing alone, per language, with all rules and with 1, 10 and 50 code patterns.
//!
//! `cargo bench` measures on the fixtures of this repository; `POLICYCHECK_CORPORA=DIR cargo bench` on the files
//! below `DIR`. Each round runs both sides one after the other on one thread, so that the ratio holds when the
//! machine's speed drifts; the median of the rounds is printed. Criterion measures single functions against
//! their past; here two sides of one run are compared, which it cannot.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Instant;

use ast_grep_core::tree_sitter::LanguageExt as _;
use policycheck::compile::{self, RuleSet};
use policycheck::finding::{Confidence, Severity};
use policycheck::language::Language;
use policycheck::pack::Pack;
use policycheck::pack::config::{Config, Tests};
use policycheck::pack::load::{PackRequest, load};
use policycheck::scan::{Progress, ScanSettings, scan};
use policycheck::source::discover::{Discovery, SourceFile, discover};

const ROUNDS: usize = 7;

struct Silent;

impl Progress for Silent {
    fn start(&self, _: usize) {}
    fn file_done(&self) {}
    fn finish(&self) {}
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its table")]
fn main() {
    let corpora = std::env::var_os("POLICYCHECK_CORPORA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules"),
        PathBuf::from,
    );
    let all = packs(&[
        "activities".to_owned(),
        "clients".to_owned(),
        "workflows".to_owned(),
    ]);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    println!("language    files   MB   parse s   rules          scan s   scan/parse   parsed");
    for language in [
        Language::Python,
        Language::TypeScript,
        Language::Go,
        Language::Java,
    ] {
        let files = files_of(&corpora, language);
        if files.is_empty() {
            continue;
        }
        let bytes: u64 = files.iter().map(|file| file.size).sum();
        let mut sets = vec![("all packs".to_owned(), rule_set(&all))];
        for count in [1, 10, 50] {
            let pack = pattern_pack(folder.path(), language, count);
            sets.push((format!("{count} patterns"), rule_set(&packs(&[pack]))));
        }
        for (name, rules) in &sets {
            let mut rounds = Vec::new();
            for _ in 0..ROUNDS {
                let parse = seconds(|| parse_alone(&files));
                let mut parsed = 0;
                let whole = seconds(|| {
                    parsed = scan(&files, &[], rules, &settings(), &Silent).files_parsed
                });
                rounds.push((whole / parse, parse, whole, parsed));
            }
            rounds.sort_by(|one, other| one.0.total_cmp(&other.0));
            let (ratio, parse, whole, parsed) = rounds[ROUNDS / 2];
            println!(
                "{:10} {:6} {:5.1} {parse:8.3}   {name:12} {whole:8.3} {ratio:10.2} {parsed:10}",
                language.name(),
                files.len(),
                bytes as f64 / 1e6,
            );
        }
    }
}

fn seconds(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64()
}

/// Reads and parses every file with one parser, as the scan does.
fn parse_alone(files: &[SourceFile]) {
    let mut parser = tree_sitter::Parser::new();
    for file in files {
        let text = std::fs::read(&file.path).expect("the file was found a moment ago");
        let language = file.grammar.get_ts_language();
        parser
            .set_language(&language)
            .expect("the grammar fits the library");
        std::hint::black_box(parser.parse(&text, None));
    }
}

fn files_of(folder: &Path, language: Language) -> Vec<SourceFile> {
    let request = Discovery {
        paths: vec![folder.to_owned()],
        source_root: Some(folder.to_owned()),
        include: Vec::new(),
        exclude: Vec::new(),
        languages: vec![language],
        ..Discovery::default()
    };
    let found = discover(&request).expect("the corpora are there").files;
    found
        .into_iter()
        .filter(|file| file.size < settings().max_file_size)
        .collect()
}

fn packs(names: &[String]) -> Vec<Pack> {
    let requests: Vec<_> = names.iter().map(PackRequest::from_command_line).collect();
    load(&requests, &Config::default()).expect("the packs are right")
}

fn rule_set(packs: &[Pack]) -> RuleSet {
    let enabled = packs
        .iter()
        .flat_map(|pack| &pack.rules)
        .map(|rule| rule.id.clone())
        .collect();
    compile::compile(packs, &enabled).expect("the packs are right")
}

fn settings() -> ScanSettings {
    ScanSettings {
        severity: Severity::Note,
        confidence: Confidence::Low,
        threads: NonZeroUsize::new(1),
        max_file_size: 2 << 20,
        max_findings: 1_000,
        tests: Tests::default(),
        suppressions: true,
        prefilter: true,
    }
}

/// A pack of that many code patterns, each a call by another name: words that are common in code.
fn pattern_pack(folder: &Path, language: Language, count: usize) -> String {
    const NAMES: &[&str] = &[
        "get", "set", "open", "read", "write", "close", "send", "load", "save", "run", "start",
        "stop", "add", "remove", "find", "create", "update", "delete", "parse", "format", "print",
        "log", "join", "split", "append", "flush", "filter", "sort", "copy", "init", "check",
        "test", "build", "call", "apply", "bind", "match", "replace", "search", "push", "pop",
        "query", "execute", "connect", "fetch", "encode", "decode", "wait", "lock", "reset",
    ];
    let name = language.name();
    let comment = if language == Language::Python {
        "#"
    } else {
        "//"
    };
    let mut yaml = format!("pack: bench-{name}-{count}\nversion: 1.0.0\ntitle: Patterns\nrules:\n");
    for word in &NAMES[..count] {
        yaml += &format!(
            "  - id: calls-{word}\n    title: Calls {word}\n    severity: note\n    confidence: low\n    languages: [{name}]\n    match: find `$OBJECT.{word}($$$ARGS)`\n    message: A call.\n    help: A call.\n    examples:\n      - language: {name}\n        bad: \"a.{word}(1) {comment} expect\"\n      - language: {name}\n        good: \"{comment}\"\n",
        );
    }
    let path = folder.join(format!("bench-{name}-{count}.yaml"));
    std::fs::write(&path, yaml).expect("the folder can be written");
    path.display().to_string()
}
