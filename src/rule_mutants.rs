//! Rules are tested by taking them apart: every mutant of a rule must fail a test case that the rule passes.
//!
//! All mutants of a rule run over a case in one scan, as rules of their own, so that a case is parsed once and what
//! libraries define is compiled once.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use crate::compile;
use crate::diagnostic::SourceText;
use crate::dsl::{ast, mutate};
use crate::finding::Severity;
use crate::language::Language;
use crate::pack::{Pack, Rule, RuleId, Script};
use crate::report::{NotificationKind, Report};
use crate::rule_test::{self, Case};
use crate::scan::{self, ScanSettings};
use crate::{parallel, prepared};

/// A rule with one clause changed, and what its tests said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutant {
    pub rule: RuleId,
    /// What is changed: ``drop `it.awaited` ``. Equal clauses of a rule give mutants of equal names.
    pub name: String,
    /// Where the clause stands.
    pub source: Arc<SourceText>,
    pub span: Range<usize>,
    pub fate: Fate,
}

/// What became of a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// A case told it from the rule.
    Killed,
    /// It passed all cases of the rule.
    Survived,
    /// It survived, but what it changes is part of a clause that can be left out as a whole.
    Implied,
    /// It means nothing: it uses what the clause would have bound.
    NotViable,
}

/// A rule that fails a case of its own, so that its mutants prove nothing.
#[derive(Debug, thiserror::Error)]
#[error("`{rule}` fails at {place} itself; run `policycheck test` without `--mutate` first")]
pub struct RuleFails {
    pub rule: RuleId,
    pub place: String,
}

/// So many mutants share a scan that its bound of work is seldom met.
const BATCH: usize = 24;

/// All mutants of the selected rules, in the order of the rules and their clauses. A rule is held against those of the
/// cases that are its own.
pub fn run(
    packs: &[Pack],
    selected: &BTreeSet<RuleId>,
    cases: &[Case],
    settings: &ScanSettings,
) -> Result<Vec<Mutant>, RuleFails> {
    let mut cases_of: BTreeMap<&RuleId, Vec<&Case>> = BTreeMap::new();
    for case in cases {
        cases_of.entry(&case.rule).or_default().push(case);
    }
    let rules: Vec<(&Pack, &Rule, Vec<Variant>)> = packs
        .iter()
        .flat_map(|pack| pack.rules.iter().map(move |rule| (pack, &**rule)))
        .filter(|(_, rule)| selected.contains(&rule.id))
        .map(|(pack, rule)| (pack, rule, variants(rule)))
        .collect();
    let trials: Vec<Trial<'_>> = rules
        .iter()
        .flat_map(|(pack, rule, variants)| {
            let cases = cases_of.get(&rule.id).map_or(&[][..], Vec::as_slice);
            variants.chunks(BATCH).map(move |variants| Trial {
                pack,
                rule,
                variants,
                cases,
                settings,
            })
        })
        .collect();
    let done = parallel::map(&trials, Trial::run);
    let mut mutants = Vec::new();
    for (trial, fates) in trials.iter().zip(done) {
        for (variant, fate) in trial.variants.iter().zip(fates?) {
            mutants.push(Mutant {
                rule: trial.rule.id.clone(),
                name: variant.name.clone(),
                source: variant.source.clone(),
                span: variant.span.clone(),
                fate,
            });
        }
    }
    imply(&mut mutants);
    Ok(mutants)
}

/// Tells survivors within a clause that can be left out from the others.
fn imply(mutants: &mut [Mutant]) {
    let survives = |mutant: &&Mutant| mutant.fate == Fate::Survived;
    let dropped: Vec<(RuleId, Range<usize>)> = mutants
        .iter()
        .filter(survives)
        .filter(|mutant| mutant.leaves_out())
        .map(|mutant| (mutant.rule.clone(), mutant.span.clone()))
        .collect();
    for mutant in mutants {
        let leaves_out = mutant.leaves_out();
        let is_implied = dropped.iter().any(|(rule, span)| {
            let within = span.start <= mutant.span.start && mutant.span.end <= span.end;
            let is_itself = leaves_out && *span == mutant.span;
            *rule == mutant.rule && within && !is_itself
        });
        if mutant.fate == Fate::Survived && is_implied {
            mutant.fate = Fate::Implied;
        }
    }
}

impl Mutant {
    /// Whether the clause is gone as a whole.
    fn leaves_out(&self) -> bool {
        self.name.starts_with(&format!("{} `", mutate::DROP))
    }
}

/// A change of a rule.
struct Variant {
    change: Change,
    name: String,
    source: Arc<SourceText>,
    span: Range<usize>,
}

enum Change {
    /// Another script for the language, or under `None` for all that have none of their own.
    Script(Option<Language>, Box<ast::Script>),
    AllFiles,
    NothingExcluded,
}

fn variants(rule: &Rule) -> Vec<Variant> {
    let of_rule = |change: Change, name: &str| Variant {
        change,
        name: name.to_owned(),
        source: rule.place.0.clone(),
        span: rule.place.1.clone(),
    };
    let mut variants = Vec::new();
    if !rule.files.is_empty() {
        variants.push(of_rule(Change::AllFiles, "drop `files`"));
    }
    if !rule.exclude.is_empty() {
        variants.push(of_rule(Change::NothingExcluded, "drop `exclude`"));
    }
    for (language, script) in &rule.matches {
        // A script that does not parse has no mutants; it was told when the pack was checked.
        let parsed = prepared::rule(&script.text).unwrap_or_default();
        variants.extend(mutate::mutants(&parsed).into_iter().map(|mutant| Variant {
            name: name(&mutant, script),
            source: script.source.clone(),
            span: script.span_in_source(mutant.span),
            change: Change::Script(*language, Box::new(mutant.script)),
        }));
    }
    variants
}

