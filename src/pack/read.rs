//! From positioned YAML to typed values, with all problems at once.
//!
//! A value that cannot be read is reported and replaced by its fallback, so that the reader goes on;
//! whoever holds problems throws the values away. What a file may hold is written once, as the fields
//! of a [`record!`]: its keys, their types and their documentation make the reader, the help of its
//! problems and the JSON schema.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Script;
use super::alignment::Written;
use super::choices::{choice_names, choose, listed, unknown};
use super::origin::Parsed;
use super::texts::{Short, Text, TextKind};
use super::yaml::{Entry, Node, Scalar, Value};
use crate::diagnostic::{Diagnostic, Problem, SourceText, did_you_mean};
use crate::language::Language;

/// Most problems that are kept of one file.
const MAX_PROBLEMS: usize = 500;

/// One file while it is read: its text, and what is wrong with it so far.
pub(super) struct Reader {
    /// The file comes with the program: what takes time to check is checked by its tests.
    pub(super) is_embedded: bool,
    pub(super) source: Arc<SourceText>,
    pub(super) problems: Vec<Problem>,
}

impl Reader {
    pub(super) fn new(source: Arc<SourceText>) -> Self {
        Self {
            is_embedded: false,
            source,
            problems: Vec::new(),
        }
    }

    /// A reader of a parsed file, which knows the problems of its keys.
    pub(super) fn of(parsed: &Parsed) -> Self {
        Self {
            is_embedded: parsed.is_embedded,
            source: parsed.source.clone(),
            problems: parsed.problems.clone(),
        }
    }

    /// Notes a problem; where there are very many, the file is something else and the first ones say it all.
    pub(super) fn report(&mut self, problem: Problem) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(problem);
        }
    }

    /// Whether the value at that place is known to be wrong, so that nothing more is to be said of it.
    pub(super) fn has_reported(&self, span: &Range<usize>) -> bool {
        span.is_empty() || self.problems.iter().any(|problem| problem.span == *span)
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let source = self.source;
        self.problems
            .into_iter()
            .map(|problem| Diagnostic {
                source: Some(source.clone()),
                problem,
            })
            .collect()
    }

    /// A value of another kind than the one that is wanted here.
    pub(super) fn wrong_kind(&mut self, node: &Node, wanted: &str) {
        let problem = Problem::new(
            node.span.clone(),
            format!("expected {wanted}, found {}", node.kind()),
        );
        let help = match &node.value {
            Value::Scalar(scalar) if !node.is_null() => match wanted {
                "a text" => Some(format!("Put it in quotes: \"{}\".", scalar.text)),
                "a list" => Some("Write a list, with brackets around its entries.".to_owned()),
                "a number" if scalar.text.parse::<f64>().is_ok() => {
                    Some("Write it without quotes.".to_owned())
                }
                "true or false" => match scalar.text.to_lowercase().as_str() {
                    "yes" | "on" | "true" => Some("Write true, without quotes.".to_owned()),
                    "no" | "off" | "false" => Some("Write false, without quotes.".to_owned()),
                    _ => None,
                },
                _ => None,
            },
            Value::Scalar(_) | Value::Sequence(_) | Value::Mapping(_) => None,
        };
        self.report(Problem { help, ..problem });
    }
}

/// What can be read from a node.
pub(super) trait Read: Sized {
    /// The value; its fallback when the node holds none, which is then reported.
    fn read(node: &Node, reader: &mut Reader) -> Self;

    /// What stands for a value that could not be read; never leaves a load that succeeds.
    fn fallback() -> Self;

    /// The value of a key that is not there; `None` when the key is required.
    fn absent() -> Option<Self> {
        None
    }
}

/// A value with its place in the file.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

impl<T: Read> Read for At<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Self {
            value: T::read(node, reader),
            span: node.span.clone(),
        }
    }

    fn fallback() -> Self {
        Self {
            value: T::fallback(),
            span: 0..0,
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Some(T::read(node, reader))
    }

    fn fallback() -> Self {
        None
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let Value::Sequence(nodes) = &node.value else {
            reader.wrong_kind(node, "a list");
            return Vec::new();
        };
        nodes.iter().map(|node| T::read(node, reader)).collect()
    }

    fn fallback() -> Self {
        Vec::new()
    }
}

impl Read for bool {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let value = scalar(node).and_then(Scalar::as_boolean);
        value.unwrap_or_else(|| {
            reader.wrong_kind(node, "true or false");
            false
        })
    }

    fn fallback() -> Self {
        false
    }
}

impl Read for f64 {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let value = scalar(node).and_then(Scalar::as_number);
        value.unwrap_or_else(|| {
            reader.wrong_kind(node, "a number");
            Self::fallback()
        })
    }

    /// No number: a number that was read is finite.
    fn fallback() -> Self {
        Self::NAN
    }
}

/// The number of a weakness in the Common Weakness Enumeration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cwe(pub(super) u32);

