//! Our own JSON, for programs that want the report without SARIF's apparatus.
//!
//! ```text
//! {
//!   "schema": "policycheck-report/1",
//!   "tool": {"name", "version"},
//!   "packs": [{"name", "version", "title"}],
//!   "rules": [{"id", "title", "severity", "confidence", "guideline", "impact"?, "tags", "cwe", "security_severity"?, "secret"}],
//!   "findings": [{
//!     "rule", "severity", "path", "region": {"start_line", "start_column", "end_line", "end_column"}, "message", "snippet"?,
//!     "labels": [{"path", "region", "message", "snippet"?}], "trace"?: [as labels, source first], "fix"?: {"safety", "region", "replacement"},
//!     "fingerprint", "line_hash"
//!   }],
//!   "notifications": [{"kind", "level", "path"?, "region"?, "message"}],
//!   "summary": {
//!     "findings": {"error", "warning", "note"}, "hidden": {"error", "warning", "note"}, "suppressed",
//!     "files": {"scanned", "parsed", "skipped": {…}}, "redacted"
//!   },
//!   "stats"?: [{"rule", "files", "examined", "findings", "unknowns", "steps", "vacuous"}]
//! }
//! ```
//!
//! Fields marked `?` are left out where there is nothing to say. Lines and columns count from 1, columns in UTF-16 code
//! units, ends are exclusive. `rules` holds every enabled rule, with or without findings. Equal reports give equal
//! bytes: there are no times and no local paths. Fields may be added under the same schema name; it changes when one is
//! removed or gets another meaning.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::{Hidden, Notification, PackInfo, Report, RuleInfo, RuleStats, Skipped};
use crate::finding::fingerprint::finding_fingerprints;
use crate::finding::{Confidence, Finding, Fix, Label, Region, Safety, Severity};

/// The name and version of the format.
pub const SCHEMA: &str = "policycheck-report/1";

/// Whether the work of each rule is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stats {
    Included,
    LeftOut,
}

/// Writes the report.
///
/// # Errors
/// Only those of the writer.
pub fn write(report: &Report, stats: Stats, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &build_report(report, stats))?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct JsonReport<'a> {
    schema: &'static str,
    tool: JsonTool,
    packs: Vec<JsonPack<'a>>,
    rules: Vec<JsonRule<'a>>,
    findings: Findings<'a>,
    notifications: Vec<JsonNotification<'a>>,
    summary: JsonSummary,
    #[serde(skip_serializing_if = "Option::is_none")]
    stats: Option<Vec<JsonRuleStats<'a>>>,
}

#[derive(Serialize)]
struct JsonTool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct JsonPack<'a> {
    name: &'a str,
    version: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct JsonRule<'a> {
    id: &'a str,
    title: &'a str,
    severity: Severity,
    confidence: Confidence,
    guideline: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    impact: Option<&'a str>,
    tags: &'a [String],
    cwe: &'a [u32],
    #[serde(skip_serializing_if = "Option::is_none")]
    security_severity: Option<f32>,
    secret: bool,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a str,
    severity: Severity,
    path: &'a str,
    region: Region,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<&'a str>,
    labels: Vec<JsonLabel<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    trace: Vec<JsonLabel<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<JsonFix<'a>>,
    fingerprint: &'a str,
    line_hash: &'a str,
}

#[derive(Serialize)]
struct JsonLabel<'a> {
    path: &'a str,
    region: Region,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    safety: Safety,
    region: Region,
    replacement: &'a str,
}

#[derive(Serialize)]
struct JsonNotification<'a> {
    kind: &'static str,
    level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
    message: &'a str,
}

#[derive(Serialize)]
struct JsonSummary {
    findings: JsonCounts,
    hidden: JsonCounts,
    suppressed: usize,
    files: JsonFiles,
    redacted: bool,
}

#[derive(Serialize)]
struct JsonCounts {
    error: usize,
    warning: usize,
    note: usize,
}

#[derive(Serialize)]
struct JsonFiles {
    scanned: usize,
    parsed: usize,
    skipped: JsonSkipped,
}

#[derive(Serialize)]
struct JsonSkipped {
    no_rule_for_language: usize,
    binary: usize,
    vendored: usize,
    generated: usize,
    excluded: usize,
    symlinks: usize,
    too_large: usize,
    unreadable: usize,
}

#[derive(Serialize)]
struct JsonRuleStats<'a> {
    rule: &'a str,
    #[serde(flatten)]
    stats: RuleStats,
    /// It had files to look at and nothing in them to examine.
    vacuous: bool,
}

