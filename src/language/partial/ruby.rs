//! Ruby, by its node kinds.

use super::Partial;
use crate::language::concept::Concept;
use crate::language::dialect::{Argument, ArgumentKind, Dialect as _, TemplatePart, TextCall};
use crate::model::tree::{NodeId, Tree};

const STRINGS: &[&str] = &[
    "string",
    "heredoc_beginning",
    "bare_string",
    "chained_string",
    "subshell",
];

/// Ruby.
pub static RUBY: Partial = Partial {
    concepts: &[
        (
            Concept::Function,
            &["method", "singleton_method", "lambda", "block", "do_block"],
        ),
        (Concept::Method, &["method", "singleton_method"]),
        (Concept::Class, &["class", "module"]),
        (
            Concept::Parameter,
            &[
                "optional_parameter",
                "keyword_parameter",
                "splat_parameter",
                "identifier",
            ],
        ),
        (Concept::Call, &["call"]),
        (Concept::Subscript, &["element_reference"]),
        (
            Concept::Identifier,
            &[
                "identifier",
                "constant",
                "instance_variable",
                "class_variable",
                "global_variable",
            ],
        ),
        (Concept::Attribute, &["scope_resolution"]),
        (Concept::Loop, &["for", "while", "until"]),
        (
            Concept::Branch,
            &[
                "if",
                "unless",
                "case",
                "conditional",
                "if_modifier",
                "unless_modifier",
            ],
        ),
        (
            Concept::Assignment,
            &["assignment", "operator_assignment", "binary", "call"],
        ),
        (Concept::Return, &["return"]),
        (Concept::Raise, &[]),
        (Concept::String, STRINGS),
        (
            Concept::BuiltString,
            &[
                "string",
                "heredoc_beginning",
                "binary",
                "call",
                "chained_string",
            ],
        ),
        (Concept::Number, &["integer", "float"]),
        (Concept::Boolean, &["true", "false"]),
        (Concept::Null, &["nil"]),
        (Concept::Comment, &["comment"]),
        (Concept::Comparison, &["binary"]),
        (Concept::Argument, &[]),
    ],
    scopes: &[
        "program",
        "class",
        "module",
        "method",
        "singleton_method",
        "lambda",
        "block",
        "do_block",
    ],
    identifiers: &[
        "identifier",
        "constant",
        "instance_variable",
        "class_variable",
        "global_variable",
        "self",
    ],
    blocks: &["program", "body_statement", "block_body", "then", "else"],
    wraps: &[("parenthesized_statements", "#0"), ("begin", "#0")],
    members: &[("scope_resolution", "scope", "name")],
    subscripts: &[("element_reference", "object", "#1")],
    calls: &[("call", "method", "receiver", "arguments")],
    arguments: &[
        ("pair", "value", "key"),
        ("splat_argument", "#0", ""),
        ("block_argument", "#0", ""),
    ],
    assignments: &[
        ("assignment", "left", "right", "="),
        ("operator_assignment", "left", "right", "operator"),
    ],
    binary: (&["binary"], &["+", "<<"]),
    definitions: &["method", "singleton_method", "class", "module"],
    declarations: &[],
    parameters: &[
        ("optional_parameter", "name", "", "value"),
        ("keyword_parameter", "name", "", "value"),
        ("splat_parameter", "name", "", ""),
        ("hash_splat_parameter", "name", "", ""),
        ("block_parameter", "name", "", ""),
    ],
    sequences: &["array", "string_array"],
    strings: STRINGS,
    pieces: (
        &[
            "string_content",
            "escape_sequence",
            "string",
            "heredoc_content",
        ],
        &["heredoc_end"],
    ),
    holes: &["interpolation"],
    numbers: &["integer", "float"],
    booleans: &["true", "false"],
    nulls: &["nil"],
    branches: &[
        ("conditional", "condition", &["consequence", "alternative"]),
        ("case", "value", &["."]),
        ("if", "condition", &["consequence", "alternative"]),
        ("if_modifier", "condition", &["body"]),
        ("unless_modifier", "condition", &["body"]),
    ],
    cases: &[("when", "body"), ("else", "#-1"), ("then", "#-1")],
    loops: &[],
    types: &[],
    own: "self",
    fields_are_names: true,
    gives_last: true,
    text_call,
    template,
    appended,
};

fn text_call(language: &Partial, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
    if tree.kind(node) == "binary" {
        // `"… %s" % [a, b]`
        if tree.kind(tree.child(node, "operator")?) != "%" {
            return None;
        }
        let template = tree.child(node, "left")?;
        if tree.kind(template) != "string" {
            return None;
        }
        let right = tree.child(node, "right")?;
        let values = language.sequence(tree, right).unwrap_or(vec![right]);
        return Some(TextCall::Printf {
            template,
            values: values.into_iter().map(positional).collect(),
        });
    }
    if tree.kind(node) != "call" {
        return None;
    }
    let receiver = tree.child(node, "receiver");
    let arguments = language.arguments(tree, node);
    match (language.method(tree, node)?, receiver) {
        ("format" | "sprintf", _) => Some(TextCall::Printf {
            template: arguments.first()?.value,
            values: arguments[1..].to_vec(),
        }),
        ("join", Some(list)) => Some(TextCall::Join {
            separator: arguments.first().map(|argument| argument.value),
            elements: vec![list],
        }),
        ("gsub" | "sub", Some(text)) if arguments.len() == 2 => Some(TextCall::Replaced {
            text,
            mark: arguments[0].value,
            value: arguments[1].value,
        }),
        (
            "strip" | "squish" | "freeze" | "to_s" | "chomp" | "dup" | "downcase" | "upcase"
            | "strip_heredoc" | "html_safe",
            Some(text),
        ) => Some(TextCall::Same(text)),
        _ => None,
    }
}

fn positional(value: NodeId) -> Argument {
    Argument {
        node: value,
        value,
        kind: ArgumentKind::Positional,
    }
}

/// A heredoc stands behind the line on which it begins.
fn template(tree: &Tree<'_>, node: NodeId) -> Option<Vec<TemplatePart>> {
    if tree.kind(node) != "heredoc_beginning" {
        return None;
    }
    let end = tree.span(node).end;
    let body = tree
        .all()
        .skip_while(|other| *other != node)
        .find(|other| tree.kind(*other) == "heredoc_body" && tree.span(*other).start >= end)?;
    Some(RUBY.cut(tree, body).0)
}

/// `text << more`, `text.concat(more)`.
fn appended(language: &Partial, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)> {
    let (target, added) = match tree.kind(node) {
        "binary" if tree.kind(tree.child(node, "operator")?) == "<<" => {
            (tree.child(node, "left")?, tree.child(node, "right")?)
        }
        "call" if language.method(tree, node)? == "concat" => (
            tree.child(node, "receiver")?,
            *language.values(tree, node).first()?,
        ),
        _ => return None,
    };
    matches!(tree.kind(target), "identifier" | "instance_variable").then_some((target, added))
}
