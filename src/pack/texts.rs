//! Kinds of texts in packs: their length, their form, and what is said of a text that has another.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::{Read, Reader, scalar, text_scalar};
use super::yaml::Node;
use crate::diagnostic::Problem;

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
    pub(super) fn check(text: &str, span: &Range<usize>, reader: &mut Reader) -> Self {
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
    /// A section or bullet of a guideline, after the name of its pack where it is another's: `A1.7`, `clients/C4.11`.
    Bullet { max: 132, pattern: Some("^([a-z][a-z0-9-]*/)?[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"), numbers: Texts, fault: not_bullet }
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
    let mut mended = String::new();
    for character in text.chars() {
        let begins_word = character.is_ascii_uppercase()
            && mended.ends_with(|last: char| last.is_ascii_lowercase());
        if (begins_word || !character.is_ascii_alphanumeric()) && !mended.ends_with('-') {
            mended.push('-');
        }
        mended.extend(character.is_ascii_alphanumeric().then_some(character));
    }
    let mended = mended.trim_matches('-').to_lowercase();
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

fn not_bullet(text: &str) -> Option<(String, String)> {
    match text.split_once('/') {
        Some((pack, number)) if is_kebab(pack) => not_section(number),
        Some((pack, _)) => not_kebab(pack),
        None => not_section(text),
    }
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
