//! Values of parameters, read as their type wants them: defaults of packs, and what projects set.

use std::collections::BTreeMap;
use std::sync::Arc;

use regex_syntax::hir::{Class, Hir, HirKind};

use super::file::ParamFile;
use super::read::{ByLanguage, Map, Read, Reader, scalar, script};
use super::texts::{Short, Snake, Text};
use super::yaml::Node;
use super::{Param, ParamType, ParamValue};
use crate::diagnostic::Problem;
use crate::language::Language;

/// The parameters that a file declares, by name.
pub(super) fn read_params(
    declared: &Map<Snake, ParamFile>,
    reader: &mut Reader,
) -> BTreeMap<String, Param> {
    let mut params = BTreeMap::new();
    for (name, param) in &declared.0 {
        // A default cannot be wrong for a type that is not known.
        if name.value.is_empty()
            || reader.has_reported(&param.r#type.span)
            || reader.has_reported(&param.default.span)
        {
            continue;
        }
        let kind = param.r#type.value;
        let default = Arc::new(read_value(kind, &param.default, reader));
        params.insert(
            name.value.clone(),
            Param {
                kind,
                value: default.clone(),
                default,
                help: param.help.value.as_str().into(),
            },
        );
    }
    params
}

/// A value of that type.
pub(super) fn read_value(kind: ParamType, node: &Node, reader: &mut Reader) -> ParamValue {
    match kind {
        ParamType::String => ParamValue::Text(read_text(node, reader)),
        ParamType::Number => ParamValue::Number(f64::read(node, reader)),
        ParamType::Boolean => ParamValue::Boolean(bool::read(node, reader)),
        ParamType::Duration => ParamValue::Duration(read_duration(node, reader)),
        ParamType::Regex => ParamValue::Regex(read_regex(node, reader)),
        ParamType::List => {
            let lists = ByLanguage::<Vec<Text<Short>>>::read(node, reader);
            ParamValue::List(by_language(lists, texts))
        }
        ParamType::Table => {
            let tables = ByLanguage::<Map<Short, Vec<Text<Short>>>>::read(node, reader);
            let table = |table: Map<Short, Vec<Text<Short>>>| {
                table
                    .0
                    .into_iter()
                    .map(|(key, values)| (key.value, texts(values)))
                    .collect()
            };
            ParamValue::Table(by_language(tables, table))
        }
    }
}

/// The values of a mapping by language, each made into what the pack holds.
pub(super) fn by_language<T, U>(
    values: ByLanguage<T>,
    convert: impl Fn(T) -> U,
) -> BTreeMap<Option<Language>, U> {
    values
        .0
        .into_iter()
        .map(|(language, value)| (language.value, convert(value)))
        .collect()
}

/// The texts of a list.
pub(super) fn texts(texts: Vec<Text<Short>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// A text, which may be empty here.
fn read_text(node: &Node, reader: &mut Reader) -> String {
    let Some(scalar) = scalar(node).filter(|scalar| scalar.kind() == "a text") else {
        reader.wrong_kind(node, "a text");
        return String::new();
    };
    scalar.text.clone().into_owned()
}

/// Milliseconds.
fn read_duration(node: &Node, reader: &mut Reader) -> f64 {
    let Some(scalar) = scalar(node).filter(|_| !node.is_null()) else {
        reader.wrong_kind(node, "a duration");
        return 0.0;
    };
    parse_duration(&scalar.text).unwrap_or_else(|| {
        let problem = Problem::new(
            node.span.clone(),
            format!("`{}` is not a duration", scalar.text),
        );
        reader
            .report(problem.with_help("Write a number with its unit: 500ms, 30s, 5m, 24h or 7d."));
        0.0
    })
}

/// Milliseconds of `500ms`, `30s`, `1.5m`, `24h`, `7d`.
fn parse_duration(text: &str) -> Option<f64> {
    let unit = text.find(|other: char| other.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at(unit);
    let factor = match unit {
        "ms" => 1.0,
        "s" => 1_000.0,
        "m" => 60_000.0,
        "h" => 3_600_000.0,
        "d" => 86_400_000.0,
        _ => return None,
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = number.split_once('.').unwrap_or((number, "0"));
    let decimal = digits(whole.strip_prefix('-').unwrap_or(whole)) && digits(rest);
    number
        .parse()
        .ok()
        .filter(|_| decimal)
        .map(|number: f64| number * factor)
}

fn read_regex(node: &Node, reader: &mut Reader) -> String {
    let Some(text) = scalar(node).filter(|scalar| scalar.kind() == "a text") else {
        reader.wrong_kind(node, "a text");
        return String::new();
    };
    if !reader.is_embedded
        && let Some(problem) = regex_problem(&text.text)
    {
        let placed = script(node, text, &reader.source);
        let span = placed.span_in_source(problem.span.clone());
        reader.report(Problem { span, ..problem });
    }
    text.text.clone().into_owned()
}

/// What is wrong with a regular expression, with the place inside it.
fn regex_problem(regex: &str) -> Option<Problem> {
    let (span, reason) = match regex_syntax::Parser::new().parse(regex) {
        Ok(hir) if states(&hir) < SURELY_COMPILES => return None,
        Ok(_) => (0..regex.len(), regex::Regex::new(regex).err()?.to_string()),
        Err(regex_syntax::Error::Parse(error)) => (
            error.span().start.offset..error.span().end.offset,
            error.kind().to_string(),
        ),
        Err(regex_syntax::Error::Translate(error)) => (
            error.span().start.offset..error.span().end.offset,
            error.kind().to_string(),
        ),
        Err(error) => (0..regex.len(), error.to_string()),
    };
    Some(
        Problem::new(span, "this is not a regular expression")
            .with_label(reason)
            .with_help(
                "The syntax is that of the Rust crate regex: no look-around, no back-references.",
            ),
    )
}

/// Expressions with fewer states than this are far from the limit on compiled size. Compiling the
/// embedded packs' expressions only to see that they do took a third of the time to load.
const SURELY_COMPILES: u64 = 10_000;

/// How many states the automaton of an expression has, roughly.
fn states(hir: &Hir) -> u64 {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => 1,
        HirKind::Literal(literal) => literal.0.len() as u64,
        // A range of characters is up to four sequences of bytes.
        HirKind::Class(Class::Unicode(class)) => 4 * class.ranges().len() as u64,
        HirKind::Class(Class::Bytes(class)) => class.ranges().len() as u64,
        HirKind::Repetition(repetition) => {
            let times = u64::from(repetition.max.unwrap_or(repetition.min).max(1));
            states(&repetition.sub).saturating_mul(times)
        }
        HirKind::Capture(capture) => states(&capture.sub).saturating_add(2),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().map(states).fold(1, u64::saturating_add)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_unit() {
        let good = [
            ("500ms", 500.0),
            ("30s", 30_000.0),
            ("1.5m", 90_000.0),
            ("24h", 86_400_000.0),
            ("-7d", -604_800_000.0),
        ];
        for (text, milliseconds) in good {
            assert_eq!(parse_duration(text), Some(milliseconds), "{text}");
        }
        for text in [
            "", "5", "s", "5 s", "5w", "1e3s", ".5s", "5.s", "infs", "1.2.3s",
        ] {
            assert_eq!(parse_duration(text), None, "{text}");
        }
    }

    #[test]
    fn a_mistake_in_a_regular_expression_has_a_place() {
        let problem = regex_problem("^a(b$").unwrap();
        assert_eq!(problem.span, 2..3);
        assert_eq!(regex_problem("^[a-z]+$"), None);
        assert!(
            regex_problem("(?:a{1000}){1000}").is_some(),
            "too large to compile"
        );
    }
}
