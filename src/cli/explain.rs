//! `explain`: why a rule exists, and what it takes.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use anyhow::{anyhow, bail};

use super::ExitStatus;
use super::args::ExplainSettings;
use super::list::{confidence_name, language_names, level_name};
use super::paragraph::{indented, wrap, wrap_markdown};
use super::stages;
use super::terminal::{HEADING, NAME, Terminal};
use crate::diagnostic::{did_you_mean, suggestion};
use crate::finding::suppression::suppression_of;
use crate::language::Language;
use crate::pack::guideline::split_number;
use crate::pack::{Pack, Param, ParamType, ParamValue, Rule, Verdict};
use crate::rule_test;

pub(super) fn run(settings: &ExplainSettings, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    let (packs, _) = stages::load(&settings.packs, Path::new("."))?;
    let (pack, rule) = find_rule(&packs, &settings.rule)?;
    let mut out = terminal.stdout();
    write_head(&packs, pack, rule, &mut out)?;
    write_help(rule, &mut out)?;
    write_example(rule, Verdict::Bad, &mut out)?;
    write_example(rule, Verdict::Good, &mut out)?;
    write_params(pack, rule, &mut out)?;
    writeln!(out, "\n{HEADING}To accept a finding{HEADING:#}")?;
    let comment = suppression_of(&rule.id.0);
    let advice =
        format!("Put the comment `{comment}` and the reason at the end of its line, or above it.");
    write!(out, "{}", wrap_markdown(&advice, 2))?;
    out.flush()?;
    Ok(ExitStatus::Clean)
}

/// The rule of that id, or of that name if only one pack has it.
fn find_rule<'a>(packs: &'a [Pack], name: &str) -> anyhow::Result<(&'a Pack, &'a Rule)> {
    let rules = || {
        packs
            .iter()
            .flat_map(|pack| pack.rules.iter().map(move |rule| (pack, &**rule)))
    };
    let matching: Vec<_> = rules()
        .filter(|(_, rule)| *rule.id.0 == *name || rule.id.name() == name)
        .collect();
    match matching.as_slice() {
        [found] => Ok(*found),
        [] => {
            let known = rules().flat_map(|(_, rule)| [&*rule.id.0, rule.id.name()]);
            Err(anyhow!(
                "there is no rule `{name}`{}",
                suggestion(did_you_mean(name, known))
            ))
        }
        several => {
            let ids: Vec<String> = several
                .iter()
                .map(|(_, rule)| format!("`{}`", rule.id))
                .collect();
            bail!("`{name}` means several rules: {}", ids.join(", "))
        }
    }
}

fn write_head(
    packs: &[Pack],
    pack: &Pack,
    rule: &Rule,
    out: &mut impl Write,
) -> std::io::Result<()> {
    writeln!(out, "{NAME}{}{NAME:#}", rule.id)?;
    write!(out, "{HEADING}{}{HEADING:#}", wrap(&rule.title, 0))?;
    writeln!(out)?;
    write_row("severity", level_name(rule), out)?;
    write_row("confidence", confidence_name(rule.confidence), out)?;
    write_row("languages", &language_names(&rule.languages), out)?;
    if let Some(impact) = &rule.impact {
        let text = pack.impacts.get(impact).map_or("", String::as_str);
        write_row("impact", &format!("{impact}: {text}"), out)?;
    }
    if !rule.guideline.is_empty() {
        let name = pack.guideline.as_ref().map(|guideline| &*guideline.name);
        write_row("guideline", name.unwrap_or_default(), out)?;
        for number in &rule.guideline {
            let title = title_of(packs, pack, number);
            write_row("", &format!("{number} {}", title.unwrap_or_default()), out)?;
        }
    }
    if !rule.cwe.is_empty() {
        let numbers: Vec<String> = rule
            .cwe
            .iter()
            .map(|number| format!("CWE-{number}"))
            .collect();
        write_row("weakness", &numbers.join(", "), out)?;
    }
    if !rule.tags.is_empty() {
        write_row("tags", &rule.tags.join(", "), out)?;
    }
    Ok(())
}

fn write_row(name: &str, value: &str, out: &mut impl Write) -> std::io::Result<()> {
    const COLUMN: usize = 14;
    write!(
        out,
        "  {name:width$}{}",
        wrap(value, COLUMN).trim_start(),
        width = COLUMN - 2
    )
}

/// The title of a number in the guideline of the pack, or of the pack that it names.
fn title_of<'a>(packs: &'a [Pack], own: &Pack, number: &str) -> Option<&'a str> {
    let (owner, number) = split_number(number);
    let owner = owner.unwrap_or(&own.name);
    let pack = packs.iter().find(|pack| pack.name == owner)?;
    pack.guideline.as_ref()?.title(number)
}

fn write_help(rule: &Rule, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "\n{HEADING}Why{HEADING:#}")?;
    write!(out, "{}", wrap_markdown(&rule.help, 2))
}

