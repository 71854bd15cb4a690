//! What must hold of a file, or of a node's text, for a matcher to match: words that must stand there,
//! and the file's path. Conditions that are necessary, cheap, and never wrong about a match. They decide which
//! files are parsed at all, which alternatives of a rule are tried in a file, and which nodes are looked at.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use regex_syntax::hir::{Class, Hir, HirKind};
use rustc_hash::FxHashMap;

use super::matcher::{Condition, Constant, LazyRegex, Matcher, Names, Slots, Term};
use super::names::{NameSet, wildcard};
use crate::dsl::ast::{Operator, Quantifier, Verb};
use crate::dsl::parts::Part;
use crate::language::Language;
use crate::language::concept::Concept;
use crate::language::dialect::Dialect;
use crate::model::Returns;
use crate::model::calls::Slot;
use crate::model::names::TEXT;
use crate::source::globs::PathGlobs;

/// A necessary condition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Formula {
    /// Nothing is demanded.
    True,
    /// Nothing can match.
    False,
    /// The word of that number stands in the file.
    Word(u32),
    /// The file's path fits one of the globs of that number.
    Path(u32),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

/// A text that must stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word {
    pub text: String,
    pub fit: Fit,
}

/// How a word must stand in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// With no letter, digit or underscore beside it.
    Whole,
    /// Anywhere, within a longer word too.
    #[default]
    Part,
    /// Anywhere, in any case.
    Loose,
}

/// The words and globs of all formulas of a grammar, each once.
#[derive(Default)]
pub struct Vocabulary {
    pub words: Vec<Word>,
    pub globs: Vec<PathGlobs>,
    numbers: FxHashMap<Word, u32>,
    /// Formulas of names that were asked before, by how many calls deep they were taken back.
    names: FxHashMap<String, Vec<(usize, Formula)>>,
    /// Formulas of regular expressions that were asked before.
    regexes: FxHashMap<String, Formula>,
}

impl Vocabulary {
    /// The resolved names that rules ask for, in no order.
    pub fn known_names(&self) -> impl Iterator<Item = &String> {
        self.names.keys()
    }
}

impl Formula {
    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::all(vec![self, other])
    }

    fn all(parts: Vec<Self>) -> Self {
        let mut kept = BTreeSet::new();
        for part in parts {
            match part {
                Self::True => {}
                Self::False => return Self::False,
                Self::All(inner) => kept.extend(inner),
                other => {
                    kept.insert(other);
                }
            }
        }
        // `a and (a or b)` is `a`.
        Self::drop_implied(&mut kept, |part| match part {
            Self::Any(inner) => inner,
            _ => &[],
        });
        match kept.len() {
            0 => Self::True,
            1 => kept.pop_first().unwrap_or(Self::True),
            _ => Self::All(kept.into_iter().collect()),
        }
    }

    /// What is left of it for a name that may be a type which no text of the file spells.
    fn spelled(self, context: &Context<'_>) -> Self {
        match self {
            Self::Word(number) => {
                let word = &context.vocabulary.borrow().words[number as usize];
                let text = word.text.to_ascii_lowercase();
                let types = context.givers.0.keys().copied();
                let mut unspelled =
                    types.chain(silent_beginnings(context.language).iter().copied());
                if unspelled.any(|name| name.to_ascii_lowercase().contains(&text)) {
                    Self::True
                } else {
                    Self::Word(number)
                }
            }
            Self::All(parts) => Self::all(
                parts
                    .into_iter()
                    .map(|part| part.spelled(context))
                    .collect(),
            ),
            Self::Any(parts) => Self::any(
                parts
                    .into_iter()
                    .map(|part| part.spelled(context))
                    .collect(),
            ),
            other => other,
        }
    }

    fn drop_implied(kept: &mut BTreeSet<Self>, parts: fn(&Self) -> &[Self]) {
        let implied: Vec<Self> = kept
            .iter()
            .filter(|part| parts(part).iter().any(|inner| kept.contains(inner)))
            .cloned()
            .collect();
        for part in implied {
            kept.remove(&part);
        }
    }

    /// Whether it holds where these words stand and these globs fit.
    pub fn holds(&self, has: &dyn Fn(u32) -> bool, fits: &dyn Fn(u32) -> bool) -> bool {
        match self {
            Self::True => true,
            Self::False => false,
            Self::Word(word) => has(*word),
            Self::Path(globs) => fits(*globs),
            Self::All(parts) => parts.iter().all(|part| part.holds(has, fits)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(has, fits)),
        }
    }

    fn any(parts: Vec<Self>) -> Self {
        let mut kept = BTreeSet::new();
        for part in parts {
            match part {
                Self::False => {}
                Self::True => return Self::True,
                Self::Any(inner) => kept.extend(inner),
                other => {
                    kept.insert(other);
                }
            }
        }
        // `a or (a and b)` is `a`.
        Self::drop_implied(&mut kept, |part| match part {
            Self::All(inner) => inner,
            _ => &[],
        });
        match kept.len() {
            0 => Self::False,
            1 => kept.pop_first().unwrap_or(Self::False),
            _ => Self::Any(kept.into_iter().collect()),
        }
    }
}

