//! What a script compiles to for one grammar: shapes, which are ast-grep matchers, and matchers,
//! conditions and terms over them. Evaluation is [`crate::scan::evaluate`].

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use ast_grep_core::matcher::Pattern;
use ast_grep_core::meta_var::MetaVarEnv;
use ast_grep_core::{Doc, Matcher as AstMatcher, Node};
use bit_set::BitSet;
use regex::{Regex, RegexBuilder};
use rustc_hash::FxHashMap;

use super::formula::Formula;
use super::names::NameSet;
use crate::dsl::ast::{Operator, Quantifier, Verb};
use crate::dsl::expression::Pieces;
use crate::dsl::parts::Part;
use crate::language::concept::Concept;
use crate::model::calls::Slot;
use crate::source::globs::PathGlobs;

/// What is visible of a node by itself: its kind, or a code pattern. The part of a rule that ast-grep decides.
#[derive(Clone)]
pub enum Shape {
    /// Nodes of these kinds.
    Kinds(BitSet),
    /// Nodes that the pattern matches.
    Pattern(Box<Pattern>),
}

impl AstMatcher for Shape {
    fn match_node_with_env<'tree, D: Doc>(
        &self,
        node: Node<'tree, D>,
        env: &mut Cow<MetaVarEnv<'tree, D>>,
    ) -> Option<Node<'tree, D>> {
        match self {
            Self::Kinds(kinds) => kinds.contains(usize::from(node.kind_id())).then_some(node),
            Self::Pattern(pattern) => pattern.match_node_with_env(node, env),
        }
    }

    fn potential_kinds(&self) -> Option<BitSet> {
        match self {
            Self::Kinds(kinds) => Some(kinds.clone()),
            Self::Pattern(pattern) => pattern.potential_kinds(),
        }
    }
}

/// A regular expression that is compiled when it is first asked: most are never asked in a scan.
pub struct LazyRegex {
    source: String,
    ignore_case: bool,
    pieces: Pieces,
    compiled: OnceLock<Option<Regex>>,
}

impl LazyRegex {
    /// An expression whose syntax was checked; in either case with `ignore_case`, a flag outside of it.
    pub fn new(source: String, ignore_case: bool, pieces: Pieces) -> Self {
        Self {
            source,
            ignore_case,
            pieces,
            compiled: OnceLock::new(),
        }
    }

    /// What stands in every text that it matches.
    pub fn pieces(&self) -> &Pieces {
        &self.pieces
    }

    /// Whether some part of the text matches.
    pub fn is_match(&self, text: &str) -> bool {
        self.compile().is_some_and(|regex| regex.is_match(text))
    }

    /// The compiled expression; `None` if it is too large to compile.
    pub fn compile(&self) -> Option<&Regex> {
        let build = || {
            RegexBuilder::new(&self.source)
                .case_insensitive(self.ignore_case)
                .build()
                .ok()
        };
        self.compiled.get_or_init(build).as_ref()
    }
}

/// A compiled pattern with the slots of its metavariables.
#[derive(Clone)]
pub struct PatternMatcher {
    pub shape: Shape,
    /// The kinds of nodes that can match.
    pub kinds: BitSet,
    /// Metavariable, its slot, and whether it stands for several nodes.
    pub variables: Vec<(String, usize, bool)>,
    /// A metavariable occurs twice: matching compares code with code, which recurses as deep as the code nests.
    pub repeats: bool,
    /// Words and operators that stand in every match.
    pub words: Vec<String>,
}

/// A compiled matcher.
#[derive(Clone)]
pub enum Matcher {
    Kinds(Shape),
    /// A concept, with the names it is limited to.
    Concept {
        concept: Concept,
        shape: Shape,
        names: Option<Names>,
    },
    Pattern(PatternMatcher),
    Any(Vec<Alternative>),
    /// With the slot that keeps the node for the arguments of definitions in the condition.
    Where(Box<Matcher>, Box<Condition>, Option<usize>),
    /// A definition without parameters, evaluated in slots of its own; answers are kept per node under its number.
    Defined(Arc<Defined>),
    /// Matches nothing in this language.
    Never,
}

/// One of several matchers.
#[derive(Clone)]
pub struct Alternative {
    pub matcher: Matcher,
    /// What a file must hold for this alternative to match anything in it.
    pub gate: Formula,
}

/// A definition without parameters.
pub struct Defined {
    pub number: usize,
    pub body: Matcher,
    pub slots: usize,
    pub kinds: BitSet,
    pub file_words: Formula,
    pub node_words: Formula,
}

