//! Literals, and text that is made of values: template strings, `+`, and the calls that build text.

use super::{TypeScript, branches, without_wrapping};
use crate::language::dialect::{Dialect as _, Literal, TemplatePart, TextCall};
use crate::model::tree::{NodeId, Tree};

/// The value of a literal. The fragment of text inside an import's source is the module's name.
pub(super) fn literal(tree: &Tree<'_>, node: NodeId) -> Option<Literal> {
    match tree.kind(node) {
        "string" | "template_string" => constant(tree, node).map(Literal::Text),
        "string_fragment" => Some(Literal::Text(module_name(tree.text(node)).to_owned())),
        "number" => number(tree.text(node)).map(Literal::Number),
        "true" => Some(Literal::Boolean(true)),
        "false" => Some(Literal::Boolean(false)),
        "null" | "undefined" => Some(Literal::Null),
        _ => None,
    }
}

/// A module as rules name it: Node's own modules are meant with and without their prefix.
pub(super) fn module_name(source: &str) -> &str {
    source.strip_prefix("node:").unwrap_or(source)
}

/// Whether a string or template string has no holes.
pub(super) fn is_constant(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.child_of_kind(node, "template_substitution").is_none()
}

/// The text of a string or template string without holes.
pub(super) fn constant(tree: &Tree<'_>, node: NodeId) -> Option<String> {
    if !matches!(tree.kind(node), "string" | "template_string") || !is_constant(tree, node) {
        return None;
    }
    let quoted = tree.text(node);
    let inner = quoted.get(1..quoted.len().checked_sub(1)?)?;
    Some(unescape(inner))
}

/// Resolves the escapes of one character; those by number stay as written.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            plain.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('r') => plain.push('\r'),
            Some(number @ ('x' | 'u' | '0'..='7')) => plain.extend(['\\', number]),
            // A backslash at the end of a line continues the text.
            Some('\n') | None => {}
            Some(other) => plain.push(other),
        }
    }
    plain
}

fn number(text: &str) -> Option<f64> {
    let digits = text.replace('_', "").to_ascii_lowercase();
    let radix = match digits.get(..2) {
        Some("0x") => Some(16),
        Some("0o") => Some(8),
        Some("0b") => Some(2),
        _ => None,
    };
    match radix {
        Some(radix) => u64::from_str_radix(digits[2..].trim_end_matches('n'), radix)
            .ok()
            .map(|value| value as f64),
        None => digits.trim_end_matches('n').parse().ok(),
    }
}

/// Whether the node is text made of values. Of a sum only the outermost `+` counts, and a tagged
/// template hands its values to the tag, which does not put them into the text by itself.
pub(super) fn is_built(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "template_string" => !is_constant(tree, node) && tree.field(node) != Some("arguments"),
        "binary_expression" => {
            is_sum(tree, node) && !is_summand(tree, node) && {
                let summands = summands(tree, node);
                let has_text = summands.iter().any(|summand| is_text(tree, *summand));
                has_text && summands.iter().any(|summand| !is_literal(tree, *summand))
            }
        }
        "call_expression" => call_parts(tree, node).is_some_and(|parts| !parts.is_empty()),
        _ => false,
    }
}

/// The values that a built string is made of.
pub(super) fn parts(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let mut parts = Vec::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        let inner = without_wrapping(tree, node);
        let mut pieces = match tree.kind(inner) {
            "template_string" => holes(tree, inner),
            "binary_expression" if is_sum(tree, inner) => vec_of_sides(tree, inner),
            "call_expression" => match call_parts(tree, inner) {
                Some(pieces) => pieces,
                None => {
                    parts.push(node);
                    continue;
                }
            },
            _ if is_literal(tree, inner) => continue,
            _ => {
                parts.push(node);
                continue;
            }
        };
        pieces.reverse();
        open.extend(pieces);
    }
    parts
}

/// The pieces of a template string with values in it.
pub(super) fn template(tree: &Tree<'_>, node: NodeId) -> Option<Vec<TemplatePart>> {
    // A tag decides itself what becomes of the values.
    if tree.kind(node) != "template_string"
        || is_constant(tree, node)
        || tree.field(node) == Some("arguments")
    {
        return None;
    }
    let values: Vec<_> = tree
        .children(node)
        .filter(|child| tree.kind(*child) == "template_substitution")
        .filter_map(|hole| Some((hole, tree.children(hole).next()?)))
        .collect();
    Some(crate::language::dialect::cut(tree, node, (1, 1), &values))
}

