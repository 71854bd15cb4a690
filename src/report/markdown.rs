//! The report as a Markdown document for a review: findings by severity and rule, what was not checked, and questions
//! that only people can answer.
//!
//! Equal reports give equal bytes: there are no times and no local paths. What comes from scanned files is escaped, so
//! that it can neither mark up the document nor call anybody.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::json::Stats;
use super::prose::{count, first_paragraph};
use super::text::{count_skipped, join_words, list_counts, printable, printable_path};
use super::{PackInfo, Report, RuleInfo, notification};
use crate::finding::{Finding, Label, Location, Severity};
use crate::pack::guideline::{Guideline, Judged, compare_numbers, split_number};

/// Severities with the title of their part of the document, worst first.
const PARTS: [(Severity, &str); 3] = [
    (Severity::Error, "Errors"),
    (Severity::Warning, "Warnings"),
    (Severity::Note, "Notes"),
];

/// Writes the report.
///
/// # Errors
/// Only those of the writer.
pub fn write(report: &Report, stats: Stats, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# Review report\n")?;
    write_packs(report, out)?;
    write_summary(report, out)?;
    let mut explained = BTreeSet::new();
    for (severity, title) in PARTS {
        write_part(report, severity, title, &mut explained, out)?;
    }
    write_impacts(report, out)?;
    write_gaps(report, out)?;
    write_questions(report, out)?;
    match stats {
        Stats::Included => write_stats(report, out),
        Stats::LeftOut => Ok(()),
    }
}

/// Text for a place where Markdown is read: what would mark it up is escaped, and it stays on one line.
pub(crate) fn escape(text: &str) -> String {
    let text = printable(text);
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        match character {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => {
                escaped.extend(['\\', character]);
            }
            // Inside a word it marks nothing, and names have many.
            '_' if !before.is_alphanumeric() || !after.is_alphanumeric() => {
                escaped.push_str("\\_");
            }
            '&' => escaped.push_str("&amp;"),
            // Code hosts make calls and links of these, even where they are escaped.
            '@' if after.is_alphanumeric() => escaped.push_str("@<!-- -->"),
            '#' if after.is_ascii_digit() => escaped.push_str("#<!-- -->"),
            '\n' => escaped.push(' '),
            _ => escaped.push(character),
        }
        before = character;
    }
    escaped
}

/// Text as code: between more backquotes than it holds in a row.
fn code(text: &str) -> String {
    let text = printable(text);
    let runs = text.split(|character| character != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    match fence.len() {
        1 => format!("`{text}`"),
        _ => format!("{fence} {text} {fence}"),
    }
}

fn write_packs(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let packs: Vec<String> = report
        .packs
        .iter()
        .map(|pack| {
            let PackInfo {
                name,
                version,
                title,
                ..
            } = pack;
            format!("`{name}` {version} ({})", escape(title))
        })
        .collect();
    writeln!(out, "Checked against {}.", join_words(&packs))
}

fn write_summary(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n## Summary\n")?;
    if report.findings.is_empty() {
        writeln!(out, "No findings.\n")?;
    } else {
        writeln!(
            out,
            "| severity | findings | rules | files |\n|---|--:|--:|--:|"
        )?;
        for (severity, title) in PARTS {
            let findings = || of_severity(report, severity);
            let rules: BTreeSet<usize> = findings().map(|finding| finding.rule).collect();
            let files: BTreeSet<&str> = findings().map(|finding| &*finding.location.path).collect();
            let (findings, rules, files) = (findings().count(), rules.len(), files.len());
            let title = title.to_lowercase();
            writeln!(out, "| {title} | {findings} | {rules} | {files} |")?;
        }
        writeln!(out)?;
    }
    let scanned = count(report.files_scanned, "file");
    writeln!(out, "Scanned {scanned} ({} parsed).", report.files_parsed)
}

fn of_severity(report: &Report, severity: Severity) -> impl Iterator<Item = &Finding> {
    report
        .findings
        .iter()
        .filter(move |finding| finding.severity == severity)
}

// ---------------------------------------------------------------- findings

/// The findings of one severity. Each rule is explained where it comes first.
fn write_part(
    report: &Report,
    severity: Severity,
    title: &str,
    explained: &mut BTreeSet<usize>,
    out: &mut dyn Write,
) -> io::Result<()> {
    // Rules are sorted by id, and so are their indices.
    let mut by_rule: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    for finding in of_severity(report, severity) {
        by_rule.entry(finding.rule).or_default().push(finding);
    }
    if by_rule.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {title}")?;
    for (index, findings) in by_rule {
        let rule = &report.rules[index];
        writeln!(out, "\n### {}: {}\n", rule.id, escape(&rule.title))?;
        if explained.insert(index) {
            write_rule(rule, &report.packs, out)?;
        }
        for finding in findings {
            write_finding(finding, out)?;
        }
    }
    Ok(())
}

/// What the rule asks and why, in short.
fn write_rule(rule: &RuleInfo, packs: &[PackInfo], out: &mut dyn Write) -> io::Result<()> {
    let mut facts: Vec<String> = rule
        .guideline
        .iter()
        .map(|number| match title_of(number, rule, packs) {
            Some(title) => format!("{number} {}", escape(title)),
            None => number.clone(),
        })
        .collect();
    facts.extend(
        rule.impact
            .iter()
            .map(|(name, _)| format!("impact: {name}")),
    );
    facts.extend(rule.cwe.iter().map(|number| format!("CWE-{number}")));
    if !facts.is_empty() {
        writeln!(out, "_{}_\n", facts.join("; "))?;
    }
    let help = first_paragraph(&rule.help);
    if !help.is_empty() {
        writeln!(out, "{help}\n")?;
    }
    Ok(())
}

/// The title of a number in the guideline of the rule's pack, or of the pack that it names.
fn title_of<'a>(number: &str, rule: &RuleInfo, packs: &'a [PackInfo]) -> Option<&'a str> {
    let (owner, number) = split_number(number);
    let owner = owner.unwrap_or_else(|| rule.pack());
    let pack = packs.iter().find(|pack| pack.name == owner)?;
    pack.guideline.as_ref()?.title(number)
}

