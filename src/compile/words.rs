//! The words that must stand in a file, or in a node, for a matcher to match: conditions that are
//! necessary, cheap, and never wrong about a match. They decide which files are parsed at all and which nodes
//! are looked at.

use super::matcher::{Condition, Matcher, Names, Query};
use super::names::NameSet;
use crate::dsl::ast::Verb;
use crate::language::Language;
use crate::language::concept::Concept;
use crate::language::dialect::Dialect;

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
pub struct Context {
    pub language: Language,
    pub dialect: Option<&'static dyn Dialect>,
}

/// Words a file must hold for the query to match in it.
pub fn of_file(query: &Query, context: &Context) -> Formula {
    let condition = query.condition.as_ref().map_or(Formula::True, |condition| {
        of_condition(condition, Place::File, context)
    });
    Formula::all(vec![
        of_matcher(&query.matcher, Place::File, context),
        condition,
    ])
}

/// Words the found node's text must hold.
pub fn of_node(query: &Query, context: &Context) -> Formula {
    let condition = query.condition.as_ref().map_or(Formula::True, |condition| {
        of_condition(condition, Place::Node, context)
    });
    Formula::all(vec![
        of_matcher(&query.matcher, Place::Node, context),
        condition,
    ])
}

fn of_matcher(matcher: &Matcher, place: Place, context: &Context) -> Formula {
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

fn of_concept(concept: Concept, context: &Context) -> Formula {
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

fn of_names(set: &NameSet, concept: Concept, context: &Context) -> Formula {
    let named_everything = concept == Concept::Handler || concept == Concept::Raise;
    if named_everything {
        // A bare handler names nothing.
        return Formula::True;
    }
    Formula::any(set.names().map(|name| of_name(name, context)).collect())
}

/// The words that a file must hold to speak of a resolved name.
fn of_name(name: &str, context: &Context) -> Formula {
    // Java writes nothing of `java.lang`; the marks of local and unknown names are no text.
    let name = if context.language == Language::Java {
        name.strip_prefix("java.lang.").unwrap_or(name)
    } else {
        name
    };
    let name = name.trim_start_matches(['.', '?']);
    let mut words = Vec::new();
    for (index, segment) in name.split(['.', '/']).enumerate() {
        if segment.is_empty() {
            continue;
        }
        let pieces: Vec<&str> = segment.split('*').collect();
        for (at, piece) in pieces.iter().enumerate() {
            let whole = pieces.len() == 1;
            let _ = (index, at);
            let is_word = piece.chars().all(|c| c.is_alphanumeric() || c == '_');
            if piece.len() > 1 && (is_word || !whole) {
                words.push(if whole {
                    Formula::Word((*piece).to_owned())
                } else {
                    Formula::Word(format!("*{piece}"))
                });
            }
        }
    }
    Formula::all(words)
}

fn of_condition(condition: &Condition, place: Place, context: &Context) -> Formula {
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
