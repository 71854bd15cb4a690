//! What the language means by each concept, and the names that it knows.

use crate::language::concept::Concept;

/// Functions in every spelling.
#[rustfmt::skip]
const FUNCTIONS: &[&str] = &[
    "function_declaration", "generator_function_declaration", "function_expression", "generator_function",
    "arrow_function", "method_definition",
];

/// Kinds that name a type and its members.
#[rustfmt::skip]
const CLASSES: &[&str] = &[
    "class_declaration", "abstract_class_declaration", "class", "interface_declaration", "enum_declaration",
];

#[rustfmt::skip]
pub(super) const CONCEPTS: &[(Concept, &[&str])] = &[
    (Concept::Function, FUNCTIONS),
    (Concept::AsyncFunction, FUNCTIONS),
    (Concept::Method, &["method_definition", "arrow_function", "function_expression", "generator_function"]),
    (Concept::Class, CLASSES),
    (
        Concept::Parameter,
        // The last five are parameters of JavaScript; `identifier` also that of `x => …`.
        &["required_parameter", "optional_parameter", "identifier", "assignment_pattern", "rest_pattern",
          "object_pattern", "array_pattern"],
    ),
    (Concept::Call, &["call_expression", "new_expression"]),
    (
        Concept::Argument,
        &["array", "arrow_function", "as_expression", "assignment_expression", "augmented_assignment_expression",
          "await_expression", "binary_expression", "call_expression", "class", "false", "function_expression",
          "generator_function", "identifier", "instantiation_expression", "jsx_element",
          "jsx_self_closing_element", "member_expression", "meta_property", "new_expression",
          "non_null_expression", "null", "number", "object", "parenthesized_expression", "regex",
          "satisfies_expression", "spread_element", "string", "subscript_expression", "super",
          "template_string", "ternary_expression", "this", "true", "type_assertion", "unary_expression",
          "undefined", "update_expression", "yield_expression"],
    ),
    (Concept::Decorator, &["decorator"]),
    (Concept::Attribute, &["member_expression"]),
    (Concept::Subscript, &["subscript_expression"]),
    (
        Concept::Identifier,
        &["identifier", "type_identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern"],
    ),
    (Concept::Loop, &["for_statement", "for_in_statement", "while_statement", "do_statement"]),
    (Concept::Branch, &["if_statement", "switch_statement", "ternary_expression"]),
    (Concept::Try, &["try_statement"]),
    (Concept::Handler, &["catch_clause"]),
    (Concept::Cleanup, &["finally_clause"]),
    (Concept::ScopeGuard, &["using_declaration", "assignment_expression"]),
    (
        Concept::Assignment,
        &["variable_declarator", "assignment_expression", "augmented_assignment_expression",
          "public_field_definition", "field_definition"],
    ),
    (Concept::Return, &["return_statement"]),
    (Concept::Raise, &["throw_statement"]),
    (Concept::Await, &["await_expression"]),
    (Concept::Yield, &["yield_expression"]),
    (Concept::String, &["string", "template_string"]),
    (Concept::BuiltString, &["template_string", "binary_expression", "call_expression"]),
    (Concept::Number, &["number"]),
    (Concept::Boolean, &["true", "false"]),
    (Concept::Null, &["null", "undefined"]),
    (Concept::Import, &["import_statement", "export_statement", "call_expression"]),
    (Concept::Comment, &["comment", "html_comment"]),
    (Concept::DictEntry, &["pair", "shorthand_property_identifier"]),
    (Concept::Comparison, &["binary_expression"]),
    (Concept::Fallback, &["binary_expression", "augmented_assignment_expression"]),
];

pub(super) const WORDS: &[(Concept, &[&str])] = &[
    (Concept::AsyncFunction, &["async"]),
    (Concept::Class, &["class", "interface", "enum"]),
    (Concept::Decorator, &["@"]),
    (Concept::Loop, &["for", "while"]),
    (Concept::Branch, &["if", "switch", "?"]),
    (Concept::Try, &["try"]),
    (Concept::Handler, &["catch"]),
    (Concept::Cleanup, &["finally"]),
    (Concept::ScopeGuard, &["using"]),
    (Concept::Return, &["return"]),
    (Concept::Raise, &["throw"]),
    (Concept::Await, &["await"]),
    (Concept::Yield, &["yield"]),
    (
        Concept::BuiltString,
        &["${", "+", "concat", "join", "format"],
    ),
    (Concept::Boolean, &["true", "false"]),
    (Concept::Null, &["null", "undefined"]),
    (Concept::Import, &["import", "export", "require"]),
    (Concept::Fallback, &["||", "??"]),
];

#[rustfmt::skip]
pub(super) const SCOPES: &[&str] = &[
    "program", "function_declaration", "generator_function_declaration", "function_expression",
    "generator_function", "arrow_function", "method_definition", "class_declaration",
    "abstract_class_declaration", "class", "interface_declaration", "enum_declaration", "class_static_block",
    "statement_block", "for_statement", "for_in_statement", "switch_body", "catch_clause",
];

