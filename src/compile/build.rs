//! The tree of a script to matchers, conditions and terms for one grammar. All problems of the script
//! are collected; what is language-independent is found for every grammar alike and told once.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use ast_grep_core::matcher::{Pattern, PatternNode};
use ast_grep_core::tree_sitter::LanguageExt as _;
use ast_grep_core::{MatchStrictness, Matcher as _, meta_var::MetaVariable};
use ast_grep_language::SupportLang;
use bit_set::BitSet;

use super::demand::{self, Demand, Files};
use super::formula::Formula;
use super::matcher::{
    Alternative, Condition, Constant, Defined, Fix, FixPiece, Flow, LazyRegex, Matcher, NameList,
    Names, PatternMatcher, Piece, Query, QuerySpans, Shape, Slots, Table, Term,
};
use super::words;
use crate::diagnostic::{Problem, did_you_mean};
use crate::dsl::ast::{self, ConditionKind, MatcherKind, MessagePiece, Span, TermKind, Word};
use crate::dsl::expression::Pieces;
use crate::dsl::parts::{Gives, Part};
use crate::finding::Safety;
use crate::language::Language;
use crate::language::concept::Concept;
use crate::language::grammar::GrammarTable;
use crate::model::calls::Slot;
use crate::pack::{Param, ParamValue};
use crate::prepared;

/// The definitions that a script may use, by name.
pub struct Definitions<'a> {
    /// Those of the pack's libraries.
    pub common: &'a HashMap<&'a str, &'a ast::Definition>,
    /// Those of the script.
    pub own: HashMap<&'a str, &'a ast::Definition>,
    /// Whether all libraries could be read; otherwise what is not found may stand in one that could not.
    pub complete: bool,
    /// Those that were used, by the address of their tree.
    pub used: &'a RefCell<HashSet<*const ast::Definition>>,
}

impl<'a> Definitions<'a> {
    fn get(&self, name: &str) -> Option<&'a ast::Definition> {
        let definition = *self.own.get(name).or_else(|| self.common.get(name))?;
        self.used.borrow_mut().insert(definition);
        Some(definition)
    }

    fn names(&self) -> impl Iterator<Item = &'a str> {
        self.common.keys().chain(self.own.keys()).copied()
    }
}

/// What is compiled already, for all rules of packs that give their parameters the same values.
#[derive(Default)]
pub struct Shared {
    /// Definitions without parameters, by the address of their tree.
    definitions: RefCell<HashMap<*const ast::Definition, Arc<Defined>>>,
    /// Parameters that are lists, and the keys of those that are tables.
    lists: RefCell<HashMap<String, Arc<NameList>>>,
    tables: RefCell<HashMap<String, Arc<Table>>>,
    /// Expressions, and whether they ignore case.
    regexes: RefCell<HashMap<(String, bool), Arc<LazyRegex>>>,
}

/// What a script may refer to, and the language it is compiled for.
pub struct Environment<'a> {
    pub language: Language,
    pub grammar: SupportLang,
    pub params: &'a BTreeMap<String, Param>,
    pub definitions: &'a Definitions<'a>,
    /// Numbers for definitions without parameters, unique within the grammar.
    pub next_number: &'a Cell<usize>,
    pub shared: &'a Shared,
    /// Whether mistakes are looked for that cost time to find, or known not to be there.
    pub checks: bool,
    pub vocabulary: &'a RefCell<words::Vocabulary>,
    pub givers: &'a words::Givers<'a>,
}

impl Environment<'_> {
    fn words(&self) -> words::Context<'_> {
        words::Context {
            language: self.language,
            dialect: GrammarTable::of(self.grammar).dialect(),
            givers: self.givers,
            vocabulary: self.vocabulary,
        }
    }

    /// What a file must hold for the matcher to match anything in it.
    fn gate(&self, matcher: &Matcher) -> Formula {
        words::of_matcher(matcher, words::Place::File, &self.words())
    }
}

/// The names that are bound at a point of a script.
struct Scope<'a> {
    environment: &'a Environment<'a>,
    captures: HashMap<String, CaptureState>,
    /// The slot of the subject of the condition that is being compiled, once an argument of a definition speaks of it.
    subject: Option<usize>,
    /// Parameters of the definition that is being expanded.
    arguments: HashMap<String, Term>,
    slots: usize,
    problems: Vec<Problem>,
    /// Definitions being expanded, to refuse recursion; also says that spans belong to another text.
    expanding: Vec<String>,
}

struct CaptureState {
    slot: usize,
    span: Span,
    used: Cell<bool>,
    /// Bound by a quantifier.
    is_element: bool,
    /// The slot of the way by which a flow got here.
    way: Option<usize>,
}

const MAX_EXPANSION: usize = 32;

/// Compiles one query with the message of its rule; `None` if that does not parse.
pub fn build_query(
    query: &ast::Query,
    message: Option<&[MessagePiece]>,
    environment: &Environment<'_>,
) -> (Option<Query>, Vec<Problem>, Vec<Problem>) {
    let mut scope = Scope::new(environment);
    let matcher = scope.matcher(&query.matcher);
    let binding = query.binding.as_ref().map(|word| scope.bind(word));
    let (own_condition, demands) = query
        .condition
        .as_ref()
        .map(demand::split)
        .unwrap_or_default();
    scope.subject = binding;
    let condition = own_condition
        .as_deref()
        .map(|condition| scope.condition(condition));
    let binding = scope.subject;
    let demands = demands
        .into_iter()
        .filter_map(|(demand, negated)| scope.demand(demand, negated))
        .collect();
    let report = query
        .report
        .as_ref()
        .map(|report| scope.node_term(&report.term));
    let trace = query
        .report
        .as_ref()
        .and_then(|report| report.trace.as_ref())
        .and_then(|word| scope.trace(word));
    let severity = query.report.as_ref().and_then(|report| report.severity);
    let mut labels = Vec::new();
    let mut own_message = None;
    if let Some(report) = &query.report {
        for (term, text) in &report.labels {
            let place = scope.node_term(term);
            labels.push((place, scope.inline_message(text)));
        }
        own_message = report
            .message
            .as_ref()
            .map(|text| scope.inline_message(text));
    }
    let fix = query.fix.as_ref().and_then(|fix| scope.fix(fix));
    let problems_of_script = std::mem::take(&mut scope.problems);
    // Whatever the message says wrong stands in the message, not in the script.
    let pieces = message.unwrap_or_default();
    let built_message = own_message.unwrap_or_else(|| scope.pieces(pieces));
    let problems_of_message = std::mem::take(&mut scope.problems);
    // A message that does not parse may use what nothing else does.
    let unused = message.map_or_else(Vec::new, |_| scope.unused_captures());
    let mut problems = problems_of_script;
    problems.extend(unused);
    let kinds = matcher.kinds();
    let mut compiled = Query {
        matcher,
        binding,
        condition,
        demands,
        slots: scope.slots,
        report,
        trace,
        severity,
        message: built_message,
        labels,
        fix,
        file_words: Formula::TRUE,
        node_words: Formula::TRUE,
        kinds,
        spans: QuerySpans {
            matcher: query.matcher.span.clone(),
            clauses: own_condition
                .as_deref()
                .map(clause_spans)
                .unwrap_or_default(),
        },
    };
    let words_of = |place| {
        let context = environment.words();
        words::of_query(
            &compiled.matcher,
            compiled.condition.as_ref(),
            place,
            &context,
        )
    };
    compiled.file_words = words_of(words::Place::File);
    compiled.node_words = words_of(words::Place::found(&compiled.matcher, compiled.binding));
    (Some(compiled), problems, problems_of_message)
}

