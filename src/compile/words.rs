//! What must hold of a file, or of a node's text, for a matcher to match: words that must stand there,
//! and the file's path. Conditions that are necessary, cheap, and never wrong about a match. They decide which
//! files are parsed at all, which alternatives of a rule are tried in a file, and which nodes are looked at.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::formula::{Formula, Formulas};
use super::matcher::{Condition, Constant, LazyRegex, Matcher, NameList, Names, Slots, Term};
use super::names::wildcard;
use crate::dsl::ast::{Operator, Quantifier, Verb};
use crate::dsl::expression::{Pieces, SHORTEST};
use crate::dsl::parts::Part;
use crate::language::Language;
use crate::language::concept::Concept;
use crate::language::dialect::Dialect;
use crate::model::Returns;
use crate::model::calls::Slot;
use crate::model::names::TEXT;
use crate::source::globs::PathGlobs;

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
    /// Anywhere, in any case; kept in lower case.
    Loose,
}

/// The words, globs and formulas of a grammar, each once.
#[derive(Default)]
pub struct Vocabulary {
    pub words: Vec<Word>,
    pub globs: Vec<PathGlobs>,
    pub formulas: Formulas,
    /// Words by their text, for each fit.
    numbers: [FxHashMap<String, u32>; 3],
    /// Formulas of names that were asked before, by how many calls deep they were taken back.
    names: FxHashMap<String, Vec<(usize, Formula)>>,
    /// Formulas of lists of names that were asked before, by their address; the lists are kept, so that no other
    /// takes it.
    lists: FxHashMap<usize, (Arc<NameList>, Formula)>,
    /// Formulas of regular expressions, likewise.
    regexes: FxHashMap<usize, (Arc<LazyRegex>, Formula)>,
    /// Formulas of the calls that give a type.
    types: FxHashMap<(String, usize), Formula>,
    /// What is left of formulas for names that no text spells.
    spelled: FxHashMap<Formula, Formula>,
}

impl Vocabulary {
    /// The number of a word that stands in the text by itself.
    pub fn whole(&self, text: &str) -> Option<u32> {
        self.numbers[Fit::Whole as usize].get(text).copied()
    }

    /// The resolved names that rules ask for, in no order.
    pub fn known_names(&self) -> impl Iterator<Item = &String> {
        self.names.keys()
    }
}

/// Where the words must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    File,
    /// In the node that is looked at.
    Node {
        /// The slot it is bound to.
        slot: Option<usize>,
        /// Its name is a part of it, as that of a parameter is, and not what a call's name is resolved to.
        named: bool,
    },
}

impl Place {
    /// Whether what the term gives lies in that place, wherever the subject does.
    fn holds(self, term: &Term) -> bool {
        match (self, term) {
            (Self::File, _) | (Self::Node { .. }, Term::It) => true,
            (Self::Node { slot, .. }, Term::Slot(of)) => slot == Some(*of),
            (Self::Node { .. }, Term::Part { base, part, .. }) => {
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
            (Self::Node { .. }, _) => false,
        }
    }

    /// Whether the text of the term's name lies in that place.
    fn holds_name(self, term: &Term) -> bool {
        let is_node = matches!(term, Term::It | Term::Slot(_));
        matches!(self, Self::Node { named: true, .. }) && is_node && self.holds(term)
    }

    /// In the nodes that the matcher finds, bound to the slot.
    pub fn found(matcher: &Matcher, slot: Option<usize>) -> Self {
        Self::Node {
            slot,
            named: bears_name(matcher),
        }
    }
}

/// Whether the name of whatever matches is written in it.
fn bears_name(matcher: &Matcher) -> bool {
    match matcher {
        Matcher::Concept { concept, .. } => matches!(
            concept,
            Concept::Parameter | Concept::Function | Concept::Class
        ),
        Matcher::Where(inner, ..) => bears_name(inner),
        Matcher::Any(alternatives) => alternatives
            .iter()
            .all(|alternative| bears_name(&alternative.matcher)),
        Matcher::Defined(defined) => bears_name(&defined.body),
        Matcher::Kinds(_) | Matcher::Pattern(_) | Matcher::Never => false,
    }
}

/// The calls that give a type, by the type.
pub struct Givers<'a> {
    by_type: BTreeMap<&'a str, Vec<&'a str>>,
    /// The types by their last segment.
    by_last: FxHashMap<&'a str, Vec<&'a str>>,
    /// Beginnings of names that no text of the file need spell, in lower case, a line each.
    unspelled: String,
}

