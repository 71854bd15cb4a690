//! YAML as a tree of positioned nodes: the common ground of packs, libraries and configuration.
//!
//! The events of the parser are taken instead of serde's data model, because a reader that reports
//! all problems at once has to go on after the first. Anchors, aliases and tags are refused: packs
//! have no use for them, and without them the tree is never larger than the file.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use crate::diagnostic::Problem;

/// Deeper nesting than any file needs; bounds the recursion of everything that walks a tree.
const MAX_DEPTH: usize = 32;

/// A value with the place where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Node {
    /// Bytes of the file: from the first to after the last character of the value.
    pub(super) span: Range<usize>,
    pub(super) value: Value,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) enum Value {
    Scalar(Scalar),
    Sequence(Vec<Node>),
    Mapping(Vec<Entry>),
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Style {
    #[default]
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

impl From<ScalarStyle> for Style {
    fn from(style: ScalarStyle) -> Self {
        match style {
            ScalarStyle::Plain => Self::Plain,
            ScalarStyle::SingleQuoted => Self::SingleQuoted,
            ScalarStyle::DoubleQuoted => Self::DoubleQuoted,
            ScalarStyle::Literal => Self::Literal,
            ScalarStyle::Folded => Self::Folded,
        }
    }
}

/// A text, number, truth value or nothing; which of these is for the reader to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Scalar {
    /// The decoded text.
    #[serde(borrow)]
    pub(super) text: Cow<'static, str>,
    pub(super) style: Style,
    /// Columns of indentation that a block scalar's lines have lost.
    pub(super) indent: usize,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    #[serde(borrow)]
    pub(super) key: Cow<'static, str>,
    pub(super) key_span: Range<usize>,
    pub(super) value: Node,
}

impl Node {
    /// What the value is, in words: `a number`, `a list`, …
    pub(super) fn kind(&self) -> &'static str {
        match &self.value {
            Value::Scalar(scalar) => scalar.kind(),
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a mapping",
        }
    }

    /// Nothing at all: `key:` without a value, or `null`.
    pub(super) fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar(scalar) if scalar.is_null())
    }
}

impl Scalar {
    /// What the scalar is, in words.
    pub(super) fn kind(&self) -> &'static str {
        if self.is_null() {
            "nothing"
        } else if self.as_boolean().is_some() {
            "a truth value"
        } else if self.as_number().is_some() {
            "a number"
        } else {
            "a text"
        }
    }

    fn is_null(&self) -> bool {
        self.style == Style::Plain && matches!(&*self.text, "" | "~" | "null" | "Null" | "NULL")
    }

    fn is_blank_block(&self) -> bool {
        matches!(self.style, Style::Literal | Style::Folded) && self.text.trim().is_empty()
    }

    /// `true` and `false`, unquoted.
    pub(super) fn as_boolean(&self) -> Option<bool> {
        match (self.style, &*self.text) {
            (Style::Plain, "true" | "True" | "TRUE") => Some(true),
            (Style::Plain, "false" | "False" | "FALSE") => Some(false),
            _ => None,
        }
    }

    /// A decimal number, unquoted.
    pub(super) fn as_number(&self) -> Option<f64> {
        let digits = self.text.trim_start_matches(['+', '-', '.']);
        let decimal =
            self.style == Style::Plain && digits.starts_with(|first: char| first.is_ascii_digit());
        // The parser of f64 takes no words here, since a digit comes first.
        self.text
            .parse()
            .ok()
            .filter(|number: &f64| decimal && number.is_finite())
    }
}

/// The tree of a file that holds one document, with the problems of its keys; or why it has no tree.
pub(super) fn parse(source: &str) -> Result<(Node, Vec<Problem>), Problem> {
    let mut tree = Tree {
        open: Vec::new(),
        root: None,
        problems: Vec::new(),
    };
    for event in Parser::new_from_str(source) {
        let (event, span) = event.map_err(|error| syntax_problem(&error, source))?;
        tree.take(event, bytes(&span))?;
    }
    let root = tree
        .root
        .ok_or_else(|| Problem::new(0..0, "this file is empty"))?;
    Ok((root, tree.problems))
}

fn bytes(span: &Span) -> PlacedSpan {
    let start = span
        .start
        .byte_offset()
        .expect("a parser over a string knows the bytes");
    let end = span
        .end
        .byte_offset()
        .expect("a parser over a string knows the bytes");
    PlacedSpan {
        range: start..end.max(start),
        indent: span.indent.unwrap_or(0),
    }
}

/// A parser's span, in bytes.
struct PlacedSpan {
    range: Range<usize>,
    indent: usize,
}

fn syntax_problem(error: &ScanError, source: &str) -> Problem {
    let at = error.marker().byte_offset().unwrap_or(0).min(source.len());
    let end = source[at..]
        .chars()
        .next()
        .map_or(at, |found| at + found.len_utf8());
    Problem::new(at..end, "this is not YAML").with_label(error.info())
}

/// The collections that are open while the events come in.
struct Tree {
    open: Vec<Open>,
    root: Option<Node>,
    problems: Vec<Problem>,
}

