//! Findings as SARIF results.

use std::collections::BTreeMap;

use serde_sarif::sarif::{
    ArtifactChange, ArtifactContent, CodeFlow, Fix, Location, Message, PhysicalLocation, Region,
    Replacement, Result as SarifResult, ResultLevel, ThreadFlow, ThreadFlowLocation,
};

use super::{ArtifactIndices, REDACTED, build_artifact_location, build_message};
use crate::finding::{self, Finding, Label, Safety, Severity};
use crate::report::RuleInfo;

pub(super) fn build_result(
    finding: &Finding,
    rule: &RuleInfo,
    fingerprint: &str,
    artifacts: &ArtifactIndices<'_>,
) -> SarifResult {
    let mut result = SarifResult::builder()
        .rule_id(rule.id.clone())
        .rule_index(i64::try_from(finding.rule).expect("rules are few"))
        .level(build_level(finding.severity))
        .message(build_result_message(finding))
        .locations(vec![build_location(&finding.location, rule, artifacts)])
        .partial_fingerprints(build_fingerprints(finding, fingerprint))
        .build();
    if !finding.labels.is_empty() {
        let related = finding
            .labels
            .iter()
            .zip(1..)
            .map(|(label, id)| build_related(label, id, rule, artifacts));
        result.related_locations = Some(related.collect());
    }
    if !finding.trace.is_empty() {
        result.code_flows = Some(vec![build_flow(finding, rule, artifacts)]);
    }
    // A replacement may repeat what it replaces.
    if !rule.secret {
        result.fixes = finding
            .fix
            .as_ref()
            .map(|fix| vec![build_fix(fix, finding, artifacts)]);
    }
    result
}

pub(super) fn build_region(region: finding::Region) -> Region {
    Region::builder()
        .start_line(region.start_line)
        .start_column(region.start_column)
        .end_line(region.end_line)
        .end_column(region.end_column)
        .build()
}

fn build_level(severity: Severity) -> ResultLevel {
    match severity {
        Severity::Note => ResultLevel::Note,
        Severity::Warning => ResultLevel::Warning,
        Severity::Error => ResultLevel::Error,
    }
}

/// The message, with a link to each label: GitHub shows related locations only through links.
fn build_result_message(finding: &Finding) -> Message {
    let mut text = without_links(&finding.message);
    let links: Vec<String> = finding
        .labels
        .iter()
        .zip(1..)
        .filter_map(|(label, id)| build_link(label, id))
        .collect();
    if !links.is_empty() {
        text.push_str(" See ");
        text.push_str(&links.join(", "));
        text.push('.');
    }
    build_message(&text)
}

/// A link to a related location; `None` where the label's text could end the link early or hold another.
fn build_link(label: &Label, id: i64) -> Option<String> {
    let text = label.message.trim().trim_end_matches('.');
    let safe = !text.is_empty() && !text.contains(['[', ']', '\\', '`', '\n']);
    safe.then(|| format!("[{text}]({id})"))
}

/// Source text in a message can read as a link (`handlers[name](1)`); a blank between brackets prevents that.
fn without_links(message: &str) -> String {
    message.replace("](", "] (")
}

fn build_fingerprints(finding: &Finding, fingerprint: &str) -> BTreeMap<String, String> {
    BTreeMap::from([
        (
            "primaryLocationLineHash".to_owned(),
            finding.line_hash.clone(),
        ),
        ("policycheck/v1".to_owned(), fingerprint.to_owned()),
    ])
}

fn build_location(
    location: &finding::Location,
    rule: &RuleInfo,
    artifacts: &ArtifactIndices<'_>,
) -> Location {
    Location::builder()
        .physical_location(build_place(location, rule, artifacts))
        .build()
}

fn build_related(
    label: &Label,
    id: i64,
    rule: &RuleInfo,
    artifacts: &ArtifactIndices<'_>,
) -> Location {
    Location::builder()
        .id(id)
        .message(build_message(&label.message))
        .physical_location(build_place(&label.location, rule, artifacts))
        .build()
}

/// The way of a value: GitHub shows it step by step.
fn build_flow(finding: &Finding, rule: &RuleInfo, artifacts: &ArtifactIndices<'_>) -> CodeFlow {
    let steps = finding.trace.iter().map(|step| {
        let location = Location::builder()
            .message(build_message(&without_links(&step.message)))
            .physical_location(build_place(&step.location, rule, artifacts))
            .build();
        ThreadFlowLocation::builder().location(location).build()
    });
    let thread = ThreadFlow::builder()
        .locations(steps.collect::<Vec<_>>())
        .build();
    CodeFlow::builder().thread_flows(vec![thread]).build()
}

fn build_place(
    location: &finding::Location,
    rule: &RuleInfo,
    artifacts: &ArtifactIndices<'_>,
) -> PhysicalLocation {
    let mut region = build_region(location.region);
    let mut place = PhysicalLocation::builder()
        .artifact_location(build_artifact_location(&location.path, artifacts))
        .build();
    if rule.secret {
        region.snippet = Some(build_content(REDACTED));
    } else {
        region.snippet = location.snippet.as_deref().map(build_content);
        place.context_region = location
            .context
            .as_ref()
            .map(|(line, text)| build_context(*line, text));
    }
    place.region = Some(region);
    place
}

/// Whole lines: columns may be left out.
fn build_context(first_line: u32, text: &str) -> Region {
    let line_feeds = text.bytes().filter(|byte| *byte == b'\n').count();
    Region::builder()
        .start_line(first_line)
        .end_line(i64::from(first_line) + i64::try_from(line_feeds).expect("a context is short"))
        .snippet(build_content(text))
        .build()
}

fn build_fix(fix: &finding::Fix, finding: &Finding, artifacts: &ArtifactIndices<'_>) -> Fix {
    let replacement = Replacement::builder()
        .deleted_region(build_region(fix.region))
        .inserted_content(build_content(&fix.replacement))
        .build();
    let change = ArtifactChange::builder()
        .artifact_location(build_artifact_location(&finding.location.path, artifacts))
        .replacements(vec![replacement])
        .build();
    let description = match fix.safety {
        Safety::Safe => "Does not change what the program does.",
        Safety::Unsafe => "May change what the program does; review it.",
    };
    Fix::builder()
        .artifact_changes(vec![change])
        .description(build_message(description))
        .build()
}

fn build_content(text: &str) -> ArtifactContent {
    ArtifactContent::builder().text(text).build()
}
