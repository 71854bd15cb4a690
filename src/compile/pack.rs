//! A pack with its scripts parsed, and its compilation for one grammar.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::build::{self, Definitions, Environment};
use super::demand;
use super::names::NameSet;
use super::rule_set::GrammarRules;
use crate::diagnostic::{Diagnostic, Problem, ProblemKind};
use crate::dsl::ast::{self, MessagePiece};
use crate::language::Language;
use crate::model::Returns;
use crate::pack::{Library, Pack, Rule, RuleId, Script};
use crate::{parallel, prepared};

/// A pack with the scripts that are wanted of it parsed.
pub(super) struct ParsedPack {
    pack: Pack,
    /// Shared with the other packs that use them.
    libraries: Vec<Arc<ParsedLibrary>>,
    /// Whether all libraries of the pack parse.
    complete: bool,
    rules: Vec<ParsedRule>,
}

struct ParsedLibrary {
    script: Script,
    definitions: Vec<ast::Definition>,
}

struct ParsedRule {
    rule: Arc<Rule>,
    scripts: BTreeMap<Option<Language>, (Script, ast::Script)>,
    /// `None` if it does not parse.
    message: Option<Vec<MessagePiece>>,
}

/// Parses the scripts and messages of the wanted rules, and the libraries of their packs.
pub(super) fn parse(
    packs: &[Pack],
    is_wanted: &dyn Fn(&Pack, &Rule) -> bool,
    problems: &mut Vec<Diagnostic>,
) -> Vec<ParsedPack> {
    let mut libraries: Vec<&Arc<Library>> = packs.iter().flat_map(|pack| &pack.libraries).collect();
    libraries.sort_by_key(|library| Arc::as_ptr(library));
    libraries.dedup_by_key(|library| Arc::as_ptr(library));
    let wanted: Vec<(usize, &Arc<Rule>)> = packs
        .iter()
        .enumerate()
        .flat_map(|(index, pack)| pack.rules.iter().map(move |rule| (index, rule)))
        .filter(|(index, rule)| is_wanted(&packs[*index], rule))
        .collect();
    let mut parsed: Vec<ParsedPack> = packs
        .iter()
        .map(|pack| ParsedPack {
            pack: pack.clone(),
            libraries: Vec::new(),
            complete: true,
            rules: Vec::new(),
        })
        .collect();
    let parsed_libraries = parallel::map(&libraries, |library| parse_library(library));
    for pack in &mut parsed {
        for library in &pack.pack.libraries {
            let at = libraries.partition_point(|other| Arc::as_ptr(other) < Arc::as_ptr(library));
            match &parsed_libraries[at] {
                Ok(library) => pack.libraries.extend(library.clone()),
                Err(found) => {
                    pack.complete = false;
                    problems.extend_from_slice(found);
                }
            }
        }
    }
    let parsed_rules = parallel::map(&wanted, |(_, rule)| parse_rule(rule));
    for ((index, _), (rule, found)) in wanted.iter().zip(parsed_rules) {
        parsed[*index].rules.push(rule);
        problems.extend(found);
    }
    parsed
}

fn parse_library(library: &Library) -> Result<Option<Arc<ParsedLibrary>>, Vec<Diagnostic>> {
    let Some(script) = &library.define else {
        return Ok(None);
    };
    match prepared::library(&script.text) {
        Ok(definitions) => Ok(Some(Arc::new(ParsedLibrary {
            script: script.clone(),
            definitions,
        }))),
        Err(found) => Err(located(found, script)),
    }
}

fn parse_rule(rule: &Arc<Rule>) -> (ParsedRule, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut scripts = BTreeMap::new();
    for (language, script) in &rule.matches {
        match prepared::rule(&script.text) {
            Ok(parsed) => {
                scripts.insert(*language, (script.clone(), parsed));
            }
            Err(found) => problems.extend(located(found, script)),
        }
    }
    let message = match prepared::message(&rule.message.text) {
        Ok(pieces) => Some(pieces),
        Err(found) => {
            problems.extend(located(found, &rule.message));
            None
        }
    };
    let rule = ParsedRule {
        rule: rule.clone(),
        scripts,
        message,
    };
    (rule, problems)
}

/// Changes the script that a rule has for a language, or under `None` for all of them.
pub(super) type Alter<'a> = &'a dyn Fn(&RuleId, Option<Language>, &mut ast::Script);

fn located(problems: Vec<Problem>, script: &Script) -> Vec<Diagnostic> {
    problems
        .into_iter()
        .map(|problem| script.locate(problem))
        .collect()
}

