//! A rewritten text that knows where each of its bytes comes from.

use std::ops::Range;

/// A span of a text, and what takes its place.
pub(super) struct Edit {
    pub(super) span: Range<usize>,
    pub(super) with: With,
}

pub(super) enum With {
    Text(String),
    /// What stands at another span.
    Moved(Range<usize>),
}

impl Edit {
    pub(super) fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::replace(at..at, text)
    }

    pub(super) fn replace(span: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            span,
            with: With::Text(text.into()),
        }
    }
}

/// A text made from another one.
pub(super) struct Variant {
    pub(super) text: String,
    /// For each run of bytes: where it starts here, where in the original, and whether it was copied from there.
    runs: Vec<Run>,
}

struct Run {
    start: usize,
    original: usize,
    copied: bool,
}

impl Variant {
    pub(super) fn unchanged(original: &str) -> Self {
        Self::new(original, Vec::new())
    }

    /// Applies edits. They may touch, but not overlap; at one place they keep their order.
    pub(super) fn new(original: &str, mut edits: Vec<Edit>) -> Self {
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let mut variant = Self {
            text: String::new(),
            runs: Vec::new(),
        };
        let mut at = 0;
        for edit in edits {
            assert!(at <= edit.span.start, "edits overlap at {at}");
            variant.copy(original, at..edit.span.start);
            match edit.with {
                With::Text(text) => {
                    variant.run(edit.span.start, false);
                    variant.text += &text;
                }
                With::Moved(span) => variant.copy(original, span),
            }
            at = edit.span.end;
        }
        variant.copy(original, at..original.len());
        variant
    }

    fn copy(&mut self, original: &str, span: Range<usize>) {
        self.run(span.start, true);
        self.text += &original[span];
    }

    fn run(&mut self, original: usize, copied: bool) {
        self.runs.push(Run {
            start: self.text.len(),
            original,
            copied,
        });
    }

    /// The line of the original, from 1, on which a place of this text stands there; line and column from 1, the column in
    /// UTF-16 units.
    pub(super) fn original_line(&self, original: &str, line: u32, column: u32) -> usize {
        let start: usize = self
            .text
            .split_inclusive('\n')
            .take(line as usize - 1)
            .map(str::len)
            .sum();
        let mut units = 1;
        let within = self.text[start..]
            .char_indices()
            .find(|(_, character)| {
                let found = units >= column as usize;
                units += character.len_utf16();
                found
            })
            .map_or(0, |(at, _)| at);
        let place = start + within;
        let run = self.runs.partition_point(|run| run.start <= place) - 1;
        let Run {
            start,
            original: from,
            copied,
        } = self.runs[run];
        let place = if copied { from + (place - start) } else { from };
        original[..place].matches('\n').count() + 1
    }
}
