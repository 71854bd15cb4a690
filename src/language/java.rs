//! Java: the concepts over tree-sitter-java.
//!
//! Fields and methods are plain names inside their class, and packages have no node of their own: a
//! qualified name is a field access down to a root such as `java`, `org` or `com`. A lambda is a
//! function only with a block; one with an expression is a scope and nothing more.

use super::concept::Concept;
use super::dialect::{
    Argument, ArgumentKind, Arms, Binding, Bound, CallParts, Dialect, HandlerParts, Literal,
    Member, Parameter, Sides, TemplatePart, TextCall,
};
use crate::model::tree::{NodeId, Tree};

/// Java, with records, switch expressions, patterns and text blocks.
pub struct Java;

impl Dialect for Java {
    fn concepts(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[
            (
                Concept::Function,
                &[
                    "method_declaration",
                    "constructor_declaration",
                    "compact_constructor_declaration",
                    "lambda_expression",
                ],
            ),
            (Concept::Method, METHODS),
            (Concept::Class, CLASSES),
            (
                Concept::Parameter,
                &["formal_parameter", "spread_parameter", "identifier"],
            ),
            (
                Concept::Call,
                &[
                    "method_invocation",
                    "object_creation_expression",
                    "explicit_constructor_invocation",
                ],
            ),
            (Concept::Argument, ARGUMENTS),
            (Concept::Decorator, ANNOTATIONS),
            (Concept::Attribute, &["field_access"]),
            (Concept::Subscript, &["array_access"]),
            (Concept::Identifier, &["identifier"]),
            (
                Concept::Loop,
                &[
                    "for_statement",
                    "enhanced_for_statement",
                    "while_statement",
                    "do_statement",
                ],
            ),
            (
                Concept::Branch,
                &["if_statement", "switch_expression", "ternary_expression"],
            ),
            (
                Concept::Try,
                &["try_statement", "try_with_resources_statement"],
            ),
            (Concept::Handler, &["catch_clause"]),
            (Concept::Cleanup, &["finally_clause"]),
            (Concept::ScopeGuard, &["try_with_resources_statement"]),
            (
                Concept::Assignment,
                &["assignment_expression", "variable_declarator"],
            ),
            (Concept::Return, &["return_statement"]),
            (Concept::Raise, &["throw_statement"]),
            (Concept::String, &["string_literal"]),
            (
                Concept::BuiltString,
                &[
                    "binary_expression",
                    "method_invocation",
                    "template_expression",
                ],
            ),
            (Concept::Number, NUMBERS),
            (Concept::Boolean, &["true", "false"]),
            (Concept::Null, &["null_literal"]),
            (Concept::Import, &["import_declaration"]),
            (Concept::Comment, COMMENTS),
            (
                Concept::Comparison,
                &["binary_expression", "instanceof_expression"],
            ),
            (
                Concept::Fallback,
                &["method_invocation", "ternary_expression"],
            ),
        ]
    }

    fn words(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[
            (Concept::Class, &["class", "interface", "enum", "record"]),
            (Concept::Decorator, &["@"]),
            (Concept::Loop, &["for", "while"]),
            (Concept::Branch, &["if", "switch", "?"]),
            (Concept::Try, &["try"]),
            (Concept::Handler, &["catch"]),
            (Concept::Cleanup, &["finally"]),
            (Concept::ScopeGuard, &["try"]),
            (Concept::Assignment, &["="]),
            (Concept::Return, &["return"]),
            (Concept::Raise, &["throw"]),
            (Concept::String, &["\""]),
            (Concept::BuiltString, &["+", "*format", "\\{"]),
            (Concept::Boolean, &["true", "false"]),
            (Concept::Null, &["null"]),
            (Concept::Import, &["import"]),
            (
                Concept::Fallback,
                &["*orElse", "*OrDefault", "*NonNull", "*default", "null"],
            ),
        ]
    }

    fn is(&self, tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool {
        match concept {
            Concept::Function => tree.kind(node) != "lambda_expression" || has_block(tree, node),
            Concept::Method => tree
                .parent(node)
                .is_some_and(|parent| CLASS_BODIES.contains(&tree.kind(parent))),
            Concept::Parameter => is_parameter(tree, node),
            Concept::Argument => is_argument(tree, node),
            // `Outer.this` is an object, not a part of one.
            Concept::Attribute => tree
                .child(node, "field")
                .is_some_and(|field| tree.kind(field) == "identifier"),
            Concept::Identifier => !is_member_name(tree, node),
            Concept::Try => ["catch_clause", "finally_clause"]
                .iter()
                .any(|part| tree.child_of_kind(node, part).is_some()),
            Concept::Assignment => {
                tree.kind(node) != "variable_declarator" || tree.child(node, "value").is_some()
            }
            Concept::String => !has_holes(tree, node),
            Concept::BuiltString => is_whole_built_string(tree, node),
            Concept::Comparison => operator(tree, node)
                .is_none_or(|operator| matches!(operator, "==" | "!=" | "<" | "<=" | ">" | ">=")),
            Concept::Fallback => fallback(tree, node).is_some(),
            _ => true,
        }
    }

    // Blocks are left out though they scope names: a name assigned in a block (`if (x) t = 5;`) must be seen as a second
    // binding of the outer name. The language forbids shadowing of locals, so nothing is lost.
    fn scopes(&self) -> &'static [&'static str] {
        &[
            "program",
            "class_declaration",
            "interface_declaration",
            "enum_declaration",
            "record_declaration",
            "annotation_type_declaration",
            "class_body",
            "interface_body",
            "enum_body",
            "annotation_type_body",
            "method_declaration",
            "constructor_declaration",
            "compact_constructor_declaration",
            "static_initializer",
            "lambda_expression",
        ]
    }

