//! A pack with its scripts parsed, and its compilation for one grammar.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::build::{self, Environment, KnownDefinition};
use super::names::NameSet;
use super::rule_set::GrammarRules;
use crate::diagnostic::{Diagnostic, Problem};
use crate::dsl::ast::{self, MessagePiece};
use crate::dsl::parser;
use crate::language::Language;
use crate::model::Returns;
use crate::pack::{Pack, RuleId, Script};

/// A pack with its scripts parsed.
pub(super) struct ParsedPack {
    pack: Pack,
    libraries: Vec<(Script, Vec<ast::Definition>)>,
    /// Parallel to the rules of the pack.
    rules: Vec<ParsedRule>,
}

struct ParsedRule {
    scripts: BTreeMap<Option<Language>, (Script, ast::Script)>,
    /// `None` if it does not parse.
    message: Option<Vec<MessagePiece>>,
}

impl ParsedPack {
    /// Parses every script and message of the pack.
    pub(super) fn new(pack: Pack, problems: &mut Vec<Diagnostic>) -> Self {
        let mut libraries = Vec::new();
        for library in &pack.libraries {
            let Some(script) = &library.define else {
                continue;
            };
            match parser::parse_library(&script.text) {
                Ok(definitions) => libraries.push((script.clone(), definitions)),
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
                        scripts.insert(*language, (script.clone(), parsed));
                    }
                    Err(found) => {
                        problems.extend(found.into_iter().map(|problem| script.locate(problem)))
                    }
                }
            }
            let message = match parser::parse_message(&rule.message.text) {
                Ok(pieces) => Some(pieces),
                Err(found) => {
                    let message = &rule.message;
                    problems.extend(found.into_iter().map(|problem| message.locate(problem)));
                    None
                }
            };
            rules.push(ParsedRule { scripts, message });
        }
        Self {
            pack,
            libraries,
            rules,
        }
    }

    /// Whether the pack comes with the program.
    pub(super) fn is_embedded(&self) -> bool {
        self.pack.is_embedded
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
                self.compile_for(
                    language,
                    &mut rules,
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
                            .with_help("Use it, or leave it out.");
                        problems.push(script.locate(problem));
                    }
                }
            }
        }
    }

    /// Compiles the pack for one grammar.
    pub(super) fn compile(
        &self,
        language: Language,
        rules: &mut GrammarRules,
        index_of: &HashMap<RuleId, usize>,
    ) {
        let mut problems = Vec::new();
        self.compile_for(language, rules, index_of, None, &mut problems);
        debug_assert!(problems.is_empty(), "{problems:?}");
    }

    /// With `used_definitions` every script is checked and definitions that are used are noted; without, only what
    /// runs is compiled.
    fn compile_for(
        &self,
        language: Language,
        rules: &mut GrammarRules,
        index_of: &HashMap<RuleId, usize>,
        used_definitions: Option<&RefCell<BTreeSet<*const ast::Definition>>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let compiled = RefCell::new(HashMap::new());
        let next_number = Cell::new(rules.definitions);
        let gates = RefCell::new(std::mem::take(&mut rules.gates));
        let vocabulary = RefCell::new(std::mem::take(&mut rules.vocabulary));
        self.add_returns(language, &mut rules.returns);
        self.add_passes(language, rules);
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
            next_number: &next_number,
            compiled: &compiled,
            gates: &gates,
            vocabulary: &vocabulary,
            returns: &rules.returns,
        };
        let is_check = used_definitions.is_some();
        let shared = library_definitions();
        let mut queries = Vec::new();
        let mut used_here = std::collections::HashSet::new();
        for (rule, parsed) in self
            .pack
            .rules
            .iter()
            .zip(&self.rules)
            .filter(|(rule, _)| rule.languages.contains(&language))
            .filter(|(rule, _)| is_check || index_of.contains_key(&rule.id))
        {
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
                    Problem::new(0..0, format!("nothing in this script can match in {}", language.name())).with_help("Add an alternative for the language, or take it from the rule's languages."),
                ));
            }
            let used = definitions
                .values()
                .filter(|known| known.used.get())
                .map(|known| std::ptr::from_ref(known.definition));
            used_here.extend(used.clone());
            if let Some(used_definitions) = used_definitions {
                used_definitions.borrow_mut().extend(used);
            }
        }
        // Libraries speak of concepts, which a language that is not first class has none of: there only what its rules
        // use is held against it.
        for (script, definitions) in self.libraries.iter().filter(|_| is_check) {
            for definition in definitions.iter().filter(|definition| {
                language.is_first_class() || used_here.contains(&std::ptr::from_ref(*definition))
            }) {
                let found = build::check_definition(definition, &known.with(&shared));
                problems.extend(found.into_iter().map(|problem| script.locate(problem)));
            }
        }
        rules.definitions = next_number.get();
        rules.gates = gates.into_inner();
        rules.vocabulary = vocabulary.into_inner();
        rules.add(queries);
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
    compiled: &'a build::CompiledDefinitions,
    gates: &'a RefCell<build::Gates>,
    vocabulary: &'a RefCell<super::words::Vocabulary>,
    returns: &'a Returns,
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
            next_number,
            compiled,
            gates,
            vocabulary,
            returns,
        } = *self;
        Environment {
            language,
            grammar,
            params,
            definitions,
            next_number,
            compiled,
            gates,
            vocabulary,
            returns,
        }
    }
}