/// Where the words must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    File,
    /// In the node that is looked at, or that is bound to the slot.
    Node(Option<usize>),
}

impl Place {
    /// Whether what the term gives lies in that place, wherever the subject does.
    fn holds(self, term: &Term) -> bool {
        match (self, term) {
            (Self::File, _) | (Self::Node(_), Term::It) => true,
            (Self::Node(bound), Term::Slot(slot)) => bound == Some(*slot),
            (Self::Node(_), Term::Part { base, part, .. }) => {
                let lies_within = matches!(
                    part,
                    Part::Left
                        | Part::Right
                        | Part::Operand
                        | Part::Arg
                        | Part::Args
                        | Part::Receiver
                        | Part::Callee
                        | Part::Default
                        | Part::Body
                        | Part::Iterable
                        | Part::Conditions
                        | Part::Parts
                );
                lies_within && self.holds(base)
            }
            (Self::Node(_), _) => false,
        }
    }
}

/// The calls that give a type, by the type.
pub struct Givers<'a>(BTreeMap<&'a str, Vec<&'a str>>);

impl<'a> Givers<'a> {
    /// From the types of results, by call.
    pub fn new(returns: &'a Returns) -> Self {
        let mut rows: Vec<(&str, &str)> = returns
            .iter()
            .map(|(call, given)| (call.as_str(), given.as_str()))
            .collect();
        rows.sort_unstable();
        let mut givers = BTreeMap::<_, Vec<_>>::new();
        for (call, given) in rows {
            givers.entry(given).or_default().push(call);
        }
        Self(givers)
    }
}

/// What decides about words in a language.
pub struct Context<'a> {
    pub language: Language,
    pub dialect: Option<&'static dyn Dialect>,
    pub givers: &'a Givers<'a>,
    pub vocabulary: &'a RefCell<Vocabulary>,
}

impl Context<'_> {
    fn word(&self, text: impl Into<String>, fit: Fit) -> Formula {
        let word = Word {
            text: text.into(),
            fit,
        };
        let vocabulary = &mut *self.vocabulary.borrow_mut();
        if let Some(number) = vocabulary.numbers.get(&word) {
            return Formula::Word(*number);
        }
        let number = vocabulary.words.len() as u32;
        vocabulary.words.push(word.clone());
        vocabulary.numbers.insert(word, number);
        Formula::Word(number)
    }

    fn path(&self, globs: &[String]) -> Formula {
        let known = &mut self.vocabulary.borrow_mut().globs;
        let number = known.iter().position(|other| other.texts() == globs);
        let number = number.unwrap_or_else(|| {
            known.push(super::path_globs(globs.iter()));
            known.len() - 1
        });
        Formula::Path(number as u32)
    }
}

/// What must hold for the matcher, and the condition on what it found, to be true of a node.
pub fn of_query(
    matcher: &Matcher,
    condition: Option<&Condition>,
    place: Place,
    context: &Context<'_>,
) -> Formula {
    let condition = condition.map_or(Formula::True, |condition| {
        of_condition(condition, place, context)
    });
    of_matcher(matcher, place, context).and(condition)
}

