//! The scan: files in, a [`Report`] out. Parallelism lives here; what happens in one file is [`file`].

pub mod evaluate;
pub mod file;
mod join;
mod miss;
mod sql;
mod suppress;
mod trace;

use std::num::NonZeroUsize;
use std::panic::AssertUnwindSafe;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use crate::compile::path_globs;
use crate::compile::rule_set::RuleSet;
use crate::finding::{Confidence, Finding, Severity};
use crate::language::Language;
use crate::pack::config::Tests;
use crate::project::{Content, Member, Role};
use crate::report::{Hidden, Notification, NotificationKind, Report, RuleStats, Skipped};
use crate::source::discover::{Document, Origin, SourceFile};
use file::{FileReport, Job, Worker};

pub use miss::{Miss, miss};

/// Hears how a scan goes on.
pub trait Progress: Sync {
    /// The scan begins; `total` files will be done.
    fn start(&self, total: usize);
    /// One more file is done.
    fn file_done(&self);
    /// The scan is over.
    fn finish(&self);
}

/// How to scan.
#[derive(Debug, Clone)]
pub struct ScanSettings {
    /// The least severe finding that is kept.
    pub severity: Severity,
    /// The least sure rule whose findings are kept.
    pub confidence: Confidence,
    /// `None`: as many as the machine has processors.
    pub threads: Option<NonZeroUsize>,
    /// Bytes.
    pub max_file_size: u64,
    /// Per rule and file.
    pub max_findings: usize,
    pub tests: Tests,
    /// Whether comments in the code suppress findings.
    pub suppressions: bool,
    /// Off: every file is parsed and every node asked, to check that the words say nothing false.
    pub prefilter: bool,
}

/// Stack of a worker. Comparing code with code recurses in ast-grep as deep as the code nests, up to the bound of
/// [`file::MAX_DEPTH`]; the memory is only touched when it is needed.
const STACK: usize = 64 << 20;

/// A file of a project that is at hand as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectText {
    /// Path from the source root.
    pub name: String,
    pub text: String,
}

/// Scans files in parallel; `documents` are only asked for what they say. The report does not depend on the number of
/// threads.
pub fn scan(
    files: &[SourceFile],
    documents: &[Document],
    rules: &RuleSet,
    settings: &ScanSettings,
    progress: &dyn Progress,
) -> Report {
    let started = Instant::now();
    let mut order: Vec<usize> = (0..files.len()).collect();
    // The largest first, so that no thread is left with a large file at the end.
    order.sort_by_key(|index| std::cmp::Reverse(files[*index].size));
    let threads = threads(settings).clamp(1, files.len().max(1));
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, FileReport)>> = Mutex::new(Vec::with_capacity(files.len()));
    let settled = Mutex::new(vec![RuleStats::default(); rules.rules.len()]);
    let tests = path_globs(settings.tests.files.iter());
    progress.start(files.len());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let work = || {
                let mut worker = Worker::default();
                let mut own = Vec::new();
                let mut own_stats = vec![RuleStats::default(); rules.rules.len()];
                while let Some(index) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let source = &files[*index];
                    let is_test = tests.is_match(&source.name);
                    let mut report = scan_one(source, rules, settings, is_test, &mut worker);
                    // What a file did is added up at once: memory must not grow with the number of files.
                    if report.candidates.is_empty() {
                        add_stats(&mut own_stats, &std::mem::take(&mut report.stats));
                    }
                    own.push((*index, report));
                    progress.file_done();
                }
                let unpoisoned =
                    "a worker that panics has poisoned nothing: panics are caught at the file";
                done.lock().expect(unpoisoned).extend(own);
                add_stats(&mut settled.lock().expect(unpoisoned), &own_stats);
            };
            std::thread::Builder::new()
                .stack_size(STACK)
                .spawn_scoped(scope, work)
                .expect("the system gives a thread");
        }
    });
    progress.finish();
    let mut done = done.into_inner().expect("all workers are done");
    done.sort_by_key(|(index, _)| *index);
    let mut reports: Vec<FileReport> = done.into_iter().map(|(_, report)| report).collect();
    let scanned = files.iter().map(|file| Member {
        name: &file.name,
        content: Content::File {
            path: &file.path,
            size: file.size,
        },
        role: Role::Scanned,
    });
    let beside = documents.iter().map(|document| Member {
        name: &document.name,
        content: Content::File {
            path: &document.path,
            size: document.size,
        },
        role: Role::Beside,
    });
    let members = || scanned.chain(beside).collect();
    let told = join::join(&mut reports, members, rules, settings);
    let mut report = assemble(reports.into_iter(), told, rules, settings);
    add_stats(
        &mut report.stats,
        &settled.into_inner().expect("all workers are done"),
    );
    report.elapsed = started.elapsed();
    report
}

fn add_stats(totals: &mut [RuleStats], stats: &[RuleStats]) {
    for (total, stats) in totals.iter_mut().zip(stats) {
        total.add(stats);
    }
}

/// Scans one text under a name, as of standard input: what the project says is not known.
pub fn scan_text(name: &str, bytes: &[u8], rules: &RuleSet, settings: &ScanSettings) -> Report {
    scan_text_among(name, bytes, &[], rules, settings)
}

