//! The result of a scan, and the formats it is written in. Formats read a [`Report`] and know nothing
//! of how it came about; only [`sarif`] knows SARIF.

pub mod cap;
pub mod json;
pub mod markdown;
pub mod notification;
mod prose;
pub mod sarif;
pub mod text;

pub(crate) use prose::count;

use std::sync::Arc;
use std::time::Duration;

use crate::finding::{Confidence, Finding, Region, Severity};
use crate::pack::guideline::Guideline;

/// What a report says of one enabled rule. The texts are those of the pack, within SARIF's limits.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleInfo {
    /// `pack/rule`, never changes.
    pub id: String,
    pub title: String,
    /// The rule's default severity, before any override.
    pub severity: Severity,
    pub confidence: Confidence,
    /// What goes wrong, how to mend it, in Markdown (paragraphs, lists, code).
    pub help: String,
    /// Bullets of the guideline that the rule enforces, as `A1.7`.
    pub guideline: Vec<String>,
    /// The name of the impact and its text, in the pack's words.
    pub impact: Option<(String, String)>,
    pub tags: Vec<String>,
    /// CWE numbers.
    pub cwe: Vec<u32>,
    /// CVSS-like score of a security rule, over 0 and at most 10.
    pub security_severity: Option<f32>,
    /// A bad and a good example with the language of each, without marks.
    pub bad: Option<(String, String)>,
    pub good: Option<(String, String)>,
    /// Findings of this rule may hold secrets: no excerpt, snippet or context is shown.
    pub secret: bool,
}

impl RuleInfo {
    /// The name of the rule's pack.
    pub fn pack(&self) -> &str {
        self.id.split_once('/').map_or("", |(pack, _)| pack)
    }
}

/// What a report says of one pack in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackInfo {
    pub name: String,
    pub version: String,
    pub title: String,
    /// The document that it enforces.
    pub guideline: Option<Guideline>,
}

/// Why something was not checked, or not wholly. Each kind is a descriptor in SARIF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotificationKind {
    /// The file could not be read.
    Unreadable,
    /// Larger than the size limit.
    TooLarge,
    /// Not UTF-8: scanned with replacement characters.
    NotUtf8,
    /// Parts of the file do not parse; the rest was checked.
    SyntaxError,
    /// The parser was stopped at its bound.
    ParseLimit,
    /// Rules were stopped at the bound of work for one file.
    WorkLimit,
    /// Nested deeper than the bound: rules that compare code with code were not applied.
    TooDeep,
    /// More findings of one rule in one file than the cap.
    FindingLimit,
    /// More findings in all than the cap of the report.
    ResultLimit,
    /// The scanner failed in this file; this is a bug of policycheck.
    Internal,
    /// Lone carriage returns: line numbers differ between tools.
    LoneCarriageReturn,
    /// A comment suppresses a rule that finds nothing there.
    UnusedSuppression,
    /// A comment that suppresses names no rule, or none that exists.
    UnclearSuppression,
}

/// Trouble with one file during the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    pub kind: NotificationKind,
    /// Path from the source root; `None` when it speaks of the whole run.
    pub path: Option<Arc<str>>,
    /// The first place it happened, where there is one.
    pub region: Option<Region>,
    /// One sentence with a full stop.
    pub message: String,
}

/// Why files were passed over on purpose, with how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Skipped {
    /// No active rule speaks the file's language.
    pub no_rule_for_language: usize,
    pub binary: usize,
    pub vendored: usize,
    pub generated: usize,
    /// By `include`/`exclude` of configuration or command line.
    pub excluded: usize,
    pub symlinks: usize,
    pub too_large: usize,
    pub unreadable: usize,
}

/// A file that has findings or notifications: SARIF's artifacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    pub path: Arc<str>,
    /// Bytes.
    pub length: u64,
    /// Lower-case hex.
    pub sha256: String,
    /// SARIF's name of the language (section 3.24.10): `python`, `typescript`, …
    pub language: &'static str,
    pub utf8: bool,
}

