//! The text and JSON formats, as people and programs get them.

use policycheck::finding::{Finding, Label};
use policycheck::report::text::{GroupBy, TextOptions};
use policycheck::report::{Report, json, markdown, text};
use policycheck::source::lines::{LineIndex, Secrecy};

use crate::sample;

fn text_of(report: &Report, options: TextOptions) -> String {
    let mut out = Vec::new();
    text::write(report, &options, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("reports are UTF-8")
}

const PLAIN: TextOptions = TextOptions {
    color: false,
    quiet: false,
    stats: false,
    group_by: None,
    width: 80,
};

#[test]
fn text() {
    insta::assert_snapshot!(text_of(&sample::report(), PLAIN));
}

#[test]
fn text_of_clean_report() {
    insta::assert_snapshot!(text_of(&sample::empty_report(), PLAIN), @"No findings; scanned 120 files (34 parsed) in 1.2s.");
}

#[test]
fn text_with_statistics() {
    let report = Report {
        findings: vec![],
        notifications: vec![],
        ..sample::report()
    };
    insta::assert_snapshot!(text_of(&report, TextOptions { stats: true, ..PLAIN }), @r"
    rule                               files  examined  findings  unknowns  steps
    activities/blocking-call-in-async      2        12         1         1    420
    clients/hardcoded-pool-size            2         3         1         0     80
    clients/hardcoded-secret               2         9         1         0     70
    clients/tls-disabled                   1         0         0         0      0
    Rules that had nothing to examine: clients/tls-disabled.

    No findings; scanned 120 files (34 parsed) in 1.2s.
    Skipped: 7 in languages without a rule, 10 vendored, 3 binary. 12 notes hidden;
    show them with --severity note. 2 findings suppressed by comments.
    ");
}

#[test]
fn text_with_groups() {
    let grouped = |group_by| {
        let options = TextOptions {
            group_by: Some(group_by),
            ..PLAIN
        };
        let text = text_of(&sample::report(), options);
        let table = text.find(&format!("\n{}", format!("{group_by:?} ").to_lowercase()));
        text[table.expect("there is a table")..].to_owned()
    };
    insta::assert_snapshot!(
        [GroupBy::Impact, GroupBy::Rule, GroupBy::File]
            .map(grouped)
            .concat()
    );
    let options = TextOptions {
        group_by: Some(GroupBy::Impact),
        ..PLAIN
    };
    let clean = sample::empty_report();
    assert_eq!(text_of(&clean, options), text_of(&clean, PLAIN));
}

#[test]
fn quiet_text_has_findings_only() {
    let quiet = text_of(
        &sample::report(),
        TextOptions {
            quiet: true,
            ..PLAIN
        },
    );
    let full = text_of(&sample::report(), PLAIN);
    let rest = full.strip_prefix(&quiet).expect("the findings come first");
    assert!(rest.starts_with("warning: src/broken.ts:1:7:"), "{rest}");
}

#[test]
fn text_fits_into_80_columns() {
    for line in text_of(&sample::report(), PLAIN).lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn text_sends_no_control_characters_of_the_source() {
    let allowed = |character: char| character == '\n' || !character.is_control();
    assert!(text_of(&sample::report(), PLAIN).chars().all(allowed));
    let colored = text_of(
        &sample::report(),
        TextOptions {
            color: true,
            ..PLAIN
        },
    );
    assert!(!colored.contains("\u{1b}[2J"));
    assert!(colored.contains("\u{1b}["));
}

#[test]
fn secrets_are_not_shown() {
    let mut out = text_of(&sample::report(), PLAIN);
    out.push_str(&json_of(&sample::report(), json::Stats::Included));
    out.push_str(&markdown_of(&sample::report(), json::Stats::Included));
    assert!(!out.contains("hunter2"));
}

fn json_of(report: &Report, stats: json::Stats) -> String {
    let mut out = Vec::new();
    json::write(report, stats, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("reports are UTF-8")
}

fn markdown_of(report: &Report, stats: json::Stats) -> String {
    let mut out = Vec::new();
    markdown::write(report, stats, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("reports are UTF-8")
}

#[test]
fn markdown() {
    insta::assert_snapshot!(markdown_of(&sample::report(), json::Stats::Included));
}

#[test]
fn markdown_of_clean_report() {
    insta::assert_snapshot!(markdown_of(&sample::empty_report(), json::Stats::LeftOut));
}

#[test]
fn markdown_has_no_time() {
    let slow = Report {
        elapsed: std::time::Duration::from_secs(99),
        ..sample::report()
    };
    let [slow, quick] =
        [&slow, &sample::report()].map(|report| markdown_of(report, json::Stats::LeftOut));
    assert_eq!(slow, quick);
}

#[test]
fn json() {
    insta::assert_snapshot!(json_of(&sample::report(), json::Stats::Included));
}

#[test]
fn json_has_no_time() {
    let slow = Report {
        elapsed: std::time::Duration::from_secs(99),
        ..sample::report()
    };
    assert_eq!(
        json_of(&slow, json::Stats::LeftOut),
        json_of(&sample::report(), json::Stats::LeftOut)
    );
    assert!(!json_of(&slow, json::Stats::LeftOut).contains("\"stats\""));
}

/// Findings whose spans and labels have unusual shapes.
fn shapes() -> Report {
    let text = "class A:\n    a = 1\n    b = 2\n    c = 3\n    d = 4\n\n    def f(self):\n\t\treturn [\n            1,\n        ]\n";
    let tall = format!("{text}{}", "    x = 1\n".repeat(20));
    let index = LineIndex::new(&tall);
    let path = "a.py".into();
    let place = |span: std::ops::Range<usize>| index.location(&path, &span, Secrecy::Open);
    let label = |needle, message: &str| Label {
        location: place(sample::find(&tall, needle)),
        message: message.into(),
    };
    let template = sample::report().findings.remove(0);
    let finding = |span, labels| Finding {
        location: place(span),
        message: "M.".into(),
        labels,
        trace: vec![],
        ..template.clone()
    };
    let list = sample::find(&tall, "[\n            1,\n        ]");
    let findings = vec![
        finding(list.clone(), vec![]),
        finding(
            sample::find(&tall, "return"),
            vec![label("class A", "far above"), label("d = 4", "three above")],
        ),
        finding(sample::find(&tall, "f(self)"), vec![label("f", "inside.")]),
        finding(
            0..tall.len(),
            vec![label("d = 4", "too near a cut excerpt")],
        ),
        finding(tall.len()..tall.len(), vec![]),
    ];
    Report {
        findings,
        ..sample::report()
    }
}

#[test]
fn text_of_unusual_shapes() {
    insta::assert_snapshot!(text_of(
        &shapes(),
        TextOptions {
            quiet: true,
            ..PLAIN
        }
    ));
}
