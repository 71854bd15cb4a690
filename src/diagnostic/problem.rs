//! What is wrong in a text, and the word that was probably meant. The build script reads packs with it too.

use std::ops::Range;

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
    pub kind: ProblemKind,
}

/// What a problem does to the text it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text means nothing, or not what it says.
    Mistake,
    /// The text means what it says, and a part of it does nothing.
    Idle,
}

impl Problem {
    /// A problem without label and help.
    pub fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            label: String::new(),
            help: None,
            kind: ProblemKind::Mistake,
        }
    }

    /// The same problem of a part that does nothing.
    #[must_use]
    pub fn idle(mut self) -> Self {
        self.kind = ProblemKind::Idle;
        self
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

/// The end of a message that names the nearest word, if there is one: `; did you mean …?`.
pub fn suggestion(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| {
        format!("; did you mean `{nearest}`?")
    })
}

/// The nearest of `known` to what was written, if it is near enough to be a slip of the pen.
///
/// Nearness is the Damerau-Levenshtein distance (`strsim::damerau_levenshtein`), at most a third of
/// the length of the longer word, and at least one. A word of three letters or more is also near to
/// the words that begin with it.
pub fn did_you_mean<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written = written.to_lowercase();
    known
        .into_iter()
        .map(|word| {
            (
                strsim::damerau_levenshtein(&written, &word.to_lowercase()),
                word,
            )
        })
        .filter(|(distance, word)| {
            let begins = written.len() >= 3 && word.to_lowercase().starts_with(&written);
            begins || *distance <= (written.len().max(word.len()) / 3).max(1)
        })
        .min_by_key(|(distance, word)| (*distance, *word))
        .map(|(_, word)| word)
}