/// The first example of a kind; the pack's author puts the most telling one first.
fn write_example(rule: &Rule, verdict: Verdict, out: &mut impl Write) -> std::io::Result<()> {
    let title = match verdict {
        Verdict::Bad => "Bad",
        Verdict::Good => "Good",
    };
    let Some(example) = rule
        .examples
        .iter()
        .find(|example| example.verdict == verdict)
    else {
        return Ok(());
    };
    writeln!(
        out,
        "\n{HEADING}{title}{HEADING:#} ({})",
        example.language.name()
    )?;
    write!(
        out,
        "{}",
        indented(&rule_test::without_marks(&example.code.text), 4)
    )
}

fn write_params(pack: &Pack, rule: &Rule, out: &mut impl Write) -> std::io::Result<()> {
    let used = params_of(pack, rule);
    if used.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{HEADING}Parameters{HEADING:#}")?;
    for (name, param) in used {
        writeln!(out, "  {NAME}{name}{NAME:#} ({})", type_name(param.kind))?;
        write!(out, "{}", wrap(&param.help, 4))?;
        if param.value == param.default {
            write!(out, "{}", value_text("default", &param.default))?;
        } else {
            write!(out, "{}", value_text("here", &param.value))?;
            write!(out, "{}", value_text("default", &param.default))?;
        }
    }
    Ok(())
}

/// The parameters that the rule mentions, itself or by definitions of libraries.
fn params_of<'a>(pack: &'a Pack, rule: &Rule) -> Vec<(&'a str, &'a Param)> {
    let definitions: Vec<(&str, &str)> = pack
        .libraries
        .iter()
        .filter_map(|library| library.define.as_ref())
        .flat_map(|script| definitions(&script.text))
        .collect();
    let mut texts: Vec<&str> = rule
        .matches
        .values()
        .map(|script| script.text.as_str())
        .collect();
    texts.push(&rule.message.text);
    let mut seen = BTreeSet::new();
    let mut next = 0;
    while let Some(text) = texts.get(next).copied() {
        next += 1;
        for (name, definition) in &definitions {
            if words(text).any(|word| word == *name) && seen.insert(*name) {
                texts.push(definition);
            }
        }
    }
    pack.params
        .iter()
        .filter(|(name, _)| texts.iter().any(|text| mentions_param(text, name)))
        .map(|(name, param)| (name.as_str(), param))
        .collect()
}

/// The definitions of a script: their names and texts. A definition ends where the next begins.
fn definitions(script: &str) -> impl Iterator<Item = (&str, &str)> {
    let starts: Vec<usize> = std::iter::once(0)
        .chain(script.match_indices("\nlet ").map(|(at, _)| at + 1))
        .chain([script.len()])
        .collect();
    (1..starts.len())
        .map(move |index| &script[starts[index - 1]..starts[index]])
        .filter_map(|text| Some((words(text.strip_prefix("let ")?).next()?, text)))
}

fn mentions_param(text: &str, name: &str) -> bool {
    text.match_indices("params.")
        .any(|(at, prefix)| words(&text[at + prefix.len()..]).next() == Some(name))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .filter(|word| !word.is_empty())
}

fn type_name(kind: ParamType) -> &'static str {
    match kind {
        ParamType::String => "string",
        ParamType::Number => "number",
        ParamType::Boolean => "boolean",
        ParamType::Duration => "duration",
        ParamType::Regex => "regex",
        ParamType::List => "list",
        ParamType::Table => "table",
    }
}

/// A value as it would be written in the configuration: one line, or a line for each language.
fn value_text(title: &str, value: &ParamValue) -> String {
    let language_name = |language: &Option<Language>| language.map_or("all", Language::name);
    let mut text = format!("    {title}:");
    let mut add_line = |language: &Option<Language>, line: String| {
        text.push('\n');
        text.push_str(wrap(&format!("{}: {line}", language_name(language)), 6).trim_end());
    };
    match value {
        ParamValue::Text(value) | ParamValue::Regex(value) => text.push_str(&format!(" {value}")),
        ParamValue::Number(value) => text.push_str(&format!(" {value}")),
        ParamValue::Boolean(value) => text.push_str(&format!(" {value}")),
        ParamValue::Duration(milliseconds) => {
            text.push_str(&format!(" {}", duration_text(*milliseconds)))
        }
        ParamValue::List(languages) => {
            for (language, values) in languages {
                add_line(language, values.join(", "));
            }
        }
        ParamValue::Table(languages) => {
            for (language, rows) in languages {
                let rows: Vec<String> = rows
                    .iter()
                    .map(|(key, values)| format!("{key} = {}", values.join(" ")))
                    .collect();
                add_line(language, rows.join("; "));
            }
        }
    }
    text.push('\n');
    text
}

/// A duration in its largest whole unit: `90s`, `24h`.
fn duration_text(milliseconds: f64) -> String {
    const UNITS: [(f64, &str); 4] = [
        (86_400_000.0, "d"),
        (3_600_000.0, "h"),
        (60_000.0, "m"),
        (1000.0, "s"),
    ];
    UNITS
        .iter()
        .find(|(unit, _)| milliseconds >= *unit && milliseconds % unit == 0.0)
        .map_or_else(
            || format!("{milliseconds}ms"),
            |(unit, name)| format!("{}{name}", milliseconds / unit),
        )
}