impl Read for Cwe {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let number = scalar(node).and_then(Scalar::as_number);
        match number.filter(|number| number.fract() == 0.0 && (1.0..=99_999.0).contains(number)) {
            Some(number) => Self(number as u32),
            None => {
                let written = scalar(node).map_or(node.kind().to_owned(), |scalar| {
                    format!("`{}`", scalar.text)
                });
                let problem =
                    Problem::new(node.span.clone(), format!("{written} is not a CWE number"));
                reader.report(problem.with_help("Write the bare number: 400 for CWE-400."));
                Self::fallback()
            }
        }
    }

    fn fallback() -> Self {
        Self(0)
    }
}

/// A node as it stands, for values whose type is only known later.
impl Read for Node {
    fn read(node: &Node, _: &mut Reader) -> Self {
        node.clone()
    }

    fn fallback() -> Self {
        Self {
            span: 0..0,
            value: Value::Sequence(Vec::new()),
        }
    }
}

impl Read for Script {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let Some(scalar) = text_scalar(node, reader) else {
            return Self::fallback();
        };
        script(node, scalar, &reader.source)
    }

    fn fallback() -> Self {
        Self::default()
    }
}

/// The text of a scalar, with the way back to its file.
pub(super) fn script(node: &Node, scalar: &Scalar, source: &Arc<SourceText>) -> Script {
    Script {
        text: scalar.text.clone().into_owned(),
        source: source.clone(),
        written: Written {
            span: node.span.clone(),
            style: scalar.style,
            indent: scalar.indent,
        },
    }
}

pub(super) fn scalar(node: &Node) -> Option<&Scalar> {
    match &node.value {
        Value::Scalar(scalar) => Some(scalar),
        Value::Sequence(_) | Value::Mapping(_) => None,
    }
}

/// The scalar of a node that is a text and not empty.
pub(super) fn text_scalar<'a>(node: &'a Node, reader: &mut Reader) -> Option<&'a Scalar> {
    let Some(scalar) = scalar(node).filter(|scalar| scalar.kind() == "a text") else {
        reader.wrong_kind(node, "a text");
        return None;
    };
    if scalar.text.trim().is_empty() {
        reader.report(Problem::new(node.span.clone(), "this text is empty"));
        return None;
    }
    Some(scalar)
}

/// A mapping whose keys are up to the author.
#[derive(Debug, Clone)]
pub(super) struct Map<K, V>(pub(super) Vec<(Text<K>, V)>);

impl<K: TextKind, V: Read> Read for Map<K, V> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let Some(entries) = mapping(node, reader) else {
            return Self::fallback();
        };
        let read = |entry: &Entry| {
            let key = Text::check(&entry.key, &entry.key_span, reader);
            (key, V::read(&entry.value, reader))
        };
        Self(entries.iter().map(read).collect())
    }

    fn fallback() -> Self {
        Self(Vec::new())
    }
}

pub(super) fn mapping<'a>(node: &'a Node, reader: &mut Reader) -> Option<&'a [Entry]> {
    match &node.value {
        Value::Mapping(entries) => Some(entries),
        Value::Scalar(_) | Value::Sequence(_) => {
            reader.wrong_kind(node, "a mapping");
            None
        }
    }
}

/// A value that may differ by language.
pub(super) trait PerLanguage: Read {
    /// The key for all languages that have no entry of their own.
    const COMMON: &'static str;

    /// Whether the node holds the value itself, and not one for each language.
    fn is_plain(node: &Node) -> bool {
        !matches!(node.value, Value::Mapping(_))
    }
}

/// One value for all languages, or one for each; with the place of the language's name.
#[derive(Debug, Clone)]
pub(super) struct ByLanguage<T>(pub(super) Vec<(At<Option<Language>>, T)>);

impl<T: PerLanguage> Read for ByLanguage<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        if T::is_plain(node) {
            return Self(vec![(
                At {
                    value: None,
                    span: node.span.clone(),
                },
                T::read(node, reader),
            )]);
        }
        let mut values = Vec::new();
        for entry in mapping(node, reader).unwrap_or_default() {
            let value = T::read(&entry.value, reader);
            if entry.key == T::COMMON {
                values.push((
                    At {
                        value: None,
                        span: entry.key_span.clone(),
                    },
                    value,
                ));
            } else if let Some(language) = choose::<Language>(&entry.key) {
                values.push((
                    At {
                        value: Some(language),
                        span: entry.key_span.clone(),
                    },
                    value,
                ));
            } else {
                let known = choice_names::<Language>()
                    .iter()
                    .copied()
                    .chain([T::COMMON]);
                reader.report(unknown(
                    &entry.key,
                    "language",
                    known,
                    entry.key_span.clone(),
                ));
            }
        }
        Self(values)
    }

    fn fallback() -> Self {
        Self(Vec::new())
    }
}

impl PerLanguage for Script {
    const COMMON: &'static str = "default";
}

impl PerLanguage for Vec<Text<Short>> {
    const COMMON: &'static str = "all";
}

