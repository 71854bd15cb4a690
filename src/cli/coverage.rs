//! `coverage`: the bullets of guidelines, each with the rules that enforce it.

use std::io::{self, Write};
use std::path::Path;

use anstream::adapter::strip_bytes;
use anyhow::bail;
use serde_json::{Value, json};

use super::ExitStatus;
use super::args::CoverageSettings;
use super::list::{confidence_name, level_name};
use super::paragraph::wrap;
use super::sink::{self, CoverageFormat, Target};
use super::stages;
use super::terminal::{BAD, HEADING, NAME, Terminal};
use crate::pack::coverage::{Bullet, Coverage, Standing, cover};
use crate::pack::guideline::section;
use crate::pack::{Pack, Rule};
use crate::report::count;
use crate::report::markdown::escape;

/// The name and version of the JSON format.
const SCHEMA: &str = "policycheck-coverage/1";

pub(super) fn run(settings: &CoverageSettings, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    for output in &settings.outputs {
        if let Target::File(path) = &output.target {
            sink::ensure_writable(path)?;
        }
    }
    let (packs, _) = stages::load(&settings.packs, Path::new("."))?;
    let covered = cover(&packs);
    if covered.is_empty() {
        let names: Vec<&str> = packs.iter().map(|pack| pack.name.as_str()).collect();
        bail!(
            "there is no guideline to cover: {} has none",
            names.join(", ")
        );
    }
    for output in &settings.outputs {
        match &output.target {
            Target::Stdout => {
                let mut stdout = terminal.stdout();
                write(&covered, output.format, &mut stdout)?;
                stdout.flush()?;
            }
            Target::File(path) => {
                let mut styled = Vec::new();
                write(&covered, output.format, &mut styled)?;
                let plain = strip_bytes(&styled).into_vec();
                sink::write_file(path, |out| Ok(out.write_all(&plain)?))?;
            }
        }
    }
    let is_open = |coverage: &Coverage<'_>| coverage.count(Standing::Open) > 0;
    Ok(if covered.iter().any(is_open) {
        ExitStatus::Findings
    } else {
        ExitStatus::Clean
    })
}

fn write(covered: &[Coverage<'_>], format: CoverageFormat, out: &mut impl Write) -> io::Result<()> {
    match format {
        CoverageFormat::Text => write_text(covered, out),
        CoverageFormat::Json => write_json(covered, out),
        CoverageFormat::Markdown => write_markdown(covered, out),
    }
}

/// `64 bullets: 60 enforced by rules, 2 judged by people alone, 2 open`.
fn summarize(coverage: &Coverage<'_>) -> String {
    format!(
        "{}: {} enforced by rules, {} judged by people alone, {} open",
        count(coverage.bullets.len(), "bullet"),
        coverage.count(Standing::Enforced),
        coverage.count(Standing::Judged),
        coverage.count(Standing::Open)
    )
}

/// The bullets that nothing enforces, as a sentence.
fn name_open(coverage: &Coverage<'_>) -> Option<String> {
    let open: Vec<&str> = coverage
        .bullets
        .iter()
        .filter(|bullet| bullet.standing() == Standing::Open)
        .map(|bullet| bullet.number)
        .collect();
    let pack = &coverage.pack.name;
    (!open.is_empty()).then(|| format!("No rule of {pack} enforces {}.", open.join(", ")))
}

/// The bullets in groups by section, each with the number and title of the section where it is listed.
fn sections<'c, 'a>(coverage: &'c Coverage<'a>) -> Vec<(Option<String>, &'c [Bullet<'a>])> {
    let title = |bullet: &Bullet<'_>| {
        let number = section(bullet.number)?;
        let titles = &coverage.pack.guideline.as_ref()?.sections;
        Some(format!("{number} {}", titles.get(number)?))
    };
    coverage
        .bullets
        .chunk_by(|one, other| section(one.number) == section(other.number))
        .map(|bullets| (bullets.first().and_then(title), bullets))
        .collect()
}

// ---------------------------------------------------------------- text

