//! SARIF: the official schema, GitHub's limits, and the truth of regions, addresses and redactions.

use std::sync::Arc;

use policycheck::finding::{Finding, Severity};
use policycheck::report::cap::{MAX_RESULTS, cap_findings};
use policycheck::report::sarif::{SarifOptions, write};
use policycheck::report::{NotificationKind, Report};
use serde_json::{Value, json};

use crate::sample;

fn bytes_of(report: &Report, options: &SarifOptions) -> Vec<u8> {
    let mut out = Vec::new();
    write(report, options, &mut out).expect("memory takes all");
    out
}

fn log_of(report: &Report, options: &SarifOptions) -> Value {
    serde_json::from_slice(&bytes_of(report, options)).expect("the file is JSON")
}

fn sample_log() -> Value {
    log_of(&sample::report(), &sample::sarif_options())
}

pub(crate) fn schema_mistakes(log: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(include_str!("../data/sarif-schema-2.1.0.json"))
        .expect("the schema is JSON");
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("the schema is a schema");
    validator
        .iter_errors(log)
        .map(|mistake| format!("{}: {mistake}", mistake.instance_path))
        .collect()
}

#[test]
fn whole_file() {
    let log = String::from_utf8(bytes_of(&sample::report(), &sample::sarif_options()))
        .expect("SARIF is UTF-8");
    insta::assert_snapshot!(log);
}

#[test]
fn files_follow_the_schema() {
    let none: &[String] = &[];
    assert_eq!(schema_mistakes(&sample_log()), none);
    assert_eq!(
        schema_mistakes(&log_of(&sample::empty_report(), &sample::sarif_options())),
        none
    );
    let bare = Report {
        packs: vec![],
        rules: vec![],
        stats: vec![],
        ..sample::empty_report()
    };
    let options = SarifOptions {
        category: Some("back end".into()),
        provenance: None,
        ..sample::sarif_options()
    };
    let log = log_of(&bare, &options);
    assert_eq!(schema_mistakes(&log), none);
    assert_eq!(log["runs"][0]["results"], json!([]));
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"], json!([]));
    assert_eq!(
        log["runs"][0]["invocations"][0]["executionSuccessful"],
        json!(true)
    );
}

#[test]
fn schema_check_finds_mistakes() {
    let mut log = sample_log();
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] =
        json!(0);
    assert_eq!(schema_mistakes(&log).len(), 1);
}