impl ParsedPack {
    /// Changes the scripts of rules.
    pub(super) fn alter(&mut self, alter: Alter<'_>) {
        for parsed in &mut self.rules {
            for (language, (_, tree)) in &mut parsed.scripts {
                alter(&parsed.rule.id, *language, tree);
            }
        }
    }

    /// All rules of the pack, also those that are not wanted.
    pub(super) fn rule_ids(&self) -> impl Iterator<Item = &RuleId> {
        self.pack.rules.iter().map(|rule| &rule.id)
    }

    /// Whether the pack comes with the program.
    pub(super) fn is_embedded(&self) -> bool {
        self.pack.is_embedded
    }

    /// Whether an active rule asks what other files say.
    pub(super) fn asks_project(&self, is_active: &dyn Fn(&RuleId) -> bool) -> bool {
        self.rules
            .iter()
            .filter(|parsed| is_active(&parsed.rule.id))
            .flat_map(|parsed| parsed.scripts.values())
            .flat_map(|(_, script)| &script.queries)
            .filter_map(|query| query.condition.as_ref())
            .any(|condition| !demand::split(condition).1.is_empty())
    }

    /// The languages that the rules claim.
    fn languages(&self) -> BTreeSet<Language> {
        self.pack
            .rules
            .iter()
            .flat_map(|rule| rule.languages.iter().copied())
            .collect()
    }

