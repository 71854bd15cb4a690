//! The report for people: findings with the source they speak of, trouble, and a summary.
//!
//! Nothing of a scanned file reaches the terminal as a control character: names, messages and source pass
//! through `printable` or `printable_source`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::ops::Range;
use std::time::Duration;

use annotate_snippets::renderer::{
    DEFAULT_ERROR_STYLE, DEFAULT_LINE_NUM_STYLE as ARROW_STYLE, DEFAULT_NOTE_STYLE,
    DEFAULT_WARNING_STYLE,
};
use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str,
};
use anstyle::{Effects, Style};

use super::prose::{count, first_sentence, wrap};
use super::{Notification, Report, RuleInfo, RuleStats, Skipped, notification};
use crate::finding::{Excerpt, Finding, Label, Location, Region, Severity};

/// Labels at most this many lines from the finding are shown in its excerpt.
const CLOSE: u32 = 12;
/// How many notifications are shown one by one.
const MAX_NOTIFICATIONS: usize = 10;
/// Room that the renderer takes before the text of a help or note line.
const MARGIN: usize = 16;

/// How the report is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextOptions {
    /// Write escape sequences for colour.
    pub color: bool,
    /// Findings only: no notifications, no statistics, no summary.
    pub quiet: bool,
    /// Add a table of what each rule did.
    pub stats: bool,
    /// Add a table that counts findings by this.
    pub group_by: Option<GroupBy>,
    /// Columns of the terminal.
    pub width: usize,
}

/// What findings are counted by in the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum GroupBy {
    /// What goes wrong, in the pack's words.
    Impact,
    Rule,
    File,
}

/// Writes the report.
///
/// # Errors
/// Only those of the writer.
pub fn write(report: &Report, options: &TextOptions, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(
            out,
            "{}\n",
            render_finding(finding, &report.rules[finding.rule], options)
        )?;
    }
    if options.quiet {
        return Ok(());
    }
    write_notifications(&report.notifications, options, out)?;
    if options.stats {
        write_stats(report, options, out)?;
    }
    if let Some(group_by) = options.group_by {
        write_groups(report, group_by, out)?;
    }
    for sentence in [summarize_findings(report), summarize_omissions(report)] {
        write_wrapped(&sentence, options.width, out)?;
    }
    Ok(())
}

fn render_finding(finding: &Finding, rule: &RuleInfo, options: &TextOptions) -> String {
    let renderer = if options.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let excerpt = render_excerpt(finding, rule, options, &renderer.term_width(options.width));
    format!("{}\n{excerpt}", render_headline(finding, rule, options))
}

/// `error[pack/rule]: message`, broken into lines that fit.
fn render_headline(finding: &Finding, rule: &RuleInfo, options: &TextOptions) -> String {
    let (name, style) = match finding.severity {
        Severity::Note => ("note", DEFAULT_NOTE_STYLE),
        Severity::Warning => ("warning", DEFAULT_WARNING_STYLE),
        Severity::Error => ("error", DEFAULT_ERROR_STYLE),
    };
    let head = format!("{name}[{}]", printable(&rule.id));
    let text = wrap(
        &format!("{head}: {}", printable(&finding.message)),
        options.width.saturating_sub(2),
    )
    .join("\n  ");
    if !options.color {
        return text;
    }
    let bold = Style::new().effects(Effects::BOLD);
    let message = text.strip_prefix(&head).unwrap_or(&text);
    format!("{style}{head}{style:#}{bold}{message}{bold:#}")
}

/// The place, the source with the span underlined, labels, and the help line.
fn render_excerpt(
    finding: &Finding,
    rule: &RuleInfo,
    options: &TextOptions,
    renderer: &Renderer,
) -> String {
    let location = &finding.location;
    let level = match finding.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let mut group = Group::with_level(level);
    let (joined, elsewhere): (Vec<&Label>, Vec<&Label>) = finding
        .labels
        .iter()
        .partition(|label| !rule.secret && can_join(&label.location, location));
    let mut gutter = 0;
    if !rule.secret {
        let source = join_lines(location, &joined);
        gutter = source.last_line.to_string().len();
        group = group.element(build_snippet(location, &joined, &source));
    }
    let width = options.width.saturating_sub(MARGIN);
    for label in elsewhere {
        group = group.element(Level::NOTE.message(describe_label(label, width)));
    }
    if !finding.trace.is_empty() {
        group = group.element(Level::NOTE.message(describe_trace(finding, rule, width)));
    }
    let help = wrap(&printable(&first_sentence(&rule.help)), width).join("\n");
    if !help.is_empty() {
        group = group.element(Level::HELP.message(help));
    }
    let origin = render_origin(location, gutter, options);
    if group.is_empty() {
        origin
    } else {
        format!("{origin}\n{}", renderer.render(&[group]))
    }
}

