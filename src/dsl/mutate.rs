//! Mutants of a script: the script with one clause taken out or loosened. A script whose tests tell it from all its
//! mutants has no clause that could be left out.
//!
//! | what | becomes |
//! |---|---|
//! | a part of an `and`, an alternative of an `or`, what stands after `where` | left out |
//! | one of several queries | left out |
//! | a matcher of `A or B`, a name of `call("a", "b")`, `kind(…)` or `in ["a", "b"]` | left out |
//! | `call("a")` and its like, of names in the script | `call` |
//! | `not through M`, `lent to M`, `wrapped by M`, `with WORDS`, `surely` | left out |
//! | `some`, `every` | each the other |
//! | `<`, `>` | `<=`, `>=`, and back |
//! | `has at least 3` | one more, one less |
//! | `has direct`, `inside nearest` | `has`, `inside` |
//!
//! Negations are none of them: code that tells a clause from its absence tells it from its negation too. Nor are changes
//! of parameters, which are data: `call(params.names)` stays, since what is asked of the call is often a row of the same
//! table.

use super::ast::{
    Condition, ConditionKind, Matcher, MatcherKind, Operator, Quantifier, Script, Span, Term,
    TermKind, Verb,
};
use crate::language::concept::Concept;

/// One change of a script.
#[derive(Debug, Clone, PartialEq)]
pub struct Mutant {
    /// What is done to the excerpt: `drop`, or what stands there for what.
    pub change: String,
    /// The clause that is changed, in the script's text.
    pub span: Span,
    pub script: Script,
}

/// All mutants of a script, in the order of the clauses.
pub fn mutants(script: &Script) -> Vec<Mutant> {
    let nth = |index: usize| {
        let mut copy = script.clone();
        let mut mutation = Mutation {
            to_pass: index,
            made: None,
        };
        mutation.script(&mut copy);
        let (change, span) = mutation.made?;
        Some(Mutant {
            change,
            span,
            script: copy,
        })
    };
    (0..).map_while(nth).collect()
}

/// A walk over a script that changes one place of it.
struct Mutation {
    /// How many places that can be changed are still to be passed.
    to_pass: usize,
    made: Option<(String, Span)>,
}

/// The change that leaves the whole excerpt out.
pub const DROP: &str = "drop";

impl Mutation {
    /// Whether this change is the one to make; the caller makes it.
    fn is_here(&mut self, change: &str, span: &Span) -> bool {
        if self.made.is_some() {
            return false;
        }
        if self.to_pass > 0 {
            self.to_pass -= 1;
            return false;
        }
        self.made = Some((change.to_owned(), span.clone()));
        true
    }

    /// Leaves out one of several things.
    fn one_of<T>(&mut self, things: &mut Vec<T>, span_of: impl Fn(&T) -> Span) {
        if things.len() < 2 {
            return;
        }
        let dropped = (0..things.len()).find(|index| self.is_here(DROP, &span_of(&things[*index])));
        if let Some(index) = dropped {
            things.remove(index);
        }
    }

    /// Leaves out what may be there.
    fn optional<T>(&mut self, thing: &mut Option<T>, span_of: impl Fn(&T) -> Span) {
        if thing
            .as_ref()
            .is_some_and(|thing| self.is_here(DROP, &span_of(thing)))
        {
            *thing = None;
        }
    }

    fn script(&mut self, script: &mut Script) {
        for definition in &mut script.definitions {
            self.matcher(&mut definition.body);
        }
        self.one_of(&mut script.queries, |query| query.span.clone());
        for query in &mut script.queries {
            self.matcher(&mut query.matcher);
            self.whole_condition(&mut query.condition);
        }
    }

    /// A condition that may be left out, all of it or a part.
    fn whole_condition(&mut self, condition: &mut Option<Condition>) {
        if !condition.as_ref().is_some_and(is_conjunction) {
            self.optional(condition, |condition| condition.span.clone());
        }
        if let Some(condition) = condition {
            self.condition(condition);
        }
    }