    fn identifiers(&self) -> &'static [&'static str] {
        &[
            "identifier",
            "type_identifier",
            "this",
            "integral_type",
            "floating_point_type",
            "boolean_type",
        ]
    }

    fn blocks(&self) -> &'static [&'static str] {
        &[
            "program",
            "block",
            "constructor_body",
            "switch_block_statement_group",
            "class_body",
            "interface_body",
            "enum_body_declarations",
        ]
    }

    fn unwrap(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "parenthesized_expression" | "expression_statement" => only_child(tree, node),
            "cast_expression" => tree
                .child(node, "value")
                .filter(|value| !changes_type(tree, node, *value)),
            "labeled_statement" => tree.children(node).nth(1),
            // Its block runs like any other.
            "synchronized_statement" => tree.child(node, "body"),
            _ => None,
        }
    }

    fn member(&self, tree: &Tree<'_>, node: NodeId) -> Option<Member> {
        match tree.kind(node) {
            "field_access" => Some(Member {
                object: tree.child(node, "object")?,
                name: tree.child(node, "field")?,
            }),
            "scoped_identifier" => Some(Member {
                object: tree.child(node, "scope")?,
                name: tree.child(node, "name")?,
            }),
            "scoped_type_identifier" => {
                let parts: Vec<_> = tree
                    .children(node)
                    .filter(|part| !ANNOTATIONS.contains(&tree.kind(*part)))
                    .collect();
                let [scope, name] = parts.as_slice() else {
                    return None;
                };
                Some(Member {
                    object: type_name(tree, *scope)?,
                    name: *name,
                })
            }
            // `Type::method`; of `Type::new` the type alone is named.
            "method_reference" => {
                let object = tree.children(node).next()?;
                let name = tree
                    .children(node)
                    .last()
                    .filter(|name| *name != object && tree.kind(*name) == "identifier")?;
                Some(Member {
                    object: type_name(tree, object).unwrap_or(object),
                    name,
                })
            }
            _ => None,
        }
    }

    fn subscript(&self, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)> {
        match tree.kind(node) {
            "array_access" => Some((tree.child(node, "array")?, tree.child(node, "index")?)),
            _ => None,
        }
    }

    fn call(&self, tree: &Tree<'_>, node: NodeId) -> Option<CallParts> {
        match tree.kind(node) {
            "method_invocation" => {
                let callee = tree.child(node, "name")?;
                Some(CallParts {
                    callee,
                    receiver: tree.child(node, "object"),
                    method: Some(callee),
                })
            }
            "object_creation_expression" => {
                let made = type_name(tree, tree.child(node, "type")?)?;
                Some(CallParts {
                    callee: made,
                    receiver: None,
                    method: Some(last_segment(tree, made)),
                })
            }
            "explicit_constructor_invocation" => {
                let callee = tree.child(node, "constructor")?;
                Some(CallParts {
                    callee,
                    receiver: None,
                    method: Some(callee),
                })
            }
            "annotation" | "marker_annotation" => {
                let callee = tree.child(node, "name")?;
                Some(CallParts {
                    callee,
                    receiver: None,
                    method: Some(last_segment(tree, callee)),
                })
            }
            _ => None,
        }
    }

    fn arguments(&self, tree: &Tree<'_>, call: NodeId) -> Vec<Argument> {
        let Some(list) = tree.child(call, "arguments") else {
            return Vec::new();
        };
        tree.children(list)
            .map(
                |node| match (tree.child(node, "key"), tree.child(node, "value")) {
                    (Some(key), Some(value)) if tree.kind(node) == "element_value_pair" => {
                        Argument {
                            node,
                            value,
                            kind: ArgumentKind::Named(key),
                        }
                    }
                    _ => Argument {
                        node,
                        value: node,
                        kind: ArgumentKind::Positional,
                    },
                },
            )
            .collect()
    }

    // Java has no literal maps; `Map.of` and `Map.ofEntries` stand for them.
    fn entries(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<Option<(NodeId, NodeId)>>> {
        let arguments: Vec<_> = match static_call(tree, node)? {
            ("Map" | "ImmutableMap", "of") => self
                .arguments(tree, node)
                .into_iter()
                .map(|argument| argument.value)
                .collect(),
            ("Map" | "ImmutableMap", "ofEntries") => {
                let pair = |entry: NodeId| match self.arguments(tree, entry).as_slice() {
                    [key, value] if tree.kind(entry) == "method_invocation" => {
                        Some((key.value, value.value))
                    }
                    _ => None,
                };
                return Some(
                    self.arguments(tree, node)
                        .into_iter()
                        .map(|argument| pair(argument.value))
                        .collect(),
                );
            }
            _ => return None,
        };
        Some(
            arguments
                .chunks_exact(2)
                .map(|pair| Some((pair[0], pair[1])))
                .collect(),
        )
    }

    fn key_text(&self, tree: &Tree<'_>, key: NodeId) -> Option<String> {
        match self.literal(tree, key) {
            Some(Literal::Text(text)) => Some(text),
            _ if tree.field(key) == Some("key") => Some(tree.text(key).to_owned()),
            _ => None,
        }
    }

    fn sequence(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<NodeId>> {
        match tree.kind(node) {
            "array_initializer" | "element_value_array_initializer" => {
                Some(tree.children(node).collect())
            }
            "array_creation_expression" => self.sequence(tree, tree.child(node, "value")?),
            "method_invocation" => {
                let arguments = self
                    .arguments(tree, node)
                    .into_iter()
                    .map(|argument| argument.value)
                    .collect::<Vec<_>>();
                match static_call(tree, node)? {
                    ("List" | "Set" | "ImmutableList" | "ImmutableSet", "of") => Some(arguments),
                    // One argument may be an array.
                    ("Arrays", "asList") | ("Stream", "of") if arguments.len() > 1 => {
                        Some(arguments)
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn parameters(&self, tree: &Tree<'_>, function: NodeId) -> Vec<Parameter> {
        tree.child(function, "parameters")
            .map_or_else(Vec::new, |list| parameters_of(tree, list))
    }

    fn name(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "lambda_expression" => bound_name(tree, node),
            "annotation" | "marker_annotation" => tree
                .child(node, "name")
                .map(|name| last_segment(tree, name)),
            "import_declaration" => tree.children(node).next(),
            "spread_parameter" => spread_name(tree, node),
            "identifier" => Some(node),
            _ => tree.child(node, "name"),
        }
    }

    fn body(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "finally_clause" | "static_initializer" => tree.child_of_kind(node, "block"),
            _ => tree
                .child(node, "body")
                .or_else(|| tree.child(node, "consequence")),
        }
    }

    fn decorators(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        let is_annotation = |child: &NodeId| ANNOTATIONS.contains(&tree.kind(*child));
        let modifiers = tree.child_of_kind(node, "modifiers");
        let mut annotations: Vec<_> = modifiers
            .iter()
            .flat_map(|modifiers| tree.children(*modifiers))
            .filter(is_annotation)
            .collect();
        annotations.extend(tree.children(node).filter(is_annotation));
        annotations
    }

    fn docstring(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        if !METHODS.contains(&tree.kind(node)) && !CLASSES.contains(&tree.kind(node)) {
            return None;
        }
        tree.siblings_before(node)
            .take_while(|sibling| COMMENTS.contains(&tree.kind(*sibling)))
            .find(|comment| tree.text(*comment).starts_with("/**") && tree.text(*comment) != "/**/")
    }

    fn return_type(&self, tree: &Tree<'_>, function: NodeId) -> Option<NodeId> {
        tree.child(function, "type")
    }

    fn is_public(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        tree.kind(node) != "lambda_expression" && !has_modifier(tree, node, "private")
    }

    fn is_exported(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        self.is_public(tree, node)
            && tree.ancestors(node).all(|outer| match tree.kind(outer) {
                "block"
                | "constructor_body"
                | "lambda_expression"
                | "object_creation_expression" => false,
                kind if CLASSES.contains(&kind) => self.is_public(tree, outer),
                _ => true,
            })
    }

    fn bases(&self, tree: &Tree<'_>, class: NodeId) -> Vec<NodeId> {
        let mut bases = Vec::new();
        for clause in tree.children(class) {
            let types: Vec<_> = match tree.kind(clause) {
                "superclass" => tree.children(clause).collect(),
                "super_interfaces" | "extends_interfaces" => tree
                    .children(clause)
                    .flat_map(|list| tree.children(list))
                    .collect(),
                _ => continue,
            };
            bases.extend(
                types
                    .into_iter()
                    .filter_map(|base| self.annotation_type(tree, base)),
            );
        }
        bases
    }

    fn self_name(&self, tree: &Tree<'_>, method: NodeId) -> Option<String> {
        (self.is(tree, method, Concept::Method) && !has_modifier(tree, method, "static"))
            .then(|| "this".to_owned())
    }

    fn method_class(&self, _tree: &Tree<'_>, _method: NodeId) -> Option<String> {
        None
    }

    fn annotation_type(&self, tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId> {
        match tree.kind(annotation) {
            "type_identifier" if tree.text(annotation) == "var" => None,
            "integral_type" | "floating_point_type" | "boolean_type" => Some(annotation),
            "annotated_type" => self.annotation_type(tree, tree.children(annotation).last()?),
            _ => type_name(tree, annotation),
        }
    }

    fn handler(&self, tree: &Tree<'_>, handler: NodeId) -> HandlerParts {
        let parameter = tree.child_of_kind(handler, "catch_formal_parameter");
        let caught = parameter.and_then(|parameter| tree.child_of_kind(parameter, "catch_type"));
        HandlerParts {
            types: caught.map_or_else(Vec::new, |caught| {
                tree.children(caught)
                    .filter_map(|caught| self.annotation_type(tree, caught))
                    .collect()
            }),
            everything: None,
            binding: parameter
                .and_then(|parameter| tree.child(parameter, "name"))
                .filter(|name| tree.kind(*name) == "identifier"),
            body: tree.child(handler, "body"),
            owner: tree.parent(handler),
        }
    }

    fn resources(&self, tree: &Tree<'_>, guard: NodeId) -> Vec<NodeId> {
        let resources = tree.child(guard, "resources");
        resources
            .iter()
            .flat_map(|resources| tree.children(*resources))
            // `try (existing)` closes what was made before.
            .filter_map(|resource| {
                tree.child(resource, "value")
                    .or_else(|| tree.children(resource).next())
            })
            .collect()
    }

    fn sides(&self, tree: &Tree<'_>, node: NodeId) -> Sides {
        let of = |left: &str, right: &str, operator| Sides {
            left: tree.child(node, left),
            right: tree.child(node, right),
            operator,
        };
        match tree.kind(node) {
            "assignment_expression" | "binary_expression" => {
                of("left", "right", operator(tree, node))
            }
            "instanceof_expression" => {
                let sides = of("left", "right", Some("instanceof"));
                Sides {
                    right: sides.right.or_else(|| tree.child(node, "pattern")),
                    ..sides
                }
            }
            "variable_declarator" | "resource" => of("name", "value", Some("=")),
            "element_value_pair" => of("key", "value", Some("=")),
            "array_access" => of("array", "index", None),
            "method_invocation" | "ternary_expression" => fallback(tree, node).unwrap_or_default(),
            _ => Sides::default(),
        }
    }

    fn operand(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "return_statement" | "throw_statement" | "yield_statement" => {
                tree.children(node).next()
            }
            "element_value_pair" => tree.child(node, "value"),
            _ => Some(node),
        }
    }

    // The caught exception, given to the new one or to whatever makes it: `new X("…", e)`, `new X().initCause(e)`,
    // `ApplicationFailure.newFailureWithCause(…, e)`.
    fn cause(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        let mut made = tree.children(node).next();
        while let Some(call) = made {
            let cause = self
                .arguments(tree, call)
                .into_iter()
                .map(|argument| argument.value)
                .find(|value| is_caught(tree, *value));
            if cause.is_some() {
                return cause;
            }
            made = self
                .unwrap(tree, call)
                .or_else(|| tree.child(call, "object"));
        }
        None
    }

    fn iterable(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        (tree.kind(node) == "enhanced_for_statement")
            .then(|| tree.child(node, "value"))
            .flatten()
    }

    fn string_parts(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        string_parts(tree, node)
    }

    fn literal(&self, tree: &Tree<'_>, node: NodeId) -> Option<Literal> {
        let text = tree.text(node);
        Some(match tree.kind(node) {
            "string_literal" if !has_holes(tree, node) => Literal::Text(string_text(text)?),
            "character_literal" => {
                Literal::Text(text.strip_prefix('\'')?.strip_suffix('\'')?.to_owned())
            }
            kind if NUMBERS.contains(&kind) => Literal::Number(number(text)?),
            "unary_expression" if operator(tree, node) == Some("-") => {
                let number = tree
                    .child(node, "operand")
                    .filter(|number| NUMBERS.contains(&tree.kind(*number)))?;
                match self.literal(tree, number)? {
                    Literal::Number(number) => Literal::Number(-number),
                    _ => return None,
                }
            }
            "true" => Literal::Boolean(true),
            "false" => Literal::Boolean(false),
            "null_literal" => Literal::Null,
            _ => return None,
        })
    }

    fn reassigns(&self, tree: &Tree<'_>, target: NodeId) -> bool {
        tree.parent(target).is_some_and(|parent| {
            matches!(
                tree.kind(parent),
                "assignment_expression" | "update_expression"
            )
        })
    }

    fn template(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<TemplatePart>> {
        let literal = match tree.kind(node) {
            "template_expression" => tree.child(node, "template_argument")?,
            "string_literal" => node,
            _ => return None,
        };
        let values: Vec<_> = tree
            .children(literal)
            .filter(|child| tree.kind(*child) == "string_interpolation")
            .filter_map(|hole| Some((hole, tree.children(hole).next()?)))
            .collect();
        (!values.is_empty()).then(|| super::dialect::cut(tree, literal, (1, 1), &values))
    }

    fn text_call(&self, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
        if tree.kind(node) != "method_invocation" {
            return None;
        }
        let values = self.arguments(tree, node);
        let plain = || values.iter().map(|argument| argument.value);
        let (first, rest) = (values.first(), values.get(1..).unwrap_or_default());
        match static_call(tree, node) {
            Some(("String", "format")) => {
                return Some(TextCall::Printf {
                    template: first?.value,
                    values: rest.to_vec(),
                });
            }
            Some(("MessageFormat", "format")) => {
                return Some(TextCall::Braces {
                    template: first?.value,
                    values: rest.to_vec(),
                });
            }
            Some(("String", "join")) => {
                return Some(TextCall::Join {
                    separator: Some(first?.value),
                    elements: plain().skip(1).collect(),
                });
            }
            Some(("String", "valueOf" | "copyValueOf") | ("Objects", "toString")) => {
                return Some(TextCall::Same(first?.value));
            }
            _ => {}
        }
        let receiver = tree.child(node, "object")?;
        match tree.text(tree.child(node, "name")?) {
            "formatted" => Some(TextCall::Printf {
                template: receiver,
                values,
            }),
            "concat" => Some(TextCall::Concat(
                std::iter::once(receiver).chain(plain()).collect(),
            )),
            "replace" if values.len() == 2 => Some(TextCall::Replaced {
                text: receiver,
                mark: values[0].value,
                value: values[1].value,
            }),
            "toString" if values.is_empty() => Some(TextCall::Written(receiver)),
            "trim" | "strip" | "stripIndent" | "intern" if values.is_empty() => {
                Some(TextCall::Same(receiver))
            }
            // What is cut off at the end of `… WHERE a = 1 AND ` says little of the rest.
            "substring" if values.len() == 2 => Some(TextCall::Same(receiver)),
            _ => None,
        }
    }

    fn arms(&self, tree: &Tree<'_>, node: NodeId) -> Arms {
        let mut arms = Arms::default();
        match tree.kind(node) {
            "if_statement" | "ternary_expression" => {
                arms.conditions.extend(tree.child(node, "condition"));
                arms.bodies.extend(tree.child(node, "consequence"));
                let alternative = tree.child(node, "alternative");
                arms.exhaustive = alternative.is_some();
                arms.bodies.extend(alternative);
            }
            "switch_expression" => {
                arms.conditions.extend(tree.child(node, "condition"));
                // A switch that gives a value must be complete.
                arms.exhaustive = tree.parent(node).is_some_and(|parent| {
                    !matches!(
                        tree.kind(parent),
                        "expression_statement" | "labeled_statement"
                    ) && !tree.is_block(parent)
                });
                for case in tree
                    .child(node, "body")
                    .iter()
                    .flat_map(|body| tree.children(*body))
                {
                    for label in tree
                        .children(case)
                        .filter(|label| tree.kind(*label) == "switch_label")
                    {
                        arms.exhaustive |= is_default(tree, label);
                        arms.conditions.extend(tree.child_of_kind(label, "guard"));
                    }
                    let statements = tree
                        .children(case)
                        .filter(|child| tree.kind(*child) != "switch_label");
                    match tree.kind(case) {
                        "switch_rule" => arms.bodies.extend(statements.last()),
                        // `case 1: case 2: f();` is one arm.
                        _ if statements.count() > 0 => arms.bodies.push(case),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        arms
    }

    fn bindings(&self, tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
        match tree.kind(node) {
            "program" => bind_implicit_names(tree, node, out),
            "import_declaration" => out.extend(import(tree, node)),
            // Constructors are named by their class.
            "method_declaration" => out.extend(
                tree.child(node, "name")
                    .map(|name| binding(name, Bound::Definition(node))),
            ),
            kind if CLASSES.contains(&kind) => out.extend(
                tree.child(node, "name")
                    .map(|name| binding(name, Bound::Definition(node))),
            ),
            "type_parameter" => {
                let name = tree
                    .children(node)
                    .find(|child| tree.kind(*child) == "type_identifier");
                out.extend(name.map(|name| binding(name, Bound::Opaque)));
            }
            "enum_constant" => out.extend(tree.child(node, "name").map(|name| Binding {
                field: true,
                ..binding(name, Bound::Opaque)
            })),
            "field_declaration" | "constant_declaration" => {
                let named = tree
                    .parent(node)
                    .and_then(|body| tree.parent(body))
                    .is_some_and(|class| {
                        !matches!(
                            tree.kind(class),
                            "object_creation_expression" | "enum_constant"
                        )
                    });
                let first = out.len();
                bind_declarators(tree, node, out);
                out[first..]
                    .iter_mut()
                    .for_each(|binding| binding.field = named);
            }
            "local_variable_declaration" => bind_declarators(tree, node, out),
            "formal_parameters" => {
                let field = tree
                    .parent(node)
                    .is_some_and(|owner| tree.kind(owner) == "record_declaration");
                out.extend(
                    parameters_of(tree, node)
                        .into_iter()
                        .map(|parameter| Binding {
                            field,
                            ..parameter_binding(&parameter)
                        }),
                );
            }
            "inferred_parameters" => {
                out.extend(parameters_of(tree, node).iter().map(parameter_binding))
            }
            "lambda_expression" => {
                let parameter = tree
                    .child(node, "parameters")
                    .filter(|parameter| tree.kind(*parameter) == "identifier");
                out.extend(parameter.map(|name| binding(name, Bound::Opaque)));
            }
            "catch_formal_parameter" => {
                let caught = tree
                    .child_of_kind(node, "catch_type")
                    .and_then(|caught| only_child(tree, caught));
                out.extend(
                    tree.child(node, "name")
                        .map(|name| binding(name, typed(tree, caught, None))),
                );
            }
            "enhanced_for_statement" | "resource" => {
                // The value of a loop is the collection, not the element.
                let value = if tree.kind(node) == "resource" {
                    tree.child(node, "value")
                } else {
                    None
                };
                out.extend(
                    tree.child(node, "name")
                        .map(|name| binding(name, typed(tree, tree.child(node, "type"), value))),
                );
            }
            "instanceof_expression" => out.extend(
                tree.child(node, "name")
                    .map(|name| binding(name, typed(tree, tree.child(node, "right"), None))),
            ),
            "type_pattern" | "record_pattern_component" => {
                let parts: Vec<_> = tree.children(node).collect();
                if let [.., annotation, name] = parts.as_slice()
                    && tree.kind(*name) == "identifier"
                {
                    out.push(binding(*name, typed(tree, Some(*annotation), None)));
                }
            }
            "assignment_expression" => {
                let (Some(target), Some(value)) =
                    (tree.child(node, "left"), tree.child(node, "right"))
                else {
                    return;
                };
                if matches!(tree.kind(target), "identifier" | "field_access") {
                    out.push(binding(
                        target,
                        if operator(tree, node) == Some("=") {
                            Bound::Value(value)
                        } else {
                            Bound::Opaque
                        },
                    ));
                }
            }
            "update_expression" => {
                out.extend(
                    tree.children(node)
                        .filter(|target| {
                            matches!(tree.kind(*target), "identifier" | "field_access")
                        })
                        .map(|target| binding(target, Bound::Opaque)),
                );
            }
            _ => {}
        }
    }

    fn is_star_import(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        tree.child_of_kind(node, "asterisk").is_some()
    }

    fn cast_type(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        (tree.kind(node) == "cast_expression")
            .then(|| tree.child(node, "type"))
            .flatten()
    }

    fn global(&self, name: &str) -> Option<String> {
        if LANG_TYPES.contains(&name) {
            return Some(format!("java.lang.{name}"));
        }
        if PACKAGE_ROOTS.contains(&name) || PRIMITIVES.contains(&name) {
            return Some(name.to_owned());
        }
        // A type that no import gives is one of the package; a method or field may be inherited from anywhere.
        name.starts_with(char::is_uppercase)
            .then(|| format!(".{name}"))
    }

    fn spoken_name(&self, name: &str) -> Option<(String, usize)> {
        let mut begin = 0;
        for segment in name.split('.') {
            let end = begin + segment.len();
            if segment.contains('*') {
                return None;
            }
            if segment.starts_with(char::is_uppercase) {
                return (begin > 0).then(|| (segment.to_owned(), end));
            }
            begin = end + 1;
        }
        None
    }

    fn may_assume(&self, tree: &Tree<'_>, full: &str) -> bool {
        let Some((package, _)) = full.rsplit_once('.') else {
            return false;
        };
        let mut is_piece = true;
        for child in tree.children(NodeId::ROOT) {
            match tree.kind(child) {
                "import_declaration" if self.is_star_import(tree, child) => {
                    is_piece = false;
                    let module = tree.children(child).next();
                    if module.is_some_and(|module| tree.text(module) == package) {
                        return true;
                    }
                }
                "import_declaration" | "package_declaration" => is_piece = false,
                _ => {}
            }
        }
        is_piece
    }

    fn jumps(&self) -> &'static [&'static str] {
        &["break_statement", "continue_statement"]
    }

    fn never_returns(&self) -> &'static [&'static str] {
        &[
            "java.lang.System.exit",
            "java.lang.Runtime.getRuntime.exit",
            "java.lang.Runtime.getRuntime.halt",
            "org.junit.jupiter.api.Assertions.fail",
            "org.junit.Assert.fail",
            "org.assertj.core.api.Assertions.fail",
        ]
    }

    fn declares(&self, tree: &Tree<'_>, target: NodeId) -> bool {
        tree.parent(target)
            .is_none_or(|parent| tree.kind(parent) != "assignment_expression")
    }

    fn fields_are_names(&self) -> bool {
        true
    }

    fn durations(&self) -> &'static [(&'static str, f64)] {
        &[
            ("java.time.Duration.ofNanos", 0.000_001),
            ("java.time.Duration.ofMillis", 1.0),
            ("java.time.Duration.ofSeconds", 1_000.0),
            ("java.time.Duration.ofMinutes", 60_000.0),
            ("java.time.Duration.ofHours", 3_600_000.0),
            ("java.time.Duration.ofDays", 86_400_000.0),
            ("java.time.Duration.ZERO", 0.0),
        ]
    }

    fn log_methods(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("finest", "debug"),
            ("finer", "debug"),
            ("fine", "debug"),
            ("tracef", "debug"),
            ("debugf", "debug"),
            ("debugv", "debug"),
            ("config", "info"),
            ("infof", "info"),
            ("infov", "info"),
            ("logf", "info"),
            ("logp", "info"),
            ("warnf", "warning"),
            ("warnv", "warning"),
            ("errorf", "error"),
            ("errorv", "error"),
            ("fatalf", "error"),
        ]
    }

    fn log_functions(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("java.lang.System.out.print", "print"),
            ("java.lang.System.out.println", "print"),
            ("java.lang.System.out.printf", "print"),
            ("java.lang.System.out.format", "print"),
            ("java.lang.System.err.print", "print"),
            ("java.lang.System.err.println", "print"),
            ("java.lang.System.err.printf", "print"),
            ("java.lang.System.err.format", "print"),
            ("*.printStackTrace", "exception"),
        ]
    }

    fn logs_traceback(&self, tree: &Tree<'_>, call: NodeId) -> bool {
        let Some(parts) = self.call(tree, call) else {
            return false;
        };
        if tree.text(parts.callee) == "printStackTrace" {
            return true;
        }
        // `log.atError().setCause(e).log("…")`, Flogger's `withCause`, Log4j's `withThrowable`.
        let mut link = parts.receiver;
        while let Some(made) = link.filter(|made| tree.kind(*made) == "method_invocation") {
            if tree.child(made, "name").is_some_and(|name| {
                matches!(tree.text(name), "setCause" | "withCause" | "withThrowable")
            }) {
                return true;
            }
            link = tree.child(made, "object");
        }
        let arguments = self.arguments(tree, call);
        // Alone it is the message: `log.error(e)` prints its text.
        arguments.len() > 1
            && arguments
                .last()
                .is_some_and(|last| is_caught(tree, inner(tree, last.value)))
    }
}

const METHODS: &[&str] = &[
    "method_declaration",
    "constructor_declaration",
    "compact_constructor_declaration",
];

const CLASSES: &[&str] = &[
    "class_declaration",
    "interface_declaration",
    "enum_declaration",
    "record_declaration",
    "annotation_type_declaration",
];

const CLASS_BODIES: &[&str] = &["class_body", "interface_body", "enum_body_declarations"];

const ANNOTATIONS: &[&str] = &["annotation", "marker_annotation"];

const COMMENTS: &[&str] = &["line_comment", "block_comment"];

const NUMBERS: &[&str] = &[
    "decimal_integer_literal",
    "hex_integer_literal",
    "octal_integer_literal",
    "binary_integer_literal",
    "decimal_floating_point_literal",
    "hex_floating_point_literal",
];

/// Kinds of expressions, and of what annotations are given.
const ARGUMENTS: &[&str] = &[
    "array_access",
    "array_creation_expression",
    "assignment_expression",
    "binary_expression",
    "binary_integer_literal",
    "cast_expression",
    "character_literal",
    "class_literal",
    "decimal_floating_point_literal",
    "decimal_integer_literal",
    "false",
    "field_access",
    "hex_floating_point_literal",
    "hex_integer_literal",
    "identifier",
    "instanceof_expression",
    "lambda_expression",
    "method_invocation",
    "method_reference",
    "null_literal",
    "object_creation_expression",
    "octal_integer_literal",
    "parenthesized_expression",
    "string_literal",
    "switch_expression",
    "template_expression",
    "ternary_expression",
    "this",
    "true",
    "unary_expression",
    "update_expression",
    "element_value_pair",
    "element_value_array_initializer",
    "annotation",
    "marker_annotation",
];

const PRIMITIVES: &[&str] = &[
    "byte", "short", "int", "long", "char", "float", "double", "boolean",
];

/// First segments of package names, for names that are written in full.
const PACKAGE_ROOTS: &[&str] = &[
    "java",
    "javax",
    "jakarta",
    "com",
    "org",
    "io",
    "net",
    "dev",
    "edu",
    "gov",
    "ai",
    "co",
    "de",
    "fr",
    "uk",
    "eu",
    "ch",
    "nl",
    "software",
    "kotlin",
    "scala",
    "reactor",
    "okhttp3",
    "retrofit2",
    "redis",
    "rx",
    "lombok",
];

/// Types of `java.lang`, which every file sees. Those whose names projects like to take themselves are left out.
const LANG_TYPES: &[&str] = &[
    "Appendable",
    "ArithmeticException",
    "ArrayIndexOutOfBoundsException",
    "AssertionError",
    "AutoCloseable",
    "Boolean",
    "Byte",
    "CharSequence",
    "Character",
    "Class",
    "ClassCastException",
    "ClassLoader",
    "ClassNotFoundException",
    "CloneNotSupportedException",
    "Cloneable",
    "Comparable",
    "Deprecated",
    "Double",
    "Enum",
    "Error",
    "Exception",
    "ExceptionInInitializerError",
    "Float",
    "FunctionalInterface",
    "IllegalAccessException",
    "IllegalArgumentException",
    "IllegalMonitorStateException",
    "IllegalStateException",
    "IllegalThreadStateException",
    "IndexOutOfBoundsException",
    "InheritableThreadLocal",
    "InstantiationException",
    "Integer",
    "InternalError",
    "InterruptedException",
    "Iterable",
    "LinkageError",
    "Long",
    "Math",
    "NegativeArraySizeException",
    "NoClassDefFoundError",
    "NoSuchFieldException",
    "NoSuchMethodException",
    "NullPointerException",
    "Number",
    "NumberFormatException",
    "Object",
    "OutOfMemoryError",
    "Override",
    "Process",
    "ProcessBuilder",
    "ProcessHandle",
    "Readable",
    "ReflectiveOperationException",
    "Runnable",
    "Runtime",
    "RuntimeException",
    "SafeVarargs",
    "SecurityException",
    "Short",
    "StackOverflowError",
    "StackTraceElement",
    "StackWalker",
    "StrictMath",
    "String",
    "StringBuffer",
    "StringBuilder",
    "StringIndexOutOfBoundsException",
    "SuppressWarnings",
    "System",
    "Thread",
    "ThreadDeath",
    "ThreadGroup",
    "ThreadLocal",
    "Throwable",
    "UnsupportedOperationException",
    "VirtualMachineError",
    "Void",
];

// ---------------------------------------------------------------- shapes

fn only_child(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let mut children = tree.children(node);
    let only = children.next()?;
    children.next().is_none().then_some(only)
}

/// The expression in parentheses.
fn inner(tree: &Tree<'_>, node: NodeId) -> NodeId {
    let mut node = node;
    while tree.kind(node) == "parenthesized_expression"
        && let Some(only) = only_child(tree, node)
    {
        node = only;
    }
    node
}

fn operator(tree: &Tree<'_>, node: NodeId) -> Option<&'static str> {
    tree.child(node, "operator")
        .map(|operator| tree.kind(operator))
}

fn has_modifier(tree: &Tree<'_>, node: NodeId, word: &str) -> bool {
    tree.child_of_kind(node, "modifiers")
        .is_some_and(|modifiers| tree.child_of_kind(modifiers, word).is_some())
}

/// The name in a type: `List` of `List<String>`, `Map.Entry`; arrays have none.
fn type_name(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    match tree.kind(node) {
        "identifier"
        | "type_identifier"
        | "scoped_type_identifier"
        | "scoped_identifier"
        | "field_access"
        | "this" => Some(node),
        "generic_type" => type_name(tree, tree.children(node).next()?),
        _ => None,
    }
}

fn last_segment(tree: &Tree<'_>, name: NodeId) -> NodeId {
    Java.member(tree, name).map_or(name, |member| member.name)
}

/// Receiver and method of `Type.method(…)`, as written.
fn static_call<'t>(tree: &Tree<'t>, node: NodeId) -> Option<(&'t str, &'t str)> {
    if tree.kind(node) != "method_invocation" {
        return None;
    }
    let object = tree.child(node, "object")?;
    let name = tree.child(node, "name")?;
    Some((tree.text(last_segment(tree, object)), tree.text(name)))
}

fn is_argument(tree: &Tree<'_>, node: NodeId) -> bool {
    let Some(list) = tree.parent(node) else {
        return false;
    };
    match tree.kind(list) {
        "annotation_argument_list" => true,
        "argument_list" => tree
            .parent(list)
            .is_some_and(|call| tree.may_be(call, Concept::Call)),
        _ => false,
    }
}

/// Whether the identifier is read through another name: `b` in `a.b`, `a.b()`, `a::b`.
fn is_member_name(tree: &Tree<'_>, node: NodeId) -> bool {
    let Some(parent) = tree.parent(node) else {
        return false;
    };
    match tree.kind(parent) {
        "field_access" | "scoped_identifier" => matches!(tree.field(node), Some("field" | "name")),
        "method_invocation" => {
            tree.field(node) == Some("name") && tree.child(parent, "object").is_some()
        }
        "method_reference" => tree.children(parent).next() != Some(node),
        _ => false,
    }
}

fn is_default(tree: &Tree<'_>, label: NodeId) -> bool {
    // `case null, default` has the word as an identifier.
    tree.text(label).starts_with("default")
        || tree
            .children(label)
            .any(|part| tree.text(part) == "default")
}

// ---------------------------------------------------------------- functions

fn has_block(tree: &Tree<'_>, lambda: NodeId) -> bool {
    tree.child(lambda, "body")
        .is_some_and(|body| tree.kind(body) == "block")
}

fn parameters_of(tree: &Tree<'_>, list: NodeId) -> Vec<Parameter> {
    let plain = |name| Parameter {
        node: name,
        name,
        annotation: None,
        default: None,
        rest: false,
    };
    if tree.kind(list) == "identifier" {
        return vec![plain(list)];
    }
    tree.children(list)
        .filter_map(|node| match tree.kind(node) {
            "identifier" => Some(plain(node)),
            "formal_parameter" => Some(Parameter {
                annotation: tree.child(node, "type"),
                name: tree.child(node, "name")?,
                ..plain(node)
            }),
            "spread_parameter" => {
                let annotation = tree.children(node).find(|child| {
                    !matches!(
                        tree.kind(*child),
                        "modifiers" | "annotation" | "marker_annotation"
                    )
                });
                Some(Parameter {
                    annotation,
                    name: spread_name(tree, node)?,
                    rest: true,
                    ..plain(node)
                })
            }
            _ => None,
        })
        .collect()
}

fn spread_name(tree: &Tree<'_>, parameter: NodeId) -> Option<NodeId> {
    tree.child(
        tree.child_of_kind(parameter, "variable_declarator")?,
        "name",
    )
}

fn is_parameter(tree: &Tree<'_>, node: NodeId) -> bool {
    let list = if tree.field(node) == Some("parameters") {
        Some(node)
    } else {
        tree.parent(node)
    };
    let Some(list) = list.filter(|list| tree.field(*list) == Some("parameters")) else {
        return false;
    };
    tree.parent(list).is_some_and(|function| {
        METHODS.contains(&tree.kind(function))
            || tree.kind(function) == "lambda_expression" && has_block(tree, function)
    })
}

/// The name that a lambda is bound to.
fn bound_name(tree: &Tree<'_>, lambda: NodeId) -> Option<NodeId> {
    let parent = tree.parent(lambda)?;
    let target = match tree.kind(parent) {
        "variable_declarator" => tree.child(parent, "name"),
        "assignment_expression" => tree.child(parent, "left"),
        _ => None,
    };
    target.filter(|target| tree.kind(*target) == "identifier")
}

// ---------------------------------------------------------------- errors

/// Whether the node is the name of an exception that an enclosing `catch` or lambda was given. A lambda's parameter
/// counts by its name alone, as in `future.exceptionally(ex -> …)`.
fn is_caught(tree: &Tree<'_>, node: NodeId) -> bool {
    if tree.kind(node) != "identifier" {
        return false;
    }
    let name = tree.text(node);
    tree.ancestors(node).any(|outer| match tree.kind(outer) {
        "catch_clause" => Java
            .handler(tree, outer)
            .binding
            .is_some_and(|caught| tree.text(caught) == name),
        "lambda_expression" => {
            is_exception_name(name)
                && Java
                    .parameters(tree, outer)
                    .iter()
                    .any(|parameter| tree.text(parameter.name) == name)
        }
        _ => false,
    })
}

fn is_exception_name(name: &str) -> bool {
    matches!(
        name,
        "e" | "ex"
            | "exc"
            | "err"
            | "error"
            | "t"
            | "th"
            | "thrown"
            | "throwable"
            | "exception"
            | "cause"
    ) || name.ends_with("Exception")
        || name.ends_with("Error")
        || name.ends_with("Ex")
}

/// The value and its default: `x.orElse(d)`, `m.getOrDefault(k, d)`, `Objects.requireNonNullElse(x, d)`, `x != null ? x : d`.
fn fallback(tree: &Tree<'_>, node: NodeId) -> Option<Sides> {
    if tree.kind(node) == "ternary_expression" {
        return null_fallback(tree, node);
    }
    let arguments = Java.arguments(tree, node);
    let object = tree.child(node, "object");
    let (left, right) = match (tree.text(tree.child(node, "name")?), arguments.as_slice()) {
        ("orElse" | "orElseGet", [default]) => (object?, default.value),
        ("getOrDefault", [_, default]) => (object?, default.value),
        (
            "requireNonNullElse"
            | "requireNonNullElseGet"
            | "firstNonNull"
            | "defaultIfNull"
            | "defaultIfBlank"
            | "defaultIfEmpty"
            | "defaultString",
            [value, default],
        ) => (value.value, default.value),
        _ => return None,
    };
    Some(Sides {
        left: Some(left),
        right: Some(right),
        operator: None,
    })
}

fn null_fallback(tree: &Tree<'_>, ternary: NodeId) -> Option<Sides> {
    let condition = inner(tree, tree.child(ternary, "condition")?);
    let is_null = |node: NodeId| tree.kind(node) == "null_literal";
    let (left, right) = (
        tree.child(condition, "left")?,
        tree.child(condition, "right")?,
    );
    let tested = if is_null(right) {
        left
    } else {
        is_null(left).then_some(right)?
    };
    let (value, default) = match operator(tree, condition)? {
        "!=" => ("consequence", "alternative"),
        "==" => ("alternative", "consequence"),
        _ => return None,
    };
    let value = tree.child(ternary, value)?;
    (tree.text(inner(tree, value)) == tree.text(tested)).then(|| Sides {
        left: Some(value),
        right: tree.child(ternary, default),
        operator: Some("?"),
    })
}

// ---------------------------------------------------------------- strings

fn has_holes(tree: &Tree<'_>, string: NodeId) -> bool {
    tree.child_of_kind(string, "string_interpolation").is_some()
}

/// Whether the node builds text of values, and is not itself a part of a longer `+`.
fn is_whole_built_string(tree: &Tree<'_>, node: NodeId) -> bool {
    let outer = tree
        .ancestors(node)
        .find(|outer| tree.kind(*outer) != "parenthesized_expression");
    !outer.is_some_and(|outer| is_sum(tree, outer))
        && summands(tree, node)
            .into_iter()
            .any(|summand| is_text(tree, summand))
        && !string_parts(tree, node).is_empty()
}

fn is_sum(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.kind(node) == "binary_expression" && operator(tree, node) == Some("+")
}

/// The operands of a chain of `+`, without their parentheses. A loop, as chains may be long.
fn summands(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let mut summands = Vec::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        let node = inner(tree, node);
        if is_sum(tree, node) {
            open.extend(tree.child(node, "right"));
            open.extend(tree.child(node, "left"));
        } else {
            summands.push(node);
        }
    }
    summands
}

/// Whether the expression, no sum, is text for sure.
fn is_text(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "string_literal" | "template_expression" => true,
        "method_invocation" => is_format(tree, node),
        _ => false,
    }
}

fn is_format(tree: &Tree<'_>, call: NodeId) -> bool {
    formatted(tree, call).is_some()
        || matches!(
            static_call(tree, call),
            Some(("String" | "MessageFormat", "format"))
        )
}

/// The template in `template.formatted(…)`.
fn formatted(tree: &Tree<'_>, call: NodeId) -> Option<NodeId> {
    let name = tree.child(call, "name")?;
    tree.child(call, "object")
        .filter(|_| tree.text(name) == "formatted")
}

/// The values that a text is made of.
fn string_parts(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let mut parts = Vec::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        let node = inner(tree, node);
        match tree.kind(node) {
            "binary_expression" if is_sum(tree, node) => {
                let summands = summands(tree, node);
                if summands.iter().any(|summand| is_text(tree, *summand)) {
                    open.extend(summands.into_iter().rev());
                } else {
                    parts.push(node);
                }
            }
            "method_invocation" if is_format(tree, node) => {
                let arguments = Java.arguments(tree, node);
                open.extend(arguments.iter().rev().map(|argument| argument.value));
                open.extend(formatted(tree, node));
            }
            "template_expression" => {
                let template = tree.child(node, "template_argument");
                let holes = template
                    .iter()
                    .flat_map(|template| tree.children(*template))
                    .filter(|part| tree.kind(*part) == "string_interpolation");
                parts.extend(holes.filter_map(|hole| tree.children(hole).next()));
            }
            _ if Java.literal(tree, node).is_none() => parts.push(node),
            _ => {}
        }
    }
    parts
}

