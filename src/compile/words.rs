//! The words that must stand in a file, or in a node, for a matcher to match: conditions that are
//! necessary, cheap, and never wrong about a match. They decide which files are parsed at all and which nodes
//! are looked at.

use std::borrow::Cow;

use super::matcher::{Condition, Matcher, Names, Query};
use super::names::{NameSet, wildcard};
use crate::dsl::ast::Verb;
use crate::language::Language;
use crate::language::concept::Concept;
use crate::language::dialect::Dialect;
use crate::model::Returns;
use crate::model::names::TEXT;

/// A necessary condition on words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Formula {
    /// Nothing is demanded.
    True,
    /// Nothing can match.
    False,
    /// The text stands in the file; as a whole word where it is one.
    Word(String),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

impl Formula {
    fn all(parts: Vec<Self>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Self::True => {}
                Self::False => return Self::False,
                Self::All(inner) => kept.extend(inner),
                other => kept.push(other),
            }
        }
        kept.sort();
        kept.dedup();
        match kept.len() {
            0 => Self::True,
            1 => kept.remove(0),
            _ => Self::All(kept),
        }
    }

    fn any(parts: Vec<Self>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Self::False => {}
                Self::True => return Self::True,
                Self::Any(inner) => kept.extend(inner),
                other => kept.push(other),
            }
        }
        kept.sort();
        kept.dedup();
        match kept.len() {
            0 => Self::False,
            1 => kept.remove(0),
            _ => Self::Any(kept),
        }
    }

    /// Every word of the formula.
    pub fn words<'a>(&'a self, out: &mut Vec<&'a str>) {
        match self {
            Self::True | Self::False => {}
            Self::Word(word) => out.push(word),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.words(out)),
        }
    }
}

/// Where the words must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    File,
    Node,
}

/// What decides about words in a language.
pub struct Context<'a> {
    pub language: Language,
    pub dialect: Option<&'static dyn Dialect>,
    /// Types of results, by which a value is named in a file that need not write the type.
    pub returns: &'a Returns,
}

/// Words a file must hold for the query to match in it.
pub fn of_file(query: &Query, context: &Context<'_>) -> Formula {
    let condition = query.condition.as_ref().map_or(Formula::True, |condition| {
        of_condition(condition, Place::File, context)
    });
    Formula::all(vec![
        of_matcher(&query.matcher, Place::File, context),
        condition,
    ])
}

/// Words the found node's text must hold.
pub fn of_node(query: &Query, context: &Context<'_>) -> Formula {
    let condition = query.condition.as_ref().map_or(Formula::True, |condition| {
        of_condition(condition, Place::Node, context)
    });
    Formula::all(vec![
        of_matcher(&query.matcher, Place::Node, context),
        condition,
    ])
}

fn of_matcher(matcher: &Matcher, place: Place, context: &Context<'_>) -> Formula {
    match matcher {
        Matcher::Never => Formula::False,
        Matcher::Kinds(_) => Formula::True,
        Matcher::Pattern(pattern) => {
            Formula::all(pattern.words.iter().cloned().map(Formula::Word).collect())
        }
        Matcher::Any(alternatives) => Formula::any(
            alternatives
                .iter()
                .map(|alternative| of_matcher(alternative, place, context))
                .collect(),
        ),
        Matcher::Where(matcher, condition) => Formula::all(vec![
            of_matcher(matcher, place, context),
            of_condition(condition, place, context),
        ]),
        Matcher::Defined(defined) => of_matcher(&defined.body, place, context),
        Matcher::Concept { concept, names, .. } => {
            let by_concept = of_concept(*concept, context);
            match (names, place) {
                // A name may be spelled by its alias in the node, but stands in full somewhere in the file.
                (Some(Names::Set(set)), Place::File) => {
                    Formula::all(vec![by_concept, of_names(set, *concept, context)])
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
                .map(|word| Formula::Word((*word).to_owned()))
                .collect(),
        )
    })
}

fn of_names(set: &NameSet, concept: Concept, context: &Context<'_>) -> Formula {
    let named_everything = concept == Concept::Handler || concept == Concept::Raise;
    if named_everything {
        // A bare handler names nothing.
        return Formula::True;
    }
    Formula::any(
        set.names()
            .map(|name| of_name(name, context, MAX_RESULTS))
            .collect(),
    )
}

/// How many calls deep a name is taken back to what made its receiver.
const MAX_RESULTS: usize = 4;

/// Beginnings of resolved names that no text of the file spells: modules of the project, text literals, and in Java
/// what needs no import.
fn silent_beginnings(language: Language) -> &'static [&'static str] {
    match language {
        Language::Java => &["java.lang.", "str."],
        _ => &["relative.", "str."],
    }
}

