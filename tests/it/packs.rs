//! The embedded packs, loaded and compiled once for all tests.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use policycheck::compile::{self, RuleSet};
use policycheck::diagnostic::{self, Color, Diagnostic};
use policycheck::finding::{Confidence, Severity};
use policycheck::pack::config::{Config, Tests};
use policycheck::pack::coverage::{Standing, cover};
use policycheck::pack::load::{self, PackRequest};
use policycheck::pack::{Pack, ParamValue, RuleId, embedded};
use policycheck::scan::ScanSettings;

/// Packs with all their rules, compiled.
pub(crate) struct Packs {
    pub(crate) packs: Vec<Pack>,
    pub(crate) rules: RuleSet,
}

/// The packs in the binary.
pub(crate) static EMBEDDED: LazyLock<Packs> = LazyLock::new(|| {
    let names = embedded::names();
    let requests: Vec<_> = names.into_iter().map(request).collect();
    compiled(&requests).unwrap_or_else(|problems| panic!("{}", shown(&problems)))
});

/// Loads and compiles packs without a configuration.
pub(crate) fn compiled(requests: &[PackRequest]) -> Result<Packs, Vec<Diagnostic>> {
    let packs = load::load(requests, &Config::default())?;
    let rules = packs.iter().flat_map(|pack| &pack.rules);
    let all: BTreeSet<RuleId> = rules.map(|rule| rule.id.clone()).collect();
    let rules = compile::compile(&packs, &all)?;
    Ok(Packs { packs, rules })
}

/// A pack by its name or path.
pub(crate) fn request(written: impl Into<String>) -> PackRequest {
    PackRequest::from_command_line(written)
}

/// Diagnostics as the user reads them.
pub(crate) fn shown(diagnostics: &[Diagnostic]) -> String {
    diagnostic::render(diagnostics, Color::Plain)
}

/// Everything is reported, and no code is test code.
pub(crate) fn settings() -> ScanSettings {
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

/// Embedded packs are compiled grammar by grammar as files are seen; here every script is checked in every language.
#[test]
fn embedded_packs_have_no_mistakes() {
    let problems = compile::check(&EMBEDDED.packs);
    assert!(problems.is_empty(), "{}", shown(&problems));
}

/// Expressions of embedded packs are not checked whenever the program starts.
#[test]
fn embedded_expressions_compile() {
    let params = EMBEDDED.packs.iter().flat_map(|pack| pack.params.iter());
    for (name, param) in params {
        if let ParamValue::Regex(expression) = &*param.value {
            assert!(regex::Regex::new(expression).is_ok(), "{name}");
        }
    }
}

/// A guideline that the program ships is enforced bullet by bullet, by rules of its own pack or by a reviewer who is asked.
#[test]
fn embedded_guidelines_are_covered() {
    for name in embedded::names() {
        let packs = load::load(&[request(name)], &Config::default());
        let packs = packs.unwrap_or_else(|problems| panic!("{}", shown(&problems)));
        let covered = cover(&packs);
        assert!(!covered.is_empty(), "{name} has no guideline");
        let open: Vec<&str> = covered
            .iter()
            .flat_map(|coverage| &coverage.bullets)
            .filter(|bullet| bullet.standing() == Standing::Open)
            .map(|bullet| bullet.number)
            .collect();
        assert!(open.is_empty(), "nothing enforces {open:?} of {name}");
    }
}