    /// Compiles the pack for every language that it claims, for the problems alone.
    pub(super) fn check(&self, problems: &mut Vec<Diagnostic>) {
        let used_definitions = RefCell::new(BTreeSet::new());
        for language in self.languages() {
            for grammar in language.grammars() {
                let mut rules = GrammarRules::new(*grammar);
                self.add_returns(language, &mut rules.returns);
                self.add_passes(language, &mut rules);
                self.compile_for(
                    language,
                    &mut rules,
                    &build::Shared::default(),
                    &HashMap::new(),
                    Some(&used_definitions),
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
                        let message = format!("the definition `{}` is never used", name.text);
                        let problem = Problem::new(name.span.clone(), message)
                            .with_help("Use it, or leave it out.")
                            .idle();
                        problems.push(script.locate(problem));
                    }
                }
            }
        }
    }

    /// Compiles packs for one grammar.
    pub(super) fn compile_all(
        packs: &[Self],
        language: Language,
        rules: &mut GrammarRules,
        index_of: &HashMap<RuleId, usize>,
    ) {
        // A value of one pack's library may be asked by a rule of the other.
        for pack in packs {
            pack.add_returns(language, &mut rules.returns);
            pack.add_passes(language, rules);
        }
        let mut shared = build::Shared::default();
        for (index, pack) in packs.iter().enumerate() {
            // Definitions of libraries are compiled once for all packs that give them the same parameters.
            if !packs[..index].iter().all(|other| pack.agrees_with(other)) {
                shared = build::Shared::default();
            }
            let mut problems = Vec::new();
            pack.compile_for(language, rules, &shared, index_of, None, &mut problems);
            debug_assert!(
                problems
                    .iter()
                    .all(|found| found.problem.kind == ProblemKind::Idle),
                "{problems:?}"
            );
        }
    }

    /// Whether the parameters that both packs have are equal.
    fn agrees_with(&self, other: &Self) -> bool {
        let theirs = &other.pack.params;
        self.pack.params.iter().all(|(name, param)| {
            theirs
                .get(name)
                .is_none_or(|their| their.value == param.value)
        })
    }

    /// With `used_definitions` every script is checked and definitions that are used are noted; without, only what
    /// runs is compiled.
    fn compile_for(
        &self,
        language: Language,
        rules: &mut GrammarRules,
        shared: &build::Shared,
        index_of: &HashMap<RuleId, usize>,
        used_definitions: Option<&RefCell<BTreeSet<*const ast::Definition>>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let is_check = used_definitions.is_some();
        let next_number = Cell::new(rules.definitions);
        let vocabulary = RefCell::new(std::mem::take(&mut rules.vocabulary));
        let givers = super::words::Givers::new(&rules.returns, language);
        let common: FxHashMap<&str, &ast::Definition> = self
            .libraries
            .iter()
            .flat_map(|library| &library.definitions)
            .map(|definition| (definition.name.text.as_str(), definition))
            .collect();
        let used = RefCell::default();
        let known = Known {
            language,
            grammar: rules.grammar,
            params: &self.pack.params,
            next_number: &next_number,
            shared,
            checks: is_check,
            vocabulary: &vocabulary,
            givers: &givers,
        };
        let mut queries = Vec::new();
        for parsed in self
            .rules
            .iter()
            .filter(|parsed| parsed.rule.languages.contains(&language))
            .filter(|parsed| is_check || index_of.contains_key(&parsed.rule.id))
        {
            let rule = &parsed.rule;
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
                        .with_help("Add a match for the language or a `default`, or take the language from the list."),
                });
                continue;
            };
            let mut definitions = Definitions {
                common: &common,
                own: FxHashMap::default(),
                complete: self.complete,
                used: &used,
            };
            for definition in &tree.definitions {
                let name = definition.name.text.as_str();
                let earlier = definitions.own.insert(name, definition);
                if earlier.is_some() || common.contains_key(name) {
                    let problem = Problem::new(
                        definition.name.span.clone(),
                        format!("`{}` is already defined", definition.name.text),
                    );
                    problems.push(script.locate(
                        problem.with_help("Choose another name; libraries of the pack count too."),
                    ));
                }
                if crate::language::concept::Concept::from_word(&definition.name.text).is_some() {
                    let problem = Problem::new(
                        definition.name.span.clone(),
                        format!("`{}` is a concept of the language", definition.name.text),
                    );
                    problems.push(script.locate(problem.with_help("Choose another name.")));
                }
            }
            let environment = known.with(&definitions);
            for definition in tree.definitions.iter().filter(|_| is_check) {
                let found = build::check_definition(definition, &environment);
                problems.extend(found.into_iter().map(|problem| script.locate(problem)));
            }
            let mut alive = false;
            for query in &tree.queries {
                let (built, in_script, in_message) =
                    build::build_query(query, parsed.message.as_deref(), &environment);
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
                    Problem::new(0..0, format!("nothing in this script can match in {}", language.name())).with_help("Add an alternative for the language, or take it from the rule's languages.").idle(),
                ));
            }
        }
        let used_by_rules = used.borrow().clone();
        if let Some(used_definitions) = used_definitions {
            used_definitions.borrow_mut().extend(&used_by_rules);
        }
        // Libraries speak of concepts, which a language that is not first class has none of: there only what its rules
        // use is held against it.
        if is_check {
            problems.extend(self.twice_defined());
        }
        let only_common = Definitions {
            common: &common,
            own: FxHashMap::default(),
            complete: self.complete,
            used: &used,
        };
        for library in self.libraries.iter().filter(|_| is_check) {
            for definition in library.definitions.iter().filter(|definition| {
                language.is_first_class()
                    || used_by_rules.contains(&std::ptr::from_ref(*definition))
            }) {
                let found = build::check_definition(definition, &known.with(&only_common));
                problems.extend(located(found, &library.script));
            }
        }
        rules.definitions = next_number.get();
        rules.vocabulary = vocabulary.into_inner();
        rules.add(queries);
    }

    /// Definitions that bear the name of one of another library: one of them would never be used.
    fn twice_defined(&self) -> Vec<Diagnostic> {
        let mut seen = BTreeSet::new();
        let all = self
            .libraries
            .iter()
            .flat_map(|library| library.definitions.iter().map(move |own| (library, own)));
        all.filter(|(_, definition)| !seen.insert(&definition.name.text))
            .map(|(library, definition)| {
                let name = &definition.name;
                let message = format!("`{}` is already defined", name.text);
                library.script.locate(
                    Problem::new(name.span.clone(), message)
                        .with_help("Choose another name; a library of the pack has this one."),
                )
            })
            .collect()
    }

    fn add_passes(&self, language: Language, rules: &mut GrammarRules) {
        for library in &self.pack.libraries {
            for key in [None, Some(language)] {
                rules
                    .passing
                    .extend(library.passes.get(&key).into_iter().flatten().cloned());
            }
        }
        rules.passing.sort_unstable();
        rules.passing.dedup();
        rules.passes = NameSet::new(rules.passing.iter().cloned());
    }

    fn add_returns(&self, language: Language, returns: &mut Returns) {
        for library in &self.pack.libraries {
            for key in [None, Some(language)] {
                if let Some(rows) = library.returns.get(&key) {
                    returns.extend(
                        rows.iter()
                            .map(|(call, gives)| (call.clone(), gives.clone())),
                    );
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
    next_number: &'a Cell<usize>,
    shared: &'a build::Shared,
    checks: bool,
    vocabulary: &'a RefCell<super::words::Vocabulary>,
    givers: &'a super::words::Givers<'a>,
}

impl<'a> Known<'a> {
    fn with<'b>(&self, definitions: &'b Definitions<'b>) -> Environment<'b>
    where
        'a: 'b,
    {
        let Self {
            language,
            grammar,
            params,
            next_number,
            shared,
            checks,
            vocabulary,
            givers,
        } = *self;
        Environment {
            language,
            grammar,
            params,
            definitions,
            next_number,
            shared,
            checks,
            vocabulary,
            givers,
        }
    }
}