fn clause_spans(condition: &ast::Condition) -> Vec<Span> {
    match &condition.kind {
        ConditionKind::And(parts) => parts.iter().map(|part| part.span.clone()).collect(),
        _ => vec![condition.span.clone()],
    }
}

/// Compiles a definition that nothing uses, for its problems alone.
pub fn check_definition(
    definition: &ast::Definition,
    environment: &Environment<'_>,
) -> Vec<Problem> {
    let mut scope = Scope::new(environment);
    for param in &definition.params {
        scope.arguments.insert(
            param.text.clone(),
            Term::Constant(Constant::Text("".into())),
        );
    }
    scope.matcher(&definition.body);
    let mut problems = std::mem::take(&mut scope.problems);
    problems.extend(scope.unused_captures());
    problems
}

impl<'a> Scope<'a> {
    fn new(environment: &'a Environment<'a>) -> Self {
        Self {
            environment,
            captures: HashMap::default(),
            subject: None,
            arguments: HashMap::default(),
            slots: 0,
            problems: Vec::new(),
            expanding: Vec::new(),
        }
    }

    fn problem(&mut self, problem: Problem) {
        // A problem inside a definition is told where the definition stands, by the check of the definition itself.
        if self.expanding.is_empty() {
            self.problems.push(problem);
        }
    }

    fn bind(&mut self, word: &Word) -> usize {
        if self.captures.contains_key(&word.text) {
            self.problem(
                Problem::new(
                    word.span.clone(),
                    format!("`${}` is bound twice", word.text),
                )
                .with_help("Give the second capture a name of its own."),
            );
        }
        let slot = self.new_slot();
        self.captures.insert(
            word.text.clone(),
            CaptureState {
                slot,
                span: word.span.clone(),
                used: Cell::new(false),
                is_element: false,
                way: None,
            },
        );
        slot
    }

    /// The source of a flow, and a slot for the way from it.
    fn bind_flow(&mut self, word: &Word) -> (usize, usize) {
        let slot = self.bind(word);
        let way = self.new_slot();
        if let Some(state) = self.captures.get_mut(&word.text) {
            state.way = Some(way);
        }
        (slot, way)
    }

    /// The slot of the way that `trace` shows.
    fn trace(&mut self, word: &Word) -> Option<usize> {
        let Some(state) = self.captures.get(&word.text) else {
            self.problem(
                Problem::new(
                    word.span.clone(),
                    format!("`${}` is used before it is bound", word.text),
                )
                .with_help(format!(
                    "Bind it first: `… flows from … as ${}`.",
                    word.text
                )),
            );
            return None;
        };
        state.used.set(true);
        let way = state.way;
        if way.is_none() {
            self.problem(
                Problem::new(
                    word.span.clone(),
                    format!("`${}` is not the source of a flow", word.text),
                )
                .with_help("`trace` takes a capture that `flows from … as $capture` binds."),
            );
        }
        way
    }

    /// The element of a quantifier may bear the name of an earlier one, which is then out of sight.
    fn bind_element(&mut self, word: &Word) -> usize {
        if self
            .captures
            .get(&word.text)
            .is_some_and(|earlier| earlier.is_element)
        {
            self.captures.remove(&word.text);
        }
        let slot = self.bind(word);
        if let Some(state) = self.captures.get_mut(&word.text) {
            state.is_element = true;
        }
        slot
    }

    fn new_slot(&mut self) -> usize {
        self.slots += 1;
        self.slots - 1
    }

    fn unused_captures(&self) -> Vec<Problem> {
        let mut unused: Vec<_> = self
            .captures
            .iter()
            .filter(|(name, state)| {
                !state.used.get()
                    && !name.starts_with('_')
                    && !name
                        .chars()
                        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
            })
            .map(|(name, state)| {
                Problem::new(
                    state.span.clone(),
                    format!("`${name}` is bound but never used"),
                )
                .with_help(
                    "Use it in a condition, the report or the message, or leave the capture out.",
                )
                .idle()
            })
            .collect();
        unused.sort_by_key(|problem| problem.span.start);
        unused
    }

    // ------------------------------------------------------------ matchers

    fn matcher(&mut self, matcher: &ast::Matcher) -> Matcher {
        match &matcher.kind {
            MatcherKind::Any(alternatives) => Matcher::Any(
                alternatives
                    .iter()
                    .map(|alternative| {
                        let matcher = self.matcher(alternative);
                        let gate = self.environment.gate(&matcher);
                        Alternative { matcher, gate }
                    })
                    .collect(),
            ),
            MatcherKind::Where(inner, condition) => {
                let inner = self.matcher(inner);
                let outer = self.subject.take();
                let condition = self.condition(condition);
                let subject = std::mem::replace(&mut self.subject, outer);
                Matcher::Where(Box::new(inner), Box::new(condition), subject)
            }
            MatcherKind::ForLanguages(languages, inner) => {
                if languages.contains(&self.environment.language) {
                    self.matcher(inner)
                } else {
                    self.bind_patterns(inner);
                    Matcher::Never
                }
            }
            MatcherKind::Pattern(pattern) => self.pattern(pattern),
            MatcherKind::Kind(names) => self.kinds(names),
            MatcherKind::Use(name, args) => self.use_of(name, args.as_deref()),
        }
    }

    /// Metavariables of alternatives for other languages are bound there; here they are never set.
    fn bind_patterns(&mut self, matcher: &ast::Matcher) {
        match &matcher.kind {
            MatcherKind::Any(alternatives) => alternatives
                .iter()
                .for_each(|alternative| self.bind_patterns(alternative)),
            MatcherKind::Where(inner, _) | MatcherKind::ForLanguages(_, inner) => {
                self.bind_patterns(inner)
            }
            MatcherKind::Pattern(pattern) => self.bind_metavariables(&pattern.code),
            MatcherKind::Kind(_) | MatcherKind::Use(..) => {}
        }
    }

    fn bind_metavariables(&mut self, code: &Word) {
        for (name, _) in metavariables(&code.text) {
            self.variable(&name, &code.span);
        }
    }

