//! A report made by hand that has one of everything, for the tests of the formats.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use policycheck::finding::fingerprint::LineHashes;
use policycheck::finding::{Confidence, Finding, Fix, Label, Safety, Severity};
use policycheck::pack::RuleId;
use policycheck::pack::guideline::{Guideline, Judged};
use policycheck::report::sarif::SarifOptions;
use policycheck::report::{
    Artifact, Hidden, Notification, NotificationKind, PackInfo, Provenance, Report, RuleInfo,
    RuleStats, Skipped,
};
use policycheck::source::lines::{LineIndex, Secrecy};
use sha2::{Digest, Sha256};

pub(crate) const PYTHON_PATH: &str = "src/activities/fetch files.py";
pub(crate) const PYTHON: &str = "import time

@activity.defn
async def fetch(url: str) -> None:
    for page in range(9):
        # 😀 é
        emoji = '😀é'; time.sleep(5)

PASSWORD = 'hunter2'
";
pub(crate) const JAVASCRIPT_PATH: &str = "ü/50%/c#1.js";

/// One long line with characters of two, three and four bytes, after a byte order mark.
pub(crate) fn javascript() -> String {
    let filler = "a('é', '日', '😀');".repeat(3_000);
    format!("\u{feff}{filler}new Pool({{max: 10}});{filler}\r\nb(\u{1b}[2J)\r\n")
}

/// The place where `needle` stands in `text` for the first time.
pub(crate) fn find(text: &str, needle: &str) -> Range<usize> {
    let start = text.find(needle).expect("the sample holds the text");
    start..start + needle.len()
}

pub(crate) fn report() -> Report {
    let javascript = javascript();
    Report {
        packs: vec![
            PackInfo {
                name: "activities".into(),
                version: "1.0.0".into(),
                title: "Temporal activities".into(),
                guideline: Some(guideline()),
            },
            PackInfo {
                name: "clients".into(),
                version: "1.2.0".into(),
                title: "Clients of services".into(),
                guideline: None,
            },
        ],
        rules: rules(),
        stats: vec![
            RuleStats {
                files: 2,
                examined: 12,
                findings: 1,
                unknowns: 1,
                steps: 420,
            },
            RuleStats {
                files: 2,
                examined: 3,
                findings: 1,
                unknowns: 0,
                steps: 80,
            },
            RuleStats {
                files: 2,
                examined: 9,
                findings: 1,
                unknowns: 0,
                steps: 70,
            },
            RuleStats {
                files: 1,
                examined: 0,
                findings: 0,
                unknowns: 0,
                steps: 0,
            },
        ],
        findings: findings(&javascript),
        hidden: Hidden {
            notes: 12,
            ..Hidden::default()
        },
        suppressed: 2,
        notifications: notifications(),
        artifacts: vec![
            artifact(PYTHON_PATH, PYTHON, "python"),
            artifact("src/broken.ts", "class {", "typescript"),
            artifact(JAVASCRIPT_PATH, &javascript, "javascript"),
        ],
        skipped: Skipped {
            vendored: 10,
            binary: 3,
            no_rule_for_language: 7,
            ..Skipped::default()
        },
        files_scanned: 120,
        files_parsed: 34,
        redacted: false,
        elapsed: Duration::from_millis(1_234),
    }
}

pub(crate) fn empty_report() -> Report {
    let nothing = Hidden::default();
    let (rules, stats) = (rules(), vec![RuleStats::default(); 4]);
    let (findings, notifications, artifacts) = (vec![], vec![], vec![]);
    Report {
        rules,
        stats,
        findings,
        notifications,
        artifacts,
        hidden: nothing,
        suppressed: 0,
        skipped: Skipped::default(),
        ..report()
    }
}