fn write_finding(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let message = escape(&finding.message);
    writeln!(out, "- {} {message}", place(&finding.location))?;
    for Label {
        location, message, ..
    } in finding.trace.iter().chain(&finding.labels)
    {
        writeln!(out, "  - {} {}", place(location), escape(message))?;
    }
    Ok(())
}

fn place(location: &Location) -> String {
    let path = printable_path(&location.path);
    code(&format!(
        "{path}:{}:{}",
        location.region.start_line, location.region.start_column
    ))
}

// ---------------------------------------------------------------- impacts

fn write_impacts(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut counts: BTreeMap<(&str, &str), [usize; 3]> = BTreeMap::new();
    for finding in &report.findings {
        let rule = &report.rules[finding.rule];
        if let Some((name, _)) = &rule.impact {
            let pack = rule.pack();
            let counts = counts.entry((pack, name)).or_default();
            for (count, (severity, _)) in counts.iter_mut().zip(PARTS) {
                *count += usize::from(finding.severity == severity);
            }
        }
    }
    if counts.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Impact\n")?;
    for ((pack, name), [errors, warnings, notes]) in counts {
        let counts = list_counts(&[(errors, "error"), (warnings, "warning"), (notes, "note")]);
        let text = report
            .rules
            .iter()
            .filter(|rule| rule.pack() == pack)
            .filter_map(|rule| rule.impact.as_ref())
            .find(|(of, _)| of == name);
        let text = text.map_or("", |(_, text)| text.as_str());
        let numbers = report
            .packs
            .iter()
            .filter(|of| of.name == pack)
            .filter_map(|of| of.guideline.as_ref())
            .flat_map(|guideline| &guideline.impacts)
            .filter(|(_, of)| of.as_str() == name)
            .map(|(number, _)| format!("{number}, "));
        let numbers: String = numbers.collect();
        let counts = join_words(&counts);
        writeln!(
            out,
            "- **{name}** ({numbers}`{pack}`): {counts}. {}",
            escape(text.trim())
        )?;
    }
    Ok(())
}

// ---------------------------------------------------------------- what was not checked

