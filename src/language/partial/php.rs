//! PHP, by its node kinds.

use super::{Partial, at};
use crate::language::concept::Concept;
use crate::language::dialect::{Argument, Dialect as _, TextCall};
use crate::model::tree::{NodeId, Tree};

const CALLS: &[&str] = &[
    "function_call_expression",
    "member_call_expression",
    "nullsafe_member_call_expression",
    "scoped_call_expression",
    "object_creation_expression",
];

const STRINGS: &[&str] = &["string", "encapsed_string", "heredoc", "nowdoc"];

/// PHP.
pub static PHP: Partial = Partial {
    concepts: &[
        (
            Concept::Function,
            &[
                "function_definition",
                "method_declaration",
                "anonymous_function",
                "arrow_function",
            ],
        ),
        (Concept::Method, &["method_declaration"]),
        (
            Concept::Class,
            &[
                "class_declaration",
                "trait_declaration",
                "interface_declaration",
                "enum_declaration",
            ],
        ),
        (
            Concept::Parameter,
            &["simple_parameter", "variadic_parameter"],
        ),
        (Concept::Call, CALLS),
        (Concept::Argument, &["argument"]),
        (
            Concept::Attribute,
            &[
                "member_access_expression",
                "class_constant_access_expression",
            ],
        ),
        (Concept::Subscript, &["subscript_expression"]),
        (Concept::Identifier, &["variable_name", "name"]),
        (
            Concept::Loop,
            &[
                "foreach_statement",
                "for_statement",
                "while_statement",
                "do_statement",
            ],
        ),
        (
            Concept::Branch,
            &[
                "if_statement",
                "switch_statement",
                "match_expression",
                "conditional_expression",
            ],
        ),
        (
            Concept::Assignment,
            &["assignment_expression", "augmented_assignment_expression"],
        ),
        (Concept::Return, &["return_statement"]),
        (Concept::Raise, &["throw_expression"]),
        (Concept::String, STRINGS),
        (
            Concept::BuiltString,
            &[
                "encapsed_string",
                "heredoc",
                "binary_expression",
                "function_call_expression",
            ],
        ),
        (Concept::Number, &["integer", "float"]),
        (Concept::Boolean, &["boolean"]),
        (Concept::Null, &["null"]),
        (Concept::Comment, &["comment"]),
        (Concept::Comparison, &["binary_expression"]),
    ],
    scopes: &[
        "program",
        "class_declaration",
        "function_definition",
        "method_declaration",
        "anonymous_function",
        "arrow_function",
    ],
    identifiers: &["variable_name", "name", "primitive_type", "cast_type"],
    blocks: &["program", "compound_statement", "declaration_list"],
    wraps: &[
        ("parenthesized_expression", "#0"),
        ("expression_statement", "#0"),
        ("error_suppression_expression", "#0"),
    ],
    members: &[
        ("member_access_expression", "object", "name"),
        ("nullsafe_member_access_expression", "object", "name"),
        ("class_constant_access_expression", "#0", "#1"),
        ("scoped_property_access_expression", "scope", "name"),
    ],
    subscripts: &[("subscript_expression", "#0", "#1")],
    calls: &[
        ("function_call_expression", "function", "", "arguments"),
        ("member_call_expression", "name", "object", "arguments"),
        (
            "nullsafe_member_call_expression",
            "name",
            "object",
            "arguments",
        ),
        ("scoped_call_expression", "name", "scope", "arguments"),
        ("object_creation_expression", "#0", "", "@arguments"),
    ],
    arguments: &[("argument", "#-1", "name")],
    assignments: &[
        ("assignment_expression", "left", "right", "="),
        (
            "augmented_assignment_expression",
            "left",
            "right",
            "operator",
        ),
    ],
    binary: (&["binary_expression"], &["."]),
    definitions: &[
        "function_definition",
        "method_declaration",
        "class_declaration",
    ],
    declarations: &[
        ("const_element", "#0", "", "#1"),
        ("property_element", "name", "", "default_value"),
    ],
    parameters: &[
        ("simple_parameter", "name", "type", "default_value"),
        (
            "property_promotion_parameter",
            "name",
            "type",
            "default_value",
        ),
        ("variadic_parameter", "name", "type", ""),
    ],
    sequences: &["array_creation_expression"],
    strings: STRINGS,
    pieces: (
        &[
            "string_content",
            "escape_sequence",
            "string_value",
            "heredoc_body",
            "nowdoc_body",
            "nowdoc_string",
        ],
        &["heredoc_start", "heredoc_end"],
    ),
    holes: &[],
    numbers: &["integer", "float"],
    booleans: &["boolean"],
    nulls: &["null"],
    branches: &[
        (
            "conditional_expression",
            "condition",
            &["body", "alternative"],
        ),
        ("match_expression", "condition", &["body"]),
        ("if_statement", "condition", &["body", "alternative"]),
    ],
    cases: &[
        ("match_conditional_expression", "return_expression"),
        ("match_default_expression", "return_expression"),
    ],
    loops: &[("foreach_statement", "#0")],
    types: &[
        ("named_type", "#0"),
        ("optional_type", "#0"),
        ("qualified_name", "#-1"),
    ],
    own: "$this",
    fields_are_names: false,
    gives_last: false,
    text_call,
    template: |_, _| None,
    appended: |_, _, _| None,
};

fn text_call(language: &Partial, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
    if tree.kind(node) != "function_call_expression" {
        return None;
    }
    let arguments: Vec<Argument> = language.arguments(tree, node);
    let value = |index: usize| arguments.get(index).map(|argument| argument.value);
    let name = tree.text(at(tree, node, "function")?).to_ascii_lowercase();
    Some(match name.trim_start_matches('\\') {
        "sprintf" | "vsprintf" => TextCall::Printf {
            template: value(0)?,
            values: arguments.get(1..)?.to_vec(),
        },
        "implode" | "join" => TextCall::Join {
            separator: value(1).and(value(0)),
            elements: vec![value(1).or(value(0))?],
        },
        "str_replace" => TextCall::Replaced {
            text: value(2)?,
            mark: value(0)?,
            value: value(1)?,
        },
        "trim" | "ltrim" | "rtrim" | "strtolower" | "strtoupper" | "ucfirst" | "stripslashes"
        | "strval" => TextCall::Same(value(0)?),
        _ => return None,
    })
}