/// What must hold for the matcher to match a node.
pub fn of_matcher(matcher: &Matcher, place: Place, context: &Context<'_>) -> Formula {
    match matcher {
        Matcher::Never => Formula::False,
        Matcher::Kinds(_) => Formula::True,
        Matcher::Pattern(pattern) => Formula::all(
            pattern
                .words
                .iter()
                .map(|word| context.word(word, Fit::Whole))
                .collect(),
        ),
        Matcher::Any(alternatives) => Formula::any(
            alternatives
                .iter()
                .map(|alternative| of_matcher(&alternative.matcher, place, context))
                .collect(),
        ),
        Matcher::Where(matcher, condition) => of_query(matcher, Some(condition), place, context),
        Matcher::Defined(defined) => match place {
            Place::File => defined.file_words.clone(),
            Place::Node(_) => defined.node_words.clone(),
        },
        // A decorator may stand beside the node that it belongs to.
        Matcher::Concept {
            concept: Concept::Decorator,
            ..
        } if place != Place::File => Formula::True,
        Matcher::Concept { concept, names, .. } => {
            let by_concept = of_concept(*concept, context);
            match (names, place) {
                // A name may be spelled by its alias in the node, but stands in full somewhere in the file.
                (Some(Names::Set(set)), Place::File) => {
                    by_concept.and(of_names(set, *concept, context))
                }
                _ => by_concept,
            }
        }
    }
}

fn of_concept(concept: Concept, context: &Context<'_>) -> Formula {
    let words = context
        .dialect
        .and_then(|dialect| dialect.words().iter().find(|(known, _)| *known == concept));
    words.map_or(Formula::True, |(_, words)| {
        Formula::any(
            words
                .iter()
                .map(|word| match word.strip_prefix('*') {
                    Some(part) => context.word(part, Fit::Part),
                    None => context.word(*word, Fit::Whole),
                })
                .collect(),
        )
    })
}

fn of_names(set: &NameSet, concept: Concept, context: &Context<'_>) -> Formula {
    if concept == Concept::Handler || concept == Concept::Raise {
        // A bare handler names nothing.
        return Formula::True;
    }
    Formula::any(set.names().map(|name| of_name(name, context)).collect())
}

/// How many calls deep a name is taken back to what made its receiver.
const MAX_RESULTS: usize = 4;

/// Beginnings of resolved names that no text of the file spells: modules of the project, text literals, and in Java
/// what needs no import.
fn silent_beginnings(language: Language) -> &'static [&'static str] {
    match language {
        Language::Java => &["java.lang", TEXT],
        _ => &["relative", TEXT],
    }
}

/// The words that a file must hold to speak of a resolved name.
fn of_name(name: &str, context: &Context<'_>) -> Formula {
    of_path_once(name, context, MAX_RESULTS)
}

/// The words of a name: its own, or those of a call whose result has the type that the name begins with.
/// `psycopg2.connect` gives `psycopg2.extensions.connection`, which need not be spelled then.
fn of_path(name: &str, context: &Context<'_>, fuel: usize) -> Formula {
    if wildcard(name, TEXT) {
        return Formula::True;
    }
    let in_full = match spoken(name, context.dialect) {
        Some(spoken) => of_segments(&spoken, context),
        None => of_segments(name, context),
    };
    let mut ways = vec![in_full.clone()];
    let mut add = |rests: Vec<&str>, by_beginning: &dyn Fn() -> Formula| {
        for rest in rests {
            let rest = of_segments(rest, context);
            // Of any receiver: what made it need not be known.
            if rest != in_full {
                ways.push(by_beginning().and(rest));
            }
        }
    };
    for beginning in silent_beginnings(context.language) {
        add(after_beginning(name, beginning), &|| Formula::True);
    }
    let mut by_type = |given: &str, calls: &[&str]| {
        let by_call = || {
            let ways = calls.iter().map(|call| {
                if fuel == 0 || *call == name {
                    Formula::True
                } else {
                    of_path_once(call, context, fuel - 1)
                }
            });
            Formula::any(ways.collect())
        };
        if wildcard(name, given) {
            add(vec![""], &by_call);
        }
        add(after_beginning(name, given), &by_call);
    };
    if name.contains('*') {
        for (given, calls) in &context.givers.0 {
            by_type(given, calls);
        }
    } else {
        let ends = name
            .match_indices('.')
            .map(|(at, _)| at)
            .chain([name.len()]);
        for given in ends.map(|end| &name[..end]) {
            if let Some(calls) = context.givers.0.get(given) {
                by_type(given, calls);
            }
        }
    }
    Formula::any(ways)
}

