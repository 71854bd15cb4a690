//! C#, by its node kinds.

use super::Partial;
use crate::language::concept::Concept;
use crate::language::dialect::{Dialect as _, TextCall};
use crate::model::tree::{NodeId, Tree};

const STRINGS: &[&str] = &[
    "string_literal",
    "verbatim_string_literal",
    "raw_string_literal",
    "interpolated_string_expression",
];

const CALLS: &[&str] = &[
    "invocation_expression",
    "object_creation_expression",
    "implicit_object_creation_expression",
];

/// C#.
pub static CSHARP: Partial = Partial {
    concepts: &[
        (
            Concept::Function,
            &[
                "method_declaration",
                "constructor_declaration",
                "local_function_statement",
                "lambda_expression",
            ],
        ),
        (
            Concept::Method,
            &["method_declaration", "constructor_declaration"],
        ),
        (
            Concept::Class,
            &[
                "class_declaration",
                "struct_declaration",
                "record_declaration",
                "enum_declaration",
            ],
        ),
        (Concept::Parameter, &["parameter"]),
        (Concept::Call, CALLS),
        (Concept::Argument, &["argument"]),
        (Concept::Attribute, &["member_access_expression"]),
        (Concept::Subscript, &["element_access_expression"]),
        (Concept::Identifier, &["identifier"]),
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
                "switch_expression",
                "conditional_expression",
            ],
        ),
        (
            Concept::Assignment,
            &["assignment_expression", "variable_declarator"],
        ),
        (Concept::Return, &["return_statement"]),
        (Concept::Raise, &["throw_statement", "throw_expression"]),
        (Concept::String, STRINGS),
        (
            Concept::BuiltString,
            &[
                "interpolated_string_expression",
                "binary_expression",
                "invocation_expression",
            ],
        ),
        (Concept::Number, &["integer_literal", "real_literal"]),
        (Concept::Boolean, &["boolean_literal"]),
        (Concept::Null, &["null_literal"]),
        (Concept::Comment, &["comment"]),
        (Concept::Comparison, &["binary_expression"]),
    ],
    scopes: &[
        "compilation_unit",
        "class_declaration",
        "struct_declaration",
        "record_declaration",
        "method_declaration",
        "constructor_declaration",
        "local_function_statement",
        "lambda_expression",
    ],
    identifiers: &["identifier", "predefined_type", "this"],
    blocks: &["compilation_unit", "block", "declaration_list"],
    wraps: &[
        ("parenthesized_expression", "#0"),
        ("expression_statement", "#0"),
        ("await_expression", "#0"),
        ("arrow_expression_clause", "#0"),
    ],
    members: &[
        ("member_access_expression", "expression", "name"),
        ("qualified_name", "qualifier", "name"),
        ("conditional_access_expression", "condition", "#1"),
    ],
    subscripts: &[("element_access_expression", "expression", "subscript")],
    calls: &[
        ("invocation_expression", "function", "", "arguments"),
        ("object_creation_expression", "type", "", "arguments"),
        ("implicit_object_creation_expression", ".", "", "#0"),
    ],
    arguments: &[("argument", "#-1", "name")],
    assignments: &[
        ("assignment_expression", "left", "right", "operator"),
        ("variable_declarator", "name", "#1", "="),
    ],
    binary: (&["binary_expression"], &["+"]),
    definitions: &[
        "method_declaration",
        "local_function_statement",
        "class_declaration",
        "struct_declaration",
    ],
    declarations: &[
        ("variable_declarator", "name", "", "#1"),
        ("declaration_expression", "name", "type", ""),
        ("property_declaration", "name", "type", "value"),
    ],
    parameters: &[("parameter", "name", "type", "")],
    sequences: &["initializer_expression", "collection_expression"],
    strings: STRINGS,
    pieces: (
        &[
            "string_literal_content",
            "string_content",
            "escape_sequence",
            "raw_string_content",
        ],
        &[
            "interpolation_start",
            "interpolation_quote",
            "interpolation_brace",
            "interpolation_format_clause",
            "interpolation_alignment_clause",
            "raw_string_start",
            "raw_string_end",
        ],
    ),
    holes: &["interpolation"],
    numbers: &["integer_literal", "real_literal"],
    booleans: &["boolean_literal"],
    nulls: &["null_literal"],
    branches: &[
        (
            "conditional_expression",
            "condition",
            &["consequence", "alternative"],
        ),
        ("switch_expression", "#0", &["."]),
        ("if_statement", "condition", &["consequence", "alternative"]),
    ],
    cases: &[("switch_expression_arm", "#-1")],
    loops: &[("foreach_statement", "right")],
    types: &[
        ("generic_name", "#0"),
        ("nullable_type", "type"),
        ("member_binding_expression", "name"),
        ("array_type", "type"),
    ],
    own: "this",
    fields_are_names: true,
    gives_last: false,
    text_call,
    template: |_, _| None,
    appended: |_, _, _| None,
};

fn text_call(language: &Partial, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
    if tree.kind(node) != "invocation_expression" {
        return None;
    }
    let parts = language.call(tree, node)?;
    let receiver = parts.receiver?;
    let arguments = language.arguments(tree, node);
    let values: Vec<_> = arguments.iter().map(|argument| argument.value).collect();
    let method = tree.text(parts.method?);
    if matches!(tree.text(receiver), "string" | "String" | "System.String") {
        return Some(match method {
            "Format" => TextCall::Braces {
                template: *values.first()?,
                values: arguments[1..].to_vec(),
            },
            "Concat" => TextCall::Concat(values),
            "Join" => TextCall::Join {
                separator: values.first().copied(),
                elements: values[1.min(values.len())..].to_vec(),
            },
            _ => return None,
        });
    }
    match (method, values.as_slice()) {
        ("ToString", []) => Some(TextCall::Written(receiver)),
        ("Trim" | "ToLower" | "ToUpper" | "TrimEnd" | "TrimStart", []) => {
            Some(TextCall::Same(receiver))
        }
        ("Replace", [mark, value]) => Some(TextCall::Replaced {
            text: receiver,
            mark: *mark,
            value: *value,
        }),
        _ => None,
    }
}