fn write_gaps(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut gaps = Vec::new();
    for notification in &report.notifications {
        let level = match notification.kind.descriptor().level {
            notification::Level::Note => "note",
            notification::Level::Warning => "warning",
        };
        let place = match (&notification.path, notification.region) {
            (Some(path), Some(region)) => {
                let path = printable_path(path);
                code(&format!(
                    "{path}:{}:{}",
                    region.start_line, region.start_column
                )) + " "
            }
            (Some(path), None) => code(&printable_path(path)) + " ",
            (None, _) => String::new(),
        };
        gaps.push(format!("{level}: {place}{}", escape(&notification.message)));
    }
    let skipped = count_skipped(report.skipped);
    if !skipped.is_empty() {
        gaps.push(format!("Files passed over: {}.", skipped.join(", ")));
    }
    let hidden = report.hidden;
    let hidden = list_counts(&[
        (hidden.errors, "error"),
        (hidden.warnings, "warning"),
        (hidden.notes, "note"),
    ]);
    if !hidden.is_empty() {
        let hidden = join_words(&hidden);
        gaps.push(format!(
            "{hidden} below the severity or confidence that was asked for."
        ));
    }
    if report.suppressed > 0 {
        let findings = count(report.suppressed, "finding");
        gaps.push(format!("{findings} suppressed by comments in the code."));
    }
    gaps.extend(name_rules("had no file to look at", report.without_files()));
    gaps.extend(name_rules("had nothing to examine", report.vacuous()));
    if gaps.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Not checked\n")?;
    gaps.iter().try_for_each(|gap| writeln!(out, "- {gap}"))
}

/// A sentence about rules that did nothing.
fn name_rules<'a>(what: &str, rules: impl Iterator<Item = &'a RuleInfo>) -> Option<String> {
    let ids: Vec<String> = rules.map(|rule| format!("`{}`", rule.id)).collect();
    let number = count(ids.len(), "rule");
    (!ids.is_empty()).then(|| format!("{number} {what}: {}.", ids.join(", ")))
}

// ---------------------------------------------------------------- questions

/// The questions of judged bullets whose subject the scan met.
fn write_questions(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut title = Some("\n## Questions to the reviewer\n\nNo rule can answer these in full.\n");
    for pack in &report.packs {
        let Some(guideline) = &pack.guideline else {
            continue;
        };
        for (number, judged) in in_order(guideline) {
            if !is_asked(judged, &pack.name, report) {
                continue;
            }
            if let Some(title) = title.take() {
                writeln!(out, "{title}")?;
            }
            let bullet = escape(guideline.title(number).unwrap_or_default());
            let question = escape(&judged.question);
            writeln!(out, "- [ ] {number} {bullet}: {question}")?;
        }
    }
    Ok(())
}

fn in_order(guideline: &Guideline) -> Vec<(&str, &Judged)> {
    let judged = guideline.judged.iter();
    let mut judged: Vec<_> = judged
        .map(|(number, judged)| (number.as_str(), judged))
        .collect();
    judged.sort_by(|(one, _), (other, _)| compare_numbers(one, other));
    judged
}

/// Whether a rule that the question names examined something, or any rule of the pack where it names none that ran.
fn is_asked(judged: &Judged, pack: &str, report: &Report) -> bool {
    let did = |is_meant: &dyn Fn(&RuleInfo) -> bool| {
        let pairs = report.rules.iter().zip(&report.stats);
        let examined = pairs.filter(|(rule, _)| is_meant(rule));
        examined
            .map(|(_, stats)| stats.examined > 0)
            .reduce(|one, other| one || other)
    };
    did(&|rule| judged.when.iter().any(|id| *id.0 == *rule.id))
        .or_else(|| did(&|rule| rule.pack() == pack))
        .unwrap_or(false)
}

// ---------------------------------------------------------------- statistics

fn write_stats(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n## Work of the rules\n")?;
    writeln!(
        out,
        "| rule | files | examined | findings | unknowns | steps |"
    )?;
    writeln!(out, "|---|--:|--:|--:|--:|--:|")?;
    for (rule, stats) in report.rules.iter().zip(&report.stats) {
        writeln!(
            out,
            "| `{}` | {} | {} | {} | {} | {} |",
            rule.id, stats.files, stats.examined, stats.findings, stats.unknowns, stats.steps
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_mark_up() {
        assert_eq!(
            escape("a_b _c_ *d* <e> [f](g) h|i `j` $k$ \\ ~l~"),
            r"a_b \_c\_ \*d\* \<e\> \[f\](g) h\|i \`j\` \$k\$ \\ \~l\~"
        );
        assert_eq!(escape("one\ntwo\n# three"), "one two # three");
        assert_eq!(escape("a && b &lt;"), "a &amp;&amp; b &amp;lt;");
        assert_eq!(
            escape("@team #12 # 1 a @ b"),
            "@<!-- -->team #<!-- -->12 # 1 a @ b"
        );
        assert!(!escape("\u{1b}[31m\u{202e}").contains(['\u{1b}', '\u{202e}']));
    }

    #[test]
    fn code_is_fenced_by_what_it_lacks() {
        assert_eq!(code("a.py:1:2"), "`a.py:1:2`");
        assert_eq!(code("a`b``.py"), "``` a`b``.py ```");
    }
}
