//! Where the bytes of a decoded scalar stand in its YAML file.
//!
//! The parser decodes a scalar but does not say how. The decoded text is therefore laid beside its
//! source once more: the source says which characters were copied, folded or escaped, and the text
//! decides where both could be.

use std::ops::Range;

use super::yaml::Style;

/// How and where a scalar is written in its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// Bytes of the file, quotes included.
    pub(super) span: Range<usize>,
    pub(super) style: Style,
    /// Columns of indentation that a block scalar's lines have lost.
    pub(super) indent: usize,
}

/// `(offset in text, offset in source)` where a run of equal bytes starts; sorted, first entry `(0, _)`.
///
/// Every character of the text that was copied from the source maps to that character. A line end made
/// by folding maps to the line end it came from; an escape maps to its first byte, and its last decoded
/// byte to the last byte of the escape.
pub(super) fn align(source: &str, written: &Written, text: &str) -> Vec<(usize, usize)> {
    let mut alignment = Alignment {
        source,
        text,
        at: written.span.start,
        done: 0,
        runs: Vec::new(),
    };
    match written.style {
        Style::Literal | Style::Folded => alignment.block(written.indent),
        Style::Plain => alignment.flow(Quotes::None),
        Style::SingleQuoted => alignment.flow(Quotes::Single),
        Style::DoubleQuoted => alignment.flow(Quotes::Double),
    }
    if alignment.runs.is_empty() {
        alignment.runs.push((0, written.span.start));
    }
    alignment.runs
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    None,
    Single,
    Double,
}

/// Text and source, each read up to some byte.
struct Alignment<'a> {
    source: &'a str,
    text: &'a str,
    /// Next byte of the source.
    at: usize,
    /// Next byte of the text.
    done: usize,
    runs: Vec<(usize, usize)>,
}