impl<'a> Givers<'a> {
    /// From the types of results, by call.
    pub fn new(returns: &'a Returns, language: Language) -> Self {
        let mut rows: Vec<(&str, &str)> = returns
            .iter()
            .map(|(call, given)| (call.as_str(), given.as_str()))
            .collect();
        rows.sort_unstable();
        let mut by_type = BTreeMap::<_, Vec<_>>::new();
        for (call, given) in rows {
            by_type.entry(given).or_default().push(call);
        }
        let mut by_last = FxHashMap::<_, Vec<_>>::default();
        for given in by_type.keys().copied() {
            let last = given.rsplit('.').next().unwrap_or(given);
            by_last.entry(last).or_default().push(given);
        }
        let types = by_type.keys().copied();
        let unspelled = types
            .chain(silent_beginnings(language).iter().copied())
            .map(|name| format!("{}\n", name.to_ascii_lowercase()))
            .collect();
        Self {
            by_type,
            by_last,
            unspelled,
        }
    }

    /// The types that a pattern fits; with `begins`, those that it fits up to some dot behind them.
    fn fitting<'b>(&'b self, pattern: &'b str, begins: bool) -> Vec<&'a str> {
        let fits = |given: &&&'a str| {
            if begins {
                wildcard(pattern, &format!("{given}."))
            } else {
                wildcard(pattern, given)
            }
        };
        let literal = pattern.split('*').next().unwrap_or_default();
        let literal = literal.trim_end_matches('.');
        let last = pattern.rsplit('.').next().unwrap_or_default();
        if !literal.is_empty() {
            self.by_type
                .range::<str, _>((Bound::Included(literal), Bound::Unbounded))
                .map(|(given, _)| given)
                .take_while(|given| given.starts_with(literal))
                .filter(fits)
                .copied()
                .collect()
        } else if !last.contains('*') {
            let ending = self.by_last.get(last).into_iter().flatten();
            ending.filter(fits).copied().collect()
        } else {
            self.by_type.keys().filter(fits).copied().collect()
        }
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
    fn word(&self, text: &str, fit: Fit) -> Formula {
        let Vocabulary {
            words,
            numbers,
            formulas,
            ..
        } = &mut *self.vocabulary.borrow_mut();
        formulas.word(number(words, numbers, text, fit))
    }

    fn path(&self, texts: &[String]) -> Formula {
        let Vocabulary {
            globs, formulas, ..
        } = &mut *self.vocabulary.borrow_mut();
        let number = globs.iter().position(|other| other.texts() == texts);
        let number = number.unwrap_or_else(|| {
            globs.push(super::path_globs(texts.iter()));
            globs.len() - 1
        });
        formulas.path(number as u32)
    }

    fn all(&self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        // The parts may themselves be made here.
        let parts: Vec<Formula> = parts.into_iter().collect();
        self.vocabulary.borrow_mut().formulas.all(parts)
    }

    fn any(&self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        let parts: Vec<Formula> = parts.into_iter().collect();
        self.vocabulary.borrow_mut().formulas.any(parts)
    }