pub(crate) fn sarif_options() -> SarifOptions {
    SarifOptions {
        category: None,
        provenance: Some(Provenance {
            repository_uri: "https://me:t0ken@example.com/team/service.git".into(),
            revision: Some("3b18e512dba79e4c8300dd08aeb37f8e728b8dad".into()),
            branch: Some("main".into()),
        }),
        exit_code: 1,
        exit_description: "There are findings at or above the level to fail on.".into(),
    }
}

/// A guideline with questions that are put, by a rule of theirs or because none of theirs ran, and one whose rule had
/// nothing to examine.
fn guideline() -> Guideline {
    let sections = [
        ("A1", "Safety"),
        (
            "A1.7",
            "Operations above 30 seconds report progress by heartbeat",
        ),
        ("A1.10", "Names <say> what they | mean"),
        ("AX.2", "No heartbeat in a long-running activity"),
        ("AE.1", "Reliability"),
    ];
    let judged = |question: &str, when: &[&str]| Judged {
        question: question.to_owned(),
        when: when.iter().map(|id| RuleId((*id).into())).collect(),
    };
    let texts = |pairs: &[(&str, &str)]| {
        let pairs = pairs.iter();
        pairs
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
            .collect()
    };
    Guideline {
        name: "Handbook".into(),
        sections: texts(&sections),
        judged: [
            (
                "A1.10",
                judged(
                    "Do names say what they mean, as `x` does not?",
                    &["activities/switched-off"],
                ),
            ),
            (
                "A1.7",
                judged(
                    "Does the progress help who watches?",
                    &["activities/blocking-call-in-async"],
                ),
            ),
            (
                "AX.2",
                judged("Is this never put?", &["clients/tls-disabled"]),
            ),
        ]
        .map(|(number, judged)| (number.to_owned(), judged))
        .into(),
        impacts: texts(&[("AE.1", "reliability")]),
    }
}

fn rules() -> Vec<RuleInfo> {
    let blocking = RuleInfo {
        id: "activities/blocking-call-in-async".into(),
        title: "Async activity calls a function that blocks".into(),
        severity: Severity::Error,
        confidence: Confidence::High,
        help: "A blocking call stops the event loop of the worker, and with it **every** activity that runs there. \
               Use the async form, e.g. `asyncio.sleep`.\n\n- Parameter `blocking_calls`: what blocks."
            .into(),
        guideline: vec!["A1.7".into(), "AX.2".into()],
        impact: Some(("reliability".into(), "Heartbeats of other activities stop, and they time out.".into())),
        tags: vec!["temporal".into(), "async".into()],
        cwe: vec![],
        security_severity: None,
        bad: Some(("python".into(), "async def f():\n    time.sleep(5)\n".into())),
        good: Some(("python".into(), "async def f():\n    await asyncio.sleep(5)\n".into())),
        secret: false,
    };
    let pool = RuleInfo {
        id: "clients/hardcoded-pool-size".into(),
        title: "Pool size is written in the code".into(),
        severity: Severity::Note,
        confidence: Confidence::Medium,
        help:
            "The size of a pool depends on where the service runs. Read it from the configuration."
                .into(),
        guideline: vec!["C2.1".into()],
        impact: None,
        tags: vec!["pool".into()],
        bad: None,
        good: None,
        ..blocking.clone()
    };
    let password = RuleInfo {
        id: "clients/hardcoded-secret".into(),
        title: "Password is written in the code".into(),
        severity: Severity::Error,
        confidence: Confidence::Low,
        help: "Whoever reads the code has the password. Read it from the environment.".into(),
        tags: vec!["credentials".into()],
        cwe: vec![798, 259],
        security_severity: Some(7.5),
        secret: true,
        ..pool.clone()
    };
    let tls = RuleInfo {
        id: "clients/tls-disabled".into(),
        title: "Certificates are not verified".into(),
        help: "Without it anybody between client and service can read along.".into(),
        severity: Severity::Warning,
        tags: vec!["security".into()],
        cwe: vec![295],
        security_severity: Some(5.0),
        secret: false,
        ..password.clone()
    };
    vec![blocking, pool, password, tls]
}

