//! What a rule says of code does not depend on how the code is written: every fixture is rewritten in ways that leave its
//! meaning alone, and all rules must say the same of it, as often, at the places that the lines have moved to.
//!
//! The ways are the [`Kind`]s; [`rewrite`] says what each does and what it leaves alone. Verdicts that differ for a reason
//! that is known stand in `tests/data/metamorphic.yaml`; an entry that differs no more fails, like a difference that is not
//! there. `METAMORPHIC=clients/sql-injection/bad.py cargo test --test it metamorphic` shows the rewritten texts of the
//! fixtures whose path holds this.

mod rewrite;
mod variant;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use policycheck::language::Language;
use policycheck::rule_test::{self, Case};
use policycheck::scan;
use serde::Deserialize;

use crate::packs::{EMBEDDED, settings};
use rewrite::{Kind, Rewritten};
use variant::Variant;

const FIXTURES: &str = "tests/rules";
const KNOWN: &str = "tests/data/metamorphic.yaml";

/// How often each rule reports on each line of the original text.
type Verdicts = BTreeMap<(String, usize), usize>;

/// Verdicts that are known to differ, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    reason: String,
    differences: Vec<Difference>,
}

/// A rule that says something else of a rewritten fixture.
#[derive(Deserialize, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
struct Difference {
    fixture: String,
    kind: Kind,
    rule: String,
}

/// What was rewritten, over all fixtures.
#[derive(Default)]
struct Tally {
    variants: usize,
    edits: usize,
    left_alone: BTreeMap<&'static str, usize>,
}

#[derive(Default)]
struct Outcome {
    tallies: BTreeMap<Kind, Tally>,
    /// With the lines, for people.
    differences: BTreeMap<Difference, String>,
}

#[test]
fn verdicts_do_not_depend_on_how_code_is_written() {
    let wanted = std::env::var("METAMORPHIC").ok();
    let mut cases = fixtures();
    if let Some(wanted) = &wanted {
        cases.retain(|(path, _)| path.contains(wanted));
    }
    let outcome = rewrite_all(&cases, wanted.is_some());
    show(&outcome.tallies);
    let known: Vec<Known> =
        serde_saphyr::from_str(&std::fs::read_to_string(KNOWN).expect("the file is there"))
            .unwrap_or_else(|error| panic!("{KNOWN}: {error}"));
    assert!(known.iter().all(|known| !known.reason.is_empty()));
    let listed: Vec<Difference> = known
        .into_iter()
        .flat_map(|known| known.differences)
        .filter(|difference| cases.iter().any(|(path, _)| *path == difference.fixture))
        .collect();
    let known: BTreeSet<Difference> = listed.iter().cloned().collect();
    assert_eq!(known.len(), listed.len(), "{KNOWN} lists something twice");
    let new: Vec<String> = outcome
        .differences
        .iter()
        .filter(|(difference, _)| !known.contains(difference))
        .map(|(difference, lines)| {
            let Difference {
                fixture,
                kind,
                rule,
            } = difference;
            format!("- {{fixture: {fixture}, kind: {kind}, rule: {rule}}}  # {lines}")
        })
        .collect();
    let gone: Vec<&Difference> = known
        .iter()
        .filter(|known| !outcome.differences.contains_key(known))
        .collect();
    assert!(
        new.is_empty(),
        "{} verdicts differ:\n{}",
        new.len(),
        new.join("\n")
    );
    assert!(gone.is_empty(), "{KNOWN}: no longer differ: {gone:#?}");
    if wanted.is_none() {
        for kind in Kind::ALL {
            let variants = outcome.tallies.get(kind).map_or(0, |tally| tally.variants);
            assert!(variants > 0, "{kind} found nothing to rewrite");
        }
    }
}

/// The fixtures in first-class languages, by their path below the folder of fixtures.
fn fixtures() -> Vec<(String, Case)> {
    let of_pack = |pack| {
        let folder = Path::new(FIXTURES);
        rule_test::fixture_cases(pack, &folder.join(&pack.name))
            .unwrap_or_else(|error| panic!("{error}"))
    };
    EMBEDDED
        .packs
        .iter()
        .flat_map(of_pack)
        .filter(|case| {
            Language::of_path(Path::new(&case.name))
                .is_some_and(|(language, _)| language.is_first_class())
        })
        .map(|case| (format!("{}/{}", case.rule, case.name), case))
        .collect()
}

fn rewrite_all(cases: &[(String, Case)], shown: bool) -> Outcome {
    let outcome = Mutex::new(Outcome::default());
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((path, case)) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    compare(path, case, shown, &outcome);
                }
            });
        }
    });
    outcome.into_inner().expect("all threads are done")
}

/// Rewrites a fixture in every way and compares what is said of it.
fn compare(path: &str, case: &Case, shown: bool, outcome: &Mutex<Outcome>) {
    let as_written = verdicts(case, &Variant::unchanged(&case.text), path);
    for kind in Kind::ALL {
        let Rewritten { edits, left_alone } = rewrite::rewrite(*kind, &case.name, &case.text);
        let count = edits.len();
        let variant = (count > 0).then(|| Variant::new(&case.text, edits));
        let rewritten = variant
            .as_ref()
            .map(|variant| verdicts(case, variant, &format!("{path}, {kind}")));
        if let Some(variant) = variant.filter(|_| shown) {
            print(&format!("=== {path}: {kind}\n{}\n", variant.text));
        }
        let mut outcome = outcome.lock().expect("no thread failed");
        let tally = outcome.tallies.entry(*kind).or_default();
        tally.variants += usize::from(count > 0);
        tally.edits += count;
        for reason in left_alone {
            *tally.left_alone.entry(reason).or_default() += 1;
        }
        let Some(rewritten) = rewritten else { continue };
        let places: BTreeSet<_> = as_written.keys().chain(rewritten.keys()).collect();
        for place in places {
            let count = |verdicts: &Verdicts| verdicts.get(place).copied().unwrap_or_default();
            let (before, after) = (count(&as_written), count(&rewritten));
            if before != after {
                let (rule, line) = place;
                let difference = Difference {
                    fixture: path.to_owned(),
                    kind: *kind,
                    rule: rule.clone(),
                };
                let lines = outcome.differences.entry(difference).or_default();
                *lines += &format!("line {line}: {before} to {after}; ");
            }
        }
    }
}

fn verdicts(case: &Case, variant: &Variant, what: &str) -> Verdicts {
    let report = scan::scan_text(
        &case.name,
        variant.text.as_bytes(),
        &EMBEDDED.rules,
        &settings(),
    );
    let trouble: Vec<&str> = report
        .notifications
        .iter()
        .map(|notification| &*notification.message)
        .collect();
    assert!(trouble.is_empty(), "{what}: {trouble:?}\n{}", variant.text);
    let mut verdicts = Verdicts::new();
    for finding in &report.findings {
        let region = finding.location.region;
        let line = variant.original_line(&case.text, region.start_line, region.start_column);
        let rule = report.rules[finding.rule].id.clone();
        *verdicts.entry((rule, line)).or_default() += 1;
    }
    verdicts
}

fn show(tallies: &BTreeMap<Kind, Tally>) {
    for (kind, tally) in tallies {
        print(&format!(
            "{kind}: {} variants, {} edits\n",
            tally.variants, tally.edits
        ));
        for (reason, count) in &tally.left_alone {
            print(&format!("  left alone: {reason}: {count}\n"));
        }
    }
}

#[expect(
    clippy::print_stdout,
    reason = "shown by `--nocapture`, and when the test fails"
)]
fn print(text: &str) {
    print!("{text}");
}
