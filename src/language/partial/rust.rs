//! Rust, by its node kinds. A macro is no call; `format!` is text with values in it.

use super::Partial;
use crate::language::concept::Concept;
use crate::language::dialect::{Dialect as _, TemplatePart, TextCall};
use crate::model::tree::{NodeId, Tree};

const STRINGS: &[&str] = &["string_literal", "raw_string_literal"];

/// Rust.
pub static RUST: Partial = Partial {
    concepts: &[
        (Concept::Function, &["function_item", "closure_expression"]),
        (Concept::Method, &["function_item"]),
        (Concept::Class, &["impl_item", "trait_item"]),
        (Concept::Parameter, &["parameter"]),
        (Concept::Call, &["call_expression"]),
        (Concept::Argument, &[]),
        (Concept::Attribute, &["field_expression"]),
        (Concept::Subscript, &["index_expression"]),
        (Concept::Identifier, &["identifier", "self"]),
        (
            Concept::Loop,
            &["for_expression", "while_expression", "loop_expression"],
        ),
        (Concept::Branch, &["if_expression", "match_expression"]),
        (
            Concept::Assignment,
            &[
                "assignment_expression",
                "compound_assignment_expr",
                "let_declaration",
                "call_expression",
            ],
        ),
        (Concept::Return, &["return_expression"]),
        (Concept::Raise, &[]),
        (Concept::String, STRINGS),
        (
            Concept::BuiltString,
            &["macro_invocation", "binary_expression"],
        ),
        (Concept::Number, &["integer_literal", "float_literal"]),
        (Concept::Boolean, &["boolean_literal"]),
        (Concept::Null, &["unit_expression"]),
        (Concept::Comment, &["line_comment", "block_comment"]),
        (Concept::Comparison, &["binary_expression"]),
    ],
    scopes: &[
        "source_file",
        "mod_item",
        "impl_item",
        "function_item",
        "closure_expression",
    ],
    identifiers: &["identifier", "type_identifier", "primitive_type", "self"],
    blocks: &["source_file", "block", "declaration_list"],
    wraps: &[
        ("parenthesized_expression", "#0"),
        ("expression_statement", "#0"),
        ("reference_expression", "value"),
        ("try_expression", "#0"),
        ("await_expression", "#0"),
        ("else_clause", "#0"),
    ],
    members: &[
        ("field_expression", "value", "field"),
        ("scoped_identifier", "path", "name"),
        ("scoped_type_identifier", "path", "name"),
    ],
    subscripts: &[("index_expression", "#0", "#1")],
    calls: &[("call_expression", "function", "", "arguments")],
    arguments: &[],
    assignments: &[
        ("assignment_expression", "left", "right", "="),
        ("compound_assignment_expr", "left", "right", "operator"),
        ("let_declaration", "pattern", "value", "="),
    ],
    binary: (&["binary_expression"], &["+"]),
    definitions: &["function_item"],
    declarations: &[
        ("let_declaration", "pattern", "type", "value"),
        ("const_item", "name", "type", "value"),
        ("static_item", "name", "type", "value"),
    ],
    parameters: &[("parameter", "pattern", "type", "")],
    sequences: &["array_expression"],
    strings: STRINGS,
    pieces: (&["string_content", "escape_sequence"], &[]),
    holes: &[],
    numbers: &["integer_literal", "float_literal"],
    booleans: &["boolean_literal"],
    nulls: &["unit_expression"],
    branches: &[
        (
            "if_expression",
            "condition",
            &["consequence", "alternative"],
        ),
        ("match_expression", "value", &["body"]),
    ],
    cases: &[("match_arm", "value"), ("block", "#-1")],
    loops: &[("for_expression", "value")],
    types: &[
        ("reference_type", "type"),
        ("generic_function", "function"),
        ("generic_type", "type"),
    ],
    own: "self",
    fields_are_names: false,
    gives_last: true,
    text_call,
    template,
    appended,
};

fn text_call(language: &Partial, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
    if tree.kind(node) != "call_expression" {
        return None;
    }
    let parts = language.call(tree, node)?;
    let values = language.values(tree, node);
    let receiver = parts.receiver?;
    match (tree.text(parts.method?), values.as_slice()) {
        ("from" | "new", [text]) if matches!(tree.text(receiver), "String" | "Cow") => {
            Some(TextCall::Same(*text))
        }
        (
            "to_string" | "to_owned" | "into" | "as_str" | "as_ref" | "clone" | "trim" | "unwrap"
            | "as_mut" | "to_lowercase" | "to_uppercase" | "into_owned" | "unwrap_or_default",
            [],
        )
        | ("expect", [_]) => Some(TextCall::Same(receiver)),
        ("join", [separator]) => Some(TextCall::Join {
            separator: Some(*separator),
            elements: vec![receiver],
        }),
        ("replace", [mark, value]) => Some(TextCall::Replaced {
            text: receiver,
            mark: *mark,
            value: *value,
        }),
        _ => None,
    }
}