fn name(mutant: &mutate::Mutant, script: &Script) -> String {
    let without_comments = script.text[mutant.span.clone()]
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    let words: Vec<&str> = without_comments.flat_map(str::split_whitespace).collect();
    format!("{} `{}`", mutant.change, words.join(" "))
}

/// Some mutants of a rule, and what they are held against.
struct Trial<'a> {
    pack: &'a Pack,
    rule: &'a Rule,
    variants: &'a [Variant],
    cases: &'a [&'a Case],
    settings: &'a ScanSettings,
}

impl Trial<'_> {
    /// What becomes of each mutant.
    fn run(&self) -> Result<Vec<Fate>, RuleFails> {
        let unchanged = self.id(0);
        let ids: Vec<RuleId> = (1..=self.variants.len()).map(|at| self.id(at)).collect();
        let changed = ids.iter().zip(self.variants);
        let mut rules = vec![Arc::new(self.rule_called(&unchanged))];
        rules.extend(changed.clone().map(|(id, variant)| {
            let mut rule = self.rule_called(id);
            match variant.change {
                Change::AllFiles => rule.files.clear(),
                Change::NothingExcluded => rule.exclude.clear(),
                Change::Script(..) => {}
            }
            Arc::new(rule)
        }));
        rules.extend(self.subsuming(&[&[unchanged.clone()][..], &ids].concat()));
        let pack = Pack {
            rules,
            ..self.pack.clone()
        };
        let change_of: HashMap<&RuleId, &Change> =
            changed.map(|(id, variant)| (id, &variant.change)).collect();
        let compiled = compile::compile_variants(&pack, &|id, language, script| {
            if let Some(Change::Script(changed, other)) = change_of.get(id)
                && *changed == language
            {
                script.clone_from(other);
            }
        });
        let mut alive: BTreeSet<&RuleId> = ids.iter().collect();
        alive.retain(|id| !compiled.broken.contains(*id));
        for case in self.cases {
            if alive.is_empty() {
                break;
            }
            let report = scan::scan_text_among(
                &case.name,
                case.text.as_bytes(),
                &case.beside,
                &compiled.rules,
                self.settings,
            );
            if met_limit(&report) && self.variants.len() > 1 {
                return self.halves();
            }
            let expected = rule_test::own_lines(case);
            let passes = |id: &RuleId| {
                let found = severities_of(id, &report);
                let mut both = expected.iter().zip(&found);
                expected.len() == found.len()
                    && both.all(|((line, wanted), (other, found))| {
                        line == other && wanted.is_met_by(found)
                    })
            };
            if !passes(&unchanged) {
                return Err(RuleFails {
                    rule: self.rule.id.clone(),
                    place: case.origin.place(1),
                });
            }
            alive.retain(|id| passes(id));
        }
        let fate = |id: &RuleId| {
            if compiled.broken.contains(id) {
                Fate::NotViable
            } else if alive.contains(id) {
                Fate::Survived
            } else {
                Fate::Killed
            }
        };
        Ok(ids.iter().map(fate).collect())
    }

    /// The same, in two scans for each case.
    fn halves(&self) -> Result<Vec<Fate>, RuleFails> {
        let (first, second) = self.variants.split_at(self.variants.len() / 2);
        let run = |variants| Trial { variants, ..*self }.run();
        Ok([run(first)?, run(second)?].concat())
    }

    fn id(&self, number: usize) -> RuleId {
        RuleId(format!("{}/variant-{number}", self.pack.name).into())
    }

    /// The rules of the pack that take findings from the rule, and so from its variants.
    fn subsuming(&self, variants: &[RuleId]) -> Vec<Arc<Rule>> {
        let subsumes = |other: &&Arc<Rule>| other.subsumes.contains(&self.rule.id);
        let others = self.pack.rules.iter().filter(subsumes);
        others
            .map(|other| {
                let mut other = Rule::clone(other);
                other.subsumes = variants.to_vec();
                Arc::new(other)
            })
            .collect()
    }

    /// The rule under another id, which is also the name of the files that its texts are in.
    fn rule_called(&self, id: &RuleId) -> Rule {
        let source = Arc::new(SourceText {
            name: id.to_string(),
            text: self.rule.place.0.text.clone(),
        });
        let mut rule = self.rule.clone();
        rule.id = id.clone();
        rule.level = None;
        rule.subsumes.clear();
        rule.message.source = source.clone();
        for script in rule.matches.values_mut() {
            script.source = source.clone();
        }
        rule.place.0 = source;
        rule
    }
}

fn met_limit(report: &Report) -> bool {
    report
        .notifications
        .iter()
        .any(|notification| notification.kind == NotificationKind::WorkLimit)
}

/// What a rule reports on each line.
fn severities_of(rule: &RuleId, report: &Report) -> BTreeMap<usize, Vec<Severity>> {
    let mut lines: BTreeMap<usize, Vec<Severity>> = BTreeMap::new();
    for finding in &report.findings {
        if *report.rules[finding.rule].id == *rule.0 {
            let line = finding.location.region.start_line as usize;
            lines.entry(line).or_default().push(finding.severity);
        }
    }
    lines
}