fn write_text(covered: &[Coverage<'_>], out: &mut impl Write) -> io::Result<()> {
    for coverage in covered {
        let Pack { name, version, .. } = coverage.pack;
        let head = format!(
            "{HEADING}{name}{HEADING:#} {version}: {}",
            coverage.guideline
        );
        writeln!(out, "{head}\n{}", summarize(coverage))?;
        let widest = |bullet: &Bullet<'_>| bullet.number.chars().count();
        let column = 4 + coverage.bullets.iter().map(widest).max().unwrap_or(0);
        for (title, bullets) in sections(coverage) {
            match title {
                Some(title) => writeln!(out, "\n{HEADING}{title}{HEADING:#}")?,
                None => writeln!(out)?,
            }
            for bullet in bullets {
                write_bullet(bullet, column, out)?;
            }
        }
        writeln!(out)?;
    }
    let open: Vec<String> = covered.iter().filter_map(name_open).collect();
    for sentence in &open {
        write!(out, "{BAD}{}{BAD:#}", wrap(sentence, 0))?;
    }
    if open.is_empty() {
        writeln!(
            out,
            "Every bullet is enforced by a rule or judged by people."
        )?;
    }
    Ok(())
}

/// Number and title, and below the title whatever stands behind the bullet.
fn write_bullet(bullet: &Bullet<'_>, column: usize, out: &mut impl Write) -> io::Result<()> {
    let title = wrap(bullet.title, column);
    let number = format!("  {:width$}", bullet.number, width = column - 2);
    write!(out, "{number}{}", title.trim_start())?;
    match bullet.impact.filter(|_| !bullet.rules.is_empty()) {
        Some(impact) => {
            let text = format!(
                "the impact '{impact}' of {}",
                count(bullet.rules.len(), "rule")
            );
            write!(out, "{}", wrap(&text, column))?;
        }
        None => {
            for rule in &bullet.rules {
                let id = format!("{NAME}{}{NAME:#}", rule.id);
                writeln!(out, "{:column$}{id} ({})", "", weight(rule))?;
            }
        }
    }
    if let Some(judged) = bullet.judged {
        let text = format!("people judge: {}", judged.question);
        write!(out, "{}", wrap(&text, column))?;
    }
    for rule in &bullet.switched_off {
        writeln!(out, "{:column$}switched off: {}", "", rule.id)?;
    }
    if bullet.standing() == Standing::Open {
        writeln!(out, "{:column$}{BAD}no rule enforces it{BAD:#}", "")?;
    }
    Ok(())
}

/// How much findings of a rule weigh in this project: `error, high confidence`.
fn weight(rule: &Rule) -> String {
    let confidence = confidence_name(rule.confidence);
    format!("{}, {confidence} confidence", level_name(rule))
}

// ---------------------------------------------------------------- JSON

fn write_json(covered: &[Coverage<'_>], out: &mut impl Write) -> io::Result<()> {
    let packs: Vec<Value> = covered.iter().map(coverage_value).collect();
    let value = json!({ "schema": SCHEMA, "packs": packs });
    serde_json::to_writer_pretty(&mut *out, &value)?;
    writeln!(out)
}

fn coverage_value(coverage: &Coverage<'_>) -> Value {
    let bullets: Vec<Value> = coverage.bullets.iter().map(bullet_value).collect();
    json!({
        "name": coverage.pack.name,
        "version": coverage.pack.version,
        "guideline": coverage.guideline,
        "bullets": bullets,
        "summary": {
            "enforced": coverage.count(Standing::Enforced),
            "judged": coverage.count(Standing::Judged),
            "open": coverage.count(Standing::Open),
        },
    })
}

fn bullet_value(bullet: &Bullet<'_>) -> Value {
    let rules: Vec<Value> = bullet
        .rules
        .iter()
        .map(|rule| {
            json!({ "id": &*rule.id.0, "severity": level_name(rule), "confidence": rule.confidence })
        })
        .collect();
    let switched_off: Vec<&str> = bullet.switched_off.iter().map(|rule| &*rule.id.0).collect();
    json!({
        "number": bullet.number,
        "title": bullet.title,
        "standing": standing_name(bullet.standing()),
        "rules": rules,
        "switched_off": switched_off,
        "impact": bullet.impact,
        "question": bullet.judged.map(|judged| &judged.question),
    })
}

fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Enforced => "enforced",
        Standing::Judged => "judged",
        Standing::Open => "open",
    }
}

// ---------------------------------------------------------------- Markdown

fn write_markdown(covered: &[Coverage<'_>], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "# Guideline coverage")?;
    for coverage in covered {
        let Pack { name, version, .. } = coverage.pack;
        writeln!(out, "\n## {}", escape(coverage.guideline))?;
        writeln!(out, "\nPack `{name}` {version}. {}.", summarize(coverage))?;
        if let Some(sentence) = name_open(coverage) {
            writeln!(out, "\n**{sentence}**")?;
        }
        for (title, bullets) in sections(coverage) {
            if let Some(title) = title {
                writeln!(out, "\n### {}", escape(&title))?;
            }
            writeln!(
                out,
                "\n| bullet | what it asks | who watches over it |\n|---|---|---|"
            )?;
            for bullet in bullets {
                let title = escape(bullet.title);
                writeln!(
                    out,
                    "| {} | {title} | {} |",
                    bullet.number,
                    watchers(bullet)
                )?;
            }
        }
    }
    Ok(())
}

/// All that stands behind a bullet, in the cell of a table.
fn watchers(bullet: &Bullet<'_>) -> String {
    let mut lines: Vec<String> = match bullet.impact.filter(|_| !bullet.rules.is_empty()) {
        Some(impact) => vec![format!(
            "the impact `{impact}` of {} rules",
            bullet.rules.len()
        )],
        None => {
            let rules = bullet.rules.iter();
            rules
                .map(|rule| format!("`{}` ({})", rule.id, weight(rule)))
                .collect()
        }
    };
    lines.extend(
        bullet
            .judged
            .map(|judged| format!("people judge: {}", escape(&judged.question))),
    );
    let off = bullet.switched_off.iter();
    lines.extend(off.map(|rule| format!("switched off: `{}`", rule.id)));
    if bullet.standing() == Standing::Open {
        lines.push("**no rule**".to_owned());
    }
    lines.join("<br>")
}