/// As [`of_path`], worked out once for each name.
fn of_path_once(name: &str, context: &Context<'_>, fuel: usize) -> Formula {
    if let Some((_, known)) = context
        .vocabulary
        .borrow()
        .names
        .get(name)
        .and_then(|known| known.iter().find(|(of, _)| *of == fuel))
    {
        return known.clone();
    }
    let formula = of_path(name, context, fuel);
    let names = &mut context.vocabulary.borrow_mut().names;
    let known = names.entry(name.to_owned()).or_default();
    known.push((fuel, formula.clone()));
    formula
}

/// The part of a name that a file spells which does not say where the name comes from.
fn spoken(name: &str, dialect: Option<&'static dyn Dialect>) -> Option<String> {
    let (spoken, end) = dialect?.spoken_name(name)?;
    Some(format!("{spoken}{}", &name[end..]))
}

/// What a pattern demands of the text after the beginning and its dot, for each way in which such a text can match.
/// A wildcard may stand for text on both sides of the border.
fn after_beginning<'a>(pattern: &'a str, beginning: &str) -> Vec<&'a str> {
    let literal = pattern.split('*').next().unwrap_or_default();
    if let Some(rest) = literal.strip_prefix(beginning) {
        return match rest.strip_prefix('.') {
            Some(_) => vec![&pattern[beginning.len() + 1..]],
            None if rest.is_empty() && literal.len() < pattern.len() => {
                vec![&pattern[literal.len()..]]
            }
            None => Vec::new(),
        };
    }
    if literal.len() == pattern.len() || !beginning.starts_with(literal) {
        return Vec::new();
    }
    let beginning = format!("{beginning}.");
    let borders = pattern.match_indices(['*', '.']);
    borders
        .filter(|(at, _)| wildcard(&pattern[..=*at], &beginning))
        .map(|(at, border)| &pattern[if border == "*" { at } else { at + 1 }..])
        .collect()
}

/// The words in the segments of a name; the marks of local and unknown names are no text.
fn of_segments(name: &str, context: &Context<'_>) -> Formula {
    Formula::all(
        name.trim_start_matches(['.', '?'])
            .split(['.', '/'])
            .flat_map(|segment| of_segment(segment, context))
            .collect(),
    )
}

fn of_segment(segment: &str, context: &Context<'_>) -> Vec<Formula> {
    let is_word = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '_');
    if !segment.contains('*') {
        // A default import has no name of its own.
        let is_default = context.language == Language::TypeScript && segment == "default";
        if segment.len() < 2 || is_default {
            return Vec::new();
        }
        // Names of modules such as `node-fetch` stand in the text of the import.
        let fit = if is_word(segment) {
            Fit::Whole
        } else {
            Fit::Part
        };
        return vec![context.word(segment, fit)];
    }
    segment
        .split('*')
        .filter(|piece| piece.len() > 2 && is_word(piece))
        .map(|piece| context.word(piece, Fit::Part))
        .collect()
}

