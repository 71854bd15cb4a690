//! Problems in packs and configuration, and how they are shown.
//!
//! A [`Problem`] speaks of a span in one text (a rule's script, a message, a pack file); the pack
//! loader knows where that text stands in its file and makes it a [`Diagnostic`]. All problems of all
//! packs are collected; none stops the search for others.

mod problem;

pub use problem::{Problem, ProblemKind, did_you_mean, suggestion};

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// The text of a pack or configuration file, with the name it is shown under.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceText {
    /// `policies/team.yaml` as the user gave it; `activities.yaml (built in)` for embedded packs.
    pub name: String,
    /// The whole file.
    pub text: Cow<'static, str>,
}

/// A problem with its file: what the user is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file; `None` for a problem that has no place in a file (a pack name that does not exist).
    pub source: Option<Arc<SourceText>>,
    /// The problem; its span counts bytes of `source`.
    pub problem: Problem,
}

/// Whether text for people is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    Plain,
    Ansi,
}

/// Columns that output is made for; longer source lines are clipped around the marked place.
const COLUMNS: usize = 100;

/// The diagnostics as text for people: each with its place, the line with the marked place, the reason and
/// a help line; sorted by file and place, doubles left out, without control characters of the sources.
pub fn render(diagnostics: &[Diagnostic], color: Color) -> String {
    let renderer = match color {
        Color::Plain => Renderer::plain(),
        // Links to files would need absolute paths.
        Color::Ansi => Renderer::styled().hyperlink(false),
    };
    let renderer = renderer.term_width(COLUMNS);
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|diagnostic| {
        let file = diagnostic
            .source
            .as_ref()
            .map(|source| source.name.as_str());
        let Problem { span, message, .. } = &diagnostic.problem;
        (file, span.start, span.end, message.as_str())
    });
    sorted.dedup();
    let mut text = String::new();
    for diagnostic in sorted {
        text.push_str(&render_one(diagnostic, &renderer));
        text.push_str("\n\n");
    }
    text
}

fn render_one(diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let Diagnostic { source, problem } = diagnostic;
    let title = Group::with_title(Level::ERROR.primary_title(printable(&problem.message)));
    let help = problem.help.as_deref().map(printable);
    let Some(source) = source else {
        // Without an excerpt the renderer would draw its margin beside nothing.
        let help = help.map(|help| Group::with_title(Level::HELP.primary_title(help)));
        let lines: Vec<String> = [title]
            .into_iter()
            .chain(help)
            .map(|group| renderer.render(&[group]))
            .collect();
        return lines.join("\n");
    };
    let line = MarkedLine::of(&problem.span, &source.text);
    let label = Some(printable(&problem.label)).filter(|label| !label.is_empty());
    let mark = AnnotationKind::Primary.span(line.span).label(label);
    let snippet = Snippet::source(line.text)
        .line_start(line.number)
        .path(printable(&source.name))
        .annotation(mark);
    renderer.render(&[title
        .element(snippet)
        .elements(help.map(|help| Level::HELP.message(help)))])
}

/// The line on which a span starts, printable.
struct MarkedLine {
    /// From 1.
    number: usize,
    text: String,
    /// The bytes of `text` that the span covers: its first line.
    span: Range<usize>,
}

impl MarkedLine {
    fn of(span: &Range<usize>, source: &str) -> Self {
        let start = source.floor_char_boundary(span.start);
        let line_start = source[..start].rfind('\n').map_or(0, |end| end + 1);
        let line_end = source[start..]
            .find(['\n', '\r'])
            .map_or(source.len(), |length| start + length);
        let end = source.ceil_char_boundary(span.end.clamp(start, line_end));
        let before = printable(source[line_start..start].trim_start_matches('\u{feff}'));
        let marked = printable(&source[start..end]);
        let after = printable(&source[end..line_end]);
        Self {
            number: source[..line_start].matches('\n').count() + 1,
            span: before.len()..before.len() + marked.len(),
            text: format!("{before}{marked}{after}"),
        }
    }
}