/// Cuts a region out of a text as a reader of the file would: lines at LF, columns in UTF-16 units; a region without
/// columns is whole lines.
pub(crate) fn cut(text: &str, region: &Value) -> String {
    let number = |key: &str| {
        let number = region[key].as_u64()?;
        Some(usize::try_from(number).expect("small"))
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let offset_of = |line: usize| -> usize {
        text.split_inclusive('\n')
            .take(line - 1)
            .map(|line| line.encode_utf16().count())
            .sum()
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    let first = number("startLine").expect("a region has a first line");
    let last = number("endLine").unwrap_or(first);
    let start = offset_of(first) + number("startColumn").unwrap_or(1) - 1;
    match number("endColumn") {
        Some(column) => {
            let end = offset_of(last) + column - 1;
            String::from_utf16(&units[start..end]).expect("regions do not cut characters")
        }
        None => String::from_utf16(&units[start..offset_of(last + 1)])
            .expect("lines do not cut characters")
            .trim_end_matches(['\n', '\r'])
            .to_owned(),
    }
}

#[test]
fn regions_cut_out_the_text_they_claim() {
    let log = sample_log();
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let texts = [
        sample::PYTHON.to_owned(),
        sample::PYTHON.to_owned(),
        sample::javascript(),
        sample::javascript(),
    ];
    let claimed = [
        "time.sleep(5)",
        "'hunter2'",
        "new Pool({max: 10})",
        "b(\u{1b}[2J)",
    ];
    assert_eq!(results.len(), claimed.len());
    for ((result, text), claimed) in results.iter().zip(texts).zip(claimed) {
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(cut(&text, region), claimed);
        if let Some(snippet) = region["snippet"]["text"]
            .as_str()
            .filter(|snippet| *snippet != "[REDACTED]")
        {
            assert_eq!(snippet, claimed);
        }
    }
}

#[test]
fn addresses_are_encoded_and_relative() {
    let log = sample_log();
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let place =
        |index: usize| &results[index]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(
        *place(0),
        json!({"uri": "src/activities/fetch%20files.py", "uriBaseId": "%SRCROOT%", "index": 0})
    );
    assert_eq!(
        *place(2),
        json!({"uri": "%C3%BC/50%25/c%231.js", "uriBaseId": "%SRCROOT%", "index": 2})
    );
    assert_eq!(
        log["runs"][0]["artifacts"][2]["location"]["uri"],
        place(2)["uri"]
    );
    let provenance = &log["runs"][0]["versionControlProvenance"][0];
    assert_eq!(
        provenance["repositoryUri"],
        json!("https://example.com/team/service.git")
    );
}

#[test]
fn secrets_are_redacted() {
    let log = sample_log();
    assert!(!log.to_string().contains("hunter2"));
    let place = &log["runs"][0]["results"][1]["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["snippet"]["text"], json!("[REDACTED]"));
    assert_eq!(place["contextRegion"], Value::Null);
    assert_eq!(log["runs"][0]["redactionTokens"], json!(["[REDACTED]"]));
    let clean = log_of(&sample::empty_report(), &sample::sarif_options());
    assert_eq!(clean["runs"][0]["redactionTokens"], Value::Null);
}

#[test]
fn links_lead_to_related_locations_only() {
    let result = &sample_log()["runs"][0]["results"][0];
    assert_eq!(
        result["message"]["text"],
        json!(
            "Call of 'time.sleep' blocks the event loop of handlers[name] (1). \
             See [it is repeated by this loop](1), [the worker that runs it](3)."
        )
    );
    let ids: Vec<&Value> = result["relatedLocations"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|place| &place["id"])
        .collect();
    assert_eq!(ids, [&json!(1), &json!(2), &json!(3)]);
}

#[test]
fn category_is_left_to_the_upload_unless_given() {
    assert_eq!(sample_log()["runs"][0]["automationDetails"], Value::Null);
    for category in ["back", "back/"] {
        let options = SarifOptions {
            category: Some(category.into()),
            ..sample::sarif_options()
        };
        assert_eq!(
            log_of(&sample::report(), &options)["runs"][0]["automationDetails"],
            json!({"id": "back/"})
        );
    }
}

#[test]
fn rules_keep_the_limits_of_github() {
    let mut report = sample::report();
    let rule = &mut report.rules[3];
    rule.help = "Very long. ".repeat(200);
    rule.tags = (0..30)
        .map(|number| format!("tag-{}", number % 15))
        .collect();
    let log = log_of(&report, &sample::sarif_options());
    let rule = &log["runs"][0]["tool"]["driver"]["rules"][3];
    assert!(
        rule["fullDescription"]["text"]
            .as_str()
            .expect("a text")
            .len()
            <= 1_024
    );
    assert_eq!(
        rule["properties"]["tags"].as_array().expect("a list").len(),
        10
    );
    assert_eq!(rule["properties"]["tags"][0], json!("security"));
    assert_eq!(rule["properties"]["tags"][1], json!("external/cwe/cwe-295"));
    assert_eq!(rule["properties"]["security-severity"], json!("5.0"));
}

/// As many findings as asked for; every tenth an error, the others notes.
fn many_findings(number: usize) -> Vec<Finding> {
    let template = sample::report().findings.remove(0);
    let path: Arc<str> = "a.py".into();
    (0..number)
        .map(|index| {
            let severity = if index % 10 == 0 {
                Severity::Error
            } else {
                Severity::Note
            };
            let mut finding = Finding {
                severity,
                labels: vec![],
                trace: vec![],
                fix: None,
                ..template.clone()
            };
            finding.location.path = path.clone();
            finding.location.region.start_line = u32::try_from(index).expect("small") + 1;
            finding.location.region.end_line = finding.location.region.start_line;
            finding
        })
        .collect()
}

#[test]
fn cap_keeps_the_most_severe_in_order() {
    let mut findings = many_findings(100);
    let notification = cap_findings(&mut findings, 15).expect("there are too many");
    let lines: Vec<u32> = findings
        .iter()
        .map(|finding| finding.location.region.start_line)
        .collect();
    assert_eq!(
        lines,
        [1, 2, 3, 4, 5, 6, 11, 21, 31, 41, 51, 61, 71, 81, 91]
    );
    assert_eq!(notification.kind, NotificationKind::ResultLimit);
    assert_eq!(
        notification.message,
        "There are 100 findings; the report holds the 15 most severe ones."
    );
    assert_eq!(cap_findings(&mut findings, 15), None);
}

#[test]
fn files_have_no_more_results_than_github_takes() {
    let report = Report {
        findings: many_findings(MAX_RESULTS + 1),
        ..sample::report()
    };
    let log = log_of(&report, &sample::sarif_options());
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("a list");
    assert_eq!(results.len(), MAX_RESULTS);
    assert_eq!(
        results
            .iter()
            .filter(|result| result["level"] == "error")
            .count(),
        MAX_RESULTS / 10 + 1
    );
    let notifications = run["invocations"][0]["toolExecutionNotifications"]
        .as_array()
        .expect("a list");
    assert_eq!(
        notifications.last().expect("not empty")["descriptor"]["id"],
        json!("result-limit")
    );
}

#[test]
fn fingerprints_tell_equal_findings_apart() {
    let report = Report {
        findings: many_findings(3),
        ..sample::report()
    };
    let log = log_of(&report, &sample::sarif_options());
    let values: Vec<&str> = log["runs"][0]["results"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|result| {
            result["partialFingerprints"]["policycheck/v1"]
                .as_str()
                .expect("a text")
        })
        .collect();
    let digits = values[0].strip_suffix(":1").expect("the first");
    assert_eq!(values[1], format!("{digits}:2"));
    assert_eq!(values[2], format!("{digits}:3"));
}

#[test]
fn equal_reports_give_equal_bytes() {
    let slow = Report {
        elapsed: std::time::Duration::from_secs(99),
        ..sample::report()
    };
    let options = sample::sarif_options();
    assert_eq!(
        bytes_of(&slow, &options),
        bytes_of(&sample::report(), &options)
    );
}