    fn matcher(&mut self, matcher: &mut Matcher) {
        if let MatcherKind::Where(inner, condition) = &mut matcher.kind
            && !is_conjunction(condition)
            && self.is_here(DROP, &condition.span)
        {
            *matcher = (**inner).clone();
            return;
        }
        match &mut matcher.kind {
            MatcherKind::Any(alternatives) => {
                self.one_of(alternatives, |alternative| alternative.span.clone());
                for alternative in alternatives {
                    self.matcher(alternative);
                }
            }
            MatcherKind::Where(inner, condition) => {
                self.matcher(inner);
                self.condition(condition);
            }
            MatcherKind::ForLanguages(_, inner) => self.matcher(inner),
            MatcherKind::Pattern(_) => {}
            MatcherKind::Kind(names) => self.one_of(names, |name| name.span.clone()),
            MatcherKind::Use(name, args) => {
                let takes_names = Concept::from_word(&name.text).is_some();
                let is_literal = |term: &Term| matches!(term.kind, TermKind::Text(_));
                let has_names = args.iter().flatten().any(is_literal);
                if takes_names && has_names && self.is_here("any name for", &matcher.span) {
                    *args = None;
                }
                for args in args.iter_mut().filter(|_| takes_names) {
                    self.one_of(args, |arg| arg.span.clone());
                }
                args.iter_mut().flatten().for_each(|arg| self.list(arg));
            }
        }
    }

    fn condition(&mut self, condition: &mut Condition) {
        let span = condition.span.clone();
        match &mut condition.kind {
            ConditionKind::And(parts) | ConditionKind::Or(parts) => {
                self.one_of(parts, |part| part.span.clone());
                for part in parts {
                    self.condition(part);
                }
            }
            ConditionKind::Not(inner) => self.condition(inner),
            ConditionKind::Surely(inner) => {
                self.condition(inner);
                if self.is_here("drop `surely` of", &span) {
                    *condition = (**inner).clone();
                }
            }
            ConditionKind::Quantified {
                quantifier,
                term,
                body,
                ..
            } => {
                // Of one thing, some and every are the same.
                let is_of_one =
                    matches!(&term.kind, TermKind::List(elements) if elements.len() == 1);
                let (other, change) = match quantifier {
                    Quantifier::Some => (Quantifier::Every, "`every` for `some` in"),
                    Quantifier::Every => (Quantifier::Some, "`some` for `every` in"),
                    // Its body being left out says the same.
                    Quantifier::No => (Quantifier::No, ""),
                };
                if *quantifier != other && !is_of_one && self.is_here(change, &span) {
                    *quantifier = other;
                }
                if *quantifier != Quantifier::Every
                    && !is_conjunction(body)
                    && self.is_here(DROP, &body.span)
                {
                    let always = Term {
                        kind: TermKind::Boolean(true),
                        span: body.span.clone(),
                    };
                    body.kind = ConditionKind::Truth(always);
                }
                self.condition(body);
            }
            ConditionKind::Relation { verb, matcher, .. } => {
                for (other, change) in neighbours(*verb) {
                    if self.is_here(&change, &span) {
                        *verb = other;
                    }
                }
                self.matcher(matcher);
            }
            ConditionKind::Flow {
                source,
                not_through,
                ..
            } => {
                self.matcher(source);
                self.optional_matcher("drop `not through`", not_through);
            }
            ConditionKind::Released {
                by, lent, wrapped, ..
            } => {
                self.matcher(by);
                self.optional_matcher("drop `lent to`", lent);
                self.optional_matcher("drop `wrapped by`", wrapped);
            }
            ConditionKind::Project(demand) => {
                if demand
                    .together
                    .as_ref()
                    .is_some_and(|term| self.is_here("drop `with`", &term.span))
                {
                    demand.together = None;
                }
            }
            ConditionKind::In(_, list) => self.list(list),
            ConditionKind::Compare(_, operator, _) => {
                if let Some((other, change)) = with_other_bound(*operator)
                    && self.is_here(change, &span)
                {
                    *operator = other;
                }
            }
            ConditionKind::Exists(_)
            | ConditionKind::Matches(..)
            | ConditionKind::Mentions(..)
            | ConditionKind::Truth(_) => {}
        }
    }

    /// A matcher after a word, which goes with it.
    fn optional_matcher(&mut self, change: &str, matcher: &mut Option<Matcher>) {
        if let Some(known) = matcher {
            if self.is_here(change, &known.span) {
                *matcher = None;
            } else {
                self.matcher(known);
            }
        }
    }

    fn list(&mut self, term: &mut Term) {
        if let TermKind::List(entries) = &mut term.kind {
            self.one_of(entries, |entry| entry.span.clone());
        }
    }
}

