//! Every example and every fixture of the embedded rules, and what must hold of all rules. A new rule
//! adds no line here.
//!
//! What the marks in examples and fixtures mean is said in [`policycheck::rule_test`].

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use policycheck::language::Language;
use policycheck::pack::{Pack, Rule, Verdict};
use policycheck::report::{Report, sarif};
use policycheck::rule_test::{self, Case, Origin, Reason};
use policycheck::scan::{self, Progress, ScanSettings};
use policycheck::source::discover::{self, Discovery, Documents};
use serde_json::Value;

use crate::packs::{EMBEDDED, settings};
use crate::sample;
use crate::sarif::{cut, schema_mistakes};

const FIXTURES: &str = "tests/rules";

fn fixtures(pack: &Pack) -> Vec<Case> {
    rule_test::fixture_cases(pack, &Path::new(FIXTURES).join(&pack.name))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// What the cases fail to show, ready to be read.
fn failures(cases: &[Case]) -> Vec<String> {
    let mut shown = Vec::new();
    for case in cases {
        let report = scan::scan_text_among(
            &case.name,
            case.text.as_bytes(),
            &case.beside,
            &EMBEDDED.rules,
            &settings(),
        );
        for failure in rule_test::failures(case, &report) {
            let place = case.origin.place(failure.line);
            let reason = match failure.reason {
                Reason::Findings {
                    rule,
                    expected,
                    got,
                } => format!("expected {expected} of {rule}, got {got:?}"),
                Reason::Severity { rule, expected } => format!("no {expected:?} of {rule}"),
                Reason::Mark(message) | Reason::Trouble(message) => message,
            };
            shown.push(format!("{place}: {}\n  {reason}", failure.source.trim()));
        }
    }
    shown
}

fn assert_none(problems: &[String]) {
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        problems.len(),
        problems.join("\n")
    );
}

#[test]
fn examples_show_what_they_say() {
    let cases: Vec<Case> = EMBEDDED
        .packs
        .iter()
        .flat_map(rule_test::example_cases)
        .collect();
    assert_none(&failures(&cases));
}

/// In a good fixture no rule at all may report, be it the fixture's own or another.
#[test]
fn fixtures_show_what_they_say() {
    let cases: Vec<Case> = EMBEDDED.packs.iter().flat_map(fixtures).collect();
    assert_none(&failures(&cases));
}

#[test]
fn fixture_folders_are_named_after_packs() {
    let packs: BTreeSet<String> = EMBEDDED
        .packs
        .iter()
        .map(|pack| pack.name.clone())
        .collect();
    let folders: BTreeSet<String> = std::fs::read_dir(FIXTURES)
        .expect("the folder is in the project")
        .map(|entry| entry.expect("it can be read").file_name())
        .map(|name| name.into_string().expect("names are UTF-8"))
        .collect();
    assert_eq!(folders, packs);
}

#[test]
fn rules_have_a_bad_and_a_good_fixture_in_every_language() {
    let mut missing = Vec::new();
    for pack in &EMBEDDED.packs {
        let cases = fixtures(pack);
        for rule in &pack.rules {
            for language in &rule.languages {
                for verdict in [Verdict::Bad, Verdict::Good] {
                    if !cases
                        .iter()
                        .any(|case| shows(case, rule, *language, verdict))
                    {
                        let language = language.name();
                        missing.push(format!("{}: {verdict:?} in {language}", rule.id));
                    }
                }
            }
        }
    }
    assert_none(&missing);
}

fn shows(case: &Case, rule: &Rule, language: Language, verdict: Verdict) -> bool {
    let Origin::Fixture(path) = &case.origin else {
        return false;
    };
    let of = Language::of_path(path).map(|(of, _)| of);
    case.rule == rule.id && case.verdict == verdict && of == Some(language)
}

#[test]
fn rules_have_a_bad_and_a_good_example() {
    let mut missing = Vec::new();
    for rule in EMBEDDED.packs.iter().flat_map(|pack| &pack.rules) {
        for verdict in [Verdict::Bad, Verdict::Good] {
            if !rule
                .examples
                .iter()
                .any(|example| example.verdict == verdict)
            {
                missing.push(format!("{}: {verdict:?}", rule.id));
            }
        }
    }
    assert_none(&missing);
}

#[test]
fn rule_ids_are_unique() {
    let rules = || EMBEDDED.packs.iter().flat_map(|pack| &pack.rules);
    let ids: BTreeSet<&str> = rules().map(|rule| &*rule.id.0).collect();
    assert_eq!(ids.len(), rules().count());
}

// ---------------------------------------------------------------- whole scans

struct Silent;

impl Progress for Silent {
    fn start(&self, _: usize) {}
    fn file_done(&self) {}
    fn finish(&self) {}
}

