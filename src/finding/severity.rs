//! How bad findings are. The build script knows it too: scripts of rules name severities.

/// How bad a finding is. The order is from mild to bad.
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
pub enum Severity {
    /// Worth knowing; hidden from text output unless asked for.
    Note,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}