/// A collection whose end has not been seen.
enum Open {
    Sequence {
        start: usize,
        nodes: Vec<Node>,
    },
    Mapping {
        start: usize,
        entries: Vec<Entry>,
        key: Option<(Cow<'static, str>, Range<usize>)>,
    },
}

impl Tree {
    fn take(&mut self, event: Event<'_>, span: PlacedSpan) -> Result<(), Problem> {
        let PlacedSpan { range, indent } = span;
        match event {
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentEnd
            | Event::Comment(..) => {}
            Event::DocumentStart(..) if self.root.is_some() => {
                return Err(Problem::new(range, "a second document begins here")
                    .with_help("Give each document a file of its own."));
            }
            Event::DocumentStart(..) => {}
            Event::Alias(_) => return Err(refused(range, "a YAML alias")),
            Event::Scalar(_, _, anchor, _)
            | Event::SequenceStart(_, anchor, _)
            | Event::MappingStart(_, anchor, _)
                if anchor != 0 =>
            {
                return Err(refused(range, "a YAML anchor"));
            }
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, _, Some(_))
            | Event::MappingStart(_, _, Some(_)) => {
                return Err(refused(range, "a YAML tag"));
            }
            Event::Scalar(text, style, ..) => {
                let scalar = Scalar {
                    text: Cow::Owned(text.into_owned()),
                    style: style.into(),
                    indent,
                };
                self.scalar(scalar, range);
            }
            Event::SequenceStart(..) => self.open(
                Open::Sequence {
                    start: range.start,
                    nodes: Vec::new(),
                },
                range,
            )?,
            Event::MappingStart(..) => {
                self.open(
                    Open::Mapping {
                        start: range.start,
                        entries: Vec::new(),
                        key: None,
                    },
                    range,
                )?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end),
        }
        Ok(())
    }

    fn open(&mut self, collection: Open, range: Range<usize>) -> Result<(), Problem> {
        if matches!(self.open.last(), Some(Open::Mapping { key: None, .. })) {
            return Err(Problem::new(range, "a key must be a text"));
        }
        if self.open.len() == MAX_DEPTH {
            return Err(Problem::new(
                range,
                format!("this is nested more than {MAX_DEPTH} levels deep"),
            ));
        }
        self.open.push(collection);
        Ok(())
    }

    fn scalar(&mut self, scalar: Scalar, range: Range<usize>) {
        match self.open.last_mut() {
            Some(Open::Mapping {
                key: key @ None, ..
            }) => *key = Some((scalar.text, range)),
            _ => self.add(Node {
                span: range,
                value: Value::Scalar(scalar),
            }),
        }
    }

    fn close(&mut self, end: usize) {
        let node = match self
            .open
            .pop()
            .expect("the parser balances starts and ends")
        {
            Open::Sequence { start, nodes } => {
                let end = end.max(nodes.last().map_or(start, |last| last.span.end));
                Node {
                    span: start..end,
                    value: Value::Sequence(nodes),
                }
            }
            Open::Mapping { start, entries, .. } => {
                self.problems.extend(doubled_keys(&entries));
                let end = end.max(entries.last().map_or(start, |last| last.value.span.end));
                Node {
                    span: start..end,
                    value: Value::Mapping(entries),
                }
            }
        };
        self.add(node);
    }

    fn add(&mut self, mut node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence { nodes, .. }) => nodes.push(node),
            Some(Open::Mapping { entries, key, .. }) => {
                let (key, key_span) = key.take().expect("the parser gives a key before its value");
                // The parser places a block scalar at its first content; without any that is the next line.
                if matches!(&node.value, Value::Scalar(scalar) if scalar.is_blank_block()) {
                    node.span = key_span.clone();
                }
                entries.push(Entry {
                    key,
                    key_span,
                    value: node,
                });
            }
        }
    }
}

fn refused(range: Range<usize>, what: &str) -> Problem {
    Problem::new(range, format!("{what} is not allowed here"))
        .with_help("Write the value out; packs and configuration use no anchors, aliases or tags.")
}

fn doubled_keys(entries: &[Entry]) -> Vec<Problem> {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|entry| (&entry.key, entry.key_span.start));
    sorted
        .windows(2)
        .filter(|pair| pair[0].key == pair[1].key)
        .map(|pair| {
            Problem::new(
                pair[1].key_span.clone(),
                format!("the key `{}` stands here a second time", pair[1].key),
            )
            .with_help("Remove one of the two, or join their values.")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(node: &Node, source: &str, depth: usize, out: &mut String) {
        let pad = "  ".repeat(depth);
        match &node.value {
            Value::Scalar(scalar) => {
                let raw = &source[node.span.clone()];
                out.push_str(&format!(
                    "{pad}{:?} {:?} indent {} raw {raw:?}\n",
                    scalar.style, scalar.text, scalar.indent
                ));
            }
            Value::Sequence(nodes) => {
                out.push_str(&format!("{pad}sequence {:?}\n", &source[node.span.clone()]));
                nodes
                    .iter()
                    .for_each(|node| show(node, source, depth + 1, out));
            }
            Value::Mapping(entries) => {
                out.push_str(&format!("{pad}mapping {:?}\n", &source[node.span.clone()]));
                for entry in entries {
                    out.push_str(&format!(
                        "{pad}- {} raw {:?}\n",
                        entry.key,
                        &source[entry.key_span.clone()]
                    ));
                    show(&entry.value, source, depth + 1, out);
                }
            }
        }
    }

    fn tree(source: &str) -> String {
        let (node, _) = parse(source).unwrap();
        let mut out = String::new();
        show(&node, source, 0, &mut out);
        out
    }

    #[test]
    fn spans_cover_the_text_of_every_style() {
        let source = "\u{feff}a: plain é  # note\n\"k\": 'it''s'\nl: |2-\n\n    two\n   three\n\nf: >\n  a\n  b\nm:\n  - x: [1, {y: \"\\n\"}]\n    z:\n  - multi\n    line\ne: |\n";
        insta::assert_snapshot!(tree(source));
    }
}