/// ` --> path:line:column`. The renderer could write it, but would count the column in the excerpt, which is wrong
/// where the excerpt is a window of a long line.
fn render_origin(location: &Location, gutter: usize, options: &TextOptions) -> String {
    let arrow = if options.color {
        format!("{ARROW_STYLE}-->{ARROW_STYLE:#}")
    } else {
        "-->".to_owned()
    };
    let place = format_place(&location.path, location.region);
    format!("{:gutter$}{arrow} {}", "", printable(&place))
}

fn format_place(path: &str, region: Region) -> String {
    format!(
        "{}:{}:{}",
        printable_path(path),
        region.start_line,
        region.start_column
    )
}

/// The path on one line, without characters that steer a terminal.
pub(super) fn printable_path(path: &str) -> String {
    let escape = |character: char| match character.is_control() {
        true => character.escape_default().to_string(),
        false => character.to_string(),
    };
    path.chars().map(escape).collect()
}

fn describe_label(label: &Label, width: usize) -> String {
    let place = format_place(&label.location.path, label.location.region);
    let text = format!("{}: {place}", label.message.trim_end_matches('.'));
    wrap(&printable(&text), width).join("\n")
}

/// The way of a value: a numbered step each with its place, and the line that stands there.
fn describe_trace(finding: &Finding, rule: &RuleInfo, width: usize) -> String {
    let mut lines = vec!["the way of the value:".to_owned()];
    for (number, step) in (1..).zip(&finding.trace) {
        let place = format_place(&step.location.path, step.location.region);
        let message = step.message.trim_end_matches('.');
        lines.extend(wrap(
            &printable(&format!("{number}. {place}: {message}")),
            width,
        ));
        let excerpt = &step.location.excerpt;
        let line = excerpt.text.lines().next().unwrap_or_default().trim();
        if !rule.secret && !line.is_empty() {
            let room = width.saturating_sub(6);
            let shown: String = match line.char_indices().nth(room) {
                Some((at, _)) => format!("{}…", &line[..at]),
                None => line.to_owned(),
            };
            lines.push(format!("   {}", printable(&shown)));
        }
    }
    lines.join("\n")
}

/// Whether a label can be shown in the excerpt of the finding. Both must show whole lines, and the lines around them
/// must be known, since the renderer shows a single line between two others.
fn can_join(label: &Location, finding: &Location) -> bool {
    let near = label.region.start_line.abs_diff(finding.region.start_line) <= CLOSE;
    let whole = |location: &Location| !location.excerpt.clipped && location.context.is_some();
    label.path == finding.path && near && whole(label) && whole(finding)
}

/// The lines of a finding and of its joined labels, and those between them where they are known.
struct JoinedLines {
    text: String,
    first_line: u32,
    last_line: u32,
    /// Where each line starts in `text`.
    offsets: BTreeMap<u32, usize>,
}

impl JoinedLines {
    /// Where the text lies that a location speaks of.
    fn span(&self, location: &Location) -> Range<usize> {
        let Excerpt {
            first_line, span, ..
        } = &location.excerpt;
        let offset = self.offsets.get(first_line).copied().unwrap_or_default();
        offset + span.start..offset + span.end
    }
}

fn join_lines(location: &Location, joined: &[&Label]) -> JoinedLines {
    let mut known: BTreeMap<u32, &str> = BTreeMap::new();
    let mut shown: BTreeSet<u32> = BTreeSet::new();
    for place in std::iter::once(location).chain(joined.iter().map(|label| &label.location)) {
        for (number, line) in (place.excerpt.first_line..).zip(place.excerpt.text.split('\n')) {
            known.insert(number, line);
            shown.insert(number);
        }
        if let Some((first, text)) = &place.context {
            for (number, line) in (*first..).zip(text.split('\n')) {
                known
                    .entry(number)
                    .or_insert(line.strip_suffix('\r').unwrap_or(line));
            }
        }
    }
    let first_line = shown.first().copied().unwrap_or(1);
    let last_line = shown.last().copied().unwrap_or(first_line);
    let mut text = String::new();
    let mut offsets = BTreeMap::new();
    for number in first_line..=last_line {
        if number > first_line {
            text.push('\n');
        }
        offsets.insert(number, text.len());
        // Two and more lines that are not shown are folded by the renderer, so that it does not matter what they hold.
        text.push_str(known.get(&number).copied().unwrap_or_default());
    }
    JoinedLines {
        text,
        first_line,
        last_line,
        offsets,
    }
}

