//! What the rule language means in each language: small programs, a condition, and the lines on which it is true
//! or unknown. The table is `tests/model/*.yaml`; a new row needs no Rust.
//!
//! A line of a program that ends in a comment `yes` has a node for which the condition holds, one that ends in
//! `unknown` a node for which it is unknown; on all other lines it is false, or there is nothing to ask. All of this
//! is seen from outside: with the rules `find F where C`, `find F where not (C)` and `find F`, what only the last
//! one finds is unknown.
//!
//! A file is named after its language and the capability that it shows, `go_exits.yaml`; the same program stands, as far
//! as it goes, in all four languages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use policycheck::compile;
use policycheck::finding::{Confidence, Severity};
use policycheck::pack::config::{Config, Tests};
use policycheck::pack::load::{PackRequest, load};
use policycheck::scan::{ScanSettings, scan_text};
use serde::Deserialize;

/// A file of the table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    language: String,
    /// The name that programs are scanned under.
    file: String,
    rows: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// What the row shows.
    name: String,
    /// The nodes that are asked.
    #[serde(default = "call")]
    find: String,
    #[serde(rename = "where")]
    condition: String,
    /// Definitions before the query.
    #[serde(default)]
    define: String,
    #[serde(default)]
    returns: BTreeMap<String, String>,
    #[serde(default)]
    passes: Vec<String>,
    /// Replaces the file's name.
    file: Option<String>,
    code: String,
}

fn call() -> String {
    "call".to_owned()
}

/// What the table is about, and how many rows there are for each at least, over all languages.
const CAPABILITIES: [(&str, usize); 7] = [
    ("names", 120),
    ("flow", 70),
    ("text", 25),
    ("sql", 85),
    ("exits", 70),
    ("reach", 20),
    ("handlers", 20),
];

/// The files of the table.
fn tables() -> Vec<(PathBuf, Table)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/model");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the table is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let text = std::fs::read_to_string(&file).expect("the table can be read");
            let table: Table = serde_saphyr::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            (file, table)
        })
        .collect()
}

/// A row that marks no line says that the condition is false everywhere, which is an answer too.
#[test]
fn the_table_covers_every_capability_in_every_language() {
    let tables = tables();
    let rows: usize = tables.iter().map(|(_, table)| table.rows.len()).sum();
    assert!(rows >= 400, "{rows} rows");
    for (capability, least) in CAPABILITIES {
        let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
        for (file, table) in &tables {
            let stem = file.file_stem().unwrap_or_default().to_string_lossy();
            if stem.split('_').any(|word| word == capability) {
                *languages.entry(&table.language).or_default() += table.rows.len();
            }
        }
        let known: Vec<&str> = languages.keys().copied().collect();
        assert_eq!(
            known,
            ["go", "java", "python", "typescript"],
            "{capability}"
        );
        let rows: usize = languages.values().sum();
        assert!(rows >= least, "{capability}: {rows} rows");
    }
}

#[test]
fn programs_mean_what_the_table_says() {
    let mut failures = Vec::new();
    let mut rows = 0;
    let wanted = std::env::var("MODEL_ROW").unwrap_or_default();
    for (file, table) in tables() {
        for row in table.rows.iter().filter(|row| row.name.contains(&wanted)) {
            rows += 1;
            if let Err(difference) = check(&table, row) {
                let source = file.file_name().unwrap_or_default().to_string_lossy();
                failures.push(format!("{source}: {}\n{difference}", row.name));
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {rows} rows:\n\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// What is said of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Said {
    Nothing,
    Unknown,
    Yes,
}

fn check(table: &Table, row: &Row) -> Result<(), String> {
    let folder = tempfile::tempdir().expect("a folder for the pack");
    std::fs::write(folder.path().join("pack.yaml"), pack(table, row)).expect("the pack is written");
    let library = serde_json::json!({"library": "facts", "returns": {&table.language: row.returns}, "passes": {&table.language: row.passes}});
    std::fs::write(folder.path().join("facts.yaml"), library.to_string())
        .expect("the library is written");
    let path = folder.path().join("pack.yaml");
    let told = |problems: Vec<policycheck::diagnostic::Diagnostic>| {
        problems
            .iter()
            .map(|told| format!("  {}\n", told.problem.message))
            .collect::<String>()
    };
    let packs = load(
        &[PackRequest::from_command_line(path.to_string_lossy())],
        &Config::default(),
    )
    .map_err(told)?;
    let enabled: BTreeSet<_> = packs
        .iter()
        .flat_map(|pack| pack.rules.iter().map(|rule| rule.id.clone()))
        .collect();
    let rules = compile::compile(&packs, &enabled).map_err(told)?;
    let file = row.file.as_ref().unwrap_or(&table.file);
    let mut wrong = String::new();
    for prefilter in [true, false] {
        let settings = ScanSettings {
            severity: Severity::Note,
            confidence: Confidence::Low,
            threads: None,
            max_file_size: u64::MAX,
            max_findings: usize::MAX,
            tests: Tests::default(),
            suppressions: true,
            prefilter,
        };
        let report = scan_text(file, row.code.as_bytes(), &rules, &settings);
        for notification in &report.notifications {
            wrong += &format!("  {}\n", notification.message);
        }
        let mut places: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
        for finding in &report.findings {
            places
                .entry(finding.location.region)
                .or_default()
                .insert(&report.rules[finding.rule].id);
        }
        for (index, line) in row.code.lines().enumerate() {
            let on_line: Vec<_> = places
                .iter()
                .filter(|(region, _)| region.start_line as usize == index + 1)
                .map(|(_, rules)| rules)
                .collect();
            let said = if on_line.iter().any(|rules| rules.contains("model/yes")) {
                Said::Yes
            } else if prefilter {
                // Only what is true must survive the words.
                continue_or(line)
            } else if on_line.iter().any(|rules| !rules.contains("model/no")) {
                Said::Unknown
            } else {
                Said::Nothing
            };
            if said != expected(line) {
                let gate = if prefilter { ", by words" } else { "" };
                wrong += &format!("  {}: {line}\n      got {said:?}{gate}\n", index + 1);
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// With the words at work a line that is not found may be anything but a `yes`.
fn continue_or(line: &str) -> Said {
    match expected(line) {
        Said::Yes => Said::Nothing,
        other => other,
    }
}

fn expected(line: &str) -> Said {
    let mark = line
        .rsplit_once("# ")
        .or_else(|| line.rsplit_once("// "))
        .map_or("", |(_, mark)| mark.trim());
    match mark {
        "yes" => Said::Yes,
        "unknown" => Said::Unknown,
        _ => Said::Nothing,
    }
}

/// A pack of three rules; JSON is YAML.
fn pack(table: &Table, row: &Row) -> String {
    let Row {
        find,
        condition,
        define,
        ..
    } = row;
    let rule = |id: &str, query: String| {
        serde_json::json!({
            "id": id, "title": id, "severity": "warning", "confidence": "high", "languages": [table.language],
            "match": format!("{define}\n{query}"), "message": "Found.", "help": "Help.",
            "examples": [{"language": table.language, "bad": "x"}, {"language": table.language, "good": "x"}],
        })
    };
    let rules = [
        rule("yes", format!("find {find} where {condition}")),
        rule("no", format!("find {find} where not ({condition})")),
        // Uses the definitions and captures of the condition, as the others do.
        rule(
            "all",
            format!("find {find} where it exists or ({condition})"),
        ),
    ];
    serde_json::json!({"pack": "model", "version": "1.0.0", "title": "Model", "use": ["./facts.yaml"], "rules": rules})
        .to_string()
}
