//! `test`: the examples of packs, and the fixtures beside them.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::ExitStatus;
use super::args::{TestSettings, TestSubject};
use super::terminal::{BAD, GOOD, NAME, Terminal};
use super::{mutate, stages};
use crate::compile::{self, RuleSet};
use crate::model::Truth;
use crate::pack::{Pack, RuleId, Verdict};
use crate::rule_test::{self, Case, Failure, Origin, Reason};
use crate::scan;

pub(super) fn run(settings: &TestSettings, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    let (packs, _) = stages::load(&settings.packs, Path::new("."))?;
    let selected = stages::select(&packs, &settings.selection)?;
    // Here embedded packs are checked as strictly as those of files: this is how they are written.
    let problems = compile::check(&packs);
    if !problems.is_empty() {
        return Err(stages::PackProblems(problems).into());
    }
    let rules = stages::compile(&packs, &settings.selection)?;
    let folders = fixture_folders(&packs, settings.fixtures.as_deref())?;
    let cases = cases(&packs, &folders)?;
    if settings.subject == TestSubject::Tests {
        return mutate::run(&packs, &selected, &cases, &folders, terminal);
    }
    let (mut passed, mut failed) = (0_usize, 0_usize);
    let mut out = terminal.stdout();
    for case in cases.iter().filter(|case| selected.contains(&case.rule)) {
        let report = scan::scan_text_among(
            &case.name,
            case.text.as_bytes(),
            &case.beside,
            &rules,
            &stages::test_settings(),
        );
        let failures = rule_test::failures(case, &report);
        match failures.as_slice() {
            [] => passed += 1,
            failures => {
                failed += 1;
                let why = |rule: &RuleId, line| missed_clause(&packs, &rules, case, rule, line);
                write_failed(case, failures, &why, &mut out)?;
            }
        }
    }
    let style = if failed > 0 { BAD } else { GOOD };
    writeln!(out, "{style}{passed} passed, {failed} failed{style:#}")?;
    out.flush()?;
    match (passed, failed) {
        (0, 0) => bail!("there is nothing to test: the rules have neither examples nor fixtures"),
        (_, 0) => Ok(ExitStatus::Clean),
        _ => Ok(ExitStatus::Findings),
    }
}

/// The examples of all packs, then their fixtures.
fn cases(packs: &[Pack], folders: &[(&Pack, PathBuf)]) -> anyhow::Result<Vec<Case>> {
    let mut cases: Vec<Case> = packs.iter().flat_map(rule_test::example_cases).collect();
    for (pack, folder) in folders {
        cases.extend(rule_test::fixture_cases(pack, folder)?);
    }
    Ok(cases)
}

/// The packs that have fixtures, with their folders.
fn fixture_folders<'a>(
    packs: &'a [Pack],
    fixtures: Option<&Path>,
) -> anyhow::Result<Vec<(&'a Pack, PathBuf)>> {
    let folders: Vec<_> = packs
        .iter()
        .filter_map(|pack| Some((pack, fixture_folder(pack, fixtures)?)))
        .collect();
    match fixtures {
        Some(folder) if folders.is_empty() => {
            bail!("`{}` has no folder named after a pack", folder.display())
        }
        _ => Ok(folders),
    }
}

fn fixture_folder(pack: &Pack, fixtures: Option<&Path>) -> Option<PathBuf> {
    match fixtures {
        Some(folder) => Some(folder.join(&pack.name)).filter(|folder| folder.is_dir()),
        None => pack.fixtures.clone(),
    }
}

/// The clause of the rule that kept it from a finding on the line, and what it is there.
fn missed_clause(
    packs: &[Pack],
    rules: &RuleSet,
    case: &Case,
    rule: &RuleId,
    line: usize,
) -> Option<(String, &'static str)> {
    let miss = scan::miss(&case.name, case.text.as_bytes(), rules, &rule.0, line)?;
    let matches = &packs
        .iter()
        .flat_map(|pack| &pack.rules)
        .find(|known| known.id == *rule)?
        .matches;
    let script = matches.get(&Some(miss.language)).or(matches.get(&None))?;
    let clause: Vec<&str> = script.text[miss.span].split_whitespace().collect();
    let is = match miss.truth {
        Truth::Unknown => "unknown",
        Truth::True | Truth::False => "false",
    };
    Some((clause.join(" "), is))
}

/// Says of a rule and a line why the rule does not report there: a condition, and what it came to.
type Why<'a> = dyn Fn(&RuleId, usize) -> Option<(String, &'static str)> + 'a;

fn write_failed(
    case: &Case,
    failures: &[Failure],
    why: &Why,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let kind = match (&case.origin, case.verdict) {
        (Origin::Example { .. }, Verdict::Bad) => "bad example",
        (Origin::Example { .. }, Verdict::Good) => "good example",
        (Origin::Fixture(_), Verdict::Bad) => "bad fixture",
        (Origin::Fixture(_), Verdict::Good) => "good fixture",
    };
    writeln!(
        out,
        "{BAD}FAILED{BAD:#} {NAME}{}{NAME:#}, {kind}",
        case.rule
    )?;
    for failure in failures {
        writeln!(out, "  {}", case.origin.place(failure.line))?;
        writeln!(out, "    | {}", failure.source.trim_end())?;
        match &failure.reason {
            Reason::Findings {
                rule,
                expected,
                got,
            } => {
                writeln!(
                    out,
                    "    expected {} of {rule}, got {}",
                    findings(*expected),
                    got.len()
                )?;
                for message in got {
                    writeln!(out, "      {message}")?;
                }
                if let Some((clause, is)) =
                    why(rule, failure.line).filter(|_| *expected > got.len())
                {
                    writeln!(out, "    here this is {is}: {clause}")?;
                }
            }
            Reason::Severity { rule, expected } => {
                writeln!(
                    out,
                    "    no finding of {rule} here is of severity {expected:?}"
                )?;
            }
            Reason::Mark(message) | Reason::Trouble(message) => writeln!(out, "    {message}")?,
        }
    }
    writeln!(out)
}

fn findings(count: usize) -> String {
    match count {
        0 => "no finding".to_owned(),
        1 => "1 finding".to_owned(),
        _ => format!("{count} findings"),
    }
}