/// Scans one text under a name, as of an example, in a project of these other texts.
pub fn scan_text_among(
    name: &str,
    bytes: &[u8],
    project: &[ProjectText],
    rules: &RuleSet,
    settings: &ScanSettings,
) -> Report {
    let started = Instant::now();
    let file = match Language::of_path(std::path::Path::new(name)) {
        Some((_, grammar)) => {
            let is_test = path_globs(settings.tests.files.iter()).is_match(name);
            let job = Job {
                name,
                grammar,
                bytes,
                rules,
                settings,
                is_test,
                origin: Origin::Given,
            };
            on_large_stack(|| guarded(&job, &mut Worker::default()))
        }
        None => FileReport {
            skipped: Skipped {
                no_rule_for_language: 1,
                ..Skipped::default()
            },
            ..FileReport::default()
        },
    };
    let mut reports = [file];
    let beside = project.iter().map(|file| Member {
        name: &file.name,
        content: Content::Text(&file.text),
        role: Role::Beside,
    });
    let members = || beside.collect();
    let told = join::join(&mut reports, members, rules, settings);
    let mut report = assemble(reports.into_iter(), told, rules, settings);
    report.elapsed = started.elapsed();
    report
}

pub(super) fn on_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let worker = std::thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, work)
            .expect("the system gives a thread");
        worker.join().expect("panics are caught at the file")
    })
}

fn scan_one(
    source: &SourceFile,
    rules: &RuleSet,
    settings: &ScanSettings,
    is_test: bool,
    worker: &mut Worker,
) -> FileReport {
    if source.size > settings.max_file_size {
        let message = format!(
            "The file has {} bytes, more than the limit of {}; it was not scanned.",
            source.size, settings.max_file_size
        );
        let notification = Notification {
            kind: NotificationKind::TooLarge,
            path: Some(source.name.clone()),
            region: None,
            message,
        };
        return FileReport {
            notifications: vec![notification],
            skipped: Skipped {
                too_large: 1,
                ..Skipped::default()
            },
            ..FileReport::default()
        };
    }
    let mut buffer = std::mem::take(&mut worker.buffer);
    let read = worker.read(&source.path, &mut buffer);
    let report = match read {
        Ok(()) => {
            let job = Job {
                name: &source.name,
                grammar: source.grammar,
                bytes: &buffer,
                rules,
                settings,
                is_test,
                origin: source.origin,
            };
            guarded(&job, worker)
        }
        Err(error) => {
            let message = format!("The file could not be read: {}.", reason(&error));
            let notification = Notification {
                kind: NotificationKind::Unreadable,
                path: Some(source.name.clone()),
                region: None,
                message,
            };
            FileReport {
                notifications: vec![notification],
                skipped: Skipped {
                    unreadable: 1,
                    ..Skipped::default()
                },
                ..FileReport::default()
            }
        }
    };
    worker.buffer = buffer;
    report
}

/// The system's reason without its number, which differs between systems.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error")
        .next()
        .unwrap_or(&text)
        .to_lowercase()
}

/// A panic in one file is a bug of ours, and no reason to lose the others.
fn guarded(job: &Job<'_>, worker: &mut Worker) -> FileReport {
    std::panic::catch_unwind(AssertUnwindSafe(|| file::scan(job, worker))).unwrap_or_else(|_| {
        let message =
            "policycheck failed in this file, which was not checked; please report it as a bug."
                .to_owned();
        let notification = Notification {
            kind: NotificationKind::Internal,
            path: Some(job.name.into()),
            region: None,
            message,
        };
        FileReport {
            notifications: vec![notification],
            ..FileReport::default()
        }
    })
}

/// How many threads the settings ask for.
fn threads(settings: &ScanSettings) -> usize {
    let processors = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    settings.threads.map_or_else(processors, NonZeroUsize::get)
}

fn assemble(
    files: impl Iterator<Item = FileReport>,
    notifications: Vec<Notification>,
    rules: &RuleSet,
    settings: &ScanSettings,
) -> Report {
    let infos: Vec<_> = rules.rules.iter().map(|rule| rule.info.clone()).collect();
    let mut report = Report {
        packs: rules.packs.clone(),
        stats: vec![RuleStats::default(); infos.len()],
        rules: infos,
        findings: Vec::new(),
        hidden: Hidden::default(),
        suppressed: 0,
        notifications,
        artifacts: Vec::new(),
        skipped: Skipped::default(),
        files_scanned: 0,
        files_parsed: 0,
        redacted: false,
        elapsed: std::time::Duration::ZERO,
    };
    for mut file in files {
        report.suppressed += suppress::apply(rules, &mut file);
        report.files_scanned += usize::from(file.scanned);
        report.files_parsed += usize::from(file.parsed);
        report.skipped.add(file.skipped);
        report.notifications.extend(file.notifications);
        add_stats(&mut report.stats, &file.stats);
        let mut kept = false;
        for finding in file.findings {
            if is_shown(&finding, &report.rules[finding.rule].confidence, settings) {
                report.redacted |= report.rules[finding.rule].secret;
                report.findings.push(finding);
                kept = true;
            } else {
                report.hidden.count(finding.severity);
            }
        }
        if kept || file.noticed {
            report.artifacts.extend(file.artifact);
        }
    }
    let ids: Vec<&str> = report.rules.iter().map(|rule| rule.id.as_str()).collect();
    report.findings.sort_by(|one, other| {
        (
            &one.location.path,
            one.location.region,
            ids[one.rule],
            &one.message,
        )
            .cmp(&(
                &other.location.path,
                other.location.region,
                ids[other.rule],
                &other.message,
            ))
    });
    report.notifications.sort_by(|one, other| {
        (&one.path, one.kind, one.region).cmp(&(&other.path, other.kind, other.region))
    });
    report
}

fn is_shown(finding: &Finding, confidence: &Confidence, settings: &ScanSettings) -> bool {
    finding.severity >= settings.severity && *confidence >= settings.confidence
}
