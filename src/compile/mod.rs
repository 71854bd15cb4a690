//! Packs to a [`RuleSet`]. Scripts are parsed and checked for every grammar of every language that
//! their rule claims, so that a pack that loads cannot fail later; all problems of all packs are told at
//! once. What runs is compiled for a grammar when its first file is seen: most projects speak few languages.

pub mod build;
pub mod demand;
pub mod formula;
pub mod matcher;
pub mod names;
mod pack;
pub mod rule_set;
pub mod words;

pub use rule_set::RuleSet;

use std::collections::{BTreeSet, HashMap};

use self::pack::ParsedPack;
use crate::diagnostic::{Diagnostic, ProblemKind};
use crate::dsl::ast;
use crate::language::Language;
use crate::pack::{Level, Pack, Rule, RuleId, Verdict};
use crate::report::{PackInfo, RuleInfo};
use crate::source::globs::PathGlobs;
use rule_set::ActiveRule;

/// Compiles the enabled rules of the packs. All rules of packs from files are checked, enabled or not; embedded
/// packs are checked by the tests of this project, and when [`check`] is called.
pub fn compile(packs: &[Pack], enabled: &BTreeSet<RuleId>) -> Result<RuleSet, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let is_wanted = |pack: &Pack, rule: &Rule| !pack.is_embedded || enabled.contains(&rule.id);
    let parsed = pack::parse(packs, &is_wanted, &mut problems);
    for pack in parsed.iter().filter(|pack| !pack.is_embedded()) {
        pack.check(&mut problems);
    }
    if !problems.is_empty() {
        return Err(each_once(problems));
    }
    Ok(rule_set(packs, enabled, parsed))
}

/// Variants of rules that run together.
pub struct Variants {
    pub rules: RuleSet,
    /// Variants that mean nothing and do not run, such as one that uses what it no longer binds.
    pub broken: BTreeSet<RuleId>,
}

/// Compiles a pack whose rules are variants of valid rules: `alter` makes the difference in the parsed scripts. A variant
/// may hold parts that do nothing. The places of a variant's texts bear its id as the name of their file.
pub fn compile_variants(
    pack: &Pack,
    alter: &dyn Fn(&RuleId, Option<Language>, &mut ast::Script),
) -> Variants {
    let packs = std::slice::from_ref(pack);
    let mut problems = Vec::new();
    let mut parsed = pack::parse(packs, &|_, _| true, &mut problems);
    for pack in &mut parsed {
        pack.alter(alter);
        pack.check(&mut problems);
    }
    let broken: BTreeSet<RuleId> = problems
        .into_iter()
        .filter(|diagnostic| diagnostic.problem.kind == ProblemKind::Mistake)
        .filter_map(|diagnostic| Some(RuleId(diagnostic.source?.name.as_str().into())))
        .collect();
    let enabled = pack.rules.iter().map(|rule| rule.id.clone());
    let enabled = enabled.filter(|id| !broken.contains(id)).collect();
    Variants {
        rules: rule_set(packs, &enabled, parsed),
        broken,
    }
}

fn rule_set(packs: &[Pack], enabled: &BTreeSet<RuleId>, parsed: Vec<ParsedPack>) -> RuleSet {
    let mut active: Vec<(&Pack, &Rule)> = packs
        .iter()
        .flat_map(|pack| pack.rules.iter().map(move |rule| (pack, &**rule)))
        .filter(|(_, rule)| enabled.contains(&rule.id))
        .collect();
    active.sort_by(|(_, one), (_, other)| one.id.cmp(&other.id));
    let index_of: HashMap<RuleId, usize> = active
        .iter()
        .enumerate()
        .map(|(index, (_, rule))| (rule.id.clone(), index))
        .collect();
    let active = active
        .into_iter()
        .map(|(pack, rule)| ActiveRule {
            id: rule.id.clone(),
            severity: rule.configured_severity().unwrap_or(rule.severity),
            overridden: rule.level.and_then(Level::severity),
            languages: rule.languages.clone(),
            tests: rule.tests,
            files: path_globs(rule.files.iter()),
            exclude: path_globs(rule.exclude.iter()),
            pack_files: path_globs(pack.files.iter()),
            subsumes: rule
                .subsumes
                .iter()
                .filter_map(|id| index_of.get(id).copied())
                .collect(),
            info: rule_info(pack, rule),
        })
        .collect();
    let infos = packs
        .iter()
        .map(|pack| PackInfo {
            name: pack.name.clone(),
            version: pack.version.clone(),
            title: pack.title.clone(),
            guideline: pack.guideline.clone(),
        })
        .collect();
    RuleSet::new(infos, active, parsed, index_of)
}

/// All problems in the scripts of the packs, embedded ones too.
pub fn check(packs: &[Pack]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for pack in pack::parse(packs, &|_, _| true, &mut problems) {
        pack.check(&mut problems);
    }
    each_once(problems)
}

/// What is wrong in any language is found for each.
fn each_once(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    problems.retain(|diagnostic| {
        let source = diagnostic.source.as_ref().map(|source| source.name.clone());
        let problem = &diagnostic.problem;
        seen.insert((
            source,
            problem.span.start,
            problem.span.end,
            problem.message.clone(),
        ))
    });
    problems
}

/// Path globs of packs, rules and tests. Globs were checked when the pack was loaded; a text of a list that is no
/// glob matches nothing.
pub fn path_globs<'a>(globs: impl Iterator<Item = &'a String>) -> PathGlobs {
    PathGlobs::lenient(&globs.collect::<Vec<_>>())
}

fn rule_info(pack: &Pack, rule: &Rule) -> RuleInfo {
    let example = |verdict: Verdict| {
        let example = rule
            .examples
            .iter()
            .find(|example| example.verdict == verdict)?;
        Some((
            example.language.name().to_owned(),
            crate::rule_test::without_marks(&example.code.text),
        ))
    };
    RuleInfo {
        id: rule.id.to_string(),
        title: rule.title.clone(),
        severity: rule.severity,
        confidence: rule.confidence,
        help: rule.help.clone(),
        guideline: rule.guideline.clone(),
        impact: rule
            .impact
            .as_ref()
            .and_then(|name| Some((name.clone(), pack.impacts.get(name)?.clone()))),
        tags: rule.tags.clone(),
        cwe: rule.cwe.clone(),
        security_severity: rule.security_severity,
        bad: example(Verdict::Bad),
        good: example(Verdict::Good),
        secret: rule.secret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_of_packs_mean_what_those_of_the_configuration_mean() {
        let globs = ["legacy".to_owned(), "src/*.py".to_owned(), "[".to_owned()];
        let globs = path_globs(globs.iter());
        assert!(globs.is_match("a/legacy/b.py") && globs.is_match("src/a.py"));
        assert!(!globs.is_match("src/deep/a.py"));
    }
}
