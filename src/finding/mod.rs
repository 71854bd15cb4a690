//! What a scan reports about source files: findings, with everything a report needs, so that the text
//! of a file can be dropped as soon as the file is done.

pub mod fingerprint;
mod severity;
pub mod suppression;

pub use severity::Severity;

use std::sync::Arc;

/// How sure a rule is that its findings are true. The order is from unsure to sure.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A reviewer will dismiss many of the findings.
    Low,
    /// Most findings are true.
    Medium,
    /// Nearly all findings are true.
    High,
}

/// A place in one file. Lines and columns count from 1; columns count UTF-16 code units, as SARIF's
/// `utf16CodeUnits`; the end column is exclusive. A byte order mark is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Region {
    pub start_line: u32,
    pub start_column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

/// A piece of source to show with a location: whole lines, or, where a line is too long to show, a
/// window of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Excerpt {
    /// Number of the first line of `text`, from 1.
    pub first_line: u32,
    /// The lines, without the last line end.
    pub text: String,
    /// The byte range of `text` that the location covers; clipped to `text`.
    pub span: std::ops::Range<usize>,
    /// Whether text was left out at either side, or the location goes on after `text`.
    pub clipped: bool,
}

/// A place with what a report shows of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Location {
    /// Path from the source root, with `/`; exactly the bytes of the file system where they are UTF-8.
    pub path: Arc<str>,
    pub region: Region,
    /// The lines of the region, for people.
    pub excerpt: Excerpt,
    /// The exact text of the region, for SARIF's snippet; `None` where it is longer than the limit
    /// (1,000 bytes) or the rule is marked secret.
    pub snippet: Option<String>,
    /// The line before, the lines of the region and the line after, with their first line number; `None` under
    /// the same conditions.
    pub context: Option<(u32, String)>,
}

/// A second place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    pub location: Location,
    pub message: String,
}

/// Whether a fix may change what the program does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    Safe,
    Unsafe,
}

/// A mend: replace `region` by `replacement`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fix {
    pub safety: Safety,
    pub region: Region,
    pub replacement: String,
}

/// One reported problem.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Index into the report's sorted list of enabled rules.
    pub rule: usize,
    /// After overrides by the query, the configuration and the level of test code.
    pub severity: Severity,
    pub location: Location,
    /// One plain sentence that ends with a full stop.
    pub message: String,
    pub labels: Vec<Label>,
    /// The way of a value to the location, step by step; empty where there is none to tell.
    pub trace: Vec<Label>,
    pub fix: Option<Fix>,
    /// GitHub's `primaryLocationLineHash` of the start line: `hash:count`.
    pub line_hash: String,
}