    fn kinds(&mut self, names: &[Word]) -> Matcher {
        let table = GrammarTable::of(self.environment.grammar);
        let mut kinds = BitSet::default();
        for name in names {
            let ids = table.kinds_named(&name.text);
            if ids.is_empty() && !self.known_in_sibling_grammar(&name.text) {
                let problem = self.unknown_kind(name);
                self.problem(problem);
            }
            kinds.extend(ids.into_iter().map(usize::from));
        }
        Matcher::Kinds(Shape::Kinds(kinds))
    }

    /// TypeScript's grammars differ; a kind of one of them is a kind of the language.
    fn known_in_sibling_grammar(&self, kind: &str) -> bool {
        self.environment
            .language
            .grammars()
            .iter()
            .any(|grammar| !GrammarTable::of(*grammar).kinds_named(kind).is_empty())
    }

    fn variable(&mut self, name: &str, span: &Span) -> usize {
        match self.captures.get(name) {
            Some(state) => state.slot,
            None => self.bind(&Word {
                text: name.to_owned(),
                span: span.clone(),
            }),
        }
    }

    fn pattern(&mut self, pattern: &ast::Pattern) -> Matcher {
        let mut context = None;
        let mut selector = None;
        let mut strictness = None;
        for (name, value) in &pattern.options {
            match name.text.as_str() {
                "context" => context = Some(value),
                "selector" => selector = Some(value),
                "strictness" => strictness = self.strictness(value),
                other => {
                    let near = did_you_mean(other, ["context", "selector", "strictness"]);
                    self.problem(
                        Problem::new(
                            name.span.clone(),
                            format!("a pattern has no option `{other}`"),
                        )
                        .with_help(near.map_or_else(
                            || "The options are `context`, `selector` and `strictness`.".to_owned(),
                            |near| format!("Did you mean `{near}`?"),
                        )),
                    );
                }
            }
        }
        let code = &pattern.code;
        let built = match (context, selector) {
            (Some(context), Some(selector)) => self.contextual(context, selector),
            (None, None) => parse_pattern(&code.text, self.environment.grammar).map_err(|reason| {
                let message = self.does_not_parse("pattern", &reason);
                Problem::new(code.span.clone(), message).with_help(
                    "Write code that parses on its own, or give the code around it behind the pattern: `(context: \"f(…)\", selector: \"argument\")`.",
                )
            }),
            (Some(context), None) => Err(Problem::new(
                context.span.clone(),
                "a context needs a selector",
            )
            .with_help("Add `selector: \"KIND\"`: the kind of the node in the context that is meant.")),
            (None, Some(selector)) => Err(Problem::new(
                selector.span.clone(),
                "a selector needs a context",
            )
            .with_help("Add `context: \"CODE\"`: code that parses and holds the pattern.")),
        };
        let mut compiled = match built {
            Ok(compiled) => compiled,
            Err(problem) => {
                self.problem(problem);
                self.bind_metavariables(code);
                return Matcher::Never;
            }
        };
        if let Some(strictness) = strictness.clone() {
            compiled = compiled.with_strictness(strictness);
        }
        if compiled.potential_kinds().is_none() {
            self.problem(
                Problem::new(pattern.code.span.clone(), "the pattern matches every node")
                    .with_help("Use the concept `any`, or write more of the code."),
            );
            return Matcher::Never;
        }
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut texts = Vec::new();
        let needed = Needed::by(strictness.as_ref());
        collect_pattern(&compiled.node, needed, &mut counts, &mut texts);
        let variables = metavariables(&pattern.code.text)
            .into_iter()
            .map(|(name, several)| {
                let slot = self.variable(&name, &pattern.code.span);
                (name, slot, several)
            })
            .collect();
        Matcher::Pattern(PatternMatcher {
            kinds: compiled.potential_kinds().unwrap_or_default(),
            repeats: counts.values().any(|count| *count > 1),
            variables,
            words: texts,
            shape: Shape::Pattern(Box::new(compiled)),
        })
    }

    fn does_not_parse(&self, what: &str, reason: &str) -> String {
        let language = self.environment.language.name();
        format!("the {what} does not parse as {language}: {reason}")
    }

    fn contextual(&self, context: &Word, selector: &Word) -> Result<Pattern, Problem> {
        let grammar = self.environment.grammar;
        if !self.known_in_sibling_grammar(&selector.text) {
            return Err(self.unknown_kind(selector));
        }
        reject_broken(&context.text, grammar)
            .and_then(|()| {
                Pattern::contextual(&context.text, &selector.text, grammar)
                    .map_err(|error| without_sigil(&error.to_string()))
            })
            .map_err(|reason| {
                Problem::new(
                    context.span.clone(),
                    self.does_not_parse("context", &reason),
                )
                .with_help("Write code that parses on its own and holds the selected node.")
            })
    }

    fn unknown_kind(&self, kind: &Word) -> Problem {
        let near = did_you_mean(
            &kind.text,
            GrammarTable::of(self.environment.grammar).kind_names(),
        );
        let help = near.map_or_else(
            || "See the grammar's node-types.json for the kinds.".to_owned(),
            |near| format!("Did you mean `{near}`?"),
        );
        let language = self.environment.language.name();
        let message = format!("the grammar of {language} has no node kind `{}`", kind.text);
        Problem::new(kind.span.clone(), message).with_help(help)
    }

    fn strictness(&mut self, value: &Word) -> Option<MatchStrictness> {
        let known = [
            ("cst", MatchStrictness::Cst),
            ("smart", MatchStrictness::Smart),
            ("ast", MatchStrictness::Ast),
            ("relaxed", MatchStrictness::Relaxed),
            ("signature", MatchStrictness::Signature),
        ];
        let words = known.iter().map(|(word, _)| *word).collect::<Vec<_>>();
        let found = known
            .into_iter()
            .find(|(word, _)| *word == value.text)
            .map(|(_, strictness)| strictness);
        if found.is_none() {
            let near = did_you_mean(&value.text, words.iter().copied());
            let help = near.map_or_else(
                || format!("It is one of {}.", words.join(", ")),
                |near| format!("Did you mean `{near}`?"),
            );
            self.problem(
                Problem::new(
                    value.span.clone(),
                    format!("there is no strictness `{}`", value.text),
                )
                .with_help(help),
            );
        }
        found
    }