impl Matcher {
    /// The kinds of nodes that can match; exact for concepts and kinds, the root kind for patterns.
    pub fn kinds(&self) -> BitSet {
        match self {
            Self::Kinds(shape) | Self::Concept { shape, .. } => {
                shape.potential_kinds().unwrap_or_default()
            }
            Self::Pattern(pattern) => pattern.kinds.clone(),
            Self::Any(alternatives) => {
                alternatives
                    .iter()
                    .fold(BitSet::default(), |mut kinds, alternative| {
                        kinds.union_with(&alternative.matcher.kinds());
                        kinds
                    })
            }
            Self::Where(matcher, ..) => matcher.kinds(),
            Self::Defined(defined) => defined.kinds.clone(),
            Self::Never => BitSet::default(),
        }
    }

    /// The kinds that can match where only some formulas hold.
    pub fn open_kinds(&self, open: &dyn Fn(Formula) -> bool, kinds: &mut BitSet) {
        match self {
            Self::Any(alternatives) => alternatives
                .iter()
                .filter(|alternative| open(alternative.gate))
                .for_each(|alternative| alternative.matcher.open_kinds(open, kinds)),
            Self::Where(matcher, ..) => matcher.open_kinds(open, kinds),
            Self::Defined(defined) => defined.body.open_kinds(open, kinds),
            leaf => kinds.union_with(&leaf.kinds()),
        }
    }
}

/// Names in parentheses behind a concept.
#[derive(Clone)]
pub enum Names {
    Set(Arc<NameList>),
    /// Known only when the rule runs: `call($x.name)`.
    Terms(Vec<Term>),
}

/// A compiled condition.
#[derive(Clone)]
pub enum Condition {
    And(Vec<Condition>),
    Or(Vec<Condition>),
    Not(Box<Condition>),
    /// What is unknown is false.
    Surely(Box<Condition>),
    Quantified {
        quantifier: Quantifier,
        slot: usize,
        term: Term,
        body: Box<Condition>,
    },
    Relation {
        subject: Term,
        verb: Verb,
        matcher: Matcher,
        kinds: BitSet,
        slot: Option<usize>,
    },
    Flow(Box<Flow>),
    Released {
        subject: Term,
        by: Box<Matcher>,
        lent: Option<Box<Matcher>>,
        wrapped: Option<Box<Matcher>>,
    },
    Exists(Term),
    Matches(Term, Arc<LazyRegex>),
    Mentions(Term, Term),
    In(Term, Term),
    Compare(Term, Operator, Term),
    Truth(Term),
}

/// `TERM flows from M not through N as $source`.
#[derive(Clone)]
pub struct Flow {
    pub subject: Term,
    pub source: Matcher,
    pub source_kinds: BitSet,
    pub not_through: Option<Matcher>,
    pub through_kinds: BitSet,
    /// The slots of the source and of the way from it.
    pub slots: Option<(usize, usize)>,
}

/// A compiled term.
#[derive(Clone)]
pub enum Term {
    It,
    File,
    Slot(usize),
    Constant(Constant),
    List(Vec<Term>),
    Count(Box<Term>),
    Part {
        base: Box<Term>,
        part: Part,
        slots: Slots,
    },
    Index {
        table: Arc<Table>,
        key: Box<Term>,
    },
}

impl Term {
    /// Puts a slot in the subject's place wherever the term speaks of it.
    pub fn keep_subject(&mut self, slot: &mut dyn FnMut() -> usize) {
        match self {
            Self::It => *self = Self::Slot(slot()),
            Self::Part { base, slots, .. } => {
                base.keep_subject(slot);
                if let Slots::Terms(terms) = slots {
                    terms.iter_mut().for_each(|term| term.keep_subject(slot));
                }
            }
            Self::Count(inner) | Self::Index { key: inner, .. } => inner.keep_subject(slot),
            Self::List(items) => items.iter_mut().for_each(|item| item.keep_subject(slot)),
            Self::File | Self::Slot(_) | Self::Constant(_) => {}
        }
    }
}

/// The arguments of `.arg(…)` and `.setting(…)`.
#[derive(Clone)]
pub enum Slots {
    Known(Vec<Slot>),
    Terms(Vec<Term>),
}

/// A value in a script or a parameter.
#[derive(Clone)]
pub enum Constant {
    Text(Arc<str>),
    Number(f64),
    /// Milliseconds.
    Duration(f64),
    Boolean(bool),
    Names(Arc<NameList>),
}