/// The text of a string literal or text block.
fn string_text(literal: &str) -> Option<String> {
    match literal.strip_prefix("\"\"\"") {
        Some(block) => Some(text_block(block.strip_suffix("\"\"\"")?)),
        None => Some(literal.strip_prefix('"')?.strip_suffix('"')?.to_owned()),
    }
}

/// A text block begins on its second line and loses the indentation that all its lines share.
fn text_block(content: &str) -> String {
    let lines: Vec<&str> = content.lines().skip(1).collect();
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let is_blank = |line: &str| line.trim().is_empty();
    // The line of the closing quotes counts though it is blank.
    let shared = lines
        .iter()
        .enumerate()
        .filter(|(index, line)| !is_blank(line) || *index + 1 == lines.len())
        .map(|(_, line)| indentation(line))
        .min()
        .unwrap_or(0);
    lines
        .iter()
        .map(|line| line.get(shared..).unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Reads `42`, `5L`, `0x2A`, `052`, `0b1`, `1_000`, `1.5f`, `1e3`.
fn number(text: &str) -> Option<f64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let radix = |digits: &str, radix| {
        u64::from_str_radix(digits.trim_end_matches('l'), radix)
            .ok()
            .map(|number| number as f64)
    };
    match text.get(..2) {
        Some("0x") => radix(&text[2..], 16),
        Some("0b") => radix(&text[2..], 2),
        Some(prefix)
            if prefix.starts_with('0')
                && text[1..]
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'l')
                && !prefix.ends_with('l') =>
        {
            radix(&text[1..], 8)
        }
        _ => text.trim_end_matches(['l', 'f', 'd']).parse().ok(),
    }
}