fn of_condition(condition: &Condition, place: Place, context: &Context<'_>) -> Formula {
    match condition {
        Condition::And(parts) => Formula::all(
            parts
                .iter()
                .map(|part| of_condition(part, place, context))
                .collect(),
        ),
        Condition::Or(parts) => Formula::any(
            parts
                .iter()
                .map(|part| of_condition(part, place, context))
                .collect(),
        ),
        Condition::Relation {
            subject,
            verb,
            matcher,
            ..
        } => {
            let within = match verb {
                Verb::Has | Verb::HasDirect | Verb::HasAnywhere | Verb::Is => true,
                Verb::HasAtLeast(count) => *count > 0,
                Verb::Inside
                | Verb::InsideNearest
                | Verb::Before
                | Verb::After
                | Verb::Reaches
                | Verb::ReachedFrom => place == Place::File,
            };
            let demands = !matches!(verb, Verb::HasAtLeast(0));
            if demands && within && place.holds(subject) {
                of_matcher(matcher, place, context)
            } else {
                Formula::True
            }
        }
        Condition::In(
            Term::Part {
                part: Part::Path, ..
            },
            Term::Constant(Constant::Names(names)),
        ) => context.path(&names.texts),
        // A name is spelled in the file, in full or where it is imported.
        Condition::In(
            Term::Part {
                base,
                part: Part::Name | Part::Method,
                ..
            },
            Term::Constant(Constant::Names(names)),
        ) if place == Place::File && !matches!(**base, Term::File) => Formula::any(
            names
                .texts
                .iter()
                .map(|name| of_name(name, context))
                .collect(),
        ),
        Condition::Matches(
            Term::Part {
                base,
                part: Part::Text,
                ..
            },
            regex,
        ) if place.holds(base) => of_regex(regex, context),
        // Of a resolved name everything is spelled but types that calls of libraries give; its last segment always is.
        Condition::Matches(
            Term::Part {
                base,
                part: part @ (Part::Name | Part::Method),
                ..
            },
            regex,
        ) if place == Place::File && !matches!(**base, Term::File) => {
            let formula = of_regex(regex, context);
            if *part == Part::Method {
                formula
            } else {
                formula.spelled(context)
            }
        }
        Condition::In(
            Term::Part {
                part: Part::Text, ..
            },
            Term::Constant(Constant::Names(names)),
        ) if place == Place::File => Formula::any(
            names
                .texts
                .iter()
                .map(|text| of_text(text, context))
                .collect(),
        ),
        Condition::Compare(
            Term::Part {
                base,
                part: Part::Name | Part::Method | Part::Text,
                ..
            },
            Operator::Equal,
            Term::Constant(Constant::Text(text)),
        ) if place == Place::File && !matches!(**base, Term::File) => of_name(text, context),
        Condition::Compare(
            Term::Part {
                part: Part::Kind, ..
            },
            Operator::Equal,
            Term::Constant(Constant::Text(kind)),
        ) if place == Place::File => of_sql(Some(kind), context),
        Condition::In(
            Term::Part {
                part: Part::Kind, ..
            },
            Term::Constant(Constant::Names(kinds)),
        ) if place == Place::File => Formula::any(
            kinds
                .texts
                .iter()
                .map(|kind| of_sql(Some(kind), context))
                .collect(),
        ),
        Condition::Exists(term)
        | Condition::Truth(term)
        | Condition::In(term, _)
        | Condition::Matches(term, _)
            if place == Place::File =>
        {
            of_term(term, context)
        }
        Condition::Compare(term, operator, _)
            if place == Place::File && *operator != Operator::NotEqual =>
        {
            of_term(term, context)
        }
        // Some element must be what the body says; it lies in the file, but perhaps not in the node.
        Condition::Quantified {
            quantifier: Quantifier::Some,
            body,
            ..
        } if place == Place::File => of_condition(body, place, context),
        // The source stands in the file.
        Condition::Flow(flow) if place == Place::File => of_matcher(&flow.source, place, context),
        Condition::Surely(inner) => of_condition(inner, place, context),
        // A negation, a comparison or another quantifier may hold without any word.
        Condition::Not(_)
        | Condition::Flow(_)
        | Condition::Quantified { .. }
        // What opens may well be released by nothing.
        | Condition::Released { .. }
        | Condition::Exists(_)
        | Condition::Matches(..)
        | Condition::Mentions(..)
        | Condition::In(..)
        | Condition::Compare(..)
        | Condition::Truth(_) => Formula::True,
    }
}

/// A text with `*` for any run of characters.
fn of_text(text: &str, context: &Context<'_>) -> Formula {
    Formula::all(
        text.split('*')
            .filter(|piece| piece.len() > 2)
            .map(|piece| context.word(piece, Fit::Part))
            .collect(),
    )
}

/// An argument by name is spelled in the file, in the call or in a literal that is spread into it. A setting may
/// be spelled in several ways.
fn of_term(term: &Term, context: &Context<'_>) -> Formula {
    let Term::Part { base, part, slots } = term else {
        return Formula::True;
    };
    let own = match (part, slots) {
        (Part::Arg, Slots::Known(slots)) => Formula::any(
            slots
                .iter()
                .map(|slot| match slot {
                    Slot::Name(name) => context.word(name, Fit::Part),
                    Slot::Position(_) => Formula::True,
                })
                .collect(),
        ),
        (Part::Sql, _) => of_sql(None, context),
        _ => Formula::True,
    };
    own.and(of_term(base, context))
}