    fn use_of(&mut self, name: &Word, args: Option<&[ast::Term]>) -> Matcher {
        if let Some(definition) = self.environment.definitions.get(name.text.as_str()) {
            return self.expand(name, definition, args.unwrap_or_default());
        }
        let Some(concept) = Concept::from_word(&name.text) else {
            if !self.environment.definitions.complete {
                return Matcher::Never;
            }
            let known = Concept::ALL
                .iter()
                .map(|(_, word)| *word)
                .chain(self.environment.definitions.names());
            let help = did_you_mean(&name.text, known).map_or_else(
                || "Use a concept (see grammar/policy.pest), or define it with `let`.".to_owned(),
                |near| format!("Did you mean `{near}`?"),
            );
            self.problem(
                Problem::new(
                    name.span.clone(),
                    format!("there is no concept or definition `{}`", name.text),
                )
                .with_help(help),
            );
            return Matcher::Never;
        };
        if !self.environment.language.has_concepts() && concept != Concept::Any {
            self.problem(
                Problem::new(name.span.clone(), format!("the concept `{}` is not known in {}", name.text, self.environment.language.name()))
                    .with_help("In this language use code patterns and `kind(\"…\")`, or tag the matcher with the languages it is for."),
            );
            return Matcher::Never;
        }
        let names = match args {
            None | Some([]) => None,
            Some(_) if !concept.takes_names() => {
                self.problem(
                    Problem::new(
                        name.span.clone(),
                        format!("the concept `{}` takes no names", name.text),
                    )
                    .with_help("Put a condition behind it: `(CONCEPT where …)`."),
                );
                None
            }
            Some(args) => Some(self.names(args)),
        };
        let table = GrammarTable::of(self.environment.grammar);
        let candidates = match concept {
            Concept::LogCall => Concept::Call,
            Concept::Docstring => Concept::Any,
            other => other,
        };
        let kinds = table.kinds_of(candidates).map(usize::from).collect();
        Matcher::Concept {
            concept,
            shape: Shape::Kinds(kinds),
            names,
        }
    }

    fn names(&mut self, args: &[ast::Term]) -> Names {
        let args: Vec<_> = args.iter().map(|arg| (self.term(arg), arg)).collect();
        if let [(Term::Constant(Constant::Names(list)), _)] = args.as_slice() {
            return Names::Set(list.clone());
        }
        let mut texts = Vec::new();
        let mut terms = Vec::new();
        for (term, arg) in args {
            match term {
                Term::Constant(Constant::Text(text)) => texts.push(text.to_string()),
                Term::Constant(Constant::Names(list)) => texts.extend(list.texts.iter().cloned()),
                Term::Index { table, key } => terms.push(Term::Index { table, key }),
                Term::List(items) => {
                    for item in items {
                        match item {
                            Term::Constant(Constant::Text(text)) => texts.push(text.to_string()),
                            other => terms.push(other),
                        }
                    }
                }
                Term::Constant(_) => {
                    self.problem(
                        Problem::new(arg.span.clone(), "a name is a text").with_help(
                            "Write it in double quotes, or use a parameter of type list or table.",
                        ),
                    );
                }
                other => terms.push(other),
            }
        }
        if terms.is_empty() {
            if texts.is_empty() && self.environment.language.has_concepts() {
                // An empty list in this language: the rule has nothing to look for here, which is no mistake.
                return Names::Set(Arc::new(NameList::new(Vec::new())));
            }
            Names::Set(Arc::new(NameList::new(texts)))
        } else {
            terms.extend(
                texts
                    .into_iter()
                    .map(|text| Term::Constant(Constant::Text(text.into()))),
            );
            Names::Terms(terms)
        }
    }

    fn expand(
        &mut self,
        name: &Word,
        definition: &'a ast::Definition,
        args: &[ast::Term],
    ) -> Matcher {
        if self.expanding.contains(&name.text) || self.expanding.len() > MAX_EXPANSION {
            if let [.., _] = self.expanding.as_slice() {
                let at = name.span.clone();
                let mut chain = self.expanding.clone();
                chain.push(name.text.clone());
                let chain = chain.join("` → `");
                self.problems.push(
                    Problem::new(at, format!("`{}` uses itself: `{chain}`", name.text)).with_help(
                        "Definitions cannot be recursive; `reaches` follows calls to any depth.",
                    ),
                );
            }
            return Matcher::Never;
        }
        if args.len() != definition.params.len() {
            self.problem(
                Problem::new(
                    name.span.clone(),
                    format!(
                        "`{}` takes {}, {} given",
                        name.text,
                        arguments(definition.params.len()),
                        args.len()
                    ),
                )
                .with_help(format!(
                    "It is defined as `{}({})`.",
                    name.text,
                    definition
                        .params
                        .iter()
                        .map(|param| param.text.as_str())
                        .collect::<Vec<_>>()
                        .join(", ")
                )),
            );
            return Matcher::Never;
        }
        if args.is_empty() {
            return Matcher::Defined(self.defined(name, definition));
        }
        let values: Vec<Term> = args.iter().map(|arg| self.argument(arg)).collect();
        let outer_arguments = std::mem::replace(
            &mut self.arguments,
            definition
                .params
                .iter()
                .map(|param| param.text.clone())
                .zip(values)
                .collect(),
        );
        let outer_captures = std::mem::take(&mut self.captures);
        self.expanding.push(name.text.clone());
        let matcher = self.matcher(&definition.body);
        self.expanding.pop();
        self.arguments = outer_arguments;
        self.captures = outer_captures;
        matcher
    }

    /// In a definition `it` means another node than where the argument stands.
    fn argument(&mut self, argument: &ast::Term) -> Term {
        let mut term = self.term(argument);
        let Self { subject, slots, .. } = self;
        term.keep_subject(&mut || {
            *subject.get_or_insert_with(|| {
                *slots += 1;
                *slots - 1
            })
        });
        term
    }

    /// A definition without parameters is compiled once, in slots of its own.
    fn defined(&mut self, name: &Word, definition: &'a ast::Definition) -> Arc<Defined> {
        let key = std::ptr::from_ref(definition);
        if let Some(known) = self.environment.shared.definitions.borrow().get(&key) {
            return known.clone();
        }
        let mut inner = Scope::new(self.environment);
        inner.expanding.clone_from(&self.expanding);
        inner.expanding.push(name.text.clone());
        let body = inner.matcher(&definition.body);
        self.problems.extend(
            inner
                .problems
                .into_iter()
                .filter(|problem| problem.message.contains("uses itself")),
        );
        let number = self.environment.next_number.get();
        self.environment.next_number.set(number + 1);
        let context = self.environment.words();
        let defined = Arc::new(Defined {
            number,
            kinds: body.kinds(),
            file_words: words::of_matcher(&body, words::Place::File, &context),
            node_words: words::of_matcher(&body, words::Place::found(&body, None), &context),
            body,
            slots: inner.slots,
        });
        self.environment
            .shared
            .definitions
            .borrow_mut()
            .insert(key, defined.clone());
        defined
    }

    // ------------------------------------------------------------ conditions

    /// What a query asks of the project. Its files are known when it is compiled.
    fn demand(&mut self, demand: &ast::InProject, negated: bool) -> Option<Demand> {
        let text = self.term(&demand.text);
        let together = demand.together.as_ref().map(|term| self.term(term));
        let Term::Constant(Constant::Names(globs)) = self.term(&demand.files) else {
            let problem = Problem::new(demand.files.span.clone(), "this is no list of path globs");
            self.problem(problem.with_help(
                "Name a parameter that is a list, or list globs: `in files [\"docs/**\", \"*.md\"]`.",
            ));
            return None;
        };
        Some(Demand {
            text,
            together,
            files: Arc::new(Files::new(&globs.texts)),
            negated,
        })
    }