// ---------------------------------------------------------------- bindings

fn binding(target: NodeId, bound: Bound) -> Binding {
    Binding {
        target,
        bound,
        local: None,
        field: false,
    }
}

/// `import a.b.C` binds `C`, `import static a.b.C.f` binds `f`.
fn import(tree: &Tree<'_>, import: NodeId) -> Option<Binding> {
    if tree.child_of_kind(import, "asterisk").is_some() {
        return None;
    }
    let module = tree.children(import).next()?;
    let name: String = tree.text(module).split_whitespace().collect();
    Some(binding(last_segment(tree, module), Bound::Import(name)))
}

/// Where an on-demand import makes unbound names unknown, the types of `java.lang` and full package names are still known: an
/// on-demand import cannot hide the one, and does not import the other.
fn bind_implicit_names(tree: &Tree<'_>, program: NodeId, out: &mut Vec<Binding>) {
    let has_star = tree
        .children(program)
        .any(|child| tree.kind(child) == "import_declaration" && Java.is_star_import(tree, child));
    if !has_star {
        return;
    }
    for name in [LANG_TYPES, PACKAGE_ROOTS, PRIMITIVES]
        .into_iter()
        .flatten()
    {
        if let Some(global) = Java.global(name) {
            out.push(Binding {
                local: Some((*name).to_owned()),
                ..binding(program, Bound::Import(global))
            });
        }
    }
}