/// What one rule did in the scan, for `--stats`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct RuleStats {
    /// Files of its languages within its scope.
    pub files: u64,
    /// Nodes on which its condition was evaluated.
    pub examined: u64,
    /// Those that a filter hides, too.
    pub findings: u64,
    /// Nodes on which the condition was unknown.
    pub unknowns: u64,
    /// Work spent, in evaluation steps.
    pub steps: u64,
}

/// The git state that SARIF's versionControlProvenance names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// With user information removed.
    pub repository_uri: String,
    /// `None` when the work tree is dirty.
    pub revision: Option<String>,
    pub branch: Option<String>,
}

/// Everything a scan found out. Findings are sorted by (path, region, rule id); rules by id;
/// notifications by (path, kind, region). `findings` holds only what passed the filters of severity and confidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub packs: Vec<PackInfo>,
    pub rules: Vec<RuleInfo>,
    /// Parallel to `rules`.
    pub stats: Vec<RuleStats>,
    pub findings: Vec<Finding>,
    /// Findings left out by `--severity` or `--confidence`, by severity.
    pub hidden: Hidden,
    /// Findings that comments in the code accept.
    pub suppressed: usize,
    pub notifications: Vec<Notification>,
    pub artifacts: Vec<Artifact>,
    pub skipped: Skipped,
    /// Files whose text was examined (parsed or proved to match no rule by its words).
    pub files_scanned: usize,
    /// Files among them that were parsed.
    pub files_parsed: usize,
    /// Whether any text was redacted.
    pub redacted: bool,
    /// Wall time of the scan; shown to people only, never written to a file format.
    pub elapsed: Duration,
}

/// Findings that a filter left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hidden {
    pub notes: usize,
    pub warnings: usize,
    pub errors: usize,
}

impl Skipped {
    /// Adds the counts of another part of the scan.
    pub fn add(&mut self, other: Self) {
        let Self {
            no_rule_for_language,
            binary,
            vendored,
            generated,
            excluded,
            symlinks,
            too_large,
            unreadable,
        } = other;
        self.no_rule_for_language += no_rule_for_language;
        self.binary += binary;
        self.vendored += vendored;
        self.generated += generated;
        self.excluded += excluded;
        self.symlinks += symlinks;
        self.too_large += too_large;
        self.unreadable += unreadable;
    }
}

impl Report {
    /// Rules that had files in their scope and found nothing in them that they speak of: either there is no such code, or
    /// the rule does not know it.
    pub fn vacuous(&self) -> impl Iterator<Item = &RuleInfo> {
        self.rules_that(RuleStats::is_vacuous)
    }

    /// Rules that had no file in their scope.
    pub fn without_files(&self) -> impl Iterator<Item = &RuleInfo> {
        self.rules_that(|stats| stats.files == 0)
    }

    fn rules_that(&self, did: impl Fn(&RuleStats) -> bool) -> impl Iterator<Item = &RuleInfo> {
        let pairs = self.rules.iter().zip(&self.stats);
        pairs
            .filter(move |(_, stats)| did(stats))
            .map(|(rule, _)| rule)
    }
}

impl RuleStats {
    /// Whether the rule had files to look at and nothing in them to examine.
    pub fn is_vacuous(&self) -> bool {
        self.files > 0 && self.examined == 0
    }

    /// Adds what the rule did in another file.
    pub fn add(&mut self, other: &Self) {
        self.files += other.files;
        self.examined += other.examined;
        self.findings += other.findings;
        self.unknowns += other.unknowns;
        self.steps += other.steps;
    }
}

impl Hidden {
    /// Counts a finding that is not shown.
    pub fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Note => self.notes += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Error => self.errors += 1,
        }
    }
}

impl Artifact {
    /// The artifact of a file with these bytes.
    pub fn new(path: Arc<str>, bytes: &[u8], language: &'static str, utf8: bool) -> Self {
        use sha2::Digest as _;
        let sha256 = sha2::Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            path,
            length: bytes.len() as u64,
            sha256,
            language,
            utf8,
        }
    }
}