impl Alignment<'_> {
    /// The lines of a block scalar, from its first content character on.
    fn block(&mut self, indent: usize) {
        self.blank_lines_before();
        while self.done < self.text.len() {
            let before = self.done;
            let line = &self.source[self.at..self.at + line_length(&self.source[self.at..])];
            if !self.text[self.done..].starts_with(line) {
                return;
            }
            self.copy(line.len());
            let mut breaks = Vec::new();
            while let Some(after) = self.skip_break(&mut breaks) {
                let spaces = self.source[after..]
                    .bytes()
                    .take(indent)
                    .take_while(|byte| *byte == b' ')
                    .count();
                self.at = after + spaces;
            }
            self.line_ends(&breaks);
            if self.done == before {
                return;
            }
        }
    }

    /// Line ends at the start of the text: the parser's span begins after them.
    fn blank_lines_before(&mut self) {
        let count = self.text.bytes().take_while(|byte| *byte == b'\n').count();
        let ends: Vec<usize> = self.source[..self.at]
            .rmatch_indices('\n')
            .map(|(end, _)| end)
            .take(count)
            .collect();
        for end in ends.into_iter().rev() {
            self.place(end);
            self.done += 1;
        }
    }

    /// A plain or quoted scalar.
    fn flow(&mut self, quotes: Quotes) {
        self.at += usize::from(quotes != Quotes::None);
        while self.done < self.text.len() {
            let rest = &self.source[self.at..];
            let blanks = rest
                .bytes()
                .take_while(|byte| matches!(byte, b' ' | b'\t'))
                .count();
            if rest[blanks..].starts_with(['\n', '\r']) {
                self.at += blanks;
                self.fold();
            } else if quotes == Quotes::Single && rest.starts_with("''") {
                self.place(self.at);
                self.done += 1;
                self.at += 2;
            } else if quotes == Quotes::Double
                && (rest.starts_with("\\\n") || rest.starts_with("\\\r"))
            {
                self.at += 1;
                let mut breaks = Vec::new();
                self.skip_breaks_and_blanks(&mut breaks);
                self.line_ends(&breaks[1..]);
            } else if quotes == Quotes::Double && rest.starts_with('\\') {
                self.escape();
            } else {
                let Some(copied) = rest
                    .chars()
                    .next()
                    .filter(|next| self.text[self.done..].starts_with(*next))
                else {
                    return;
                };
                self.copy(copied.len_utf8());
            }
        }
    }

    /// A line end in a plain or quoted scalar: a space, or one line end less than there are.
    fn fold(&mut self) {
        let mut breaks = Vec::new();
        self.skip_breaks_and_blanks(&mut breaks);
        self.line_ends(&breaks);
    }

    fn skip_breaks_and_blanks(&mut self, breaks: &mut Vec<usize>) {
        while let Some(after) = self.skip_break(breaks) {
            let blanks = self.source[after..]
                .bytes()
                .take_while(|byte| matches!(byte, b' ' | b'\t'))
                .count();
            self.at = after + blanks;
        }
    }

    /// The end of the line break at hand, whose last byte is noted; `None` when there is none.
    fn skip_break(&mut self, breaks: &mut Vec<usize>) -> Option<usize> {
        let rest = &self.source[self.at..];
        let length = match rest.as_bytes() {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return None,
        };
        breaks.push(self.at + length - 1);
        Some(self.at + length)
    }

    /// What became of line breaks of the source: a space, or line ends of the text.
    fn line_ends(&mut self, breaks: &[usize]) {
        let last = breaks.last().copied().unwrap_or(self.source.len());
        if self.text[self.done..].starts_with(' ') && breaks.len() == 1 {
            self.place(last);
            self.done += 1;
            return;
        }
        let count = self.text[self.done..]
            .bytes()
            .take_while(|byte| *byte == b'\n')
            .count();
        for index in 0..count {
            self.place(breaks.get(index).copied().unwrap_or(last));
            self.done += 1;
        }
    }

    fn escape(&mut self) {
        let decoded = self.text[self.done..]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        let rest = &self.source[self.at..];
        let length = match rest.as_bytes().get(1) {
            Some(b'x') => 4,
            // Two halves of a surrogate pair make one character.
            Some(b'u') if decoded == 4 => 12,
            Some(b'u') => 6,
            Some(b'U') => 10,
            _ => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        };
        self.place(self.at);
        if decoded > 1 {
            self.runs
                .push((self.done + decoded - 1, self.at + length - 1));
        }
        self.done += decoded;
        self.at = (self.at + length).min(self.source.len());
    }

    fn copy(&mut self, length: usize) {
        if length > 0 {
            self.place(self.at);
        }
        self.done += length;
        self.at += length;
    }

    /// The next byte of the text is that byte of the source.
    fn place(&mut self, at: usize) {
        let goes_on = self
            .runs
            .last()
            .is_some_and(|(text, source)| at.checked_sub(*source) == Some(self.done - text));
        if !goes_on {
            self.runs.push((self.done, at));
        }
    }
}