// `string` and its like are names of types.
#[rustfmt::skip]
pub(super) const IDENTIFIERS: &[&str] = &[
    "identifier", "type_identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern",
    "predefined_type",
];

pub(super) const BLOCKS: &[&str] = &["statement_block", "switch_case", "switch_default"];

pub(super) const COMPARISONS: &[&str] = &[
    "==",
    "!=",
    "===",
    "!==",
    "<",
    "<=",
    ">",
    ">=",
    "in",
    "instanceof",
];

/// Types that say of their first argument only how it is held: what `await` or a check takes out of it
/// has the argument's type.
pub(super) const TRANSPARENT_TYPES: &[&str] = &[
    "Awaited",
    "NonNullable",
    "Partial",
    "Promise",
    "PromiseLike",
    "Readonly",
    "Required",
];

/// Names that are bound without an import, sorted. Test frameworks are not among them, as a file does
/// not show which one runs it.
#[rustfmt::skip]
pub(super) const GLOBALS: &[&str] = &[
    "AbortController", "AbortSignal", "AggregateError", "Array", "ArrayBuffer", "Atomics", "BigInt",
    "BigInt64Array", "BigUint64Array", "Blob", "Boolean", "BroadcastChannel", "Buffer", "Bun", "CustomEvent",
    "DOMException", "DataView", "Date", "Deno", "Error", "EvalError", "Event", "EventSource", "EventTarget",
    "File", "FileReader", "FinalizationRegistry", "Float32Array", "Float64Array", "FormData", "Function",
    "Headers", "Infinity", "Int16Array", "Int32Array", "Int8Array", "Intl", "Iterator", "JSON", "Map", "Math",
    "MessageChannel", "MessagePort", "NaN", "Number", "Object", "Promise", "PromiseLike", "Proxy", "RangeError",
    "ReadableStream", "ReferenceError", "Reflect", "RegExp", "Request", "Response", "Set", "SharedArrayBuffer",
    "SharedWorker", "String", "Symbol", "SyntaxError", "TextDecoder", "TextEncoder", "TransformStream",
    "TypeError", "URIError", "URL", "URLSearchParams", "Uint16Array", "Uint32Array", "Uint8Array",
    "Uint8ClampedArray", "WeakMap", "WeakRef", "WeakSet", "WebAssembly", "WebSocket", "Worker",
    "WritableStream", "XMLHttpRequest", "__dirname", "__filename", "alert", "any", "atob", "bigint", "boolean",
    "btoa", "clearImmediate", "clearInterval", "clearTimeout", "confirm", "console", "crypto",
    "decodeURI", "decodeURIComponent", "document", "encodeURI", "encodeURIComponent", "eval", "exports",
    "fetch", "global", "globalThis", "indexedDB", "isFinite", "isNaN", "localStorage", "location", "module",
    "navigator", "never", "number", "object", "parseFloat", "parseInt", "performance", "process", "prompt",
    "queueMicrotask", "requestAnimationFrame", "require", "self", "sessionStorage", "setImmediate", "setInterval",
    "setTimeout", "string", "structuredClone", "symbol", "unknown", "void", "window",
];

pub(super) const DURATIONS: &[(&str, f64)] = &[
    ("date-fns.secondsToMilliseconds", 1_000.0),
    ("date-fns.minutesToMilliseconds", 60_000.0),
    ("date-fns.hoursToMilliseconds", 3_600_000.0),
];

#[rustfmt::skip]
pub(super) const LOG_METHODS: &[(&str, &str)] = &[
    ("log", "info"), ("notice", "info"), ("http", "info"), ("trace", "debug"), ("verbose", "debug"),
    ("silly", "debug"), ("warn", "warning"), ("fatal", "error"), ("crit", "error"), ("alert", "error"),
    ("emerg", "error"),
];

#[rustfmt::skip]
pub(super) const LOG_FUNCTIONS: &[(&str, &str)] = &[
    ("console.log", "print"), ("console.info", "info"), ("console.warn", "warning"), ("console.error", "error"),
    ("console.debug", "debug"), ("console.trace", "debug"), ("console.dir", "print"), ("console.table", "print"),
    ("process.stdout.write", "print"), ("process.stderr.write", "print"),
    ("@temporalio/activity.log.trace", "debug"), ("@temporalio/activity.log.debug", "debug"),
    ("@temporalio/activity.log.info", "info"), ("@temporalio/activity.log.warn", "warning"),
    ("@temporalio/activity.log.error", "error"), ("@temporalio/workflow.log.trace", "debug"),
    ("@temporalio/workflow.log.debug", "debug"), ("@temporalio/workflow.log.info", "info"),
    ("@temporalio/workflow.log.warn", "warning"), ("@temporalio/workflow.log.error", "error"),
];
