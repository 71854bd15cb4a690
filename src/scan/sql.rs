//! The parts of `.sql`: what is known of the statements that an expression may give.

use std::rc::Rc;

use super::evaluate::{Evaluator, Value};
use crate::dsl::parts::Part;
use crate::model::sql::{Facts, Position, Sql};
use crate::model::text::Piece;
use crate::model::tree::NodeId;

/// The statements that an expression may give.
#[derive(Debug, PartialEq)]
pub struct Statements {
    /// The alternatives that are SQL.
    seen: Vec<Rc<Sql>>,
    /// There may be others.
    is_partial: bool,
}

impl Evaluator<'_, '_> {
    /// The texts of the expression, read as SQL.
    pub(super) fn sql(&self, node: NodeId) -> Value {
        let texts = self.model.texts(node);
        let seen: Vec<_> = texts
            .alternatives
            .iter()
            .filter_map(|text| self.model.sql(text))
            .collect();
        if seen.is_empty() {
            return if texts.unknown {
                Value::Unknown
            } else {
                Value::Absent
            };
        }
        Value::Sql(Rc::new(Statements {
            is_partial: texts.unknown,
            seen,
        }))
    }

    /// The position of a hole in the text that its `.holes` were asked of.
    pub(super) fn position(&self, hole: NodeId) -> Value {
        let Some(text) = self.text_of_hole(hole) else {
            return Value::Absent;
        };
        let mut found = Vec::new();
        for alternative in &self.model.texts(text).alternatives {
            let Some(sql) = self.model.sql(alternative) else {
                continue;
            };
            let holes = alternative.iter().filter_map(|piece| match piece {
                Piece::Hole(node) => Some(*node),
                Piece::Text(_) => None,
            });
            found.extend(
                holes
                    .zip(&sql.positions)
                    .filter(|(node, _)| *node == hole)
                    .map(|(_, position)| *position),
            );
        }
        // Where a value stands in several places, the one that lets most through counts.
        [
            Position::Value,
            Position::Quoted,
            Position::Fragment,
            Position::Name,
        ]
        .into_iter()
        .find(|position| found.contains(position))
        .map_or(Value::Absent, |position| {
            Value::Text(position.word().into())
        })
    }

    /// A part of what `.sql` gives: unknown where the alternatives differ.
    pub(super) fn part_of_sql(&self, statements: &Statements, part: Part) -> Value {
        // What a statement does is not changed by what is added to it; what it lacks may be.
        let is_stable = matches!(part, Part::Kind | Part::SelectsAll | Part::Conflict);
        if statements.is_partial && !is_stable {
            return Value::Unknown;
        }
        let mut values = statements.seen.iter().map(|sql| of_one(sql, part));
        let first = values.next().unwrap_or(Value::Absent);
        if values.all(|value| is_same(&value, &first)) {
            first
        } else {
            Value::Unknown
        }
    }
}

fn of_one(sql: &Sql, part: Part) -> Value {
    if part == Part::Kind {
        return Value::Text(sql.kind.word().into());
    }
    let Some(facts) = &sql.facts else {
        return Value::Unknown;
    };
    let value = of_facts(facts, part);
    // A clause that is not seen may be in a hole.
    let says_little = match &value {
        Value::Absent | Value::Boolean(false) => true,
        Value::List(items) => items.is_empty(),
        _ => false,
    };
    if sql.is_open && says_little && part != Part::SelectsAll {
        return Value::Unknown;
    }
    value
}

fn of_facts(facts: &Facts, part: Part) -> Value {
    let texts = |texts: &[String]| {
        Value::List(
            texts
                .iter()
                .map(|text| {
                    if crate::model::sql::is_hole(text) {
                        Value::Unknown
                    } else {
                        Value::Text(text.as_str().into())
                    }
                })
                .collect(),
        )
    };
    let number = |number: usize| Value::Number(number as f64);
    match part {
        Part::Tables => texts(&facts.tables),
        Part::SelectsAll => Value::Boolean(facts.selects_all),
        Part::Limit if facts.limit => Value::Boolean(true),
        Part::Where => facts
            .condition
            .as_ref()
            .map_or(Value::Absent, |text| Value::Text(text.as_str().into())),
        Part::WhereColumns => texts(&facts.where_columns),
        Part::Keyed => texts(&facts.keyed),
        Part::Joins => number(facts.joins),
        Part::CrossJoins => number(facts.cross_joins),
        Part::OrderBy => texts(&facts.order_by),
        Part::Distinct => Value::Boolean(facts.distinct),
        Part::Aggregates => Value::Boolean(facts.aggregates),
        Part::Depth => number(facts.depth),
        Part::LeadingWildcards => number(facts.leading_wildcards),
        Part::Conflict => Value::Boolean(facts.conflict),
        _ => Value::Absent,
    }
}

fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one == other,
        (Value::Number(one), Value::Number(other)) => one == other,
        (Value::Boolean(one), Value::Boolean(other)) => one == other,
        (Value::Absent, Value::Absent) | (Value::Unknown, Value::Unknown) => true,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other.iter())
                    .all(|(one, other)| is_same(one, other))
        }
        _ => false,
    }
}
