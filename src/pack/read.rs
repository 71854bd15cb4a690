//! From positioned YAML to typed values, with all problems at once.
//!
//! A value that cannot be read is reported and replaced by its fallback, so that the reader goes on;
//! whoever holds problems throws the values away. What a file may hold is written once, as the fields
//! of a [`record!`]: its keys, their types and their documentation make the reader, the help of its
//! problems and the JSON schema.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::ops::Range;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{DeserializeOwned, IntoDeserializer, Visitor};

use super::alignment::align;
use super::yaml::{Entry, Node, Scalar, Value};
use super::{Level, ParamType, Script, TestLevel};
use crate::diagnostic::{Diagnostic, Problem, SourceText, did_you_mean};
use crate::finding::{Confidence, Severity};
use crate::language::Language;

/// One file while it is read: its text, and what is wrong with it so far.
pub(super) struct Reader {
    pub(super) source: Arc<SourceText>,
    pub(super) problems: Vec<Problem>,
}

impl Reader {
    pub(super) fn new(source: Arc<SourceText>) -> Self {
        Self {
            source,
            problems: Vec::new(),
        }
    }

    pub(super) fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
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
        self.report(match &node.value {
            Value::Scalar(scalar) if wanted == "a text" && !node.is_null() => {
                problem.with_help(format!("Put it in quotes: \"{}\".", scalar.text))
            }
            _ => problem,
        });
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
        Self {
            text: String::new(),
            source: Arc::default(),
            map: vec![(0, 0)],
        }
    }
}

/// The text of a scalar, with the way back to its file.
pub(super) fn script(node: &Node, scalar: &Scalar, source: &Arc<SourceText>) -> Script {
    let map = align(&source.text, &node.span, scalar);
    Script {
        text: scalar.text.clone(),
        source: source.clone(),
        map,
    }
}

pub(super) fn scalar(node: &Node) -> Option<&Scalar> {
    match &node.value {
        Value::Scalar(scalar) => Some(scalar),
        Value::Sequence(_) | Value::Mapping(_) => None,
    }
}

/// The scalar of a node that is a text and not empty.
fn text_scalar<'a>(node: &'a Node, reader: &mut Reader) -> Option<&'a Scalar> {
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

// ---------------------------------------------------------------- texts

/// What a text must look like.
pub(super) trait TextKind {
    /// Most characters.
    const MAX: usize;
    /// The form as a regular expression, for the JSON schema.
    const PATTERN: Option<&'static str> = None;
    /// Whether an unquoted number is taken for the text it is written as.
    const NUMBERS: Numbers = Numbers::Refused;

    /// What is wrong with the text, as message and help.
    fn fault(text: &str) -> Option<(String, String)>;
}

/// What an unquoted number is where a text is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    Refused,
    Texts,
}

/// A text of some kind, with its place. White space at the end is dropped.
#[derive(Debug, Clone)]
pub(super) struct Text<K> {
    pub(super) value: String,
    pub(super) span: Range<usize>,
    kind: PhantomData<K>,
}

impl<K: TextKind> Text<K> {
    fn check(text: &str, span: &Range<usize>, reader: &mut Reader) -> Self {
        let value = text.trim_end();
        let length = value.chars().count();
        if length > K::MAX {
            reader.report(
                Problem::new(
                    span.clone(),
                    format!("this text has {length} characters; {} are allowed", K::MAX),
                )
                .with_help("Shorten it; details belong into `help`."),
            );
        } else if let Some((message, help)) = K::fault(value) {
            reader.report(Problem::new(span.clone(), message).with_help(help));
        } else {
            return Self {
                value: value.to_owned(),
                span: span.clone(),
                kind: PhantomData,
            };
        }
        Self {
            span: span.clone(),
            ..Self::fallback()
        }
    }
}