/// A list of texts: in order, and as a set of names.
#[derive(Debug, Clone)]
pub struct NameList {
    pub texts: Vec<String>,
    /// The texts as names, made when first asked for.
    set: OnceLock<NameSet>,
    /// The texts as path globs, made when first asked for.
    paths: OnceLock<PathGlobs>,
    /// The texts as places in a call, made when first asked for.
    slots: OnceLock<Vec<Slot>>,
}

impl NameList {
    /// A list of these texts.
    pub fn new(texts: Vec<String>) -> Self {
        Self {
            texts,
            set: OnceLock::new(),
            paths: OnceLock::new(),
            slots: OnceLock::new(),
        }
    }

    /// The texts as a set of names.
    pub fn set(&self) -> &NameSet {
        self.set
            .get_or_init(|| NameSet::new(self.texts.iter().cloned()))
    }

    /// The texts as places in a call.
    pub fn slots(&self) -> &[Slot] {
        self.slots.get_or_init(|| {
            let texts = self.texts.iter();
            texts.map(|text| Slot::from_text(text)).collect()
        })
    }

    /// Whether a path fits one of the texts as a path glob.
    pub fn has_path(&self, path: &str) -> bool {
        self.paths
            .get_or_init(|| super::path_globs(self.texts.iter()))
            .is_match(path)
    }
}

/// A parameter that is a table: keys, which may hold `*`, and their texts.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<(String, Arc<NameList>)>,
    /// Rows by their key; the first of a key.
    exact: FxHashMap<String, usize>,
    /// Rows whose key holds `*`, by its last segment where that is literal: `*.execute`.
    by_tail: FxHashMap<String, Vec<usize>>,
    /// Rows of other keys that hold `*`.
    globs: Vec<usize>,
}

impl Table {
    /// A table of these rows.
    pub fn new(rows: impl Iterator<Item = (String, Vec<String>)>) -> Self {
        let mut table = Self::default();
        for (key, texts) in rows {
            let number = table.rows.len();
            if key.contains('*') {
                let tail = super::names::literal_tail(&key).map(str::to_owned);
                let globs = tail.map_or(&mut table.globs, |tail| {
                    table.by_tail.entry(tail).or_default()
                });
                globs.push(number);
            }
            table.exact.entry(key.clone()).or_insert(number);
            table.rows.push((key, Arc::new(NameList::new(texts))));
        }
        table
    }

    /// The keys in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|(key, _)| key.as_str())
    }

    /// The texts of the row whose key is the name, else of the longest key with wildcards that fits.
    pub fn get(&self, name: &str) -> Option<&Arc<NameList>> {
        let fitting = || {
            let tail = name
                .rsplit_once('.')
                .and_then(|(_, tail)| self.by_tail.get(tail));
            tail.into_iter()
                .flatten()
                .chain(&self.globs)
                .copied()
                .filter(|row| super::names::wildcard(&self.rows[*row].0, name))
                // Of keys of equal length the last of the table.
                .max_by_key(|row| (self.rows[*row].0.len(), *row))
        };
        let row = self.exact.get(name).copied().or_else(fitting)?;
        Some(&self.rows[row].1)
    }
}

/// A compiled message: texts and terms.
#[derive(Clone)]
pub enum Piece {
    Text(String),
    Hole(Term),
}

/// A compiled query.
pub struct Query {
    pub matcher: Matcher,
    /// Slot of the found node.
    pub binding: Option<usize>,
    pub condition: Option<Condition>,
    /// What the project must say, asked of nodes for which all else holds.
    pub demands: Vec<super::demand::Demand>,
    pub slots: usize,
    pub report: Option<Term>,
    /// The slot of the way that is shown.
    pub trace: Option<usize>,
    pub severity: Option<crate::finding::Severity>,
    pub message: Vec<Piece>,
    pub labels: Vec<(Term, Vec<Piece>)>,
    pub fix: Option<Fix>,
    /// A word formula that a file must satisfy for the query to match anything.
    pub file_words: Formula,
    /// A word formula that the text of a node must satisfy for the query to match it.
    pub node_words: Formula,
    pub kinds: BitSet,
    pub spans: QuerySpans,
}

/// Where a query stands in its script.
pub struct QuerySpans {
    /// What is found.
    pub matcher: Range<usize>,
    /// Each part of the condition's outermost conjunction.
    pub clauses: Vec<Range<usize>>,
}

/// A compiled fix.
pub struct Fix {
    pub safety: crate::finding::Safety,
    pub target: Term,
    /// Texts and the slots that fill the holes between them; slots of `$$$NAME` keep the text between the nodes.
    pub template: Vec<FixPiece>,
}

/// A piece of a fix.
pub enum FixPiece {
    Text(String),
    Slot(usize),
}
