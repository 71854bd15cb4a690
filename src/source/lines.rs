//! From byte offsets to lines and columns, and to the pieces of source that a report shows.
//!
//! Inside the scanner a place is a byte span; this module is the only one that turns it into the
//! 1-based lines and UTF-16 columns of [`Region`].

use std::ops::Range;
use std::sync::Arc;

use crate::finding::{Excerpt, Location, Region};

/// Longest line, and longest window of a line, that an excerpt shows, in bytes without the marks of omission.
const MAX_LINE: usize = 240;
/// Most lines of an excerpt.
const MAX_LINES: u32 = 6;
/// Longest snippet and longest context of a location, in bytes.
const MAX_SNIPPET: usize = 1_000;
/// Distance of the offsets at which the number of UTF-16 units before is known.
const STRIDE: usize = 512;
/// Stands in an excerpt for what was left out of a line.
const OMISSION: &str = "…";
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Whether the text at a place may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// Excerpt, snippet and context are taken.
    Open,
    /// The rule's findings may hold secrets: no text is taken from the file.
    Secret,
}

/// Where the lines of a text begin, and how many UTF-16 units stand before an offset.
///
/// Lines end at LF only, as tree-sitter counts rows. Any question is answered in a time that
/// depends neither on the length of the text nor on that of a line, so that thousands of findings in one minified line are no trouble.
#[derive(Debug, Clone)]
pub struct LineIndex<'text> {
    text: &'text str,
    /// Offset of the first character of each line; that of the first line is after the byte order mark.
    starts: Vec<usize>,
    /// UTF-16 units before every [`STRIDE`]th byte; empty where the text is ASCII.
    units: Vec<usize>,
}

