//! Packs to a [`RuleSet`]: scripts are parsed, checked and compiled for every grammar of every language
//! that their rule claims, so that a pack that loads cannot fail later. All problems of all packs are
//! told at once.

pub mod build;
pub mod matcher;
pub mod names;
pub mod rule_set;
pub mod words;

pub use rule_set::RuleSet;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

use crate::diagnostic::{Diagnostic, Problem};
use crate::dsl::ast::{self, MessagePiece};
use crate::dsl::parser;
use crate::language::Language;
use crate::model::Returns;
use crate::pack::Level;
use crate::pack::{Pack, Rule, RuleId, Script, Verdict};
use crate::report::{PackInfo, RuleInfo};
use build::{Environment, KnownDefinition};
use rule_set::{ActiveRule, GrammarRules};

/// Compiles the selected rules of the packs; the others are checked too.
pub fn compile(packs: &[Pack], enabled: &BTreeSet<RuleId>) -> Result<RuleSet, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut rules: Vec<(&Pack, &Rule)> = packs
        .iter()
        .flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)))
        .collect();
    rules.sort_by(|(_, one), (_, other)| one.id.cmp(&other.id));
    let active: Vec<(&Pack, &Rule)> = rules
        .iter()
        .copied()
        .filter(|(_, rule)| enabled.contains(&rule.id))
        .collect();
    let index_of: HashMap<&RuleId, usize> = active
        .iter()
        .enumerate()
        .map(|(index, (_, rule))| (&rule.id, index))
        .collect();

    let mut grammars: BTreeMap<String, GrammarRules> = BTreeMap::new();
    for pack in packs {
        add_returns(pack, &mut grammars);
    }
    for pack in packs {
        let parsed = ParsedPack::new(pack, &mut problems);
        parsed.compile(&index_of, &mut grammars, &mut problems);
    }
    let mut seen = BTreeSet::new();
    problems.retain(|diagnostic: &Diagnostic| {
        let source = diagnostic.source.as_ref().map(|source| source.name.clone());
        seen.insert((
            source,
            diagnostic.problem.span.start,
            diagnostic.problem.span.end,
            diagnostic.problem.message.clone(),
        ))
    });
    if !problems.is_empty() {
        return Err(problems);
    }
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
    for rules in grammars.values_mut() {
        rules.finish();
    }
    Ok(RuleSet {
        packs: packs
            .iter()
            .map(|pack| PackInfo {
                name: pack.name.clone(),
                version: pack.version.clone(),
                title: pack.title.clone(),
            })
            .collect(),
        rules: active,
        grammars,
    })
}

/// Path globs: `*` stays within a folder. Globs were checked when the pack was loaded.
pub fn path_globs<'a>(globs: impl Iterator<Item = &'a String>) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    for glob in globs {
        if let Some(glob) = path_glob(glob) {
            builder.add(glob);
        }
    }
    builder.build().unwrap_or_default()
}