    /// What is left of a formula for a resolved name: its segments need not stand side by side, and those of a type
    /// that a call gives need not stand there at all.
    fn spelled(&self, formula: Formula) -> Formula {
        let Vocabulary {
            words,
            numbers,
            formulas,
            spelled,
            ..
        } = &mut *self.vocabulary.borrow_mut();
        *spelled.entry(formula).or_insert_with(|| {
            formulas.replace(formula, &mut |formulas, word| {
                let Word { text, fit } = words[word as usize].clone();
                let is_spelled = |segment: &&str| {
                    let segment = segment.to_ascii_lowercase();
                    segment.len() >= SHORTEST && !self.givers.unspelled.contains(&segment)
                };
                let segments: Vec<Formula> = text
                    .split('.')
                    .filter(is_spelled)
                    .map(|segment| formulas.word(number(words, numbers, segment, fit)))
                    .collect();
                formulas.all(segments)
            })
        })
    }
}

/// The number of a word, which is added if it is new.
fn number(
    words: &mut Vec<Word>,
    numbers: &mut [FxHashMap<String, u32>; 3],
    text: &str,
    fit: Fit,
) -> u32 {
    let numbers = &mut numbers[fit as usize];
    let text = match fit {
        Fit::Loose => Cow::Owned(text.to_ascii_lowercase()),
        Fit::Part | Fit::Whole => Cow::Borrowed(text),
    };
    numbers.get(&*text).copied().unwrap_or_else(|| {
        let text = text.into_owned();
        numbers.insert(text.clone(), words.len() as u32);
        words.push(Word { text, fit });
        words.len() as u32 - 1
    })
}

/// What must hold for the matcher, and the condition on what it found, to be true of a node.
pub fn of_query(
    matcher: &Matcher,
    condition: Option<&Condition>,
    place: Place,
    context: &Context<'_>,
) -> Formula {
    let condition = condition.map_or(Formula::TRUE, |condition| {
        of_condition(condition, place, context)
    });
    let matcher = of_matcher(matcher, place, context);
    context.all([matcher, condition])
}