    fn condition(&mut self, condition: &ast::Condition) -> Condition {
        match &condition.kind {
            ConditionKind::And(parts) => {
                if self.environment.checks {
                    self.refuse_contradiction(parts);
                }
                Condition::And(parts.iter().map(|part| self.condition(part)).collect())
            }
            ConditionKind::Or(parts) => {
                Condition::Or(parts.iter().map(|part| self.condition(part)).collect())
            }
            ConditionKind::Surely(inner) => Condition::Surely(Box::new(self.condition(inner))),
            ConditionKind::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            ConditionKind::Quantified {
                quantifier,
                capture,
                term,
                body,
            } => {
                let term = self.term(term);
                let slot = self.bind_element(capture);
                let body = self.condition(body);
                Condition::Quantified {
                    quantifier: *quantifier,
                    slot,
                    term,
                    body: Box::new(body),
                }
            }
            ConditionKind::Relation {
                subject,
                verb,
                matcher,
                binding,
            } => {
                let subject = subject.as_ref().map_or(Term::It, |term| {
                    if term.kind == TermKind::File {
                        Term::File
                    } else {
                        self.node_term(term)
                    }
                });
                let matcher = self.matcher(matcher);
                let slot = binding.as_ref().map(|word| self.bind(word));
                let kinds = matcher.kinds();
                Condition::Relation {
                    subject,
                    verb: *verb,
                    matcher,
                    kinds,
                    slot,
                }
            }
            ConditionKind::Flow {
                subject,
                source,
                not_through,
                binding,
            } => {
                let subject = subject
                    .as_ref()
                    .map_or(Term::It, |term| self.node_term(term));
                let source = self.matcher(source);
                let not_through = not_through.as_ref().map(|matcher| self.matcher(matcher));
                let slots = binding.as_ref().map(|word| self.bind_flow(word));
                Condition::Flow(Box::new(Flow {
                    subject,
                    source_kinds: source.kinds(),
                    source,
                    through_kinds: not_through.as_ref().map(Matcher::kinds).unwrap_or_default(),
                    not_through,
                    slots,
                }))
            }
            ConditionKind::Released {
                subject,
                by,
                lent,
                wrapped,
            } => {
                let subject = subject
                    .as_ref()
                    .map_or(Term::It, |term| self.node_term(term));
                let mut built = |matcher: &ast::Matcher| Box::new(self.matcher(matcher));
                Condition::Released {
                    subject,
                    by: built(by),
                    lent: lent.as_ref().map(&mut built),
                    wrapped: wrapped.as_ref().map(&mut built),
                }
            }
            ConditionKind::Project(_) => {
                let problem = Problem::new(
                    condition.span.clone(),
                    "the project can only be asked by a part of the outermost `and` of a query's `where`",
                );
                self.problem(problem.with_help(
                    "Write a query of its own for each case: `find … where … and not project mentions … in files …`.",
                ));
                Condition::Or(Vec::new())
            }
            ConditionKind::Exists(term) => Condition::Exists(self.term(term)),
            ConditionKind::Matches(term, regex) => {
                let term = self.term(term);
                match self.regex(regex) {
                    Some(regex) => Condition::Matches(term, regex),
                    None => Condition::Or(Vec::new()),
                }
            }
            ConditionKind::Mentions(term, word) => {
                Condition::Mentions(self.term(term), self.term(word))
            }
            ConditionKind::In(term, list) => Condition::In(self.term(term), self.term(list)),
            ConditionKind::Compare(left, operator, right) => {
                self.refuse_impossible(left, right, &condition.span);
                Condition::Compare(self.term(left), *operator, self.term(right))
            }
            ConditionKind::Truth(term) => {
                let built = self.term(term);
                let is_truth = match (&built, &term.kind) {
                    (Term::Part { part, .. }, _) => {
                        matches!(part.gives(), Gives::Boolean | Gives::Constant)
                    }
                    (Term::Constant(Constant::Boolean(_)), _) => true,
                    (_, TermKind::Name(_)) => true,
                    _ => false,
                };
                if !is_truth {
                    self.problem(
                        Problem::new(term.span.clone(), "this is no condition").with_help("Compare it (`== …`, `in …`, `matches /…/`), ask whether it `exists`, or use a relation (`has`, `inside`, `is`, …)."),
                    );
                }
                Condition::Truth(built)
            }
        }
    }

    /// `A and not A` can never hold.
    fn refuse_contradiction(&mut self, parts: &[ast::Condition]) {
        for (index, part) in parts.iter().enumerate() {
            for other in &parts[index + 1..] {
                if contradicts(part, other) {
                    self.problem(
                        Problem::new(
                            other.span.clone(),
                            "this can never hold together with the condition before it",
                        )
                        .with_help("Remove one of the two."),
                    );
                }
            }
        }
    }

    /// A number is never a text.
    fn refuse_impossible(&mut self, left: &ast::Term, right: &ast::Term, span: &Span) {
        let kind = |term: &ast::Term| match &term.kind {
            TermKind::Text(_) => Some("a text"),
            TermKind::Number(_) | TermKind::Count(_) => Some("a number"),
            TermKind::Boolean(_) => Some("a truth value"),
            TermKind::Part { name, .. } => {
                Part::from_word(&name.text).and_then(|part| match part.gives() {
                    Gives::Number => Some("a number"),
                    Gives::Boolean => Some("a truth value"),
                    _ => None,
                })
            }
            TermKind::Param(name) => {
                self.environment
                    .params
                    .get(name)
                    .and_then(|param| match *param.value {
                        ParamValue::Number(_) => Some("a number"),
                        ParamValue::Text(_) => Some("a text"),
                        ParamValue::Boolean(_) => Some("a truth value"),
                        _ => None,
                    })
            }
            _ => None,
        };
        if let (Some(one), Some(other)) = (kind(left), kind(right))
            && one != other
        {
            self.problem(
                Problem::new(
                    span.clone(),
                    format!("this can never hold: {one} beside {other}"),
                )
                .with_help("Compare values of one type."),
            );
        }
    }