impl<'text> LineIndex<'text> {
    /// Reads the text once.
    pub fn new(text: &'text str) -> Self {
        let first = if text.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len_utf8()
        } else {
            0
        };
        let line_feeds = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(first)
            .chain(line_feeds.map(|(offset, _)| offset + 1))
            .collect();
        Self {
            text,
            starts,
            units: unit_checkpoints(text),
        }
    }

    /// The whole text.
    pub fn text(&self) -> &'text str {
        self.text
    }

    /// Line and column of a byte offset, both from 1; the column counts UTF-16 units. An offset past the end
    /// is taken as the end.
    pub fn position(&self, offset: usize) -> (u32, u32) {
        let line = self.line_at(offset);
        let start = self.starts[line];
        let offset = offset.clamp(start, self.text.len().max(start));
        (
            number(line + 1),
            number(self.units_before(offset) - self.units_before(start) + 1),
        )
    }

    /// The region of a byte span.
    pub fn region(&self, span: &Range<usize>) -> Region {
        let (start_line, start_column) = self.position(span.start);
        let (end_line, end_column) = self.position(span.end.max(span.start));
        Region {
            start_line,
            start_column,
            end_line,
            end_column,
        }
    }

    /// The lines of a span, at most six of them. Lines longer than 240 bytes are not shown whole: the first is
    /// cut down to a window around the start of the span, with `…` for what is left out, and the excerpt ends
    /// before the next one.
    pub fn excerpt(&self, span: &Range<usize>) -> Excerpt {
        let span = self.span_in_text(span);
        let first = self.line_at(span.start);
        let last = self.last_line(&span);
        let first_line = number(first + 1);
        if self.line_range(first).len() > MAX_LINE {
            return Excerpt {
                first_line,
                ..self.window(first, &span)
            };
        }
        let shown_to = (first + 1..=last)
            .take(MAX_LINES as usize - 1)
            .take_while(|line| self.line_range(*line).len() <= MAX_LINE)
            .last()
            .unwrap_or(first);
        self.whole_lines(first..=shown_to, &span)
    }

    /// The exact text of a span; `None` where it is longer than 1,000 bytes.
    pub fn snippet(&self, span: &Range<usize>) -> Option<&'text str> {
        let span = self.span_in_text(span);
        (span.len() <= MAX_SNIPPET).then(|| &self.text[span])
    }

    /// The line before a span, its lines and the line after, without the last line end unless the
    /// span has it, and the number of the first of them; `None` where that is longer than 1,000 bytes.
    pub fn context(&self, span: &Range<usize>) -> Option<(u32, &'text str)> {
        let span = self.span_in_text(span);
        let first = self.line_at(span.start).saturating_sub(1);
        let last = (self.last_line(&span) + 1).min(self.last_shown_line());
        let range = self.starts[first]..self.line_range(last).end.max(span.end);
        (range.len() <= MAX_SNIPPET).then(|| (number(first + 1), &self.text[range]))
    }

    /// A span as the location that reports show.
    pub fn location(&self, path: &Arc<str>, span: &Range<usize>, secrecy: Secrecy) -> Location {
        let region = self.region(span);
        let path = path.clone();
        match secrecy {
            Secrecy::Open => Location {
                path,
                region,
                excerpt: self.excerpt(span),
                snippet: self.snippet(span).map(str::to_owned),
                context: self
                    .context(span)
                    .map(|(line, text)| (line, text.to_owned())),
            },
            Secrecy::Secret => {
                let excerpt = Excerpt {
                    first_line: region.start_line,
                    text: String::new(),
                    span: 0..0,
                    clipped: true,
                };
                Location {
                    path,
                    region,
                    excerpt,
                    snippet: None,
                    context: None,
                }
            }
        }
    }

    /// Index of the line an offset stands in.
    fn line_at(&self, offset: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1)
    }

    /// Index of the last line a span has characters in: not the next one when it ends with the line end.
    fn last_line(&self, span: &Range<usize>) -> usize {
        self.line_at(span.end.saturating_sub(1).max(span.start))
    }

    /// Index of the last line that a person counts: not the empty one after the last line end.
    fn last_shown_line(&self) -> usize {
        let last = self.starts.len() - 1;
        if self.starts[last] == self.text.len() {
            last.saturating_sub(1)
        } else {
            last
        }
    }

    /// The bytes of a line without its end.
    fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.starts[line];
        let end = self
            .starts
            .get(line + 1)
            .map_or(self.text.len(), |next| next - 1);
        let end = if self.text[start..end].ends_with('\r') {
            end - 1
        } else {
            end
        };
        start..end
    }

    /// The span cut to the text, on character boundaries, after the byte order mark.
    fn span_in_text(&self, span: &Range<usize>) -> Range<usize> {
        let bound = |offset: usize| self.text.floor_char_boundary(offset).max(self.starts[0]);
        let start = bound(span.start);
        start..bound(span.end).max(start)
    }

    fn units_before(&self, offset: usize) -> usize {
        match self.units.get(offset / STRIDE) {
            None => offset,
            Some(units) => {
                let known = offset / STRIDE * STRIDE;
                units + count_units(&self.text.as_bytes()[known..offset])
            }
        }
    }

    fn whole_lines(&self, lines: std::ops::RangeInclusive<usize>, span: &Range<usize>) -> Excerpt {
        let (first, last) = (*lines.start(), *lines.end());
        let mut text = String::new();
        let mut shown = 0..0;
        for line in lines {
            let range = self.line_range(line);
            if line > first {
                text.push('\n');
            }
            let place =
                |offset: usize| text.len() + offset.clamp(range.start, range.end) - range.start;
            if line == first {
                shown = place(span.start)..place(span.end);
            } else if span.end > range.start {
                shown.end = place(span.end);
            }
            text.push_str(&self.text[range]);
        }
        let clipped = self.last_line(span) > last;
        Excerpt {
            first_line: number(first + 1),
            text,
            span: shown,
            clipped,
        }
    }

    /// Part of a long line with the start of the span; as much before it as after it, where the span leaves room.
    fn window(&self, line: usize, span: &Range<usize>) -> Excerpt {
        let range = self.line_range(line);
        let span = span.start.min(range.end)..span.end.min(range.end);
        let around = MAX_LINE.saturating_sub(span.len()) / 2;
        let latest = range.end.saturating_sub(MAX_LINE);
        let start = span
            .start
            .saturating_sub(around)
            .min(latest)
            .max(range.start);
        let start = self.text.floor_char_boundary(start);
        let end = self
            .text
            .floor_char_boundary((start + MAX_LINE).min(range.end));
        let before = if start > range.start { OMISSION } else { "" };
        let after = if end < range.end { OMISSION } else { "" };
        let place = |offset: usize| before.len() + offset.min(end) - start;
        Excerpt {
            first_line: number(line + 1),
            span: place(span.start)..place(span.end),
            text: format!("{before}{}{after}", &self.text[start..end]),
            clipped: true,
        }
    }
}