/// A text on one line, with what could steer a terminal or hide text replaced by a visible character.
/// Tabs are left to the renderer.
fn printable(text: &str) -> String {
    let visible = |character| match character {
        '\n' => ' ',
        '\t' => '\t',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + character as u32)
            .expect("every control character has a picture"),
        '\u{7f}' => '␡',
        '\u{80}'..='\u{9f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => char::REPLACEMENT_CHARACTER,
        _ => character,
    };
    text.chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostic(name: &str, text: &str, span: Range<usize>) -> Diagnostic {
        let source = SourceText {
            name: name.to_owned(),
            text: text.to_owned().into(),
        };
        let problem = Problem::new(span, "something is wrong")
            .with_label("here")
            .with_help("Mend it.");
        Diagnostic {
            source: Some(Arc::new(source)),
            problem,
        }
    }

    #[test]
    fn diagnostics_are_sorted_and_shown_once() {
        let without_place = Diagnostic {
            source: None,
            problem: Problem::new(0..0, "there is no pack `x`"),
        };
        let second = diagnostic("b.yaml", "é: [1, 2]\n", 4..10);
        let first = diagnostic("a.yaml", "one\r\ntwo: three\r\n", 10..15);
        insta::assert_snapshot!(render(
            &[second.clone(), first, second, without_place],
            Color::Plain
        ));
    }

    #[test]
    fn spans_at_the_ends_of_a_text_are_shown() {
        let several_lines = diagnostic("c.yaml", "a: b\nc: d\ne: f\n", 5..14);
        let end = diagnostic("d.yaml", "a: b\n", 5..5);
        let empty = diagnostic("e.yaml", "", 0..0);
        let no_line_end = diagnostic("f.yaml", "\u{feff}a: b", 6..7);
        let outside = diagnostic("g.yaml", "a", 7..9);
        insta::assert_snapshot!(render(
            &[several_lines, end, empty, no_line_end, outside],
            Color::Plain
        ));
    }

    #[test]
    fn long_lines_are_clipped() {
        let line = format!("{}MARKED{}", "é".repeat(100_000), "-".repeat(100_000));
        let middle = diagnostic("a.yaml", &line, 200_000..200_006);
        let long_mark = diagnostic("b.yaml", &line, 0..300_000);
        let start = diagnostic("c.yaml", &line, 0..2);
        insta::assert_snapshot!(render(&[middle, long_mark, start], Color::Plain));
    }

    #[test]
    fn control_characters_are_shown_not_sent() {
        let mut diagnostic = diagnostic(
            "a\u{1b}[31m.yaml",
            "a: \u{1b}]8;;x\u{7}\u{9b}\tb \u{202e}c\n",
            3..8,
        );
        diagnostic.problem.message = "bad\u{1b}[2J\ntext".to_owned();
        diagnostic.problem.help = Some("a\u{85}b".to_owned());
        let text = render(&[diagnostic], Color::Plain);
        assert!(!text.contains(|shown: char| shown.is_control() && shown != '\n'));
        insta::assert_snapshot!(text);
    }

    #[test]
    fn colour_is_an_extra() {
        let shown = diagnostic("a.yaml", "a: b\n", 3..4);
        let styled = render(std::slice::from_ref(&shown), Color::Ansi);
        assert_ne!(styled, render(std::slice::from_ref(&shown), Color::Plain));
        assert_eq!(
            anstream::adapter::strip_str(&styled).to_string(),
            render(&[shown], Color::Plain)
        );
    }

    #[test]
    fn slips_of_the_pen_are_near() {
        assert_eq!(
            did_you_mean("sevrity", ["severity", "title"]),
            Some("severity")
        );
        assert_eq!(did_you_mean("PYTHON", ["python", "go"]), Some("python"));
        assert_eq!(did_you_mean("warn", ["error", "warning"]), Some("warning"));
        assert_eq!(did_you_mean("cobol", ["python", "go"]), None);
    }
}
