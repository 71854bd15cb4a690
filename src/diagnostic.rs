//! Problems in packs and configuration, and how they are shown.
//!
//! A [`Problem`] speaks of a span in one text (a rule's script, a message, a pack file); the pack
//! loader knows where that text stands in its file and makes it a [`Diagnostic`]. All problems of all
//! packs are collected; none stops the search for others.

use std::ops::Range;
use std::sync::Arc;

/// A mistake at a place of one text. Offsets are bytes of that text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where the mistake is; may be empty (a place between characters), never outside the text.
    pub span: Range<usize>,
    /// What is wrong, as one sentence without a full stop.
    pub message: String,
    /// A few words under the marked place; empty when the message says it all.
    pub label: String,
    /// The way out, as a sentence; `None` only where there is nothing to suggest.
    pub help: Option<String>,
}

impl Problem {
    /// A problem without label and help.
    pub fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), label: String::new(), help: None }
    }

    /// The same problem with words under the marked place.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same problem with a way out.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The text of a pack or configuration file, with the name it is shown under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// `policies/team.yaml` as the user gave it; `activities.yaml (built in)` for embedded packs.
    pub name: String,
    /// The whole file.
    pub text: String,
}

/// A problem with its file: what the user is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file; `None` for a problem that has no place in a file (a pack name that does not exist).
    pub source: Option<Arc<SourceText>>,
    /// The problem; its span counts bytes of `source`.
    pub problem: Problem,
}

/// The end of a message that names the nearest word, if there is one: `; did you mean …?`.
pub fn suggestion(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| format!("; did you mean `{nearest}`?"))
}

/// The nearest of `known` to what was written, if it is near enough to be a slip of the pen.
///
/// Nearness is the Damerau-Levenshtein distance (`strsim::damerau_levenshtein`), at most a third of
/// the length of the longer word, and at least one.
pub fn did_you_mean<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&written.to_lowercase(), &word.to_lowercase()), word))
        .filter(|(distance, word)| *distance <= (written.len().max(word.len()) / 3).max(1))
        .min_by_key(|(distance, word)| (*distance, *word))
        .map(|(_, word)| word)
}