/// A call that makes text.
pub(super) fn text_call(tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
    if tree.kind(node) != "call_expression" {
        return None;
    }
    let call = TypeScript.call(tree, node)?;
    let values = TypeScript.arguments(tree, node);
    let plain = || values.iter().map(|argument| argument.value);
    match (call.receiver, tree.text(call.method?)) {
        (Some(first), "concat") => Some(TextCall::Concat(
            std::iter::once(first).chain(plain()).collect(),
        )),
        (Some(text), "replace" | "replaceAll") if values.len() == 2 => Some(TextCall::Replaced {
            text,
            mark: values[0].value,
            value: values[1].value,
        }),
        (Some(list), "join") if values.len() < 2 => Some(TextCall::Join {
            separator: plain().next(),
            elements: vec![list],
        }),
        (Some(text), "trim" | "trimStart" | "trimEnd" | "toString" | "valueOf")
            if values.is_empty() =>
        {
            Some(TextCall::Same(text))
        }
        (Some(module), "format") if tree.text(module) == "util" => {
            let (template, values) = values.split_first()?;
            Some(TextCall::Printf {
                template: template.value,
                values: values.to_vec(),
            })
        }
        (None, "String") if values.len() == 1 => Some(TextCall::Same(values[0].value)),
        _ => None,
    }
}

/// The expressions in a template string.
pub(super) fn holes(tree: &Tree<'_>, template: NodeId) -> Vec<NodeId> {
    tree.children(template)
        .filter(|child| tree.kind(*child) == "template_substitution")
        .filter_map(|hole| tree.children(hole).next())
        .collect()
}

fn is_sum(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.kind(node) == "binary_expression" && branches::operator(tree, node) == Some("+")
}

/// Whether the node is, in parentheses or not, an operand of `+`.
fn is_summand(tree: &Tree<'_>, node: NodeId) -> bool {
    let above = tree
        .ancestors(node)
        .find(|above| tree.kind(*above) != "parenthesized_expression");
    above.is_some_and(|above| is_sum(tree, above))
}

/// The operands of a chain of `+`. A loop, as chains may be long.
fn summands(tree: &Tree<'_>, sum: NodeId) -> Vec<NodeId> {
    let mut summands = Vec::new();
    let mut open = vec![sum];
    while let Some(node) = open.pop() {
        let inner = without_wrapping(tree, node);
        if is_sum(tree, inner) {
            open.extend(vec_of_sides(tree, inner).into_iter().rev());
        } else {
            summands.push(inner);
        }
    }
    summands
}

fn vec_of_sides(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let sides = TypeScript.sides(tree, node);
    sides.left.into_iter().chain(sides.right).collect()
}

fn is_text(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "string" => true,
        // The value of a tagged template is whatever the tag makes of it.
        "template_string" => tree.field(node) != Some("arguments"),
        "call_expression" => call_parts(tree, node).is_some(),
        _ => false,
    }
}

fn is_literal(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "string" | "number" | "true" | "false" | "null" | "undefined" => true,
        "template_string" => is_constant(tree, node),
        _ => false,
    }
}

/// The values in a call that builds text: `"…".concat(a)`, `["…", a].join("")`, `util.format("…", a)`.
fn call_parts(tree: &Tree<'_>, node: NodeId) -> Option<Vec<NodeId>> {
    let call = TypeScript.call(tree, node)?;
    let receiver = without_wrapping(tree, call.receiver?);
    let pieces: Vec<NodeId> = match tree.text(call.method?) {
        "concat" if matches!(tree.kind(receiver), "string" | "template_string") => {
            std::iter::once(receiver)
                .chain(values(tree, node))
                .collect()
        }
        "join" => {
            let elements = TypeScript.sequence(tree, receiver)?;
            elements
                .iter()
                .any(|element| matches!(tree.kind(*element), "string" | "template_string"))
                .then_some(elements)?
        }
        "format" if tree.text(receiver) == "util" => values(tree, node),
        _ => return None,
    };
    Some(
        pieces
            .into_iter()
            .filter(|piece| !is_literal(tree, *piece))
            .collect(),
    )
}

fn values(tree: &Tree<'_>, call: NodeId) -> Vec<NodeId> {
    TypeScript
        .arguments(tree, call)
        .into_iter()
        .map(|argument| argument.value)
        .collect()
}