    fn regex(&mut self, regex: &ast::Regex) -> Option<Arc<LazyRegex>> {
        match regex {
            ast::Regex::Literal {
                pattern,
                ignore_case,
                pieces,
            } => {
                if self.environment.checks && regex_syntax::parse(&pattern.text).is_err() {
                    let problem = regex_problem(&pattern.text, &pattern.span);
                    self.problem(problem);
                    return None;
                }
                Some(self.lazy_regex(&pattern.text, *ignore_case, || pieces.clone()))
            }
            ast::Regex::Term(term) => match &term.kind {
                TermKind::Param(name) => {
                    match self.environment.params.get(name).map(|param| &*param.value) {
                        Some(ParamValue::Regex(source)) => {
                            Some(self.lazy_regex(source, false, || prepared::pieces(source)))
                        }
                        Some(_) => {
                            self.problem(
                                Problem::new(
                                    term.span.clone(),
                                    format!("parameter `{name}` is no regular expression"),
                                )
                                .with_help("Declare it with `type: regex`."),
                            );
                            None
                        }
                        None => {
                            self.unknown_param(name, &term.span);
                            None
                        }
                    }
                }
                _ => {
                    self.problem(
                        Problem::new(term.span.clone(), "`matches` takes a regular expression")
                            .with_help("Write `/…/`, or a parameter of type regex."),
                    );
                    None
                }
            },
        }
    }

    fn lazy_regex(
        &self,
        source: &str,
        ignore_case: bool,
        pieces: impl FnOnce() -> Pieces,
    ) -> Arc<LazyRegex> {
        let known = &mut *self.environment.shared.regexes.borrow_mut();
        let regex = known.entry((source.to_owned(), ignore_case));
        let new = || Arc::new(LazyRegex::new(source.to_owned(), ignore_case, pieces()));
        regex.or_insert_with(new).clone()
    }

    // ------------------------------------------------------------ terms

    /// A term in the place of a node.
    fn node_term(&mut self, term: &ast::Term) -> Term {
        let built = self.term(term);
        let is_node = match &built {
            Term::Part { part, .. } => {
                matches!(part.gives(), Gives::Node | Gives::Nodes | Gives::Element)
                    || *part == Part::Name
            }
            Term::It | Term::Slot(_) => true,
            _ => matches!(term.kind, TermKind::Name(_)),
        };
        if !is_node {
            self.problem(
                Problem::new(term.span.clone(), "this is no node of the code")
                    .with_help("Name a capture, `it`, or a part that is a node."),
            );
        }
        built
    }

    fn term(&mut self, term: &ast::Term) -> Term {
        match &term.kind {
            TermKind::It => Term::It,
            TermKind::File => Term::File,
            TermKind::Capture(name) => match self.captures.get(name) {
                Some(state) => {
                    state.used.set(true);
                    Term::Slot(state.slot)
                }
                None => {
                    let help = did_you_mean(name, self.captures.keys().map(String::as_str))
                        .map_or_else(
                            || format!("Bind it first: `… as ${name}`."),
                            |near| format!("Did you mean `${near}`?"),
                        );
                    self.problem(
                        Problem::new(
                            term.span.clone(),
                            format!("`${name}` is used before it is bound"),
                        )
                        .with_help(help),
                    );
                    Term::It
                }
            },
            TermKind::Param(name) => self.param(name, &term.span),
            TermKind::Name(name) => match self.arguments.get(name) {
                Some(value) => value.clone(),
                None => {
                    self.problem(
                        Problem::new(term.span.clone(), format!("`{name}` is no term"))
                            .with_help(format!("A capture is written `${name}`, a text `\"{name}\"`, a parameter `params.{name}`.")),
                    );
                    Term::It
                }
            },
            TermKind::Text(text) => Term::Constant(Constant::Text(text.as_str().into())),
            TermKind::Number(number) => Term::Constant(Constant::Number(*number)),
            TermKind::Duration(milliseconds) => Term::Constant(Constant::Duration(*milliseconds)),
            TermKind::Boolean(truth) => Term::Constant(Constant::Boolean(*truth)),
            TermKind::List(items) => {
                let items: Vec<Term> = items.iter().map(|item| self.term(item)).collect();
                let texts: Option<Vec<String>> = items
                    .iter()
                    .map(|item| match item {
                        Term::Constant(Constant::Text(text)) => Some(text.to_string()),
                        _ => None,
                    })
                    .collect();
                match texts {
                    Some(texts) => Term::Constant(Constant::Names(Arc::new(NameList::new(texts)))),
                    None => Term::List(items),
                }
            }
            TermKind::Count(inner) => Term::Count(Box::new(self.term(inner))),
            TermKind::Part { base, name, args } => self.part(base, name, args),
            TermKind::Index { base, key } => {
                let key = self.term(key);
                let TermKind::Param(name) = &base.kind else {
                    self.problem(
                        Problem::new(
                            base.span.clone(),
                            "only a parameter of type table has an index",
                        )
                        .with_help("Write `params.TABLE[key]`."),
                    );
                    return Term::It;
                };
                match self.environment.params.get(name).map(|param| &*param.value) {
                    Some(ParamValue::Table(_)) => Term::Index {
                        table: self.table(name),
                        key: Box::new(key),
                    },
                    Some(_) => {
                        self.problem(
                            Problem::new(
                                base.span.clone(),
                                format!("parameter `{name}` is no table"),
                            )
                            .with_help("Declare it with `type: table`."),
                        );
                        Term::It
                    }
                    None => {
                        self.unknown_param(name, &base.span);
                        Term::It
                    }
                }
            }
        }
    }

    fn part(&mut self, base: &ast::Term, name: &Word, args: &[ast::Term]) -> Term {
        let base_term = self.term(base);
        let Some(part) = Part::from_word(&name.text) else {
            let help = did_you_mean(&name.text, Part::ALL.iter().map(|(_, word, ..)| *word))
                .map_or_else(
                    || "See TERMS in grammar/policy.pest for the parts.".to_owned(),
                    |near| format!("Did you mean `.{near}`?"),
                );
            self.problem(
                Problem::new(
                    name.span.clone(),
                    format!("there is no part `.{}`", name.text),
                )
                .with_help(help),
            );
            return Term::It;
        };
        if part.is_of_sql()
            && let Term::Part { part: owner, .. } = &base_term
            && !matches!(owner, Part::Sql | Part::First | Part::Last)
        {
            self.problem(
                Problem::new(
                    name.span.clone(),
                    format!("`.{}` is a part of a statement of SQL alone", name.text),
                )
                .with_help(format!("Write `.sql.{}`.", name.text)),
            );
        }
        if part.takes_arguments() == args.is_empty() {
            let (message, help) = if args.is_empty() {
                (
                    format!("`.{}` needs to know which", name.text),
                    format!("Write `.{}(\"name\")` or `.{}(0)`.", name.text, name.text),
                )
            } else {
                (
                    format!("`.{}` takes no arguments", name.text),
                    "Leave the parentheses out.".to_owned(),
                )
            };
            self.problem(Problem::new(name.span.clone(), message).with_help(help));
        }
        Term::Part {
            base: Box::new(base_term),
            part,
            slots: self.slots(args),
        }
    }

    fn slots(&mut self, args: &[ast::Term]) -> Slots {
        let terms: Vec<Term> = args.iter().map(|arg| self.term(arg)).collect();
        let mut known = Vec::new();
        for term in &terms {
            match term {
                Term::Constant(Constant::Text(text)) => known.push(Slot::from_text(text)),
                Term::Constant(Constant::Number(number)) => {
                    known.push(Slot::Position(*number as usize))
                }
                Term::Constant(Constant::Names(list)) => {
                    known.extend(list.texts.iter().map(|text| Slot::from_text(text)))
                }
                _ => return Slots::Terms(terms),
            }
        }
        Slots::Known(known)
    }