fn unit_checkpoints(text: &str) -> Vec<usize> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut before = 0;
    let mut checkpoints = vec![0];
    for block in text.as_bytes().chunks_exact(STRIDE) {
        before += count_units(block);
        checkpoints.push(before);
    }
    checkpoints
}

/// UTF-16 units of the characters that begin in these bytes: one each, and two where UTF-8 takes four bytes.
fn count_units(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0))
        .sum()
}

/// Sources are far shorter than four billion lines or columns; should one not be, the last number serves.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text` holds the span between `«` and `»`.
    fn marked(text: &str) -> (String, Range<usize>) {
        let start = text.find('«').unwrap();
        let text = text.replacen('«', "", 1);
        let end = text.find('»').unwrap();
        (text.replacen('»', "", 1), start..end)
    }

    fn check_region(text: &str, expected: (u32, u32, u32, u32)) {
        let (text, span) = marked(text);
        let region = LineIndex::new(&text).region(&span);
        let found = (
            region.start_line,
            region.start_column,
            region.end_line,
            region.end_column,
        );
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn regions_count_utf16_units_from_one() {
        check_region("«»", (1, 1, 1, 1));
        check_region("a\n«bc»\n", (2, 1, 2, 3));
        check_region("a\n«b»", (2, 1, 2, 2));
    }

    #[test]
    fn regions_of_characters_beyond_ascii() {
        check_region("é = «x»", (1, 5, 1, 6));
        check_region("s = '😀'; «x»", (1, 11, 1, 12));
        check_region("日本 «語😀»", (1, 4, 1, 7));
    }

    #[test]
    fn byte_order_mark_is_no_column() {
        check_region("\u{feff}«a»b\n", (1, 1, 1, 2));
        check_region("\u{feff}a\n«b»", (2, 1, 2, 2));
        check_region("«\u{feff}a»", (1, 1, 1, 2));
    }

    #[test]
    fn lines_end_at_line_feeds_only() {
        check_region("a\r\n«b»\r\n", (2, 1, 2, 2));
        check_region("a\r«b»", (1, 3, 1, 4));
        check_region("a\u{2028}«b»", (1, 3, 1, 4));
    }

    #[test]
    fn span_to_the_end_of_the_last_line() {
        check_region("a\n«b\n»", (2, 1, 3, 1));
        check_region("a\nb«»", (2, 2, 2, 2));
    }

    #[test]
    fn columns_agree_with_a_count_from_the_start() {
        let text = "aé😀\n日".repeat(700);
        let index = LineIndex::new(&text);
        for (offset, _) in text.char_indices() {
            let line_start = text[..offset].rfind('\n').map_or(0, |feed| feed + 1);
            let column = text[line_start..offset].encode_utf16().count() + 1;
            let line = text[..line_start].matches('\n').count() + 1;
            assert_eq!(index.position(offset), (number(line), number(column)));
        }
        assert_eq!(index.position(usize::MAX), index.position(text.len()));
    }

    fn check_excerpt(text: &str, first_line: u32, expected: &str) {
        let (text, span) = marked(text);
        let excerpt = LineIndex::new(&text).excerpt(&span);
        let mut shown = excerpt.text.clone();
        shown.insert(excerpt.span.end, '»');
        shown.insert(excerpt.span.start, '«');
        assert_eq!((excerpt.first_line, shown.as_str()), (first_line, expected));
    }

    #[test]
    fn excerpts_show_whole_lines() {
        check_excerpt("«»", 1, "«»");
        check_excerpt("a\n  b «c» d\ne", 2, "  b «c» d");
        check_excerpt("a\r\nb «c\r\nd» e\r\n", 2, "b «c\nd» e");
        check_excerpt("a «b\n»c", 1, "a «b»");
        check_excerpt("a «b\r\n»c", 1, "a «b»");
        check_excerpt("\u{feff}«a» b", 1, "«a» b");
        check_excerpt("a\n«»", 2, "«»");
    }

    #[test]
    fn excerpts_have_at_most_six_lines() {
        let text = "x\n".repeat(20);
        let excerpt = LineIndex::new(&text).excerpt(&(4..30));
        assert_eq!(
            excerpt,
            Excerpt {
                first_line: 3,
                text: "x\nx\nx\nx\nx\nx".into(),
                span: 0..11,
                clipped: true
            }
        );
    }

    #[test]
    fn excerpts_end_before_a_long_line() {
        let text = format!("a(\n{}\n)", "é".repeat(200));
        let excerpt = LineIndex::new(&text).excerpt(&(0..text.len()));
        assert_eq!(
            excerpt,
            Excerpt {
                first_line: 1,
                text: "a(".into(),
                span: 0..2,
                clipped: true
            }
        );
    }

    #[test]
    fn long_lines_show_a_window_around_the_span() {
        let text = format!("{}needle{}", "é".repeat(500), "ü".repeat(500));
        let excerpt = LineIndex::new(&text).excerpt(&(1000..1006));
        assert_eq!(&excerpt.text[excerpt.span.clone()], "needle");
        assert!(excerpt.clipped && excerpt.text.starts_with("…é") && excerpt.text.ends_with("ü…"));
        assert!(excerpt.text.len() <= MAX_LINE + 2 * OMISSION.len());
        let end = LineIndex::new(&text).excerpt(&(2006..2006));
        assert_eq!(end.span, end.text.len()..end.text.len());
        let whole = LineIndex::new(&text).excerpt(&(0..text.len()));
        assert_eq!(whole.span, 0..MAX_LINE);
    }

    #[test]
    fn many_places_of_one_long_line_are_found() {
        let text = "f(é);".repeat(80_000);
        let index = LineIndex::new(&text);
        let path: Arc<str> = "a.js".into();
        let mut last = None;
        for place in 0..80_000 {
            let start = place * 6;
            last = Some(index.location(&path, &(start..start + 4), Secrecy::Open));
        }
        let last = last.unwrap();
        assert_eq!(last.region.start_column, 79_999 * 5 + 1);
        assert_eq!(last.snippet.as_deref(), Some("f(é"));
    }

    #[test]
    fn snippet_and_context_are_exact() {
        let (text, span) = marked("a\r\nb\r\nc «d» e\r\nf\r\ng");
        let index = LineIndex::new(&text);
        assert_eq!(index.snippet(&span), Some("d"));
        assert_eq!(index.context(&span), Some((2, "b\r\nc d e\r\nf")));
        let only = LineIndex::new("x\n");
        assert_eq!(only.context(&(0..1)), Some((1, "x")));
        assert_eq!(only.context(&(0..2)), Some((1, "x\n")));
        assert_eq!(LineIndex::new("").context(&(0..0)), Some((1, "")));
        let long = "x".repeat(MAX_SNIPPET + 1);
        assert_eq!(LineIndex::new(&long).snippet(&(0..long.len())), None);
        assert_eq!(LineIndex::new(&long).context(&(0..1)), None);
    }

    #[test]
    fn secret_locations_hold_no_text() {
        let index = LineIndex::new("key = 'hunter2'\n");
        let location = index.location(&"a.py".into(), &(6..15), Secrecy::Secret);
        assert_eq!(
            location.region,
            Region {
                start_line: 1,
                start_column: 7,
                end_line: 1,
                end_column: 16
            }
        );
        assert_eq!(location.excerpt.text, "");
        assert_eq!((location.snippet, location.context), (None, None));
    }
}