fn line_length(text: &str) -> usize {
    text.find(['\n', '\r']).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::read::{scalar, script};
    use super::super::yaml::{Value, parse};
    use crate::diagnostic::SourceText;
    use crate::pack::Script;

    /// The scripts of a YAML list or mapping of texts.
    fn scripts(yaml: &str) -> Vec<Script> {
        let source = Arc::new(SourceText {
            name: "test".to_owned(),
            text: yaml.to_owned().into(),
        });
        let (root, _) = parse(yaml).unwrap_or_else(|problem| panic!("{yaml:?}: {problem:?}"));
        let nodes = match root.value {
            Value::Sequence(nodes) => nodes,
            Value::Mapping(entries) => entries.into_iter().map(|entry| entry.value).collect(),
            Value::Scalar(_) => vec![root],
        };
        nodes
            .iter()
            .filter_map(|node| Some(script(node, scalar(node)?, &source)))
            .collect()
    }

    /// Each character of the text as source and text have it, where they differ.
    fn check(yaml: &str, decoded: &str, changed: &[(&str, &str)]) {
        for yaml in [yaml.to_owned(), yaml.replace('\n', "\r\n")] {
            let scripts = scripts(&yaml);
            let script = scripts.last().unwrap();
            assert_eq!(script.text, decoded, "{yaml:?}");
            let pieces = script.text.char_indices().map(|(at, character)| {
                let span = script.span_in_source(at..at + character.len_utf8());
                (&yaml[span], &script.text[at..at + character.len_utf8()])
            });
            let differing: Vec<_> = pieces.filter(|(source, text)| source != text).collect();
            assert_eq!(differing, changed, "{yaml:?}");
            let places: Vec<usize> = script
                .text
                .char_indices()
                .map(|(at, _)| script.span_in_source(at..at).start)
                .collect();
            assert!(places.is_sorted(), "{yaml:?}: {places:?}");
        }
    }

    #[test]
    fn literal_blocks() {
        check("a: |\n  one\n  two é x\n", "one\ntwo é x\n", &[]);
        check(
            "- - x\n- |\n one\n   two\n\n three\n",
            "one\n  two\n\nthree\n",
            &[],
        );
        check("a: |-\n  one\n  two\n\n", "one\ntwo", &[]);
        check("a: |+\n  one\n\n\nb: x\nc: |+\n  one\n\n", "one\n\n", &[]);
        check("a: |2\n    deep\n  flat\n", "  deep\nflat\n", &[]);
        check(
            "a: |2-\n\n   deep # no comment\n  flat",
            "\n deep # no comment\nflat",
            &[],
        );
        check(
            "a: | # comment\n\n\n  after blanks\n  \t tab\n",
            "\n\nafter blanks\n\t tab\n",
            &[],
        );
        check(
            "a: |\n  blank line deeper\n     \n  end\n",
            "blank line deeper\n   \nend\n",
            &[],
        );
        check("\u{feff}é: |\n  ü\n", "ü\n", &[]);
    }

    #[test]
    fn folded_blocks() {
        check("a: >\n  one\n  two é\n", "one two é\n", &[("\n", " ")]);
        check(
            "a: >-\n  one\n  two\n\n  three\n\n\n  four",
            "one two\nthree\n\nfour",
            &[("\n", " ")],
        );
        check(
            "a: >\n  one\n    deep\n    er\n  two\n",
            "one\n  deep\n  er\ntwo\n",
            &[],
        );
        check("a: >+\n\n  one\n  two\n\n", "\none two\n\n", &[("\n", " ")]);
        check(
            "a: >1\n  one\n two  \n x\n",
            " one\ntwo   x\n",
            &[("\n", " ")],
        );
    }

    #[test]
    fn plain_scalars() {
        check("a: one two é", "one two é", &[]);
        check(
            "a: one\n  two é\n\n  three\n",
            "one two é\nthree",
            &[("\n", " ")],
        );
        check(
            "- [x, one\n   two]\n- a b  \n  c # note\n",
            "a b c",
            &[("\n", " ")],
        );
    }

    #[test]
    fn single_quoted_scalars() {
        check("a: 'it''s é'", "it's é", &[]);
        check("a: ''''\n", "'", &[]);
        check(
            "a: 'one  \n\n   two\n  three '\n",
            "one\ntwo three ",
            &[("\n", " ")],
        );
        check("a: '\n  one'\n", " one", &[("\n", " ")]);
    }

    #[test]
    fn double_quoted_scalars() {
        check(r#"a: "one é\\ two""#, "one é\\ two", &[]);
        check(
            r#"a: "a\tb\"c\/d""#,
            "a\tb\"c/d",
            &[("\\", "\t"), ("\\", "\""), ("\\", "/")],
        );
        check(
            r#"a: "\u00e9 \xe9 \U0001F600 \P.""#,
            "é é 😀 \u{2029}.",
            &[
                ("\\u00e9", "é"),
                ("\\xe9", "é"),
                ("\\U0001F600", "😀"),
                ("\\P", "\u{2029}"),
            ],
        );
        check(
            "a: \"one \\\n   two\n  three\\\n\n  four\"\n",
            "one two three\nfour",
            &[("\n", " ")],
        );
        check(
            "a: \"{$fn.name}: 'x'\\\n  \\  y\"",
            "{$fn.name}: 'x'  y",
            &[("\\", " ")],
        );
    }

    #[test]
    fn spans_of_several_characters_stay_in_the_source() {
        let yaml = "match: |\n  find call as $c\n  where not x\n";
        let script = &scripts(yaml)[0];
        let span = script.text.find("call as $c\nwhere").unwrap();
        assert_eq!(
            &yaml[script.span_in_source(span..span + 16)],
            "call as $c\n  where"
        );
        let end = script.text.len();
        assert_eq!(script.span_in_source(end..end), yaml.len()..yaml.len());
        assert!(script.span_in_source(end + 5..end + 9).end <= yaml.len());
    }
}