/// The words that a file must hold to speak of a resolved name: its own, or those of a call whose result has the type
/// that the name begins with.
fn of_name(name: &str, context: &Context<'_>, depth: usize) -> Formula {
    let mut ways = vec![of_segments(name)];
    for beginning in silent_beginnings(context.language) {
        if let Some(rest) = after_beginning(name, beginning) {
            ways.push(of_segments(&rest));
        }
    }
    if wildcard(name, TEXT) {
        return Formula::True;
    }
    for (call, gives) in context.returns {
        let rest = if wildcard(name, gives) {
            Cow::Borrowed("")
        } else if let Some(rest) = after_beginning(name, &format!("{gives}.")) {
            rest
        } else {
            continue;
        };
        if depth == 0 {
            return Formula::True;
        }
        ways.push(Formula::all(vec![
            of_name(call, context, depth - 1),
            of_segments(&rest),
        ]));
    }
    Formula::any(ways)
}

/// What a pattern demands of the text after the beginning, if any text that begins so can match.
fn after_beginning<'a>(pattern: &'a str, beginning: &str) -> Option<Cow<'a, str>> {
    let Some((literal, _)) = pattern.split_once('*') else {
        return pattern.strip_prefix(beginning).map(Cow::Borrowed);
    };
    if literal.starts_with(beginning) {
        return Some(Cow::Borrowed(&pattern[beginning.len()..]));
    }
    // The wildcard may stand for all of the rest but its last segment, or the end of that.
    beginning.starts_with(literal).then(|| {
        let (_, end) = pattern.rsplit_once('*').unwrap_or_default();
        match end.rsplit_once(['.', '/']) {
            Some((_, last)) => Cow::Borrowed(last),
            None => Cow::Owned(format!("*{end}")),
        }
    })
}

/// The words in the segments of a name; the marks of local and unknown names are no text.
fn of_segments(name: &str) -> Formula {
    let name = name.trim_start_matches(['.', '?']);
    let mut words = Vec::new();
    for segment in name.split(['.', '/']) {
        let pieces: Vec<&str> = segment.split('*').collect();
        let is_whole = pieces.len() == 1;
        for piece in pieces {
            let is_word = piece.chars().all(|c| c.is_alphanumeric() || c == '_');
            if piece.len() > 1 && (is_word || !is_whole) {
                words.push(Formula::Word(if is_whole {
                    piece.to_owned()
                } else {
                    format!("*{piece}")
                }));
            }
        }
    }
    Formula::all(words)
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
                Verb::Has
                | Verb::HasDirect
                | Verb::HasAnywhere
                | Verb::HasAtLeast(_)
                | Verb::Is => matches!(subject, super::matcher::Term::It),
                Verb::Inside
                | Verb::InsideNearest
                | Verb::Before
                | Verb::After
                | Verb::Reaches
                | Verb::ReachedFrom => false,
            };
            // Other places than the node itself still lie in the file.
            if place == Place::Node && !within {
                Formula::True
            } else {
                of_matcher(matcher, place, context)
            }
        }
        // A negation, a comparison or a quantifier may hold without any word.
        Condition::Not(_)
        | Condition::Quantified { .. }
        | Condition::Exists(_)
        | Condition::Matches(..)
        | Condition::Mentions(..)
        | Condition::In(..)
        | Condition::Compare(..)
        | Condition::Truth(_) => Formula::True,
    }
}