fn findings(javascript: &str) -> Vec<Finding> {
    let python_index = LineIndex::new(PYTHON);
    let python_hashes = LineHashes::new(PYTHON.as_bytes());
    let python_path: Arc<str> = PYTHON_PATH.into();
    let place = |needle| python_index.location(&python_path, &find(PYTHON, needle), Secrecy::Open);

    let trace = |secrecy| {
        let step = |needle: &str, message: &str| Label {
            location: python_index.location(&python_path, &find(PYTHON, needle), secrecy),
            message: message.to_owned(),
        };
        vec![
            step("fetch", "The value comes from here."),
            step("time.sleep(5)", "It becomes part of a text."),
        ]
    };
    let sleep = Finding {
        trace: trace(Secrecy::Open),
        rule: 0,
        severity: Severity::Error,
        location: place("time.sleep(5)"),
        message: "Call of 'time.sleep' blocks the event loop of handlers[name](1).".into(),
        labels: vec![
            Label {
                location: place("for page in range(9):"),
                message: "it is repeated by this loop".into(),
            },
            Label {
                location: place("fetch"),
                message: "[the activity]".into(),
            },
            Label {
                location: python_index.location(&"src/worker.py".into(), &(0..6), Secrecy::Open),
                message: "the worker that runs it".into(),
            },
        ],
        fix: Some(Fix {
            safety: Safety::Unsafe,
            region: place("time.sleep(5)").region,
            replacement: "await asyncio.sleep(5)".into(),
        }),
        line_hash: python_hashes.get(7).expect("the line exists"),
    };
    let secret = Finding {
        trace: trace(Secrecy::Secret),
        rule: 2,
        severity: Severity::Error,
        location: python_index.location(&python_path, &find(PYTHON, "'hunter2'"), Secrecy::Secret),
        message: "Password of 'PASSWORD' is written in the code.".into(),
        labels: vec![],
        fix: None,
        line_hash: python_hashes.get(9).expect("the line exists"),
    };

    let javascript_index = LineIndex::new(javascript);
    let javascript_hashes = LineHashes::new(javascript.as_bytes());
    let javascript_path: Arc<str> = JAVASCRIPT_PATH.into();
    let pool = Finding {
        trace: vec![],
        rule: 1,
        severity: Severity::Note,
        location: javascript_index.location(
            &javascript_path,
            &find(javascript, "new Pool({max: 10})"),
            Secrecy::Open,
        ),
        message: "Pool has the size '10', written in the code.".into(),
        labels: vec![],
        fix: None,
        line_hash: javascript_hashes.get(1).expect("the line exists"),
    };
    let control = Finding {
        trace: vec![],
        rule: 3,
        severity: Severity::Warning,
        location: javascript_index.location(&javascript_path, &find(javascript, "b(\u{1b}[2J)"), Secrecy::Open),
        message: "Call with '\u{1b}[2J' does not verify certificates, and this message is long enough to need two lines.".into(),
        labels: vec![],
        fix: None,
        line_hash: javascript_hashes.get(2).expect("the line exists"),
    };
    vec![sleep, secret, pool, control]
}

fn notifications() -> Vec<Notification> {
    let broken: Arc<str> = "src/broken.ts".into();
    let region = LineIndex::new("class {").region(&(6..7));
    vec![
        Notification {
            kind: NotificationKind::SyntaxError,
            path: Some(broken),
            region: Some(region),
            message: "Part of the file does not parse; the rest was checked.".into(),
        },
        Notification {
            kind: NotificationKind::TooLarge,
            path: Some("web/bundle.js".into()),
            region: None,
            message: "The file has 12 MB, more than the limit of 2 MB, and was not checked.".into(),
        },
    ]
}

fn artifact(path: &str, text: &str, language: &'static str) -> Artifact {
    let sha256 = Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Artifact {
        path: path.into(),
        length: text.len() as u64,
        sha256,
        language,
        utf8: true,
    }
}
