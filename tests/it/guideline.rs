//! The code of the review guidelines themselves: what they show as right is silent, what they show as wrong has the
//! findings that its marks name.
//!
//! A file of `tests/guideline/PACK` is named `SECTION_right_WHAT.py` or `SECTION_wrong_WHAT.py`. Its marks may name rules
//! that are still to be written; these are not asked for.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use policycheck::compile::RuleSet;
use policycheck::finding::{Confidence, Severity};
use policycheck::pack::config::{Config, Tests};
use policycheck::pack::embedded;
use policycheck::pack::load::{self, PackRequest};
use policycheck::report::Report;
use policycheck::rule_test;
use policycheck::scan::{self, ScanSettings};

/// A finding or a mark: line and rule.
type Place = (usize, String);

#[test]
fn right_code_is_silent() {
    check("right", |_, report| {
        let loud = |severity: Severity| severity >= Severity::Warning;
        let findings = found(report, loud);
        describe("is reported", findings.iter())
    });
}

#[test]
fn wrong_code_is_reported_as_marked() {
    check("wrong", |text, report| {
        let found = found(report, |_| true);
        let marked: BTreeSet<Place> = rule_test::named_rules(text)
            .into_iter()
            .map(|(line, rule)| (line, rule.to_string()))
            .filter(|(_, rule)| report.rules.iter().any(|known| *known.id == **rule))
            .collect();
        describe("is missed", marked.difference(&found))
            + &describe("is not marked", found.difference(&marked))
    });
}

/// Scans each guideline file of that verdict with all packs; `complaints` says what is wrong with its report.
fn check(verdict: &str, complaints: impl Fn(&str, &Report) -> String) {
    let rules = all_rules();
    let mut problems = String::new();
    let mut files = 0;
    for path in guideline_files() {
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.split('_').nth(1) != Some(verdict) {
            continue;
        }
        files += 1;
        let text = std::fs::read_to_string(&path).unwrap();
        let report = scan::scan_text(name, text.as_bytes(), &rules, &settings());
        let complaints = complaints(&text, &report);
        if !complaints.is_empty() {
            writeln!(problems, "{}\n{complaints}", path.display()).unwrap();
        }
    }
    assert!(files > 0, "there is no code to check");
    assert!(problems.is_empty(), "\n{problems}");
}

fn guideline_files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/guideline");
    let children = |folder: &Path| {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        paths
    };
    children(&root)
        .iter()
        .flat_map(|pack| children(pack))
        .collect()
}

/// The rules of all embedded packs.
fn all_rules() -> RuleSet {
    let requests: Vec<PackRequest> = embedded::names()
        .into_iter()
        .map(PackRequest::from_command_line)
        .collect();
    let packs = load::load(&requests, &Config::default()).expect("the embedded packs are right");
    let enabled = packs
        .iter()
        .flat_map(|pack| &pack.rules)
        .map(|rule| rule.id.clone())
        .collect();
    policycheck::compile::compile(&packs, &enabled).expect("the embedded rules compile")
}

/// Everything is shown, and no code is test code.
fn settings() -> ScanSettings {
    ScanSettings {
        severity: Severity::Note,
        confidence: Confidence::Low,
        threads: None,
        max_file_size: u64::MAX,
        max_findings: usize::MAX,
        tests: Tests {
            files: Vec::new(),
            ..Tests::default()
        },
        suppressions: true,
        prefilter: true,
    }
}

fn found(report: &Report, counts: impl Fn(Severity) -> bool) -> BTreeSet<Place> {
    report
        .findings
        .iter()
        .filter(|finding| counts(finding.severity))
        .map(|finding| {
            let line = finding.location.region.start_line as usize;
            (line, report.rules[finding.rule].id.to_string())
        })
        .collect()
}

fn describe<'a>(what: &str, places: impl Iterator<Item = &'a Place>) -> String {
    places
        .map(|(line, rule)| format!("  line {line}: {rule} {what}\n"))
        .collect()
}
