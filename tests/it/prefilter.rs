//! The words that decide which files are parsed and which nodes are asked never lose a finding: with and without
//! them the findings are the same, on all code of this project, and on the folder that `POLICYCHECK_CORPORA` names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use policycheck::compile::{self, RuleSet};
use policycheck::finding::{Confidence, Severity};
use policycheck::language::Language;
use policycheck::pack::config::{Config, Tests};
use policycheck::pack::embedded;
use policycheck::pack::load::{PackRequest, load};
use policycheck::report::NotificationKind;
use policycheck::scan::{ScanSettings, scan_text};

#[test]
fn words_lose_no_finding() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in [
        "tests/rules",
        "tests/guideline",
        "tests/concepts",
        "examples",
    ] {
        collect(&root.join(folder), &mut files);
    }
    if let Some(corpora) = std::env::var_os("POLICYCHECK_CORPORA") {
        collect(Path::new(&corpora), &mut files);
    }
    let rules = embedded_rules();
    let next = AtomicUsize::new(0);
    let found = AtomicUsize::new(0);
    let different = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let Ok(code) = std::fs::read(file) else {
                        continue;
                    };
                    let (Some(with), Some(without)) = (
                        findings(file, &code, &rules, true),
                        findings(file, &code, &rules, false),
                    ) else {
                        continue;
                    };
                    found.fetch_add(without.len(), Ordering::Relaxed);
                    if with != without {
                        let lines: Vec<_> = with.symmetric_difference(&without).cloned().collect();
                        different
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(format!("{}\n  {}", file.display(), lines.join("\n  ")));
                    }
                }
            });
        }
    });
    let mut different = different
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    different.sort();
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(found.into_inner() > 100, "the code holds findings");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if Language::of_path(&path).is_some_and(|(language, _)| language.is_first_class()) {
            files.push(path);
        }
    }
}

fn embedded_rules() -> RuleSet {
    let requests: Vec<_> = embedded::names()
        .into_iter()
        .map(PackRequest::from_command_line)
        .collect();
    let packs = load(&requests, &Config::default()).expect("the embedded packs load");
    let enabled = packs
        .iter()
        .flat_map(|pack| pack.rules.iter().map(|rule| rule.id.clone()))
        .collect();
    compile::compile(&packs, &enabled).expect("the embedded packs compile")
}

/// The findings in a file, each in a line; `None` if a bound was met, after which answers depend on the order of questions.
fn findings(
    file: &Path,
    code: &[u8],
    rules: &RuleSet,
    prefilter: bool,
) -> Option<BTreeSet<String>> {
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
    let report = scan_text(&file.to_string_lossy(), code, rules, &settings);
    let bounds = [
        NotificationKind::WorkLimit,
        NotificationKind::ParseLimit,
        NotificationKind::TooDeep,
    ];
    let met_bound = report
        .notifications
        .iter()
        .any(|notification| bounds.contains(&notification.kind));
    (!met_bound).then(|| {
        report
            .findings
            .iter()
            .map(|finding| {
                let rule = &report.rules[finding.rule].id;
                let line = finding.location.region.start_line;
                format!("{line}: {rule}: {}", finding.message)
            })
            .collect()
    })
}