impl<V: Read> PerLanguage for Map<Short, V> {
    const COMMON: &'static str = "all";

    /// By language as soon as one key is a language that holds a mapping; else keys are the author's.
    fn is_plain(node: &Node) -> bool {
        let Value::Mapping(entries) = &node.value else {
            return true;
        };
        let speaks_of_language = |entry: &Entry| {
            let named = entry.key == Self::COMMON || choose::<Language>(&entry.key).is_some();
            named && matches!(entry.value.value, Value::Mapping(_))
        };
        !entries.iter().any(speaks_of_language)
    }
}

/// A key of a record.
pub(super) struct Key {
    pub(super) name: &'static str,
    /// The first sentence of its documentation.
    pub(super) doc: &'static str,
    pub(super) presence: Presence,
}

/// Whether a key must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    Required,
    Optional,
}

/// The entries of a record, after all its unknown and missing keys are reported.
pub(super) fn record_entries<'a>(
    node: &'a Node,
    noun: &str,
    keys: &[Key],
    reader: &mut Reader,
) -> Option<&'a [Entry]> {
    let entries = mapping(node, reader)?;
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    let absent: Vec<&Key> = keys
        .iter()
        .filter(|key| !entries.iter().any(|entry| entry.key == key.name))
        .collect();
    for entry in entries {
        if !keys.iter().any(|key| key.name == entry.key) {
            let near = did_you_mean(&entry.key, absent.iter().map(|key| key.name));
            let help = match near {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!(
                    "The keys of {article} {noun} are {}.",
                    listed(keys.iter().map(|key| key.name))
                ),
            };
            let problem = Problem::new(
                entry.key_span.clone(),
                format!("{article} {noun} has no key `{}`", entry.key),
            );
            reader.report(problem.with_help(help));
        }
    }
    let missing: Vec<&Key> = absent
        .into_iter()
        .filter(|key| key.presence == Presence::Required)
        .collect();
    if let [first, ..] = missing[..] {
        let help = match missing.len() {
            1 => format!("Add `{}`: {}", first.name, first.doc),
            _ => "Add them; an editor with the JSON schema (`policycheck schema`) completes them."
                .to_owned(),
        };
        let names = listed(missing.iter().map(|key| key.name));
        reader.report(
            Problem::new(node.span.clone(), format!("this {noun} lacks {names}")).with_help(help),
        );
    }
    Some(entries)
}

/// The value of a record's key.
pub(super) fn record_value<T: Read>(entries: &[Entry], key: &str, reader: &mut Reader) -> T {
    match entries.iter().find(|entry| entry.key == key) {
        Some(entry) => T::read(&entry.value, reader),
        None => T::absent().unwrap_or_else(T::fallback),
    }
}

/// Declares a mapping with known keys: the fields are the keys, their first line of documentation is
/// the help of a missing key. Optional keys have the type `Option`.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $noun:literal $name:ident {
            $( $(#[doc = $doc:literal])+ $field:ident: $type:ty, )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub(super) struct $name {
            $( $(#[doc = $doc])+ pub(super) $field: $type, )+
        }

        impl $crate::pack::read::Read for $name {
            fn read(node: &$crate::pack::yaml::Node, reader: &mut $crate::pack::read::Reader) -> Self {
                use $crate::pack::read::{Key, Presence, Read, record_entries, record_value};
                let keys = [$(Key {
                    name: stringify!($field).trim_start_matches("r#"),
                    doc: [$($doc),+][0].trim(),
                    presence: match <$type as Read>::absent() {
                        None => Presence::Required,
                        Some(_) => Presence::Optional,
                    },
                }),+];
                let Some(entries) = record_entries(node, $noun, &keys, reader) else {
                    return Self::fallback();
                };
                Self { $( $field: record_value(entries, stringify!($field).trim_start_matches("r#"), reader) ),+ }
            }

            fn fallback() -> Self {
                Self { $( $field: <$type as $crate::pack::read::Read>::fallback() ),+ }
            }
        }
    };
}
pub(super) use record;

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl JsonSchema for Script {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Script".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1 })
    }
}

impl JsonSchema for Cwe {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Cwe".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 99_999 })
    }
}

impl JsonSchema for Node {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number", "boolean", "array", "object"] })
    }
}

impl<K: TextKind, V: JsonSchema> JsonSchema for Map<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Map".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let names = Text::<K>::json_schema(generator);
        let values = generator.subschema_for::<V>();
        json_schema!({ "type": "object", "propertyNames": names, "additionalProperties": values })
    }
}

impl<T: PerLanguage + JsonSchema> JsonSchema for ByLanguage<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "ByLanguage".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        let names: Vec<&str> = choice_names::<Language>()
            .iter()
            .copied()
            .chain([T::COMMON])
            .collect();
        let by_language = json_schema!({
            "type": "object",
            "propertyNames": { "enum": names },
            "additionalProperties": value.clone(),
        });
        json_schema!({ "anyOf": [value, by_language] })
    }
}