/// All fixtures and examples, scanned as a project with so many threads.
fn scan_with(threads: usize) -> Report {
    let discovered = discover::discover(&Discovery {
        paths: vec![PathBuf::from(FIXTURES), PathBuf::from("examples")],
        source_root: Some(PathBuf::from(".")),
        languages: EMBEDDED.rules.languages(),
        documents: Documents::List,
        ..Discovery::default()
    })
    .unwrap_or_else(|error| panic!("{error}"));
    let settings = ScanSettings {
        threads: NonZeroUsize::new(threads),
        ..settings()
    };
    scan::scan(
        &discovered.files,
        &discovered.documents,
        &EMBEDDED.rules,
        &settings,
        &Silent,
    )
}

fn sarif_of(report: &Report) -> Vec<u8> {
    let mut out = Vec::new();
    sarif::write(report, &sample::sarif_options(), &mut out).expect("memory takes all");
    out
}

#[test]
fn threads_do_not_change_the_output() {
    let one = scan_with(1);
    assert!(one.findings.len() > 100, "the fixtures hold findings");
    assert_eq!(sarif_of(&one), sarif_of(&scan_with(4)));
}

/// The fixtures that are projects: their folders.
fn fixture_projects() -> Vec<PathBuf> {
    let cases = EMBEDDED.packs.iter().flat_map(fixtures);
    let mut projects: Vec<PathBuf> = cases
        .filter(|case| !case.beside.is_empty())
        .filter_map(|case| match case.origin {
            Origin::Fixture(path) => {
                let depth = case.name.split('/').count();
                path.ancestors().nth(depth).map(Path::to_owned)
            }
            Origin::Example { .. } => None,
        })
        .collect();
    projects.sort();
    projects.dedup();
    projects
}

/// A project on the disk, scanned as `check` does it.
fn scan_project(root: &Path, paths: Vec<PathBuf>, threads: usize) -> Report {
    let discovered = discover::discover(&Discovery {
        paths,
        source_root: Some(root.to_owned()),
        languages: EMBEDDED.rules.languages(),
        documents: Documents::List,
        ..Discovery::default()
    })
    .unwrap_or_else(|error| panic!("{error}"));
    let settings = ScanSettings {
        threads: NonZeroUsize::new(threads),
        ..settings()
    };
    scan::scan(
        &discovered.files,
        &discovered.documents,
        &EMBEDDED.rules,
        &settings,
        &Silent,
    )
}

/// The rules that look at other files, as their fixtures show.
fn project_rules() -> BTreeSet<String> {
    fixture_projects()
        .iter()
        .filter_map(|project| {
            let rule = project.parent()?.strip_prefix(FIXTURES).ok()?;
            Some(rule.to_string_lossy().replace('\\', "/"))
        })
        .collect()
}

fn found_by(rules: &BTreeSet<String>, report: &Report) -> usize {
    let of_rules = |rule: usize| rules.contains(&report.rules[rule].id);
    let findings = report.findings.iter();
    findings.filter(|finding| of_rules(finding.rule)).count()
}

#[test]
fn threads_do_not_change_what_projects_say() {
    let rules = project_rules();
    let mut found = 0;
    for project in fixture_projects() {
        let one = scan_project(&project, vec![project.clone()], 1);
        found += found_by(&rules, &one);
        let several = scan_project(&project, vec![project.clone()], 4);
        assert_eq!(sarif_of(&one), sarif_of(&several), "{}", project.display());
    }
    assert!(found > 20, "the projects hold findings");
}

/// A file that is scanned by itself shows nothing of its project.
#[test]
fn a_file_alone_has_no_findings_about_its_project() {
    let rules = project_rules();
    for case in EMBEDDED.packs.iter().flat_map(fixtures) {
        if case.beside.is_empty() {
            continue;
        }
        let Origin::Fixture(path) = &case.origin else {
            continue;
        };
        let depth = case.name.split('/').count();
        let root = path.ancestors().nth(depth).expect("the name is below it");
        let report = scan_project(root, vec![path.clone()], 1);
        assert_eq!(found_by(&rules, &report), 0, "{}", path.display());
    }
}

#[test]
fn sarif_of_all_rules_follows_the_schema() {
    let log: Value = serde_json::from_slice(&sarif_of(&scan_with(2))).expect("the file is JSON");
    assert_eq!(schema_mistakes(&log), Vec::<String>::new());
}

/// A snippet is the text that its region covers, for every place in every result.
#[test]
fn sarif_regions_cut_out_the_text_they_claim() {
    let log: Value = serde_json::from_slice(&sarif_of(&scan_with(2))).expect("the file is JSON");
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let mut compared = 0;
    for result in results {
        let related = result["relatedLocations"].as_array();
        let primary = result["locations"].as_array();
        for location in primary.into_iter().chain(related).flatten() {
            let place = &location["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("a text");
            let text =
                std::fs::read_to_string(uri).unwrap_or_else(|error| panic!("{uri}: {error}"));
            for region in [&place["region"], &place["contextRegion"]] {
                if let Some(snippet) = region["snippet"]["text"].as_str()
                    && snippet != "[REDACTED]"
                {
                    assert_eq!(
                        cut(&text, region),
                        snippet.trim_end_matches(['\n', '\r']),
                        "{uri} {region}"
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > results.len(), "{compared} regions were compared");
}
