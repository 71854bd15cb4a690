//! What the build script made of the packs inside the binary: trees of their files, of their scripts and messages.
//! Reading them from text takes longer than most scans of a few files.
//!
//! Scripts are found by their text, so that a script of another pack with the same words has the same tree.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::diagnostic::Problem;
use crate::dsl::ast::{Definition, MessagePiece, Script};
use crate::dsl::parser;

/// Trees by what they were read from; sorted.
type Table<'a> = Vec<(&'a str, &'a [u8])>;

/// The tables in the order in which the build script writes them.
#[derive(Deserialize)]
struct Prepared<'a> {
    /// By path in `policies`.
    #[serde(borrow)]
    files: Table<'a>,
    #[serde(borrow)]
    rules: Table<'a>,
    #[serde(borrow)]
    libraries: Table<'a>,
    #[serde(borrow)]
    messages: Table<'a>,
}

fn tables() -> &'static Prepared<'static> {
    static PREPARED: OnceLock<Prepared<'static>> = OnceLock::new();
    PREPARED.get_or_init(|| {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/prepared"));
        postcard::from_bytes(bytes).expect("the build script writes what is read here")
    })
}

fn find<T: Deserialize<'static>>(table: &Table<'static>, key: &str) -> Option<T> {
    let at = table.binary_search_by_key(&key, |(key, _)| key).ok()?;
    let tree = postcard::from_bytes(table[at].1);
    Some(tree.expect("the build script writes what is read here"))
}

/// The tree of an embedded file; `None` if there is no such file, or it is not YAML.
pub(crate) fn file<T: Deserialize<'static>>(path: &str) -> Option<T> {
    find(&tables().files, path)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_prepared_is_what_would_be_parsed() {
        let Prepared {
            rules,
            libraries,
            messages,
            ..
        } = tables();
        assert!(rules.len() > 50 && libraries.len() > 10 && messages.len() > 50);
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
