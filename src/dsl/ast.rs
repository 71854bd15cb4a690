//! The tree of a script. Every node has its span in the script's text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::expression::Pieces;
use crate::finding::Severity;
use crate::language::Language;

/// Bytes of the script's text.
pub type Span = Range<usize>;

/// A word with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Word {
    pub text: String,
    pub span: Span,
}

/// A rule: definitions and queries.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Script {
    pub definitions: Vec<Definition>,
    pub queries: Vec<Query>,
}

/// `let name(params) = matcher`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    pub name: Word,
    pub params: Vec<Word>,
    pub body: Matcher,
}

/// `find … as … where … report … fix …`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Query {
    pub matcher: Matcher,
    pub binding: Option<Word>,
    pub condition: Option<Condition>,
    pub report: Option<ReportClause>,
    pub fix: Option<FixClause>,
    pub span: Span,
}

/// `report TERM trace $source as note message "…" label TERM "…"`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportClause {
    pub term: Term,
    /// The capture of a flow whose way is shown.
    pub trace: Option<Word>,
    pub severity: Option<Severity>,
    pub message: Option<Word>,
    pub labels: Vec<(Term, Word)>,
}

/// `unsafe fix TERM template`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FixClause {
    pub is_unsafe: bool,
    pub term: Option<Term>,
    pub template: Word,
}

/// A matcher.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Matcher {
    pub kind: MatcherKind,
    pub span: Span,
}

/// What a matcher says of a node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MatcherKind {
    Any(Vec<Matcher>),
    Where(Box<Matcher>, Box<Condition>),
    ForLanguages(Vec<Language>, Box<Matcher>),
    Pattern(Pattern),
    Kind(Vec<Word>),
    /// A concept or a definition, with arguments if there are parentheses.
    Use(Word, Option<Vec<Term>>),
}

/// A code pattern with its options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    pub code: Word,
    pub options: Vec<(Word, Word)>,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    pub kind: ConditionKind,
    pub span: Span,
}

/// The forms of conditions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ConditionKind {
    And(Vec<Condition>),
    Or(Vec<Condition>),
    Not(Box<Condition>),
    /// What is unknown is false.
    Surely(Box<Condition>),
    Quantified {
        quantifier: Quantifier,
        capture: Word,
        term: Term,
        body: Box<Condition>,
    },
    Relation {
        subject: Option<Term>,
        verb: Verb,
        matcher: Matcher,
        binding: Option<Word>,
    },
    /// `TERM flows from M not through N as $source`.
    Flow {
        subject: Option<Term>,
        source: Matcher,
        not_through: Option<Matcher>,
        binding: Option<Word>,
    },
    /// `TERM released by M lent to N wrapped by W`.
    Released {
        subject: Option<Term>,
        by: Matcher,
        lent: Option<Matcher>,
        wrapped: Option<Matcher>,
    },
    Project(InProject),
    Exists(Term),
    /// A regular expression, or a term that is one.
    Matches(Term, Regex),
    Mentions(Term, Term),
    In(Term, Term),
    Compare(Term, Operator, Term),
    Truth(Term),
}

/// `project mentions TERM with TERM in files TERM`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InProject {
    pub text: Term,
    pub together: Option<Term>,
    pub files: Term,
}

/// The right side of `matches`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Regex {
    Literal {
        /// With `/` unescaped.
        pattern: Word,
        ignore_case: bool,
        pieces: Pieces,
    },
    Term(Term),
}

/// `some`, `every`, `no`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantifier {
    Some,
    Every,
    No,
}

/// Relations between nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verb {
    Has,
    HasDirect,
    HasAnywhere,
    HasAtLeast(u32),
    Inside,
    InsideNearest,
    Before,
    After,
    Is,
    Reaches,
    ReachedFrom,
}

/// Comparison operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operator {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub kind: TermKind,
    pub span: Span,
}

/// The forms of terms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TermKind {
    It,
    File,
    Capture(String),
    Param(String),
    /// A parameter of a definition.
    Name(String),
    Text(String),
    Number(f64),
    /// Milliseconds.
    Duration(f64),
    Boolean(bool),
    List(Vec<Term>),
    Count(Box<Term>),
    Part {
        base: Box<Term>,
        name: Word,
        args: Vec<Term>,
    },
    Index {
        base: Box<Term>,
        key: Box<Term>,
    },
}

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MessagePiece {
    Text(String),
    Hole(Term),
}