impl<K: TextKind> Read for Text<K> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let number = scalar(node)
            .filter(|scalar| K::NUMBERS == Numbers::Texts && scalar.as_number().is_some());
        match number.or_else(|| text_scalar(node, reader)) {
            Some(scalar) => Self::check(&scalar.text, &node.span, reader),
            None => Self {
                span: node.span.clone(),
                ..Self::fallback()
            },
        }
    }

    /// The empty text: no text that was read is empty.
    fn fallback() -> Self {
        Self {
            value: String::new(),
            span: 0..0,
            kind: PhantomData,
        }
    }
}

/// Declares kinds of texts: name, most characters, pattern, how numbers are taken, and the fault.
macro_rules! text_kinds {
    ($($(#[$doc:meta])+ $name:ident { max: $max:expr, pattern: $pattern:expr, numbers: $numbers:ident, fault: $fault:expr })+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone)]
        pub(super) enum $name {}

        impl TextKind for $name {
            const MAX: usize = $max;
            const PATTERN: Option<&'static str> = $pattern;
            const NUMBERS: Numbers = Numbers::$numbers;

            fn fault(text: &str) -> Option<(String, String)> {
                let fault: fn(&str) -> Option<(String, String)> = $fault;
                fault(text)
            }
        }
    )+};
}

text_kinds! {
    /// One line that names something.
    Title { max: 255, pattern: None, numbers: Refused, fault: one_line }
    /// A few sentences.
    Short { max: 1024, pattern: None, numbers: Refused, fault: |_| None }
    /// Markdown of any length.
    Prose { max: usize::MAX, pattern: None, numbers: Refused, fault: |_| None }
    /// `kebab-case`: names of packs, rules, tags.
    Kebab { max: 100, pattern: Some("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), numbers: Texts, fault: not_kebab }
    /// A word in lower case: keys that packs choose for themselves.
    Word { max: 100, pattern: Some("^[a-z][a-z0-9_-]*$"), numbers: Texts, fault: not_word }
    /// `snake_case`: names of parameters, as scripts write them after `params.`.
    Snake { max: 100, pattern: Some("^[a-z][a-z0-9_]*$"), numbers: Texts, fault: not_snake }
    /// A semantic version.
    Version { max: 100, pattern: Some(r"^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$"), numbers: Texts, fault: not_version }
    /// A section or bullet of a guideline: `A1`, `A1.7`.
    Section { max: 32, pattern: Some("^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"), numbers: Texts, fault: not_section }
    /// `pack/rule`.
    RulePath { max: 255, pattern: Some("^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"), numbers: Refused, fault: not_rule_path }
    /// A glob over paths from the root of the project.
    PathGlob { max: 1024, pattern: None, numbers: Refused, fault: not_glob }
}

fn one_line(text: &str) -> Option<(String, String)> {
    text.contains(char::is_control).then(|| {
        (
            "this text has more than one line".to_owned(),
            "Write it on one line.".to_owned(),
        )
    })
}

/// Whether a text is lower-case words of letters and digits, joined by hyphens.
fn is_kebab(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(word) && text.starts_with(|first: char| first.is_ascii_lowercase())
}

fn not_kebab(text: &str) -> Option<(String, String)> {
    let words = text
        .split(|other: char| !other.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mended = words.collect::<Vec<_>>().join("-").to_lowercase();
    let help = if is_kebab(&mended) {
        format!("Write `{mended}`.")
    } else {
        "Write words in lower case, joined by hyphens.".to_owned()
    };
    (!is_kebab(text)).then(|| (format!("`{text}` is not in kebab-case"), help))
}

fn not_word(text: &str) -> Option<(String, String)> {
    let known = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-')
    };
    let good =
        text.bytes().all(known) && text.starts_with(|first: char| first.is_ascii_lowercase());
    (!good).then(|| {
        (
            format!("`{text}` is not a word in lower case"),
            "Join words by hyphens or `_`.".to_owned(),
        )
    })
}

fn not_snake(text: &str) -> Option<(String, String)> {
    let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let good =
        text.bytes().all(known) && text.starts_with(|first: char| first.is_ascii_lowercase());
    (!good).then(|| {
        let help =
            "Write words in lower case, joined by `_`; the first character is a letter.".to_owned();
        (format!("`{text}` cannot name a parameter"), help)
    })
}

fn not_version(text: &str) -> Option<(String, String)> {
    let number = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && (part == "0" || !part.starts_with('0'))
    };
    let label = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let (rest, build) = text
        .split_once('+')
        .map_or((text, None), |(rest, build)| (rest, Some(build)));
    let (core, pre) = rest
        .split_once('-')
        .map_or((rest, None), |(core, pre)| (core, Some(pre)));
    let good = core.split('.').count() == 3
        && core.split('.').all(number)
        && [pre, build]
            .into_iter()
            .flatten()
            .all(|labels| labels.split('.').all(label));
    (!good).then(|| {
        (
            format!("`{text}` is not a semantic version"),
            "Write three numbers, as in 1.0.0.".to_owned(),
        )
    })
}

fn not_section(text: &str) -> Option<(String, String)> {
    let good = text
        .split(['.', '-'])
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (!good).then(|| {
        (
            format!("`{text}` is not the number of a section or bullet"),
            "Write it as A1 or A1.7.".to_owned(),
        )
    })
}

fn not_rule_path(text: &str) -> Option<(String, String)> {
    let good = text
        .split_once('/')
        .is_some_and(|(pack, rule)| is_kebab(pack) && is_kebab(rule));
    (!good).then(|| {
        (
            format!("`{text}` is not the id of a rule"),
            "Write `pack/rule`.".to_owned(),
        )
    })
}

fn not_glob(text: &str) -> Option<(String, String)> {
    if text.starts_with('/') || text.split('/').any(|part| part == "..") {
        let help = "Write it from the root of the project, as in `src/**`.".to_owned();
        return Some((format!("the glob `{text}` leaves the project"), help));
    }
    let error = globset::GlobBuilder::new(text)
        .literal_separator(true)
        .build()
        .err()?;
    Some((
        format!("`{text}` is not a glob: {}", error.kind()),
        "Use `*`, `**`, `?`, `[…]` and `{…,…}`.".to_owned(),
    ))
}

// ---------------------------------------------------------------- closed sets

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
    ParamType, "type of a parameter", String;
    TestLevel, "level for tests", Default;
    Level, "level", Off;
}

fn read_choice<T: DeserializeOwned>(node: &Node, noun: &str, reader: &mut Reader) -> Option<T> {
    let scalar = text_scalar(node, reader)?;
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

// ---------------------------------------------------------------- mappings

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

// ---------------------------------------------------------------- records

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
    for entry in entries {
        if !keys.iter().any(|key| key.name == entry.key) {
            let free = keys
                .iter()
                .filter(|key| !entries.iter().any(|entry| entry.key == key.name));
            let near = did_you_mean(&entry.key, free.map(|key| key.name));
            let help = match near {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!(
                    "The keys of a {noun} are {}.",
                    listed(keys.iter().map(|key| key.name))
                ),
            };
            let problem = Problem::new(
                entry.key_span.clone(),
                format!("a {noun} has no key `{}`", entry.key),
            );
            reader.report(problem.with_help(help));
        }
    }
    let missing: Vec<&Key> = keys
        .iter()
        .filter(|key| {
            key.presence == Presence::Required && !entries.iter().any(|entry| entry.key == key.name)
        })
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

// ---------------------------------------------------------------- schemas

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

impl<K: TextKind> JsonSchema for Text<K> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = match K::NUMBERS {
            Numbers::Refused => json_schema!({ "type": "string", "minLength": 1 }),
            Numbers::Texts => json_schema!({ "type": ["string", "number"], "minLength": 1 }),
        };
        if K::MAX < usize::MAX {
            schema.insert("maxLength".to_owned(), K::MAX.into());
        }
        if let Some(pattern) = K::PATTERN {
            schema.insert("pattern".to_owned(), pattern.into());
        }
        schema
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