    fn param(&mut self, name: &str, span: &Span) -> Term {
        let Some(param) = self.environment.params.get(name) else {
            self.unknown_param(name, span);
            return Term::It;
        };
        match &*param.value {
            ParamValue::Text(text) | ParamValue::Regex(text) => {
                Term::Constant(Constant::Text(text.as_str().into()))
            }
            ParamValue::Number(number) => Term::Constant(Constant::Number(*number)),
            ParamValue::Boolean(truth) => Term::Constant(Constant::Boolean(*truth)),
            ParamValue::Duration(milliseconds) => Term::Constant(Constant::Duration(*milliseconds)),
            ParamValue::List(by_language) => self.list(name, || {
                [None, Some(self.environment.language)]
                    .iter()
                    .filter_map(|key| by_language.get(key))
                    .flatten()
                    .cloned()
                    .collect()
            }),
            ParamValue::Table(_) => {
                let table = self.table(name);
                let keys = || table.keys().map(str::to_owned).collect();
                self.list(name, keys)
            }
        }
    }

    /// The list that a parameter is, or gives.
    fn list(&self, name: &str, texts: impl FnOnce() -> Vec<String>) -> Term {
        let known = &mut *self.environment.shared.lists.borrow_mut();
        let list = known
            .entry(name.to_owned())
            .or_insert_with(|| Arc::new(NameList::new(texts())));
        Term::Constant(Constant::Names(list.clone()))
    }

    fn table(&self, name: &str) -> Arc<Table> {
        if let Some(known) = self.environment.shared.tables.borrow().get(name) {
            return known.clone();
        }
        let table = Arc::new(self.read_table(name));
        let known = &mut *self.environment.shared.tables.borrow_mut();
        known.insert(name.to_owned(), table.clone());
        table
    }

    fn read_table(&self, name: &str) -> Table {
        let Some(ParamValue::Table(by_language)) =
            self.environment.params.get(name).map(|param| &*param.value)
        else {
            return Table::default();
        };
        let rows = [None, Some(self.environment.language)]
            .into_iter()
            .filter_map(|key| by_language.get(&key))
            .flat_map(|rows| rows.iter().map(|(key, texts)| (key.clone(), texts.clone())));
        Table::new(rows)
    }

    fn unknown_param(&mut self, name: &str, span: &Span) {
        let help = did_you_mean(name, self.environment.params.keys().map(String::as_str))
            .map_or_else(
                || "Declare it under `params:` of the pack.".to_owned(),
                |near| format!("Did you mean `params.{near}`?"),
            );
        self.problem(
            Problem::new(span.clone(), format!("the pack has no parameter `{name}`"))
                .with_help(help),
        );
    }

    // ------------------------------------------------------------ messages and fixes

    fn pieces(&mut self, message: &[MessagePiece]) -> Vec<Piece> {
        message
            .iter()
            .map(|piece| match piece {
                MessagePiece::Text(text) => Piece::Text(text.clone()),
                MessagePiece::Hole(term) => Piece::Hole(self.term(term)),
            })
            .collect()
    }

    fn inline_message(&mut self, text: &Word) -> Vec<Piece> {
        let before = self.problems.len();
        let pieces = match prepared::message(&text.text) {
            Ok(pieces) => self.pieces(&pieces),
            Err(problems) => {
                problems
                    .into_iter()
                    .for_each(|problem| self.problem(problem));
                Vec::new()
            }
        };
        for problem in &mut self.problems[before..] {
            problem.span = inside_quotes(&problem.span, text);
        }
        pieces
    }

    fn fix(&mut self, fix: &ast::FixClause) -> Option<Fix> {
        let target = fix
            .term
            .as_ref()
            .map_or(Term::It, |term| self.node_term(term));
        let mut template = Vec::new();
        let mut rest = fix.template.text.as_str();
        while let Some(at) = rest.find('$') {
            let name_start = rest[at..]
                .find(|c| c != '$')
                .map_or(rest.len(), |length| at + length);
            let length = rest[name_start..]
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap_or(rest.len() - name_start);
            let name = &rest[name_start..name_start + length];
            template.push(FixPiece::Text(rest[..at].to_owned()));
            match self.captures.get(name) {
                Some(state) => {
                    state.used.set(true);
                    template.push(FixPiece::Slot(state.slot));
                }
                None => {
                    self.problem(
                        Problem::new(
                            fix.template.span.clone(),
                            format!("the fix uses `${name}`, which nothing binds"),
                        )
                        .with_help("Bind it in the pattern or with `as`."),
                    );
                    return None;
                }
            }
            rest = &rest[name_start + length..];
        }
        template.push(FixPiece::Text(rest.to_owned()));
        Some(Fix {
            safety: if fix.is_unsafe {
                Safety::Unsafe
            } else {
                Safety::Safe
            },
            target,
            template,
        })
    }
}

/// A span of a text's content as a span of the script. Escapes move what stands behind them: then the whole
/// text is meant.
fn inside_quotes(span: &Span, text: &Word) -> Span {
    if text.span.len() == text.text.len() + 2 {
        text.span.start + 1 + span.start..text.span.start + 1 + span.end
    } else {
        text.span.clone()
    }
}

fn arguments(count: usize) -> String {
    match count {
        0 => "no arguments".to_owned(),
        1 => "1 argument".to_owned(),
        _ => format!("{count} arguments"),
    }
}

fn contradicts(one: &ast::Condition, other: &ast::Condition) -> bool {
    let negates = |negated: &ast::Condition, plain: &ast::Condition| matches!(&negated.kind, ConditionKind::Not(inner) if same(inner, plain));
    if negates(one, other) || negates(other, one) {
        return true;
    }
    match (&one.kind, &other.kind) {
        (
            ConditionKind::Compare(left, ast::Operator::Equal, right),
            ConditionKind::Compare(left_2, ast::Operator::Equal, right_2),
        ) => {
            let literal = |term: &ast::Term| {
                matches!(
                    term.kind,
                    TermKind::Text(_)
                        | TermKind::Number(_)
                        | TermKind::Duration(_)
                        | TermKind::Boolean(_)
                )
            };
            literal(right)
                && literal(right_2)
                && same_term(left, left_2)
                && !same_term(right, right_2)
        }
        _ => false,
    }
}

/// Equal but for places: trees are compared by their debug text without spans.
fn same(one: &ast::Condition, other: &ast::Condition) -> bool {
    std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind)
        && without_spans(&format!("{one:?}")) == without_spans(&format!("{other:?}"))
}

