//! Policy packs, read and validated: everything of a pack but the meaning of its scripts, which
//! [`crate::dsl`] parses and [`crate::compile`] compiles.
//!
//! [`load`] turns requests into [`Pack`]s and collects all problems. Text becomes a tree of positioned
//! nodes (`yaml`), the tree becomes the structs that mirror the files (`read`, `file`), and these become
//! rules and parameters (`rule`, `params`). [`config`] reads the configuration of a project by the same means.

mod alignment;
mod choices;
pub mod config;
pub mod coverage;
pub mod embedded;
mod file;
pub mod guideline;
pub mod load;
pub mod mutants;
mod origin;
mod overrides;
mod params;
mod read;
mod rule;
pub mod schema;
mod texts;
mod yaml;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Problem, SourceText};
use crate::finding::{Confidence, Severity};
use crate::language::Language;
use alignment::{Written, align};
use guideline::Guideline;

/// `pack/rule`: kebab-case on both sides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub Arc<str>);

impl RuleId {
    /// The part after the slash.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The part before the slash.
    pub fn pack(&self) -> &str {
        self.0.split_once('/').map_or("", |(pack, _)| pack)
    }
}

impl std::fmt::Display for RuleId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A piece of text from a pack file that has places of its own (a script, a message), with the way back to the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Script {
    /// The decoded text.
    pub text: String,
    pub source: Arc<SourceText>,
    pub(crate) written: Written,
}

impl Script {
    /// Where a span of the text stands in the file.
    pub fn span_in_source(&self, span: Range<usize>) -> Range<usize> {
        let runs = align(&self.source.text, &self.written, &self.text);
        let at = |offset: usize| {
            let run = runs
                .partition_point(|(start, _)| *start <= offset)
                .saturating_sub(1);
            runs.get(run)
                .map_or(0, |(start, source)| source + offset.saturating_sub(*start))
        };
        let start = self.source.text.floor_char_boundary(at(span.start));
        let end = if span.end > span.start {
            at(span.end - 1) + 1
        } else {
            start
        };
        start..self.source.text.ceil_char_boundary(end.max(start))
    }

    /// A problem of this text as a problem of its file.
    pub fn locate(&self, problem: Problem) -> Diagnostic {
        let span = self.span_in_source(problem.span.clone());
        Diagnostic {
            source: Some(self.source.clone()),
            problem: Problem { span, ..problem },
        }
    }
}

/// The value of a parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum ParamValue {
    Text(String),
    Number(f64),
    Boolean(bool),
    /// Milliseconds.
    Duration(f64),
    /// The source of a regular expression; it compiles.
    Regex(String),
    /// For one language or, under `None`, for all; what a language sees is `None`'s entries, then its own.
    List(BTreeMap<Option<Language>, Vec<String>>),
    /// Keys may hold `*`. By language as `List`.
    Table(BTreeMap<Option<Language>, BTreeMap<String, Vec<String>>>),
}

/// The declared type of a parameter.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum ParamType {
    String,
    Number,
    Boolean,
    /// Written `30s`, `5m`, `24h`.
    Duration,
    Regex,
    /// Texts; `*` is a wildcard. Either a list, or lists by language under `all`, `python`, `typescript`, `go`, `java`.
    List,
    /// Text to list of texts; by language as `list`.
    Table,
}

/// One parameter with its value after overrides.
#[derive(Debug, Clone, PartialEq)]
pub struct Param {
    pub kind: ParamType,
    pub value: Arc<ParamValue>,
    pub default: Arc<ParamValue>,
    pub help: Arc<str>,
}

/// What the configuration makes of a rule, or of findings in test code. The order is from nothing to bad.
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
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Off,
    Note,
    Warning,
    Error,
}

impl Level {
    /// The severity of that name; `None` for off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// What a rule's findings in test code become.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum TestLevel {
    /// As the project's configuration says for test code (by default: at most a note).
    #[default]
    Default,
    /// The same severity as elsewhere: credentials, injection.
    Keep,
    /// Not checked in test code.
    Off,
}

/// An example of a rule: documentation and test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    pub language: Language,
    /// File name the example is scanned under; decides path rules such as `**/activities/**`.
    pub file: String,
    /// Code; in a bad example the reported lines end in a comment `expect` (`# expect`, `// expect`).
    pub code: Script,
    /// Other files of its project.
    pub beside: Vec<crate::scan::ProjectText>,
    pub verdict: Verdict,
}

/// What an example shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Bad,
    Good,
}

/// A rule, validated except for its scripts.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    pub id: RuleId,
    pub title: String,
    /// As the pack has it.
    pub severity: Severity,
    /// As the project's configuration has it, where it speaks of the rule.
    pub level: Option<Level>,
    pub confidence: Confidence,
    /// Languages the rule claims; sorted, without doubles.
    pub languages: Vec<Language>,
    /// Numbers of the pack's guideline, and of others with the name of their pack before them.
    pub guideline: Vec<String>,
    pub impact: Option<String>,
    pub tags: Vec<String>,
    pub cwe: Vec<u32>,
    pub security_severity: Option<f32>,
    /// Script per language; `None` is the common one.
    pub matches: BTreeMap<Option<Language>, Script>,
    pub message: Script,
    pub help: String,
    pub examples: Vec<Example>,
    /// Ids of rules whose finding at the same place this one replaces.
    pub subsumes: Vec<RuleId>,
    pub secret: bool,
    pub tests: TestLevel,
    /// Path globs the rule is limited to; empty: all.
    pub files: Vec<String>,
    /// Path globs the rule does not look at.
    pub exclude: Vec<String>,
    /// Where the rule's id stands, for messages about the rule as a whole.
    pub place: (Arc<SourceText>, Range<usize>),
}

impl Rule {
    /// The severity after configuration; `None` when the rule is switched off.
    pub fn configured_severity(&self) -> Option<Severity> {
        self.level.map_or(Some(self.severity), Level::severity)
    }
}

/// The script of a library's definitions.
#[derive(Debug, Clone, PartialEq)]
pub struct Library {
    pub name: String,
    /// `None` in a library of parameters.
    pub define: Option<Script>,
    /// Library calls whose result has a type of its own: `psycopg2.connect` gives `psycopg2.extensions.connection`.
    pub returns: BTreeMap<Option<Language>, BTreeMap<String, String>>,
    /// Library calls whose result holds what they are given.
    pub passes: BTreeMap<Option<Language>, Vec<String>>,
}

/// A validated pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    pub name: String,
    /// The pack comes with the program.
    pub is_embedded: bool,
    pub version: String,
    pub title: String,
    /// The document that the pack enforces.
    pub guideline: Option<Guideline>,
    /// Own parameters and those of the imported libraries.
    pub params: Arc<BTreeMap<String, Param>>,
    /// In the order of import; each library once.
    pub libraries: Vec<Arc<Library>>,
    pub impacts: BTreeMap<String, String>,
    /// Path globs of the pack; empty: all files.
    pub files: Vec<String>,
    pub rules: Vec<Arc<Rule>>,
    /// The folder of fixtures beside the pack (`tests/` beside a pack in a file), where it exists.
    pub fixtures: Option<std::path::PathBuf>,
}
