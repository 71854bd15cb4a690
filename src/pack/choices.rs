//! Closed sets of words: severities, languages, … Their names are those that serde derives.

use std::ops::Range;

use serde::de::{DeserializeOwned, IntoDeserializer, Visitor};

use super::read::{Read, Reader, scalar, text_scalar};
use super::yaml::Node;
use super::{Level, ParamType, TestLevel};
use crate::diagnostic::{Problem, did_you_mean};
use crate::finding::{Confidence, Severity};
use crate::language::Language;

/// Declares closed sets of words, whose names serde knows: type, noun, fallback.
macro_rules! choices {
    ($($type:ident, $noun:literal, $fallback:ident;)+) => {$(
        impl Read for $type {
            fn read(node: &Node, reader: &mut Reader) -> Self {
                read_choice(node, $noun, reader).unwrap_or_else(Self::fallback)
            }

            fn fallback() -> Self {
                Self::$fallback
            }
        }
    )+};
}

choices! {
    Severity, "severity", Note;
    Confidence, "confidence", Low;
    Language, "language", Python;
    ParamType, "parameter type", String;
    TestLevel, "level for tests", Default;
    Level, "level", Off;
}

fn read_choice<T: DeserializeOwned>(node: &Node, noun: &str, reader: &mut Reader) -> Option<T> {
    // A number or truth value is a wrong word like any other.
    let scalar = scalar(node)
        .filter(|_| !node.is_null())
        .or_else(|| text_scalar(node, reader))?;
    let choice = choose(&scalar.text);
    if choice.is_none() {
        reader.report(unknown(
            &scalar.text,
            noun,
            choice_names::<T>().iter().copied(),
            node.span.clone(),
        ));
    }
    choice
}

/// The value of that name.
pub(super) fn choose<T: DeserializeOwned>(name: &str) -> Option<T> {
    let deserializer: serde::de::value::StrDeserializer<'_, serde::de::value::Error> =
        name.into_deserializer();
    T::deserialize(deserializer).ok()
}

/// A word that is not among the known ones.
pub(super) fn unknown<'a>(
    written: &str,
    noun: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    span: Range<usize>,
) -> Problem {
    let help = match did_you_mean(written, known.clone()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Known: {}.", listed(known)),
    };
    Problem::new(span, format!("unknown {noun} `{written}`")).with_help(help)
}

/// Words in a row, each in code marks; cut where there are many.
pub(super) fn listed<'a>(words: impl Iterator<Item = &'a str> + Clone) -> String {
    const SHOWN: usize = 30;
    let more = words.clone().count().saturating_sub(SHOWN);
    let mut listed = words
        .take(SHOWN)
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ");
    if more > 0 {
        listed.push_str(&format!(" and {more} more"));
    }
    listed
}

/// The names of a closed set, as its derived `Deserialize` has them.
pub(super) fn choice_names<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // The error is the means: the deserializer looks at the names and stops.
    let stopped = T::deserialize(Names(&mut names));
    debug_assert!(stopped.is_err());
    names
}

/// A deserializer that only looks at the names of an enum.
struct Names<'a>(&'a mut &'static [&'static str]);

impl<'de> serde::Deserializer<'de> for Names<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("not an enum"))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = names;
        Err(serde::de::Error::custom("only the names are wanted"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
