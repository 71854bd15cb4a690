//! `list`: packs and their rules.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::ExitStatus;
use super::args::{ListFormat, ListSettings};
use super::paragraph::{WIDTH, wrap};
use super::stages;
use super::terminal::{HEADING, NAME, Terminal};
use crate::finding::{Confidence, Severity};
use crate::language::Language;
use crate::pack::{Pack, Rule, RuleId};
use crate::report::count;

pub(super) fn run(settings: &ListSettings, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    let (packs, _) = stages::load(&settings.packs, Path::new("."))?;
    let selected = stages::select(&packs, &settings.selection)?;
    let mut out = terminal.stdout();
    match settings.format {
        ListFormat::Text => write_table(&packs, &selected, &mut out)?,
        ListFormat::Json => {
            let packs: Vec<Value> = packs
                .iter()
                .map(|pack| pack_value(pack, &selected))
                .collect();
            serde_json::to_writer_pretty(&mut out, &json!({ "packs": packs }))?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(ExitStatus::Clean)
}

/// The name of the severity that findings of a rule have in this project.
pub(super) fn level_name(rule: &Rule) -> &'static str {
    match rule.configured_severity() {
        None => "off",
        Some(Severity::Note) => "note",
        Some(Severity::Warning) => "warning",
        Some(Severity::Error) => "error",
    }
}

/// The name of a confidence.
pub(super) fn confidence_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

/// The names of languages between commas.
pub(super) fn language_names(languages: &[Language]) -> String {
    let names: Vec<_> = languages.iter().map(|language| language.name()).collect();
    names.join(", ")
}

fn rules_of<'a>(pack: &'a Pack, selected: &BTreeSet<RuleId>) -> Vec<&'a Rule> {
    pack.rules
        .iter()
        .map(|rule| &**rule)
        .filter(|rule| selected.contains(&rule.id))
        .collect()
}

/// A block for each pack; in it two lines for each rule, since ids and titles do not fit into one.
fn write_table(
    packs: &[Pack],
    selected: &BTreeSet<RuleId>,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let mut separator = "";
    for pack in packs {
        let rules = rules_of(pack, selected);
        if rules.is_empty() {
            continue;
        }
        let count = count(rules.len(), "rule");
        writeln!(
            out,
            "{separator}{HEADING}{}{HEADING:#} {}: {} ({count})",
            pack.name, pack.version, pack.title
        )?;
        for rule in rules {
            write_rule(rule, out)?;
        }
        separator = "\n";
    }
    Ok(())
}

fn write_rule(rule: &Rule, out: &mut impl Write) -> std::io::Result<()> {
    let severity = level_name(rule);
    let confidence = confidence_name(rule.confidence);
    let gap = WIDTH
        .saturating_sub(2 + rule.id.0.chars().count() + 1 + "warning".len() + 1 + "medium".len());
    writeln!(
        out,
        "\n  {NAME}{}{NAME:#}{:gap$} {severity:7} {confidence}",
        rule.id, ""
    )?;
    write!(out, "{}", wrap(&rule.title, 4))?;
    write!(out, "{}", wrap(&language_names(&rule.languages), 4))
}

fn pack_value(pack: &Pack, selected: &BTreeSet<RuleId>) -> Value {
    let rules: Vec<Value> = rules_of(pack, selected)
        .into_iter()
        .map(rule_value)
        .collect();
    json!({ "name": pack.name, "version": pack.version, "title": pack.title, "rules": rules })
}

fn rule_value(rule: &Rule) -> Value {
    json!({
        "id": &*rule.id.0,
        "title": rule.title,
        "severity": level_name(rule),
        "confidence": rule.confidence,
        "languages": rule.languages,
        "guideline": rule.guideline,
        "tags": rule.tags,
        "cwe": rule.cwe,
        "security_severity": rule.security_severity,
    })
}
