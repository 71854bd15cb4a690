//! Texts read as SQL: what kind of statement, over which tables, how it is limited, and where in it the values of
//! holes land.
//!
//! A text comes as pieces, constants and holes. It is first cut into tokens ([`lexer`]) and must have a shape that only SQL
//! has ([`shape`]): prose is never SQL. Then each hole gets the position it stands in ([`position`]), is replaced by
//! something of that sort, and the statement is parsed ([`facts`]), in the usual dialects one after the other.

use std::rc::Rc;

use super::Model;
use super::text::{self, Text};

mod facts;
mod lexer;
mod position;
mod shape;

pub use facts::Facts;
pub use position::Position;
pub use shape::Kind;

/// A longer text is not read.
const MAX_LENGTH: usize = 16 * 1024;

/// What a text costs to read, in steps of the model's work.
const STEPS: u64 = 200;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Piece<'a> {
    Text(&'a str),
    /// A value that is not constant.
    Hole,
}

/// A text that is SQL.
#[derive(Debug, Clone, PartialEq)]
pub struct Sql {
    pub kind: Kind,
    /// The position of each hole, in order.
    pub positions: Vec<Position>,
    /// What the parser says; `None` if no dialect reads the text.
    pub facts: Option<Facts>,
    /// A hole, or a template's command, may stand for whole clauses: what is not seen may be in them.
    pub is_open: bool,
}

impl Model<'_> {
    /// What the text is as SQL; `None` if it is none. A text is read once.
    pub fn sql(&self, text: &Text) -> Option<Rc<Sql>> {
        let key: String = text
            .iter()
            .map(|piece| match piece {
                text::Piece::Text(text) => text.as_str(),
                text::Piece::Hole(_) => "\u{1}",
            })
            .collect();
        if let Some(known) = self.sqls.borrow().get(&key) {
            return known.clone();
        }
        let pieces: Vec<Piece<'_>> = text
            .iter()
            .map(|piece| match piece {
                text::Piece::Text(text) => Piece::Text(text),
                text::Piece::Hole(_) => Piece::Hole,
            })
            .collect();
        let is_allowed = !shape::may_begin(&pieces) || self.work(STEPS + key.len() as u64);
        let sql = read(&pieces).filter(|_| is_allowed).map(Rc::new);
        self.sqls.borrow_mut().insert(key, sql.clone());
        sql
    }
}

/// Whether the name is that of a hole.
pub fn is_hole(name: &str) -> bool {
    name.contains(facts::OPEN)
}

/// Lists of words, of which all of one list stand in every text that is SQL of the kind, or of any. Words in capitals
/// count in capitals alone.
pub fn words(kind: Option<&str>) -> Vec<&'static [&'static str]> {
    shape::words(kind)
}

/// Reads a text as SQL; `None` if it is none.
pub fn read(pieces: &[Piece<'_>]) -> Option<Sql> {
    let length: usize = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.len(),
            Piece::Hole => 1,
        })
        .sum();
    if length > MAX_LENGTH || !shape::may_begin(pieces) {
        return None;
    }
    let tokens = lexer::tokens(pieces);
    let shape = shape::of(&tokens)?;
    let holes = pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Hole))
        .count();
    let placed = position::place(&tokens, shape.kind, holes);
    let facts = facts::read(&tokens, &placed, shape.kind);
    if facts.is_none() && !shape.is_sure {
        return None;
    }
    Some(Sql {
        kind: shape.kind,
        is_open: placed.is_open,
        positions: placed.of_holes,
        facts,
    })
}

#[cfg(test)]
mod tests;