fn build_snippet<'a>(
    location: &Location,
    joined: &[&Label],
    lines: &JoinedLines,
) -> Snippet<'a, Annotation<'a>> {
    let labels = joined.iter().map(|label| {
        let text = printable(label.message.trim_end_matches('.'));
        AnnotationKind::Context
            .span(lines.span(&label.location))
            .label(text)
    });
    Snippet::source(printable_source(&lines.text))
        .line_start(lines.first_line as usize)
        .annotation(AnnotationKind::Primary.span(lines.span(location)))
        .annotations(labels.collect::<Vec<_>>())
}

fn write_notifications(
    notifications: &[Notification],
    options: &TextOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    for notification in notifications.iter().take(MAX_NOTIFICATIONS) {
        write_wrapped(&describe_notification(notification), options.width, out)?;
    }
    let more = notifications.len().saturating_sub(MAX_NOTIFICATIONS);
    if more > 0 {
        let text = format!(
            "{} not shown; the JSON and SARIF reports hold all.",
            count(more, "more message")
        );
        write_wrapped(&text, options.width, out)?;
    }
    if !notifications.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

fn describe_notification(notification: &Notification) -> String {
    let level = match notification.kind.descriptor().level {
        notification::Level::Note => "note",
        notification::Level::Warning => "warning",
    };
    let place = match (&notification.path, notification.region) {
        (Some(path), Some(region)) => format!("{}: ", format_place(path, region)),
        (Some(path), None) => format!("{}: ", printable_path(path)),
        (None, _) => String::new(),
    };
    format!("{level}: {place}{}", notification.message)
}

fn write_stats(report: &Report, options: &TextOptions, out: &mut dyn Write) -> io::Result<()> {
    let header = ["rule", "files", "examined", "findings", "unknowns", "steps"].map(str::to_owned);
    let rows = report
        .rules
        .iter()
        .zip(&report.stats)
        .map(|(rule, stats)| stats_row(&rule.id, stats));
    let rows: Vec<[String; 6]> = std::iter::once(header).chain(rows).collect();
    write_rows(&rows, out)?;
    write_idle("no file to look at", report.without_files(), options, out)?;
    write_idle("nothing to examine", report.vacuous(), options, out)?;
    writeln!(out)
}

/// A table: a name, and numbers to the right of it.
fn write_rows<const N: usize>(rows: &[[String; N]], out: &mut dyn Write) -> io::Result<()> {
    let widths: [usize; N] = std::array::from_fn(|column| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    });
    for row in rows {
        let mut cells = row.iter().zip(widths);
        if let Some((name, width)) = cells.next() {
            write!(out, "{name:<width$}")?;
        }
        for (number, width) in cells {
            write!(out, "  {number:>width$}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// How many findings of each severity a group has, the worst groups first.
fn write_groups(report: &Report, group_by: GroupBy, out: &mut dyn Write) -> io::Result<()> {
    let mut groups: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for finding in &report.findings {
        let rule = &report.rules[finding.rule];
        let name = match (group_by, &rule.impact) {
            (GroupBy::Impact, Some((impact, _))) => impact.clone(),
            (GroupBy::Impact, None) => "none".to_owned(),
            (GroupBy::Rule, _) => printable(&rule.id),
            (GroupBy::File, _) => printable(&printable_path(&finding.location.path)),
        };
        let [errors, warnings, notes] = groups.entry(name).or_default();
        match finding.severity {
            Severity::Error => *errors += 1,
            Severity::Warning => *warnings += 1,
            Severity::Note => *notes += 1,
        }
    }
    if groups.is_empty() {
        return Ok(());
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, counts)| std::cmp::Reverse(*counts));
    let title = match group_by {
        GroupBy::Impact => "impact",
        GroupBy::Rule => "rule",
        GroupBy::File => "file",
    };
    let header = [title, "errors", "warnings", "notes"].map(str::to_owned);
    let row = |(name, counts): (String, [usize; 3])| {
        let [errors, warnings, notes] = counts.map(|number| number.to_string());
        [name, errors, warnings, notes]
    };
    let rows: Vec<[String; 4]> = std::iter::once(header)
        .chain(groups.into_iter().map(row))
        .collect();
    write_rows(&rows, out)?;
    writeln!(out)
}

/// Names rules that did nothing, for whatever reason.
fn write_idle<'a>(
    reason: &str,
    rules: impl Iterator<Item = &'a RuleInfo>,
    options: &TextOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let ids: Vec<&str> = rules.map(|rule| rule.id.as_str()).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let text = format!("Rules that had {reason}: {}.", ids.join(", "));
    write_wrapped(&text, options.width, out)
}

fn stats_row(rule: &str, stats: &RuleStats) -> [String; 6] {
    let RuleStats {
        files,
        examined,
        findings,
        unknowns,
        steps,
    } = *stats;
    let [files, examined, findings, unknowns, steps] =
        [files, examined, findings, unknowns, steps].map(|number| number.to_string());
    [printable(rule), files, examined, findings, unknowns, steps]
}

/// `2 errors and 1 note in 2 files; scanned 40 files (12 parsed) in 0.3s.`
fn summarize_findings(report: &Report) -> String {
    let number = |severity| {
        report
            .findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    let counts = list_counts(&[
        (number(Severity::Error), "error"),
        (number(Severity::Warning), "warning"),
        (number(Severity::Note), "note"),
    ]);
    let paths: BTreeSet<&str> = report
        .findings
        .iter()
        .map(|finding| &*finding.location.path)
        .collect();
    let found = if counts.is_empty() {
        "No findings".to_owned()
    } else {
        format!("{} in {}", join_words(&counts), count(paths.len(), "file"))
    };
    let scanned = count(report.files_scanned, "file");
    format!(
        "{found}; scanned {scanned} ({} parsed) in {}.",
        report.files_parsed,
        format_time(report.elapsed)
    )
}

/// What was left out, and how to see it; empty when nothing was.
fn summarize_omissions(report: &Report) -> String {
    let mut sentences = Vec::new();
    let skipped = count_skipped(report.skipped);
    if !skipped.is_empty() {
        sentences.push(format!("Skipped: {}.", skipped.join(", ")));
    }
    let hidden = report.hidden;
    if hidden.errors + hidden.warnings > 0 {
        let counts = list_counts(&[
            (hidden.errors, "error"),
            (hidden.warnings, "warning"),
            (hidden.notes, "note"),
        ]);
        sentences.push(format!(
            "{} hidden by --severity or --confidence.",
            join_words(&counts)
        ));
    } else if hidden.notes > 0 {
        sentences.push(format!(
            "{} hidden; show them with --severity note.",
            count(hidden.notes, "note")
        ));
    }
    if report.suppressed > 0 {
        let findings = count(report.suppressed, "finding");
        sentences.push(format!("{findings} suppressed by comments."));
    }
    sentences.join(" ")
}

pub(super) fn count_skipped(skipped: Skipped) -> Vec<String> {
    let Skipped {
        no_rule_for_language,
        binary,
        vendored,
        generated,
        excluded,
        symlinks,
        too_large,
        unreadable,
    } = skipped;
    let counts = [
        (no_rule_for_language, "in languages without a rule"),
        (vendored, "vendored"),
        (generated, "generated"),
        (excluded, "excluded"),
        (binary, "binary"),
        (symlinks, "symbolic links"),
        (too_large, "too large"),
        (unreadable, "unreadable"),
    ];
    counts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, reason)| format!("{number} {reason}"))
        .collect()
}

pub(super) fn list_counts(counts: &[(usize, &str)]) -> Vec<String> {
    counts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, noun)| count(*number, noun))
        .collect()
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn join_words(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [front @ .., last] => format!("{} and {last}", front.join(", ")),
    }
}