/// The words of a statement stand in the file. What sentences use too counts in capitals alone.
fn of_sql(kind: Option<&str>, context: &Context<'_>) -> Formula {
    let word = |word: &&'static str| {
        let is_lower = !word.chars().any(|c| c.is_ascii_uppercase());
        context.word(*word, if is_lower { Fit::Loose } else { Fit::Part })
    };
    Formula::any(
        crate::model::sql::words(kind)
            .into_iter()
            .map(|list| Formula::all(list.iter().map(word).collect()))
            .collect(),
    )
}

/// Texts that stand in whatever the expression matches.
fn of_regex(regex: &LazyRegex, context: &Context<'_>) -> Formula {
    let key = format!("{} {}", regex.ignores_case(), regex.source());
    if let Some(known) = context.vocabulary.borrow().regexes.get(&key) {
        return known.clone();
    }
    let parsed = regex_syntax::ParserBuilder::new()
        .case_insensitive(regex.ignores_case())
        .build()
        .parse(regex.source());
    let formula = parsed.map_or(Formula::True, |hir| of_hir(&hir, context));
    let regexes = &mut context.vocabulary.borrow_mut().regexes;
    regexes.insert(key, formula.clone());
    formula
}

fn of_hir(hir: &Hir, context: &Context<'_>) -> Formula {
    match hir.kind() {
        HirKind::Literal(_) => {
            let mut text = String::new();
            letters(hir, &mut text).map_or(Formula::True, |fit| of_run((text, fit), context))
        }
        HirKind::Concat(parts) => of_sequence(parts, context),
        HirKind::Alternation(parts) => {
            Formula::any(parts.iter().map(|part| of_hir(part, context)).collect())
        }
        HirKind::Repetition(repetition) if repetition.min > 0 => of_hir(&repetition.sub, context),
        HirKind::Capture(capture) => of_hir(&capture.sub, context),
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(_) | HirKind::Repetition(_) => {
            Formula::True
        }
    }
}

/// Neighbours that are nothing but letters make one text. A letter that may be repeated stands at the end of one and at
/// the start of the next: `as+e` holds `as` and `se`.
fn of_sequence(parts: &[Hir], context: &Context<'_>) -> Formula {
    let mut found = Vec::new();
    let mut run = (String::new(), Fit::Part);
    for part in parts {
        let repeated = match part.kind() {
            HirKind::Repetition(repetition) if repetition.min > 0 => Some(&*repetition.sub),
            _ => None,
        };
        let before = run.0.len();
        match letters(repeated.unwrap_or(part), &mut run.0) {
            Some(fit) => {
                run.1 = run.1.max(fit);
                if repeated.is_some() {
                    let again = run.0[before..].to_owned();
                    found.push(of_run(std::mem::replace(&mut run, (again, fit)), context));
                }
            }
            None => {
                run.0.truncate(before);
                found.push(of_run(std::mem::take(&mut run), context));
                found.push(of_hir(part, context));
            }
        }
    }
    found.push(of_run(run, context));
    Formula::all(found)
}

fn of_run((text, fit): (String, Fit), context: &Context<'_>) -> Formula {
    if text.len() >= SHORTEST && text.is_ascii() {
        context.word(text, fit)
    } else {
        Formula::True
    }
}

/// A shorter text stands in nearly every file.
const SHORTEST: usize = 2;

/// Adds the letters that the expression stands for, in the case that it demands or in any.
fn letters(hir: &Hir, text: &mut String) -> Option<Fit> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            text.push_str(std::str::from_utf8(&literal.0).ok()?);
            Some(Fit::Part)
        }
        // `[sSſ]`: what a letter becomes where case is ignored.
        HirKind::Class(Class::Unicode(class)) => {
            let mut members = class
                .ranges()
                .iter()
                .flat_map(|range| range.start()..=range.end());
            let (upper, lower) = (members.next()?, members.next()?);
            let is_pair = upper.is_ascii_alphabetic()
                && upper.to_ascii_lowercase() == lower
                && upper != lower
                && members.all(|other| !other.is_ascii());
            text.push(lower);
            is_pair.then_some(Fit::Loose)
        }
        _ => None,
    }
}
