//! SARIF 2.1.0 as GitHub code scanning takes it.
//!
//! One run per file, results sorted as the report is, and equal bytes for equal reports: no times, no local paths, no
//! names of users. Numbers of lines and columns are those of [`crate::finding::Region`], declared as UTF-16 code units. The
//! gaps of the model crate (levels and the kind of columns as JSON values) are closed here and nowhere else.

mod results;
mod rules;
mod uri;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Serialize, Serializer};
use serde_json::json;
use serde_sarif::sarif::{
    Artifact, ArtifactLocation, Invocation, Location, Message, MultiformatMessageString,
    Notification, PhysicalLocation, ReportingDescriptorReference, Run, RunAutomationDetails,
    VersionControlDetails,
};

use super::cap::{MAX_RESULTS, cap_notification, most_severe};
use super::{NotificationKind, Provenance, Report};
use crate::finding::fingerprint::finding_fingerprints;

/// The address of the final schema that GitHub's documentation names.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// The base of all paths. It has a description and no address, so that no local path is published.
const SOURCE_ROOT: &str = "%SRCROOT%";
/// Stands for the text of secrets.
const REDACTED: &str = "[REDACTED]";

/// What a SARIF file says of the run besides the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SarifOptions {
    /// Tells several runs over one commit apart (GitHub's category). `None` leaves it to the upload, which can only
    /// set it when the file has none.
    pub category: Option<String>,
    /// The state of the repository that was scanned; `None` outside of one.
    pub provenance: Option<Provenance>,
    /// The exit status of the process.
    pub exit_code: i32,
    /// The meaning of that status, as a sentence.
    pub exit_description: String,
}

/// Writes the report. Results over GitHub's limit are left out, the mildest first, with a notification.
///
/// # Errors
/// Only those of the writer.
pub fn write(report: &Report, options: &SarifOptions, out: &mut dyn Write) -> io::Result<()> {
    let shown = most_severe(&report.findings, MAX_RESULTS);
    let run = build_run(report, options, shown.len());
    let artifacts = artifact_indices(report);
    let results = Results {
        report,
        shown,
        artifacts,
    };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [RunWithResults { run, results }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

/// The file. Results are built one at a time while they are written, so that their number costs no memory; the model
/// crate's root type would hold them all.
#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [RunWithResults<'a>; 1],
}

#[derive(Serialize)]
struct RunWithResults<'a> {
    #[serde(flatten)]
    run: Run,
    results: Results<'a>,
}

struct Results<'a> {
    report: &'a Report,
    /// Indices of the findings to write.
    shown: Vec<usize>,
    artifacts: ArtifactIndices<'a>,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let findings = &self.report.findings;
        let fingerprints =
            finding_fingerprints(findings, |finding| &self.report.rules[finding.rule].id);
        serializer.collect_seq(self.shown.iter().map(|index| {
            let finding = &findings[*index];
            results::build_result(
                finding,
                &self.report.rules[finding.rule],
                &fingerprints[*index],
                &self.artifacts,
            )
        }))
    }
}

/// Where in the run's `artifacts` a path stands.
type ArtifactIndices<'a> = BTreeMap<&'a str, i64>;

fn artifact_indices(report: &Report) -> ArtifactIndices<'_> {
    report
        .artifacts
        .iter()
        .zip(0..)
        .map(|(artifact, index)| (&*artifact.path, index))
        .collect()
}

fn build_run(report: &Report, options: &SarifOptions, shown: usize) -> Run {
    let artifacts = artifact_indices(report);
    let mut run = Run::builder()
        .tool(rules::build_tool(report))
        .invocations(vec![build_invocation(report, options, shown, &artifacts)])
        .artifacts(
            report
                .artifacts
                .iter()
                .map(build_artifact)
                .collect::<Vec<_>>(),
        )
        .original_uri_base_ids(BTreeMap::from([(
            SOURCE_ROOT.to_owned(),
            build_source_root(),
        )]))
        .column_kind(json!("utf16CodeUnits"))
        .default_encoding("UTF-8")
        .newline_sequences(vec!["\r\n".to_owned(), "\n".to_owned()])
        .build();
    let taxonomy = rules::build_taxonomy(report);
    run.taxonomies = taxonomy.map(|taxonomy| vec![taxonomy]);
    run.automation_details = options.category.as_deref().map(build_automation_details);
    run.version_control_provenance = options
        .provenance
        .as_ref()
        .and_then(build_provenance)
        .map(|details| vec![details]);
    run.redaction_tokens = holds_redacted_text(report).then(|| vec![REDACTED.to_owned()]);
    run
}

