//! `test --mutate`: the clauses of rules that no test needs.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::ExitStatus;
use super::stages;
use super::terminal::{BAD, GOOD, NAME, Terminal};
use crate::pack::mutants::{self, Reason};
use crate::pack::{Pack, RuleId};
use crate::rule_mutants::{self, Fate, Mutant};
use crate::rule_test::Case;
use crate::source::lines::LineIndex;

/// Runs the mutants of the selected rules over the cases; `fixtures` are the folders that may say why some survive, each
/// with its pack.
pub(super) fn run(
    packs: &[Pack],
    selected: &BTreeSet<RuleId>,
    cases: &[Case],
    fixtures: &[(&Pack, PathBuf)],
    terminal: &Terminal,
) -> anyhow::Result<ExitStatus> {
    let reasons = reasons(fixtures)?;
    let mutants = rule_mutants::run(packs, selected, cases, &stages::test_settings())?;
    if mutants.is_empty() {
        bail!("there is nothing to change: no rule has a clause that could be left out");
    }
    let tally = Tally::of(&mutants, &reasons, packs, selected);
    let mut out = terminal.stdout();
    for mutant in &tally.survivors {
        writeln!(out, "{BAD}SURVIVES{BAD:#} {NAME}{}{NAME:#}", mutant.rule)?;
        let place = place(&mutant.source.text, mutant.span.start);
        writeln!(out, "  {}:{place}", mutant.source.name)?;
        writeln!(out, "    {}\n", mutant.name)?;
    }
    for (rule, reason) in &tally.stale {
        writeln!(out, "{BAD}STALE REASON{BAD:#} {NAME}{rule}{NAME:#}")?;
        let place = place(&reason.source.text, reason.span.start);
        writeln!(out, "  {}:{place}", reason.source.name)?;
        writeln!(out, "    no such mutant survives: {}\n", reason.mutant)?;
    }
    let is_clean = tally.survivors.is_empty() && tally.stale.is_empty();
    let style = if is_clean { GOOD } else { BAD };
    writeln!(out, "{style}{}{style:#}", tally.summary(mutants.len()))?;
    out.flush()?;
    Ok(if is_clean {
        ExitStatus::Clean
    } else {
        ExitStatus::Findings
    })
}

/// The reasons of all packs, each with the id of its rule.
fn reasons(fixtures: &[(&Pack, PathBuf)]) -> anyhow::Result<Vec<(RuleId, Reason)>> {
    let mut reasons = Vec::new();
    for (pack, folder) in fixtures {
        let file = folder.join(mutants::FILE_NAME);
        if !Path::new(&file).is_file() {
            continue;
        }
        let found = mutants::load(&file).map_err(stages::PackProblems)?;
        reasons.extend(found.into_iter().map(|reason| {
            let rule = RuleId(format!("{}/{}", pack.name, reason.rule).into());
            (rule, reason)
        }));
    }
    Ok(reasons)
}

/// What is to be told of a run.
struct Tally<'a> {
    survivors: Vec<&'a Mutant>,
    /// Reasons that no surviving mutant needs.
    stale: Vec<&'a (RuleId, Reason)>,
    killed: usize,
    not_viable: usize,
    implied: usize,
    excused: usize,
}

impl<'a> Tally<'a> {
    fn of(
        mutants: &'a [Mutant],
        reasons: &'a [(RuleId, Reason)],
        packs: &[Pack],
        selected: &BTreeSet<RuleId>,
    ) -> Self {
        let speaks_of = |(rule, reason): &(RuleId, Reason), mutant: &Mutant| {
            *rule == mutant.rule && reason.mutant == mutant.name
        };
        let with = |fate: Fate| mutants.iter().filter(move |mutant| mutant.fate == fate);
        let (excused, survivors): (Vec<&Mutant>, Vec<&Mutant>) = with(Fate::Survived)
            .partition(|mutant| reasons.iter().any(|reason| speaks_of(reason, mutant)));
        let is_known = |rule: &RuleId| {
            packs
                .iter()
                .flat_map(|pack| &pack.rules)
                .any(|known| known.id == *rule)
        };
        let stale = reasons
            .iter()
            .filter(|(rule, _)| selected.contains(rule) || !is_known(rule))
            .filter(|reason| !excused.iter().any(|mutant| speaks_of(reason, mutant)))
            .collect();
        Self {
            survivors,
            stale,
            killed: with(Fate::Killed).count(),
            not_viable: with(Fate::NotViable).count(),
            implied: with(Fate::Implied).count(),
            excused: excused.len(),
        }
    }

    fn summary(&self, mutants: usize) -> String {
        let parts = [
            (self.killed, "killed"),
            (self.not_viable, "not viable"),
            (self.excused, "surviving with a reason"),
            (self.survivors.len(), "surviving without"),
            (self.implied, "implied by survivors"),
        ];
        let told: Vec<String> = parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let noun = if mutants == 1 { "mutant" } else { "mutants" };
        let stale = match self.stale.len() {
            0 => String::new(),
            1 => "; 1 reason is stale".to_owned(),
            stale => format!("; {stale} reasons are stale"),
        };
        format!("{mutants} {noun}: {}{stale}", told.join(", "))
    }
}

/// `line:column` of an offset.
fn place(text: &str, offset: usize) -> String {
    let (line, column) = LineIndex::new(text).position(offset);
    format!("{line}:{column}")
}