/// Whether the parts of the condition are left out one by one.
fn is_conjunction(condition: &Condition) -> bool {
    matches!(condition.kind, ConditionKind::And(_))
}

/// What is easily written for a verb, and means more or other.
fn neighbours(verb: Verb) -> Vec<(Verb, String)> {
    let one = |other: Verb, change: &str| vec![(other, change.to_owned())];
    match verb {
        Verb::HasDirect => one(Verb::Has, "`has` for `has direct` in"),
        Verb::InsideNearest => one(Verb::Inside, "`inside` for `inside nearest` in"),
        Verb::HasAtLeast(least) => [least + 1, least.saturating_sub(1)]
            .into_iter()
            .map(|other| {
                (
                    Verb::HasAtLeast(other),
                    format!("`at least {other}` for `at least {least}` in"),
                )
            })
            .collect(),
        Verb::Has
        | Verb::HasAnywhere
        | Verb::Inside
        | Verb::Before
        | Verb::After
        | Verb::Is
        | Verb::Reaches
        | Verb::ReachedFrom => Vec::new(),
    }
}

fn with_other_bound(operator: Operator) -> Option<(Operator, &'static str)> {
    match operator {
        Operator::Less => Some((Operator::LessEqual, "`<=` for `<` in")),
        Operator::LessEqual => Some((Operator::Less, "`<` for `<=` in")),
        Operator::Greater => Some((Operator::GreaterEqual, "`>=` for `>` in")),
        Operator::GreaterEqual => Some((Operator::Greater, "`>` for `>=` in")),
        Operator::Equal | Operator::NotEqual => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsl::parser;

    /// The mutants of a script, as change and excerpt.
    fn check(script: &str, expected: &[&str]) {
        let parsed = parser::parse_rule(script).unwrap();
        let found: Vec<String> = mutants(&parsed)
            .into_iter()
            .map(|mutant| {
                assert_ne!(mutant.script, parsed, "{}", mutant.change);
                format!("{} {}", mutant.change, &script[mutant.span])
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn parts_of_conditions_are_left_out() {
        check(
            "find call where it.awaited and (it.callee exists or not it has call)",
            &[
                "drop it.awaited",
                "drop it.callee exists or not it has call",
                "drop it.callee exists",
                "drop not it has call",
            ],
        );
        check("find call where it.awaited", &["drop it.awaited"]);
        check(
            "find call where no $a in it.args: $a is string",
            &["drop no $a in it.args: $a is string", "drop $a is string"],
        );
        check(
            "find call where some $a in [it.callee]: $a is string",
            &[
                "drop some $a in [it.callee]: $a is string",
                "drop $a is string",
            ],
        );
    }

    #[test]
    fn matchers_are_widened() {
        check(
            r#"let slow = call("a", "b") or kind("c", "d") find slow where inside (function where it.async)"#,
            &[
                r#"drop call("a", "b")"#,
                r#"drop kind("c", "d")"#,
                r#"any name for call("a", "b")"#,
                r#"drop "a""#,
                r#"drop "b""#,
                r#"drop "c""#,
                r#"drop "d""#,
                "drop inside (function where it.async)",
                "drop it.async",
            ],
        );
    }

    #[test]
    fn bounds_and_words_of_relations_are_moved() {
        check(
            r#"find function where has at least 2 loop and count(it.params) > 3 and every $p in it.params: $p.name in ["a", "b"]"#,
            &[
                "drop has at least 2 loop",
                "drop count(it.params) > 3",
                r#"drop every $p in it.params: $p.name in ["a", "b"]"#,
                "`at least 3` for `at least 2` in has at least 2 loop",
                "`at least 1` for `at least 2` in has at least 2 loop",
                "`>=` for `>` in count(it.params) > 3",
                r#"`some` for `every` in every $p in it.params: $p.name in ["a", "b"]"#,
                r#"drop "a""#,
                r#"drop "b""#,
            ],
        );
        check(
            "find call where it flows from call not through await and it released by return lent to raise",
            &[
                "drop it flows from call not through await",
                "drop it released by return lent to raise",
                "drop `not through` await",
                "drop `lent to` raise",
            ],
        );
    }

    #[test]
    fn each_query_is_left_out_unless_it_is_the_only_one() {
        check("find call", &[]);
        check("find call find loop", &["drop find call", "drop find loop"]);
    }
}
