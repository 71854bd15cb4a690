//! The packs inside the binary, and what the build script made of them: trees of their files, of their scripts and messages, and
//! what their regular expressions ask.
//! Reading them from text takes longer than most scans of a few files.
//!
//! Scripts are found by their text, so that a script of another pack with the same words has the same tree.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::diagnostic::Problem;
use crate::dsl::ast::{Definition, MessagePiece, Script};
use crate::dsl::expression::{self, Pieces};
use crate::dsl::parser;

/// Trees by what they were read from; sorted.
type Table<'a> = Vec<(&'a str, &'a [u8])>;

/// The tables in the order in which the build script writes them.
#[derive(Deserialize)]
struct Prepared<'a> {
    /// The text of each file of `policies` by its path, with its tree.
    #[serde(borrow)]
    files: Vec<(&'a str, &'a str, Option<&'a [u8]>)>,
    #[serde(borrow)]
    rules: Table<'a>,
    #[serde(borrow)]
    libraries: Table<'a>,
    #[serde(borrow)]
    messages: Table<'a>,
    #[serde(borrow)]
    expressions: Table<'a>,
}

fn tables() -> &'static Prepared<'static> {
    static PREPARED: OnceLock<Prepared<'static>> = OnceLock::new();
    PREPARED.get_or_init(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/prepared"))))
}

fn find<T: Deserialize<'static>>(table: &Table<'static>, key: &str) -> Option<T> {
    let at = table.binary_search_by_key(&key, |(key, _)| key).ok()?;
    Some(read(table[at].1))
}

fn read<T: Deserialize<'static>>(tree: &'static [u8]) -> T {
    postcard::from_bytes(tree).expect("the build script writes what is read here")
}

/// The paths of the files in `policies`, sorted.
pub(crate) fn paths() -> impl Iterator<Item = &'static str> {
    tables().files.iter().map(|(path, ..)| *path)
}

/// The text of the file of that path in `policies`, and its tree, unless it is not YAML.
pub(crate) fn file<T: Deserialize<'static>>(path: &str) -> Option<(&'static str, Option<T>)> {
    let files = &tables().files;
    let at = files.binary_search_by_key(&path, |(path, ..)| path).ok()?;
    let (_, text, tree) = files[at];
    Some((text, tree.map(read)))
}

/// As [`parser::parse_rule`].
pub(crate) fn rule(text: &str) -> Result<Script, Vec<Problem>> {
    find(&tables().rules, text).map_or_else(|| parser::parse_rule(text), Ok)
}

/// As [`parser::parse_library`].
pub(crate) fn library(text: &str) -> Result<Vec<Definition>, Vec<Problem>> {
    find(&tables().libraries, text).map_or_else(|| parser::parse_library(text), Ok)
}

/// As [`parser::parse_message`].
pub(crate) fn message(text: &str) -> Result<Vec<MessagePiece>, Vec<Problem>> {
    find(&tables().messages, text).map_or_else(|| parser::parse_message(text), Ok)
}

/// As [`expression::pieces`] of an expression that heeds case.
pub(crate) fn pieces(source: &str) -> Pieces {
    let prepared = find(&tables().expressions, source);
    prepared.unwrap_or_else(|| expression::pieces(source, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_prepared_is_what_would_be_parsed() {
        let Prepared {
            rules,
            libraries,
            messages,
            expressions,
            ..
        } = tables();
        assert!(rules.len() > 50 && libraries.len() > 10 && messages.len() > 50);
        assert!(expressions.len() > 50);
        for (source, _) in expressions {
            assert_eq!(pieces(source), expression::pieces(source, false));
        }
        for (text, _) in rules {
            assert_eq!(rule(text), parser::parse_rule(text), "{text}");
        }
        for (text, _) in libraries {
            assert_eq!(library(text), parser::parse_library(text), "{text}");
        }
        for (text, _) in messages {
            assert_eq!(message(text), parser::parse_message(text), "{text}");
        }
    }
}