/// `format!("… {} {name}", value)`.
fn template(tree: &Tree<'_>, node: NodeId) -> Option<Vec<TemplatePart>> {
    if tree.kind(node) != "macro_invocation" {
        return None;
    }
    let name = tree.text(tree.child(node, "macro")?);
    let (path, name) = name.rsplit_once("::").unwrap_or(("", name));
    if !matches!(name, "format" | "concat") || !matches!(path, "" | "std" | "alloc") {
        return None;
    }
    let tokens = tree.child_of_kind(node, "token_tree")?;
    let groups = arguments(tree, tokens);
    if name == "concat" {
        let parts = groups
            .into_iter()
            .filter_map(|group| group.first().copied());
        return Some(parts.map(TemplatePart::Value).collect());
    }
    let (first, values) = groups.split_first()?;
    let literal = first
        .first()
        .filter(|first| STRINGS.contains(&tree.kind(**first)))?;
    let text: String = tree
        .children(*literal)
        .map(|piece| tree.text(piece))
        .collect();
    let mut parts = Vec::new();
    let mut next = 0;
    let mut rest = text.as_str();
    let mut constant = String::new();
    while let Some(place) = rest.find(['{', '}']) {
        constant.push_str(&rest[..place]);
        let brace = &rest[place..=place];
        rest = &rest[place + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            constant.push_str(brace);
            rest = after;
            continue;
        }
        let Some((inner, after)) = rest.split_once('}') else {
            break;
        };
        rest = after;
        let name = inner.split(':').next().unwrap_or_default().trim();
        let position = match name {
            "" => {
                next += 1;
                Some(next - 1)
            }
            name => name.parse::<usize>().ok(),
        };
        let value = match position {
            Some(position) => values.get(position).and_then(|group| value_of(tree, group)),
            None => values
                .iter()
                .find(|group| tree.text(group[0]) == name && group.len() > 1)
                .and_then(|group| value_of(tree, &group[1..]))
                .or_else(|| known_as(tree, node, name)),
        };
        parts.push(TemplatePart::Text(std::mem::take(&mut constant)));
        parts.push(TemplatePart::Value(value.unwrap_or(*literal)));
    }
    constant.push_str(rest);
    parts.push(TemplatePart::Text(constant));
    Some(parts)
}

/// The tokens of each argument of a macro, which are cut at its commas.
fn arguments(tree: &Tree<'_>, tokens: NodeId) -> Vec<Vec<NodeId>> {
    let mut groups: Vec<Vec<NodeId>> = Vec::new();
    let mut open = false;
    for token in tree.all_children(tokens) {
        match tree.text(token) {
            "," => open = false,
            "(" | ")" | "[" | "]" | "{" | "}" if !tree.is_named(token) => {}
            _ => {
                if !std::mem::replace(&mut open, true) {
                    groups.push(Vec::new());
                }
                if let Some(group) = groups.last_mut().filter(|_| tree.is_named(token)) {
                    group.push(token);
                }
            }
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// The node that stands for the tokens of a value: a single one, or what its last call is given.
fn value_of(tree: &Tree<'_>, tokens: &[NodeId]) -> Option<NodeId> {
    match tokens {
        [only] => Some(*only),
        // `self.table`, `xs.len()`: the name that says most of it.
        several => several
            .iter()
            .rev()
            .find(|token| tree.kind(**token) == "identifier")
            .or(several.last())
            .copied(),
    }
}

/// The nearest place above at which a name stands by itself.
fn known_as(tree: &Tree<'_>, node: NodeId, name: &str) -> Option<NodeId> {
    let before = tree.span(node).start;
    let is_name = |other: &NodeId| {
        tree.kind(*other) == "identifier"
            && tree.text(*other) == name
            && tree.field(*other) != Some("type")
    };
    let function = tree
        .ancestors(node)
        .find(|outer| matches!(tree.kind(*outer), "function_item" | "source_file"))?;
    let within = tree
        .descendants(function)
        .rfind(|other| tree.span(*other).start < before && is_name(other));
    let found = within.or_else(|| tree.all().find(is_name))?;
    // A declared name means what it is given only behind the declaration: the value stands for it.
    let declared = tree
        .parent(found)
        .filter(|declaration| tree.kind(*declaration) == "let_declaration");
    declared
        .and_then(|declaration| {
            tree.child(declaration, "type")
                .filter(|of| tree.kind(*of) == "primitive_type")
                .or_else(|| tree.child(declaration, "value"))
        })
        .or(Some(found))
}

/// `text.push_str(more)`, `text.push(c)`.
fn appended(language: &Partial, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)> {
    if tree.kind(node) != "call_expression" {
        return None;
    }
    let parts = language.call(tree, node)?;
    if !matches!(tree.text(parts.method?), "push_str" | "push") {
        return None;
    }
    let target = parts
        .receiver
        .filter(|target| tree.kind(*target) == "identifier")?;
    let values = language.values(tree, node);
    let [added] = values.as_slice() else {
        return None;
    };
    Some((target, *added))
}