fn same_term(one: &ast::Term, other: &ast::Term) -> bool {
    without_spans(&format!("{one:?}")) == without_spans(&format!("{other:?}"))
}

fn without_spans(debug: &str) -> String {
    let mut out = String::with_capacity(debug.len());
    let mut rest = debug;
    while let Some(at) = rest.find("span: ") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find([',', ' ', '}']).map_or(rest.len(), |_| {
            rest["span: ".len()..]
                .find([',', ' ', '}'])
                .map_or(rest.len(), |end| end + "span: ".len())
        });
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Points at the mistake inside the expression.
fn regex_problem(source: &str, span: &Span) -> Problem {
    let (at, reason) = match regex_syntax::Parser::new().parse(source) {
        Err(regex_syntax::Error::Parse(error)) => (
            error.span().start.offset..error.span().end.offset,
            error.kind().to_string(),
        ),
        Err(regex_syntax::Error::Translate(error)) => (
            error.span().start.offset..error.span().end.offset,
            error.kind().to_string(),
        ),
        _ => (0..source.len(), "it is too large".to_owned()),
    };
    let start = (span.start + at.start).min(span.end);
    let end = (span.start + at.end).clamp(start, span.end);
    Problem::new(
        start..end,
        format!("the regular expression is wrong: {reason}"),
    )
    .with_help(
        "The syntax is that of the regex crate; it has no look-around and no back-references.",
    )
}

// ------------------------------------------------------------ patterns

/// Metavariables of a pattern in order of appearance, each once, and whether each stands for several nodes.
fn metavariables(code: &str) -> Vec<(String, bool)> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find('$') {
        let sigils = rest[at..].chars().take_while(|c| *c == '$').count();
        let name: String = rest[at + sigils..]
            .chars()
            .take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '_')
            .collect();
        rest = &rest[at + sigils + name.len()..];
        let is_name = name.starts_with(|c: char| c.is_ascii_uppercase()) && sigils != 2;
        if is_name && !found.iter().any(|(known, _)| *known == name) {
            found.push((name, sigils == 3));
        }
    }
    found
}

/// Code around fragments that mean something else at the top of a file, or do not parse there: Go reads `f($A)` as a
/// type conversion, Java has statements in methods alone, and no comparison as a statement.
fn wrappers(grammar: SupportLang) -> &'static [(&'static str, &'static str)] {
    match grammar {
        SupportLang::Go => &[("func _() {\n", "\n}")],
        SupportLang::Java | SupportLang::CSharp => &[
            ("class Z { void z() {\n", ";\n} }"),
            ("class Z { Object z() { return\n", ";\n} }"),
        ],
        _ => &[],
    }
}

fn parse_pattern(code: &str, grammar: SupportLang) -> Result<Pattern, String> {
    if let Some(pattern) = wrappers(grammar)
        .iter()
        .find_map(|(before, after)| parse_wrapped(code, before, after, grammar))
    {
        return Ok(pattern);
    }
    reject_broken(code, grammar)?;
    let pattern =
        Pattern::try_new(code, grammar).map_err(|error| without_sigil(&error.to_string()))?;
    if pattern.has_error() {
        Err("it has a syntax error".to_owned())
    } else {
        Ok(pattern)
    }
}

fn parse_wrapped(code: &str, before: &str, after: &str, grammar: SupportLang) -> Option<Pattern> {
    let wrapped = format!("{before}{code}{after}");
    reject_broken(&wrapped, grammar).ok()?;
    let selector = statement_kind(&wrapped, before.len(), code.len(), grammar)?;
    Pattern::contextual(&wrapped, &selector, grammar)
        .ok()
        .filter(|pattern| pattern_length(pattern) > 0)
}

fn pattern_length(pattern: &Pattern) -> usize {
    pattern.fixed_string().len() + usize::from(matches!(pattern.node, PatternNode::Internal { .. }))
}

/// ast-grep shows its own sigil where a language cannot hold `$`.
fn without_sigil(message: &str) -> String {
    message.replace('µ', "$")
}

/// A snippet with a syntax error would match "as well as it can"; it is refused.
fn reject_broken(code: &str, grammar: SupportLang) -> Result<(), String> {
    use ast_grep_core::Language as _;
    let code = grammar.pre_process_pattern(code);
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(&grammar.get_ts_language())
        .map_err(|error| error.to_string())?;
    let tree = parser
        .parse(code.as_bytes(), None)
        .ok_or("the parser gave up")?;
    if tree.root_node().has_error() {
        Err("it has a syntax error".to_owned())
    } else {
        Ok(())
    }
}

/// The kind of the one statement or expression in the wrapper.
fn statement_kind(
    wrapped: &str,
    start: usize,
    length: usize,
    grammar: SupportLang,
) -> Option<String> {
    use ast_grep_core::Language as _;
    let code = grammar.pre_process_pattern(wrapped);
    let grown = code.len() - wrapped.len();
    let mut parser = tree_sitter::Parser::new();
    parser.set_language(&grammar.get_ts_language()).ok()?;
    let tree = parser.parse(code.as_bytes(), None)?;
    let end = start + length + grown;
    let mut node = tree
        .root_node()
        .named_descendant_for_byte_range(start, end)?;
    while node.start_byte() == start
        && node.named_child_count() == 1
        && node.kind().ends_with("expression_statement")
    {
        node = node.named_child(0)?;
    }
    // The covering node may be the block around several statements.
    (node.start_byte() == start).then(|| node.kind().to_owned())
}

/// The texts of a pattern that its strictness asks of a match.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needed {
    All,
    /// Keywords and punctuation may be missing.
    Named,
    /// Kinds alone are compared.
    None,
}

impl Needed {
    fn by(strictness: Option<&MatchStrictness>) -> Self {
        match strictness {
            Some(MatchStrictness::Signature) => Self::None,
            Some(MatchStrictness::Ast | MatchStrictness::Relaxed) => Self::Named,
            _ => Self::All,
        }
    }
}

/// Counts metavariables and collects words that every match must hold.
fn collect_pattern(
    node: &PatternNode,
    needed: Needed,
    counts: &mut BTreeMap<String, usize>,
    texts: &mut Vec<String>,
) {
    match node {
        PatternNode::MetaVar { meta_var } => {
            if let MetaVariable::Capture(name, _) | MetaVariable::MultiCapture(name) = meta_var {
                *counts.entry(name.clone()).or_default() += 1;
            }
        }
        PatternNode::Terminal { text, is_named, .. } => {
            let is_word = text.chars().all(|c| c.is_alphanumeric() || c == '_') && text.len() > 1;
            let is_needed = match needed {
                Needed::All => *is_named || text.chars().all(char::is_alphabetic),
                Needed::Named => *is_named,
                Needed::None => false,
            };
            if is_word && is_needed {
                texts.push(text.clone());
            }
        }
        PatternNode::Internal { children, .. } => children
            .iter()
            .for_each(|child| collect_pattern(child, needed, counts, texts)),
    }
}