fn build_source_root() -> ArtifactLocation {
    let description = "The root of the repository, or of the scan where there is no repository.";
    ArtifactLocation::builder()
        .description(build_message(description))
        .build()
}

fn build_automation_details(category: &str) -> RunAutomationDetails {
    RunAutomationDetails::builder()
        .id(format!("{}/", category.trim_end_matches('/')))
        .build()
}

fn build_provenance(provenance: &Provenance) -> Option<VersionControlDetails> {
    let mut details = VersionControlDetails::builder()
        .repository_uri(uri::public_repository_uri(&provenance.repository_uri)?)
        .mapped_to(ArtifactLocation::builder().uri_base_id(SOURCE_ROOT).build())
        .build();
    details.revision_id.clone_from(&provenance.revision);
    details.branch.clone_from(&provenance.branch);
    Some(details)
}

fn holds_redacted_text(report: &Report) -> bool {
    report.redacted
        || report
            .findings
            .iter()
            .any(|finding| report.rules[finding.rule].secret)
}

fn build_invocation(
    report: &Report,
    options: &SarifOptions,
    shown: usize,
    artifacts: &ArtifactIndices<'_>,
) -> Invocation {
    let mut notifications: Vec<Notification> = report
        .notifications
        .iter()
        .map(|notification| build_notification(notification, artifacts))
        .collect();
    if shown < report.findings.len() {
        notifications.push(build_notification(
            &cap_notification(report.findings.len(), shown),
            artifacts,
        ));
    }
    Invocation::builder()
        // A scan that does not come to its end writes no report.
        .execution_successful(true)
        .exit_code(i64::from(options.exit_code))
        .exit_code_description(options.exit_description.clone())
        .tool_execution_notifications(notifications)
        .build()
}

fn build_notification(
    notification: &super::Notification,
    artifacts: &ArtifactIndices<'_>,
) -> Notification {
    let descriptor = notification.kind.descriptor();
    let mut built = Notification::builder()
        .descriptor(build_descriptor_reference(notification.kind))
        .level(json!(descriptor.level.name()))
        .message(build_message(&notification.message))
        .build();
    if let Some(path) = &notification.path {
        let mut place = PhysicalLocation::builder()
            .artifact_location(build_artifact_location(path, artifacts))
            .build();
        place.region = notification.region.map(results::build_region);
        built.locations = Some(vec![Location::builder().physical_location(place).build()]);
    }
    built
}

fn build_descriptor_reference(kind: NotificationKind) -> ReportingDescriptorReference {
    let index = NotificationKind::ALL
        .iter()
        .position(|known| *known == kind)
        .expect("ALL holds every kind");
    let index = i64::try_from(index).expect("there are few kinds");
    ReportingDescriptorReference::builder()
        .id(kind.descriptor().id)
        .index(index)
        .build()
}

fn build_artifact(artifact: &super::Artifact) -> Artifact {
    let mut built = Artifact::builder()
        .location(
            ArtifactLocation::builder()
                .uri(uri::path_to_uri(&artifact.path))
                .uri_base_id(SOURCE_ROOT)
                .build(),
        )
        .length(i64::try_from(artifact.length).unwrap_or(i64::MAX))
        .hashes(BTreeMap::from([(
            "sha-256".to_owned(),
            artifact.sha256.clone(),
        )]))
        .source_language(artifact.language)
        .roles(vec![json!("analysisTarget")])
        .build();
    built.encoding = artifact.utf8.then(|| "UTF-8".to_owned());
    built
}

fn build_artifact_location(path: &str, artifacts: &ArtifactIndices<'_>) -> ArtifactLocation {
    let mut location = ArtifactLocation::builder()
        .uri(uri::path_to_uri(path))
        .uri_base_id(SOURCE_ROOT)
        .build();
    location.index = artifacts.get(path).copied();
    location
}

fn build_message(text: &str) -> Message {
    Message::builder().text(text).build()
}

fn build_text(text: impl Into<String>) -> MultiformatMessageString {
    MultiformatMessageString::builder().text(text).build()
}