fn format_time(elapsed: Duration) -> String {
    match elapsed.as_millis() {
        millis @ ..1_000 => format!("{millis}ms"),
        _ => format!("{:.1}s", elapsed.as_secs_f64()),
    }
}

fn write_wrapped(text: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
    for line in wrap(&printable(text), width) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The text without control characters and marks that change the direction of writing.
pub(super) fn printable(text: &str) -> String {
    normalize_untrusted_str(&printable_source(text))
}

/// The same for source, with as many bytes in the same places: what the renderer itself does not replace
/// (the control characters from U+0080 on, which some terminals obey, and marks of direction) gives way to signs as long.
fn printable_source(source: &str) -> String {
    let replace = |character: char| match character {
        '\u{80}'..='\u{9f}' | '\u{61c}' => '·',
        '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' => '\u{fffd}',
        _ => character,
    };
    source.chars().map(replace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown_not_sent() {
        let text = "a\u{1b}[31m\u{9b}2J\u{7}\u{202e}\u{200f}b\r";
        assert!(
            printable(text)
                .chars()
                .all(|character| !character.is_control()),
            "{:?}",
            printable(text)
        );
        assert_eq!(printable_source(text).len(), text.len());
    }

    #[test]
    fn times_are_short() {
        assert_eq!(format_time(Duration::from_millis(7)), "7ms");
        assert_eq!(format_time(Duration::from_millis(1_260)), "1.3s");
    }
}