fn path_glob(glob: &str) -> Option<Glob> {
    GlobBuilder::new(glob).literal_separator(true).build().ok()
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

/// A pack with its scripts parsed.
struct ParsedPack<'a> {
    pack: &'a Pack,
    libraries: Vec<(&'a Script, Vec<ast::Definition>)>,
    rules: Vec<ParsedRule<'a>>,
}

struct ParsedRule<'a> {
    rule: &'a Rule,
    scripts: BTreeMap<Option<Language>, (&'a Script, ast::Script)>,
    message: Vec<MessagePiece>,
}

impl<'a> ParsedPack<'a> {
    fn new(pack: &'a Pack, problems: &mut Vec<Diagnostic>) -> Self {
        let mut libraries = Vec::new();
        for library in &pack.libraries {
            let Some(script) = &library.define else {
                continue;
            };
            match parser::parse_library(&script.text) {
                Ok(definitions) => libraries.push((script, definitions)),
                Err(found) => {
                    problems.extend(found.into_iter().map(|problem| script.locate(problem)))
                }
            }
        }
        let mut rules = Vec::new();
        for rule in &pack.rules {
            let mut scripts = BTreeMap::new();
            for (language, script) in &rule.matches {
                match parser::parse_rule(&script.text) {
                    Ok(parsed) => {
                        scripts.insert(*language, (script, parsed));
                    }
                    Err(found) => {
                        problems.extend(found.into_iter().map(|problem| script.locate(problem)))
                    }
                }
            }
            let message = parser::parse_message(&rule.message.text).unwrap_or_else(|found| {
                problems.extend(
                    found
                        .into_iter()
                        .map(|problem| rule.message.locate(problem)),
                );
                Vec::new()
            });
            rules.push(ParsedRule {
                rule,
                scripts,
                message,
            });
        }
        Self {
            pack,
            libraries,
            rules,
        }
    }

    fn compile(
        &self,
        index_of: &HashMap<&RuleId, usize>,
        grammars: &mut BTreeMap<String, GrammarRules>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let languages: BTreeSet<Language> = self
            .rules
            .iter()
            .flat_map(|parsed| parsed.rule.languages.iter().copied())
            .collect();
        let used_params = RefCell::new(BTreeSet::new());
        let used_definitions = RefCell::new(BTreeSet::new());
        for language in &languages {
            for grammar in language.grammars() {
                let rules = rules_of(grammars, *grammar);
                self.compile_for(
                    *language,
                    rules,
                    index_of,
                    &used_params,
                    &used_definitions,
                    problems,
                );
            }
        }
        for parsed in &self.rules {
            for (script, tree) in parsed.scripts.values() {
                for definition in &tree.definitions {
                    if !used_definitions
                        .borrow()
                        .contains(&std::ptr::from_ref(definition))
                    {
                        let name = &definition.name;
                        problems.push(
                            script.locate(
                                Problem::new(
                                    name.span.clone(),
                                    format!("the definition '{}' is never used", name.text),
                                )
                                .with_help("use it, or leave it out"),
                            ),
                        );
                    }
                }
            }
        }
    }

    fn compile_for(
        &self,
        language: Language,
        rules: &mut GrammarRules,
        index_of: &HashMap<&RuleId, usize>,
        used_params: &RefCell<BTreeSet<String>>,
        used_definitions: &RefCell<BTreeSet<*const ast::Definition>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let compiled = RefCell::new(HashMap::new());
        let next_number = Cell::new(rules.definitions);
        let returns = std::mem::take(&mut rules.returns);
        let library_definitions = || {
            self.libraries
                .iter()
                .flat_map(|(_, definitions)| definitions)
                .map(|definition| {
                    (
                        definition.name.text.clone(),
                        KnownDefinition {
                            definition,
                            used: Cell::new(false),
                        },
                    )
                })
                .collect::<HashMap<_, _>>()
        };
        let known = Known {
            language,
            grammar: rules.grammar,
            params: &self.pack.params,
            returns: &returns,
            next_number: &next_number,
            compiled: &compiled,
            used_params,
        };
        let shared = library_definitions();
        for (script, definitions) in &self.libraries {
            for definition in definitions {
                let found = build::check_definition(definition, &known.with(&shared));
                problems.extend(found.into_iter().map(|problem| script.locate(problem)));
            }
        }
        let mut queries = Vec::new();
        for parsed in self
            .rules
            .iter()
            .filter(|parsed| parsed.rule.languages.contains(&language))
        {
            let rule = parsed.rule;
            let Some((script, tree)) = parsed
                .scripts
                .get(&Some(language))
                .or_else(|| parsed.scripts.get(&None))
            else {
                if rule.matches.is_empty()
                    || rule.matches.contains_key(&Some(language))
                    || rule.matches.contains_key(&None)
                {
                    continue; // The script did not parse, and that was told.
                }
                problems.push(Diagnostic {
                    source: Some(rule.place.0.clone()),
                    problem: Problem::new(rule.place.1.clone(), format!("the rule claims {} but has no match for it", language.name()))
                        .with_help("add a match for the language or a 'default', or take the language from the list"),
                });
                continue;
            };
            let mut definitions = library_definitions();
            for definition in &tree.definitions {
                if definitions
                    .insert(
                        definition.name.text.clone(),
                        KnownDefinition {
                            definition,
                            used: Cell::new(false),
                        },
                    )
                    .is_some()
                {
                    let problem = Problem::new(
                        definition.name.span.clone(),
                        format!("'{}' is already defined", definition.name.text),
                    );
                    problems.push(script.locate(
                        problem.with_help("choose another name; libraries of the pack count too"),
                    ));
                }
                if crate::language::concept::Concept::from_word(&definition.name.text).is_some() {
                    let problem = Problem::new(
                        definition.name.span.clone(),
                        format!("'{}' is a concept of the language", definition.name.text),
                    );
                    problems.push(script.locate(problem.with_help("choose another name")));
                }
            }
            let environment = known.with(&definitions);
            for definition in &tree.definitions {
                let found = build::check_definition(definition, &environment);
                problems.extend(found.into_iter().map(|problem| script.locate(problem)));
            }
            let mut alive = false;
            for query in &tree.queries {
                let (built, in_script, in_message) =
                    build::build_query(query, &parsed.message, &environment);
                problems.extend(in_script.into_iter().map(|problem| script.locate(problem)));
                problems.extend(
                    in_message
                        .into_iter()
                        .map(|problem| rule.message.locate(problem)),
                );
                if let Some(built) = built {
                    alive |= !built.kinds.is_empty();
                    if !built.kinds.is_empty()
                        && let Some(index) = index_of.get(&rule.id)
                    {
                        queries.push((*index, built));
                    }
                }
            }
            let only_grammar = language.grammars().len() == 1;
            if !alive && only_grammar && problems.is_empty() {
                problems.push(script.locate(
                    Problem::new(0..0, format!("nothing in this script can match in {}", language.name())).with_help("add an alternative for the language, or take it from the rule's languages"),
                ));
            }
            let used = definitions
                .values()
                .filter(|known| known.used.get())
                .map(|known| std::ptr::from_ref(known.definition));
            used_definitions.borrow_mut().extend(used);
        }
        rules.definitions = next_number.get();
        rules.add(queries);
        rules.returns = returns;
    }
}

fn rules_of(
    grammars: &mut BTreeMap<String, GrammarRules>,
    grammar: ast_grep_language::SupportLang,
) -> &mut GrammarRules {
    grammars
        .entry(format!("{grammar:?}"))
        .or_insert_with(|| GrammarRules::new(grammar))
}

/// Types of results are facts about libraries: what one pack says of them holds for the rules of all.
fn add_returns(pack: &Pack, grammars: &mut BTreeMap<String, GrammarRules>) {
    let languages: BTreeSet<Language> = pack
        .rules
        .iter()
        .flat_map(|rule| rule.languages.iter().copied())
        .collect();
    for language in languages {
        for grammar in language.grammars() {
            let returns = &mut rules_of(grammars, *grammar).returns;
            for library in &pack.libraries {
                for key in [None, Some(language)] {
                    let rows = library.returns.get(&key).into_iter().flatten();
                    returns.extend(rows.map(|(call, gives)| (call.clone(), gives.clone())));
                }
            }
        }
    }
}

/// What every script of a pack sees in one grammar; definitions come per rule.
struct Known<'a> {
    language: Language,
    grammar: ast_grep_language::SupportLang,
    params: &'a BTreeMap<String, crate::pack::Param>,
    returns: &'a Returns,
    next_number: &'a Cell<usize>,
    compiled: &'a build::CompiledDefinitions,
    used_params: &'a RefCell<BTreeSet<String>>,
}

impl<'a> Known<'a> {
    fn with<'b>(&self, definitions: &'b HashMap<String, KnownDefinition<'b>>) -> Environment<'b>
    where
        'a: 'b,
    {
        let Self {
            language,
            grammar,
            params,
            returns,
            next_number,
            compiled,
            used_params,
        } = *self;
        Environment {
            language,
            grammar,
            params,
            returns,
            definitions,
            next_number,
            compiled,
            used_params,
        }
    }
}