fn bind_declarators(tree: &Tree<'_>, declaration: NodeId, out: &mut Vec<Binding>) {
    let annotation = tree.child(declaration, "type");
    for declarator in tree.children_in(declaration, "declarator") {
        let Some(name) = tree
            .child(declarator, "name")
            .filter(|name| tree.kind(*name) == "identifier")
        else {
            continue;
        };
        let value = tree.child(declarator, "value");
        // `int x[]` is an array of the declared type.
        let is_array = tree.child(declarator, "dimensions").is_some();
        let bound = match value {
            _ if !is_array => typed(tree, annotation, value),
            Some(value) => Bound::Value(value),
            None => Bound::Opaque,
        };
        out.push(binding(name, bound));
    }
}

fn parameter_binding(parameter: &Parameter) -> Binding {
    let bound = match parameter.annotation.filter(|_| !parameter.rest) {
        Some(annotation) => Bound::Typed {
            annotation,
            value: None,
        },
        None => Bound::Opaque,
    };
    binding(parameter.name, bound)
}

/// A value of a declared type. With `var` the value decides; a cast decides over a name that was cast.
fn typed(tree: &Tree<'_>, annotation: Option<NodeId>, value: Option<NodeId>) -> Bound {
    let value = value.map(|value| inner(tree, value));
    let cast = value
        .filter(|value| tree.kind(*value) == "cast_expression")
        .and_then(|cast| {
            let operand = tree.child(cast, "value")?;
            changes_type(tree, cast, operand)
                .then(|| tree.child(cast, "type"))
                .flatten()
        });
    let annotation = annotation.filter(|annotation| tree.text(*annotation) != "var");
    match (annotation.or(cast), value) {
        (Some(annotation), value) => Bound::Typed {
            annotation,
            value: value.filter(|_| cast.is_none()),
        },
        (None, Some(value)) => Bound::Value(value),
        (None, None) => Bound::Opaque,
    }
}

/// Whether a cast says more of the value than the value itself: a name keeps its declared type under a cast, which is not
/// the new one. What made a value stays, and so does a number.
fn changes_type(tree: &Tree<'_>, cast: NodeId, value: NodeId) -> bool {
    let is_primitive = tree.child(cast, "type").is_some_and(|to| {
        matches!(
            tree.kind(to),
            "integral_type" | "floating_point_type" | "boolean_type"
        )
    });
    !is_primitive && !tree.may_be(inner(tree, value), Concept::Call)
}

#[cfg(test)]
mod tests;