/// Findings, built one at a time while they are written.
struct Findings<'a>(&'a Report);

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Report {
            findings, rules, ..
        } = self.0;
        let fingerprints = finding_fingerprints(findings, |finding| &rules[finding.rule].id);
        let pairs = findings.iter().zip(&fingerprints);
        serializer.collect_seq(pairs.map(|(finding, fingerprint)| {
            build_finding(finding, &rules[finding.rule], fingerprint)
        }))
    }
}

fn build_report(report: &Report, stats: Stats) -> JsonReport<'_> {
    JsonReport {
        schema: SCHEMA,
        tool: JsonTool {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        packs: report.packs.iter().map(build_pack).collect(),
        rules: report.rules.iter().map(build_rule).collect(),
        findings: Findings(report),
        notifications: report
            .notifications
            .iter()
            .map(build_notification)
            .collect(),
        summary: build_summary(report),
        stats: match stats {
            Stats::Included => Some(build_stats(report)),
            Stats::LeftOut => None,
        },
    }
}

fn build_pack(pack: &PackInfo) -> JsonPack<'_> {
    JsonPack {
        name: &pack.name,
        version: &pack.version,
        title: &pack.title,
    }
}

fn build_rule(rule: &RuleInfo) -> JsonRule<'_> {
    JsonRule {
        id: &rule.id,
        title: &rule.title,
        severity: rule.severity,
        confidence: rule.confidence,
        guideline: &rule.guideline,
        impact: rule.impact.as_ref().map(|(name, _)| name.as_str()),
        tags: &rule.tags,
        cwe: &rule.cwe,
        security_severity: rule.security_severity,
        secret: rule.secret,
    }
}

fn build_finding<'a>(
    finding: &'a Finding,
    rule: &'a RuleInfo,
    fingerprint: &'a str,
) -> JsonFinding<'a> {
    // What a secret rule finds may stand in its fix and its snippets.
    let open = !rule.secret;
    JsonFinding {
        rule: &rule.id,
        severity: finding.severity,
        path: &finding.location.path,
        region: finding.location.region,
        message: &finding.message,
        snippet: finding.location.snippet.as_deref().filter(|_| open),
        labels: finding
            .labels
            .iter()
            .map(|label| build_label(label, rule))
            .collect(),
        trace: finding
            .trace
            .iter()
            .map(|step| build_label(step, rule))
            .collect(),
        fix: finding.fix.as_ref().filter(|_| open).map(build_fix),
        fingerprint,
        line_hash: &finding.line_hash,
    }
}

fn build_label<'a>(label: &'a Label, rule: &RuleInfo) -> JsonLabel<'a> {
    JsonLabel {
        path: &label.location.path,
        region: label.location.region,
        message: &label.message,
        snippet: label.location.snippet.as_deref().filter(|_| !rule.secret),
    }
}

fn build_fix(fix: &Fix) -> JsonFix<'_> {
    JsonFix {
        safety: fix.safety,
        region: fix.region,
        replacement: &fix.replacement,
    }
}

fn build_notification(notification: &Notification) -> JsonNotification<'_> {
    let descriptor = notification.kind.descriptor();
    JsonNotification {
        kind: descriptor.id,
        level: descriptor.level.name(),
        path: notification.path.as_deref(),
        region: notification.region,
        message: &notification.message,
    }
}

fn build_summary(report: &Report) -> JsonSummary {
    let count = |severity| {
        report
            .findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    let Hidden {
        notes,
        warnings,
        errors,
    } = report.hidden;
    JsonSummary {
        findings: JsonCounts {
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            note: count(Severity::Note),
        },
        hidden: JsonCounts {
            error: errors,
            warning: warnings,
            note: notes,
        },
        suppressed: report.suppressed,
        files: JsonFiles {
            scanned: report.files_scanned,
            parsed: report.files_parsed,
            skipped: build_skipped(report.skipped),
        },
        redacted: report.redacted,
    }
}

fn build_skipped(skipped: Skipped) -> JsonSkipped {
    let Skipped {
        no_rule_for_language,
        binary,
        vendored,
        generated,
        excluded,
        symlinks,
        too_large,
        unreadable,
    } = skipped;
    JsonSkipped {
        no_rule_for_language,
        binary,
        vendored,
        generated,
        excluded,
        symlinks,
        too_large,
        unreadable,
    }
}

fn build_stats(report: &Report) -> Vec<JsonRuleStats<'_>> {
    let pairs = report.rules.iter().zip(&report.stats);
    pairs
        .map(|(rule, stats)| JsonRuleStats {
            rule: &rule.id,
            stats: *stats,
            vacuous: stats.is_vacuous(),
        })
        .collect()
}