/// What must hold for the matcher to match a node.
pub fn of_matcher(matcher: &Matcher, place: Place, context: &Context<'_>) -> Formula {
    match matcher {
        Matcher::Never => Formula::FALSE,
        Matcher::Kinds(_) => Formula::TRUE,
        Matcher::Pattern(pattern) => context.all(
            pattern
                .words
                .iter()
                .map(|word| context.word(word, Fit::Whole)),
        ),
        Matcher::Any(alternatives) => context.any(
            alternatives
                .iter()
                .map(|alternative| of_matcher(&alternative.matcher, place, context)),
        ),
        Matcher::Where(matcher, condition, _) => of_query(matcher, Some(condition), place, context),
        Matcher::Defined(defined) => match place {
            Place::File => defined.file_words,
            Place::Node { .. } => defined.node_words,
        },
        // A decorator may stand beside the node that it belongs to.
        Matcher::Concept {
            concept: Concept::Decorator,
            ..
        } if place != Place::File => Formula::TRUE,
        Matcher::Concept { concept, names, .. } => {
            let by_concept = of_concept(*concept, context);
            match (names, place) {
                // A name may be spelled by its alias in the node, but stands in full somewhere in the file.
                (Some(Names::Set(list)), Place::File) => {
                    context.all([by_concept, of_names(list, *concept, context)])
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
    words.map_or(Formula::TRUE, |(_, words)| {
        context.any(words.iter().map(|word| match word.strip_prefix('*') {
            Some(part) => context.word(part, Fit::Part),
            None => context.word(word, Fit::Whole),
        }))
    })
}

fn of_names(list: &Arc<NameList>, concept: Concept, context: &Context<'_>) -> Formula {
    if concept == Concept::Handler || concept == Concept::Raise {
        // A bare handler names nothing.
        return Formula::TRUE;
    }
    of_list(list, context)
}

/// One of the names, worked out once for each list.
fn of_list(list: &Arc<NameList>, context: &Context<'_>) -> Formula {
    if let Some((_, known)) = context
        .vocabulary
        .borrow()
        .lists
        .get(&Arc::as_ptr(list).addr())
    {
        return *known;
    }
    let formula = context.any(list.texts.iter().map(|name| of_name(name, context)));
    let lists = &mut context.vocabulary.borrow_mut().lists;
    lists.insert(Arc::as_ptr(list).addr(), (list.clone(), formula));
    formula
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
        return Formula::TRUE;
    }
    let in_full = match spoken(name, context.dialect) {
        Some(spoken) => of_segments(&spoken, context),
        None => of_segments(name, context),
    };
    let mut ways = vec![in_full];
    for beginning in silent_beginnings(context.language) {
        let rests = after_beginning(name, beginning);
        ways.extend(rests.into_iter().map(|rest| of_segments(rest, context)));
    }
    // A type may end at any dot, and within what a wildcard stands for.
    for (at, border) in name.match_indices(['.', '*']).chain([(name.len(), ".")]) {
        let (beginning, rest) = match border {
            "*" => (&name[..=at], &name[at..]),
            _ => (&name[..at], name.get(at + 1..).unwrap_or_default()),
        };
        // Of any receiver: what made it need not be known.
        let is_any = || beginning.contains('*') && of_segments(rest, context) == in_full;
        if beginning.is_empty() || is_any() {
            continue;
        }
        let givers = context.givers.fitting(beginning, border == "*");
        if givers.is_empty() {
            continue;
        }
        let rest = of_segments(rest, context);
        for given in givers {
            ways.push(context.all([of_type(given, context, fuel), rest]));
        }
    }
    context.any(ways)
}

/// The words of the calls that give a type, worked out once for each.
fn of_type(given: &str, context: &Context<'_>, fuel: usize) -> Formula {
    if fuel == 0 {
        return Formula::TRUE;
    }
    let key = (given.to_owned(), fuel);
    if let Some(known) = context.vocabulary.borrow().types.get(&key) {
        return *known;
    }
    let calls = context.givers.by_type.get(given).into_iter().flatten();
    let formula = context.any(calls.map(|call| of_path_once(call, context, fuel - 1)));
    context.vocabulary.borrow_mut().types.insert(key, formula);
    formula
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
        return *known;
    }
    let formula = of_path(name, context, fuel);
    let names = &mut context.vocabulary.borrow_mut().names;
    let known = names.entry(name.to_owned()).or_default();
    known.push((fuel, formula));
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
    context.all(
        name.trim_start_matches(['.', '?'])
            .split(['.', '/'])
            .flat_map(|segment| of_segment(segment, context)),
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
        Condition::And(parts) => context.all(
            parts
                .iter()
                .map(|part| of_condition(part, place, context)),
        ),
        Condition::Or(parts) => context.any(
            parts
                .iter()
                .map(|part| of_condition(part, place, context)),
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
            // What has no value is nothing, and has nothing in it.
            let subject_words = match place {
                Place::File if demands => of_term(subject, context),
                _ => Formula::TRUE,
            };
            let words = if demands && within && place.holds(subject) {
                of_matcher(matcher, place, context)
            } else {
                Formula::TRUE
            };
            context.all([subject_words, words])
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
        ) if place == Place::File && !matches!(**base, Term::File) => of_list(names, context),
        Condition::Matches(
            Term::Part {
                base,
                part: Part::Text,
                ..
            },
            regex,
        ) if place.holds(base) => of_regex(regex, context),
        Condition::Matches(
            Term::Part {
                base,
                part: Part::Name,
                ..
            },
            regex,
        ) if place.holds_name(base) => of_regex(regex, context),
        Condition::In(
            Term::Part {
                base,
                part: Part::Name,
                ..
            },
            Term::Constant(Constant::Names(names)),
        ) if place.holds_name(base) => {
            context.any(names.texts.iter().map(|text| of_text(text, context)))
        }
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
                context.spelled(formula)
            }
        }
        Condition::In(
            Term::Part {
                part: Part::Text, ..
            },
            Term::Constant(Constant::Names(names)),
        ) if place == Place::File => context.any(
            names
                .texts
                .iter()
                .map(|text| of_text(text, context)),
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
        ) if place == Place::File => context.any(
            kinds
                .texts
                .iter()
                .map(|kind| of_sql(Some(kind), context)),
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
        | Condition::Truth(_) => Formula::TRUE,
    }
}

/// A text with `*` for any run of characters.
fn of_text(text: &str, context: &Context<'_>) -> Formula {
    context.all(
        text.split('*')
            .filter(|piece| piece.len() > 2)
            .map(|piece| context.word(piece, Fit::Part)),
    )
}

/// An argument by name is spelled in the file, in the call or in a literal that is spread into it.
fn of_term(term: &Term, context: &Context<'_>) -> Formula {
    let Term::Part { base, part, slots } = term else {
        return Formula::TRUE;
    };
    let own = match (part, slots) {
        (Part::Arg, Slots::Known(slots)) => context.any(slots.iter().map(|slot| match slot {
            Slot::Name(name) => context.word(name, Fit::Part),
            Slot::Position(_) => Formula::TRUE,
        })),
        (Part::Setting, Slots::Known(slots)) => {
            context.any(slots.iter().map(|slot| of_setting(slot, context)))
        }
        (Part::Sql, _) => of_sql(None, context),
        _ => Formula::TRUE,
    };
    context.all([own, of_term(base, context)])
}

/// `testQuery` may be spelled `test_query`, `TEST-QUERY` or `setTestQuery`: each of its words stands there in some case.
/// A name of one word might be spelled as two.
fn of_setting(slot: &Slot, context: &Context<'_>) -> Formula {
    let Slot::Name(name) = slot else {
        return Formula::TRUE;
    };
    let is_border = |at: usize| {
        let around = (name.as_bytes()[at - 1], name.as_bytes()[at]);
        matches!(around, (b'a'..=b'z', b'A'..=b'Z'))
    };
    let borders = (1..name.len()).filter(|at| is_border(*at));
    let mut start = 0;
    let mut words = Vec::new();
    for border in borders.chain([name.len()]) {
        words.extend(name[start..border].split(['_', '-']));
        start = border;
    }
    if let ["set" | "Set" | "with" | "With", ..] = words.as_slice() {
        words.remove(0);
    }
    if words.len() < 2 {
        return Formula::TRUE;
    }
    let long = words.into_iter().filter(|word| word.len() > 2);
    context.all(long.map(|word| context.word(word, Fit::Loose)))
}

/// The words of a statement stand in the file. What sentences use too counts in capitals alone.
fn of_sql(kind: Option<&str>, context: &Context<'_>) -> Formula {
    let word = |word: &&'static str| {
        let is_lower = !word.chars().any(|c| c.is_ascii_uppercase());
        context.word(word, if is_lower { Fit::Loose } else { Fit::Part })
    };
    context.any(
        crate::model::sql::words(kind)
            .into_iter()
            .map(|list| context.all(list.iter().map(word))),
    )
}

/// Texts that stand in whatever the expression matches.
fn of_regex(regex: &Arc<LazyRegex>, context: &Context<'_>) -> Formula {
    let key = Arc::as_ptr(regex).addr();
    if let Some((_, known)) = context.vocabulary.borrow().regexes.get(&key) {
        return *known;
    }
    let formula = of_pieces(regex.pieces(), context);
    let regexes = &mut context.vocabulary.borrow_mut().regexes;
    regexes.insert(key, (regex.clone(), formula));
    formula
}

fn of_pieces(pieces: &Pieces, context: &Context<'_>) -> Formula {
    match pieces {
        Pieces::One { text, ignore_case } => {
            context.word(text, if *ignore_case { Fit::Loose } else { Fit::Part })
        }
        Pieces::All(parts) => context.all(parts.iter().map(|part| of_pieces(part, context))),
        Pieces::Any(parts) => context.any(parts.iter().map(|part| of_pieces(part, context))),
    }
}
