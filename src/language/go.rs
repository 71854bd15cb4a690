//! Go: the concepts over tree-sitter-go.
//!
//! Go has no exceptions: `if err != nil { … }` is its handler, and returning an error is its raise on a
//! path. A composite literal `T{…}` is a construction, so it is a call whose keyed elements are named
//! arguments; so is `new(T)`. The grammar cannot tell a conversion from a call: a conversion to a
//! predeclared type is taken for one, any other is a call.

use std::borrow::Cow;

use super::concept::Concept;
use super::dialect::{
    Argument, ArgumentKind, Arms, Binding, Bound, CallParts, Dialect, Drawn, HandlerParts, Literal,
    Member, Parameter, Sides, TextCall,
};
use crate::model::tree::{NodeId, Tree};

/// Go, with type parameters.
pub struct Go;

impl Dialect for Go {
    fn concepts(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[
            (Concept::Function, FUNCTIONS),
            (Concept::Method, &["method_declaration"]),
            (Concept::Class, &["type_spec"]),
            // Of `a, b int` each name is a parameter.
            (
                Concept::Parameter,
                &[
                    "parameter_declaration",
                    "variadic_parameter_declaration",
                    "identifier",
                ],
            ),
            (
                Concept::Call,
                &[
                    "call_expression",
                    "composite_literal",
                    "type_conversion_expression",
                ],
            ),
            (Concept::Argument, ARGUMENTS),
            (Concept::Attribute, &["selector_expression"]),
            // `handlers[key](x)` is read as a conversion to a generic type.
            (Concept::Subscript, &["index_expression", "generic_type"]),
            (Concept::Identifier, &["identifier"]),
            (Concept::Loop, &["for_statement"]),
            (
                Concept::Branch,
                &[
                    "if_statement",
                    "expression_switch_statement",
                    "type_switch_statement",
                    "select_statement",
                ],
            ),
            (Concept::Handler, &["if_statement", "expression_case"]),
            (Concept::Cleanup, &["defer_statement"]),
            (
                Concept::Assignment,
                &[
                    "short_var_declaration",
                    "assignment_statement",
                    "var_spec",
                    "const_spec",
                    "receive_statement",
                ],
            ),
            (Concept::Return, &["return_statement"]),
            (Concept::Raise, &["call_expression"]),
            (Concept::String, STRINGS),
            (
                Concept::BuiltString,
                &["binary_expression", "call_expression"],
            ),
            (
                Concept::Number,
                &["int_literal", "float_literal", "imaginary_literal"],
            ),
            (Concept::Boolean, &["true", "false"]),
            (Concept::Null, &["nil"]),
            (Concept::Import, &["import_spec"]),
            (Concept::Comment, &["comment"]),
            (Concept::DictEntry, &["keyed_element"]),
            (Concept::Comparison, &["binary_expression"]),
            (Concept::Fallback, &["call_expression"]),
        ]
    }

    fn words(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[
            (Concept::Function, &["func"]),
            (Concept::Method, &["func"]),
            (Concept::Class, &["struct", "interface"]),
            (Concept::Loop, &["for"]),
            (Concept::Branch, &["if", "switch", "select"]),
            (Concept::Handler, &["*err", "*Err"]),
            (Concept::Cleanup, &["defer"]),
            (Concept::Return, &["return"]),
            (Concept::Raise, &["panic"]),
            (Concept::BuiltString, &["+", "*Sprint"]),
            (Concept::Boolean, &["true", "false"]),
            (Concept::Null, &["nil"]),
            (Concept::Fallback, &["cmp"]),
        ]
    }

    fn is(&self, tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool {
        match concept {
            Concept::Class => tree
                .child(node, "type")
                .is_some_and(|kind| matches!(tree.kind(kind), "struct_type" | "interface_type")),
            Concept::Parameter => is_parameter(tree, node),
            Concept::Call => is_call(tree, node),
            Concept::Argument => is_argument(tree, node),
            Concept::Subscript => {
                let is_called = tree.kind(node) == "index_expression"
                    || tree
                        .parent(node)
                        .is_some_and(|parent| tree.kind(parent) == "type_conversion_expression");
                is_called && !is_instantiation(tree, node)
            }
            Concept::Identifier => !is_field_key(tree, node),
            Concept::Handler => error_test(tree, node).is_some(),
            Concept::Assignment => match tree.kind(node) {
                "var_spec" | "const_spec" => tree.child(node, "value").is_some(),
                "receive_statement" => tree.child(node, "left").is_some(),
                _ => true,
            },
            Concept::Raise => callee_text(tree, node) == Some("panic"),
            // Import paths and struct tags are no values.
            Concept::String => !matches!(tree.field(node), Some("path" | "tag")),
            Concept::BuiltString => is_whole_built_string(tree, node),
            Concept::DictEntry => is_dict_entry(tree, node),
            Concept::Comparison => operator(tree, node)
                .is_some_and(|operator| matches!(operator, "==" | "!=" | "<" | "<=" | ">" | ">=")),
            Concept::Fallback => callee_text(tree, node) == Some("cmp.Or"),
            _ => true,
        }
    }

    // Blocks scope names in Go, but they are left out here: a name assigned in a block (`if x { t = 5 }`)
    // must be seen as a second binding of the outer name. Shadowing is rarer, and makes the name unknown.
    fn scopes(&self) -> &'static [&'static str] {
        &[
            "source_file",
            "function_declaration",
            "method_declaration",
            "func_literal",
            "type_spec",
        ]
    }

    fn identifiers(&self) -> &'static [&'static str] {
        &["identifier", "type_identifier", "package_identifier"]
    }

    fn blocks(&self) -> &'static [&'static str] {
        &["source_file", "block", "statement_list"]
    }

    fn unwrap(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "parenthesized_expression"
            | "expression_statement"
            | "literal_element"
            | "parenthesized_type"
            | "expression_list"
            | "variadic_argument" => only_child(tree, node),
            "unary_expression" if matches!(operator(tree, node), Some("&" | "*")) => {
                tree.child(node, "operand")
            }
            // A name keeps its declared type under an assertion, which is not the asserted one; what made a value stays.
            "type_assertion_expression" => tree
                .child(node, "operand")
                .filter(|operand| tree.kind(inner(tree, *operand)) == "call_expression"),
            "type_conversion_expression" | "call_expression" => converted(tree, node),
            "labeled_statement" => tree.children(node).nth(1),
            _ => None,
        }
    }

    fn member(&self, tree: &Tree<'_>, node: NodeId) -> Option<Member> {
        match tree.kind(node) {
            "selector_expression" => Some(Member {
                object: tree.child(node, "operand")?,
                name: tree.child(node, "field")?,
            }),
            "qualified_type" => Some(Member {
                object: tree.child(node, "package")?,
                name: tree.child(node, "name")?,
            }),
            _ => None,
        }
    }

    fn subscript(&self, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)> {
        match tree.kind(node) {
            "index_expression" => Some((tree.child(node, "operand")?, tree.child(node, "index")?)),
            "generic_type" => Some((
                tree.child(node, "type")?,
                only_child(tree, only_child(tree, tree.child(node, "type_arguments")?)?)?,
            )),
            _ => None,
        }
    }

    fn call(&self, tree: &Tree<'_>, node: NodeId) -> Option<CallParts> {
        let made = |callee: NodeId| CallParts {
            callee,
            receiver: None,
            method: Some(
                self.member(tree, callee)
                    .map_or(callee, |member| member.name),
            ),
        };
        match tree.kind(node) {
            "composite_literal" => Some(made(constructed(tree, tree.child(node, "type")?)?)),
            "type_conversion_expression" => {
                let generic = tree.child(node, "type")?;
                if is_instantiation(tree, generic) {
                    return Some(made(constructed(tree, generic)?));
                }
                Some(CallParts {
                    callee: generic,
                    receiver: None,
                    method: None,
                })
            }
            "call_expression" => {
                if let Some(constructed) = allocated(tree, node) {
                    return Some(made(constructed));
                }
                let callee = callee(tree, node)?;
                let member = self.member(tree, callee);
                let is_name = matches!(tree.kind(callee), "identifier" | "type_identifier");
                Some(CallParts {
                    callee,
                    receiver: member
                        .filter(|_| tree.kind(callee) == "selector_expression")
                        .map(|member| member.object),
                    method: member
                        .map(|member| member.name)
                        .or_else(|| is_name.then_some(callee)),
                })
            }
            _ => None,
        }
    }

    fn arguments(&self, tree: &Tree<'_>, call: NodeId) -> Vec<Argument> {
        let positional = |node| Argument {
            node,
            value: node,
            kind: ArgumentKind::Positional,
        };
        match tree.kind(call) {
            "composite_literal" => tree.child(call, "body").map_or_else(Vec::new, |body| {
                tree.children(body)
                    .map(|element| element_argument(tree, element))
                    .collect()
            }),
            "type_conversion_expression" => tree
                .child(call, "operand")
                .map(positional)
                .into_iter()
                .collect(),
            _ if allocated(tree, call).is_some() => Vec::new(),
            _ => tree.child(call, "arguments").map_or_else(Vec::new, |list| {
                tree.children(list)
                    .map(|node| match tree.kind(node) {
                        "variadic_argument" => Argument {
                            node,
                            value: only_child(tree, node).unwrap_or(node),
                            kind: ArgumentKind::SpreadPositional,
                        },
                        _ => positional(node),
                    })
                    .collect()
            }),
        }
    }

    fn entries(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<Option<(NodeId, NodeId)>>> {
        let body = match tree.kind(node) {
            "composite_literal" => {
                let literal_type = tree.child(node, "type")?;
                matches!(tree.kind(literal_type), "map_type" | "struct_type").then_some(())?;
                tree.child(node, "body")?
            }
            // An element whose type is left out: `map[string]T{"a": {X: 1}}`.
            "literal_value" if is_elided(tree, node) => {
                let first = tree.children(node).next()?;
                (tree.kind(first) == "keyed_element").then_some(node)?
            }
            _ => return None,
        };
        Some(
            tree.children(body)
                .map(|element| Some((key_of(tree, element)?, value_of(tree, element)?)))
                .collect(),
        )
    }

    fn key_text(&self, tree: &Tree<'_>, key: NodeId) -> Option<String> {
        match tree.kind(key) {
            "identifier" => is_field_key(tree, key).then(|| tree.text(key).to_owned()),
            _ => match self.literal(tree, key) {
                Some(Literal::Text(text)) => Some(text),
                _ => None,
            },
        }
    }

    fn sequence(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<NodeId>> {
        if tree.kind(node) != "composite_literal" {
            return None;
        }
        let literal_type = tree.child(node, "type")?;
        if !matches!(
            tree.kind(literal_type),
            "slice_type" | "array_type" | "implicit_length_array_type"
        ) {
            return None;
        }
        tree.children(tree.child(node, "body")?)
            .map(|element| {
                (tree.kind(element) == "literal_element")
                    .then(|| only_child(tree, element))
                    .flatten()
            })
            .collect()
    }

    fn parameters(&self, tree: &Tree<'_>, function: NodeId) -> Vec<Parameter> {
        tree.child(function, "parameters")
            .map_or_else(Vec::new, |list| parameters_of(tree, list))
    }

    fn name(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "import_spec" => {
                let path = tree.child(node, "path")?;
                Some(tree.children(path).next().unwrap_or(path))
            }
            "func_literal" => bound_name(tree, node),
            "identifier" => Some(node),
            _ => tree.child(node, "name"),
        }
    }

    fn body(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "type_spec" => {
                let defined = tree.child(node, "type")?;
                Some(
                    tree.child_of_kind(defined, "field_declaration_list")
                        .unwrap_or(defined),
                )
            }
            "defer_statement" => {
                let call = tree.children(node).next()?;
                let function = tree.child(call, "function")?;
                Some(tree.child(function, "body").unwrap_or(call))
            }
            _ => tree
                .child(node, "body")
                .or_else(|| tree.child(node, "consequence")),
        }
    }

    fn decorators(&self, _tree: &Tree<'_>, _node: NodeId) -> Vec<NodeId> {
        Vec::new()
    }

    fn docstring(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        let declared = match tree.parent(node) {
            // In `type T struct` the comment stands above `type`, in a group above the name.
            Some(parent)
                if tree.kind(parent) == "type_declaration"
                    && tree.child_of_kind(parent, "(").is_none() =>
            {
                parent
            }
            _ => node,
        };
        if !matches!(
            tree.kind(declared),
            "function_declaration" | "method_declaration" | "type_declaration" | "type_spec"
        ) {
            return None;
        }
        let mut below = declared;
        while let Some(comment) = comment_above(tree, below) {
            // `//go:noinline` and the like instruct tools; the words may stand above them.
            let text = tree.text(comment);
            if !text.strip_prefix("//").is_some_and(is_directive) {
                return Some(comment);
            }
            below = comment;
        }
        None
    }

    fn return_type(&self, tree: &Tree<'_>, function: NodeId) -> Option<NodeId> {
        tree.child(function, "result")
    }

    fn is_public(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        tree.kind(node) != "func_literal"
            && self
                .name(tree, node)
                .is_some_and(|name| starts_upper(tree.text(name)))
    }

    fn is_exported(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        let is_local = tree
            .ancestors(node)
            .any(|outer| FUNCTIONS.contains(&tree.kind(outer)));
        self.is_public(tree, node)
            && !is_local
            && (tree.kind(node) != "method_declaration"
                || self
                    .method_class(tree, node)
                    .is_some_and(|class| starts_upper(&class)))
    }

    fn bases(&self, tree: &Tree<'_>, class: NodeId) -> Vec<NodeId> {
        let Some(body) = self.body(tree, class) else {
            return Vec::new();
        };
        match tree.kind(body) {
            "field_declaration_list" => tree
                .children(body)
                .filter(|field| tree.child(*field, "name").is_none())
                .filter_map(|field| self.annotation_type(tree, tree.child(field, "type")?))
                .collect(),
            _ => tree
                .children(body)
                .filter(|element| tree.kind(*element) == "type_elem")
                .filter_map(|element| self.annotation_type(tree, only_child(tree, element)?))
                .collect(),
        }
    }

    fn self_name(&self, tree: &Tree<'_>, method: NodeId) -> Option<String> {
        let name = tree.child(receiver(tree, method)?, "name")?;
        (tree.text(name) != "_").then(|| tree.text(name).to_owned())
    }

    fn method_class(&self, tree: &Tree<'_>, method: NodeId) -> Option<String> {
        let declared = tree.child(receiver(tree, method)?, "type")?;
        self.annotation_type(tree, declared)
            .map(|class| tree.text(class).to_owned())
    }

    fn annotation_type(&self, tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId> {
        let mut node = annotation;
        loop {
            node = match tree.kind(node) {
                "identifier" | "selector_expression" | "type_identifier" | "qualified_type" => {
                    return Some(node);
                }
                "pointer_type" | "parenthesized_type" => only_child(tree, node)?,
                "generic_type" => tree.child(node, "type")?,
                // Several results: the first is the value of the call.
                "parameter_list" => tree.child(tree.children(node).next()?, "type")?,
                _ => return None,
            };
        }
    }

    fn handler(&self, tree: &Tree<'_>, handler: NodeId) -> HandlerParts {
        let Some(test) = error_test(tree, handler) else {
            return HandlerParts::default();
        };
        HandlerParts {
            everything: test.types.is_empty().then_some("error"),
            types: test.types,
            binding: test.error,
            body: test.body,
            owner: Some(handler),
        }
    }

    fn guarded(&self, tree: &Tree<'_>, handler: NodeId) -> Option<NodeId> {
        source_of_error(tree, handler)
    }

    fn sides(&self, tree: &Tree<'_>, node: NodeId) -> Sides {
        let of = |left: &str, right: &str, operator| Sides {
            left: tree.child(node, left).map(|side| single(tree, side)),
            right: tree.child(node, right).map(|side| single(tree, side)),
            operator,
        };
        match tree.kind(node) {
            "short_var_declaration" => of("left", "right", Some(":=")),
            "assignment_statement" | "binary_expression" => {
                of("left", "right", operator(tree, node))
            }
            "receive_statement" => {
                let declares = tree.child_of_kind(node, ":=").is_some();
                of("left", "right", Some(if declares { ":=" } else { "=" }))
            }
            "var_spec" | "const_spec" => of("name", "value", Some("=")),
            "keyed_element" => Sides {
                left: key_of(tree, node),
                right: value_of(tree, node),
                operator: Some(":"),
            },
            "index_expression" => of("operand", "index", None),
            "call_expression" => {
                let arguments = self.arguments(tree, node);
                Sides {
                    left: arguments.first().map(|argument| argument.value),
                    right: arguments
                        .get(1..)
                        .and_then(<[_]>::last)
                        .map(|argument| argument.value),
                    operator: None,
                }
            }
            _ => Sides::default(),
        }
    }

    fn operand(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "return_statement" => self.returned(tree, node).first().copied(),
            "call_expression" if self.is(tree, node, Concept::Raise) => self
                .arguments(tree, node)
                .first()
                .map(|argument| argument.value),
            "keyed_element" => value_of(tree, node),
            "literal_element" | "variadic_argument" => only_child(tree, node),
            _ => Some(node),
        }
    }

    fn returned(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        tree.children(node)
            .next()
            .map_or_else(Vec::new, |values| match tree.kind(values) {
                "expression_list" => tree.children(values).collect(),
                _ => vec![values],
            })
    }

    fn cause(&self, _tree: &Tree<'_>, _node: NodeId) -> Option<NodeId> {
        None
    }

    fn iterable(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        tree.child(tree.child_of_kind(node, "range_clause")?, "right")
    }

    fn string_parts(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        string_parts(tree, node)
    }

    fn literal(&self, tree: &Tree<'_>, node: NodeId) -> Option<Literal> {
        let text = tree.text(node);
        Some(match tree.kind(node) {
            "interpreted_string_literal" => {
                Literal::Text(text.strip_prefix('"')?.strip_suffix('"')?.to_owned())
            }
            "raw_string_literal" => {
                Literal::Text(text.strip_prefix('`')?.strip_suffix('`')?.to_owned())
            }
            "int_literal" => Literal::Number(integer(text)?),
            "float_literal" => Literal::Number(text.replace('_', "").parse().ok()?),
            "unary_expression" if operator(tree, node) == Some("-") => {
                let number = tree.child(node, "operand").filter(|number| {
                    matches!(tree.kind(*number), "int_literal" | "float_literal")
                })?;
                match self.literal(tree, number)? {
                    Literal::Number(number) => Literal::Number(-number),
                    _ => return None,
                }
            }
            "true" => Literal::Boolean(true),
            "false" => Literal::Boolean(false),
            "nil" => Literal::Null,
            _ => return None,
        })
    }

    fn arms(&self, tree: &Tree<'_>, node: NodeId) -> Arms {
        let mut arms = Arms::default();
        match tree.kind(node) {
            "if_statement" => {
                arms.conditions.extend(tree.child(node, "condition"));
                arms.bodies.extend(tree.child(node, "consequence"));
                let alternative = tree.child(node, "alternative");
                arms.exhaustive = alternative.is_some();
                arms.bodies.extend(alternative);
            }
            "expression_switch_statement" | "type_switch_statement" | "select_statement" => {
                arms.conditions.extend(tree.child(node, "value"));
                // A select without default waits until one of its cases can go on.
                arms.exhaustive = tree.kind(node) == "select_statement";
                for case in tree.children(node) {
                    match tree.kind(case) {
                        "default_case" => arms.exhaustive = true,
                        "expression_case" => arms.conditions.extend(
                            tree.child(case, "value")
                                .iter()
                                .flat_map(|values| tree.children(*values)),
                        ),
                        "communication_case" => {
                            arms.conditions.extend(tree.child(case, "communication"))
                        }
                        "type_case" => {}
                        _ => continue,
                    }
                    arms.bodies
                        .push(tree.child_of_kind(case, "statement_list").unwrap_or(case));
                }
            }
            _ => {}
        }
        arms
    }

    fn bindings(&self, tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
        match tree.kind(node) {
            "import_spec" => out.extend(import(tree, node)),
            "function_declaration" | "method_declaration" | "func_literal" => {
                // Methods are reached through their receiver alone, not by plain name.
                if tree.kind(node) == "function_declaration" {
                    out.extend(
                        tree.child(node, "name")
                            .map(|name| binding(name, Bound::Definition(node))),
                    );
                }
                for list in ["receiver", "parameters", "result"] {
                    let Some(list) = tree
                        .child(node, list)
                        .filter(|list| tree.kind(*list) == "parameter_list")
                    else {
                        continue;
                    };
                    out.extend(
                        parameters_of(tree, list)
                            .into_iter()
                            .filter_map(|parameter| parameter_binding(tree, &parameter)),
                    );
                }
            }
            "type_spec" => {
                out.extend(
                    tree.child(node, "name")
                        .map(|name| binding(name, Bound::Definition(node))),
                );
                bind_fields(tree, node, out);
            }
            "type_alias" => {
                let aliased = tree
                    .child(node, "type")
                    .and_then(|aliased| self.annotation_type(tree, aliased));
                let bound = aliased.map_or(Bound::Opaque, Bound::Value);
                out.extend(tree.child(node, "name").map(|name| binding(name, bound)));
            }
            "type_parameter_declaration" => {
                out.extend(
                    tree.children_in(node, "name")
                        .into_iter()
                        .map(|name| binding(name, Bound::Opaque)),
                );
            }
            "short_var_declaration" => {
                if let (Some(left), Some(right)) =
                    (tree.child(node, "left"), tree.child(node, "right"))
                {
                    bind_targets(tree, &tree.children(left).collect::<Vec<_>>(), right, out);
                }
            }
            "assignment_statement" => {
                let (Some(left), Some(right)) =
                    (tree.child(node, "left"), tree.child(node, "right"))
                else {
                    return;
                };
                let targets: Vec<_> = tree.children(left).collect();
                if operator(tree, node) == Some("=") {
                    bind_targets(tree, &targets, right, out);
                } else {
                    bind_opaque(tree, &targets, out);
                }
            }
            "var_spec" | "const_spec" => bind_spec(tree, node, out),
            "inc_statement" | "dec_statement" => {
                bind_opaque(tree, &tree.children(node).collect::<Vec<_>>(), out)
            }
            "range_clause" | "receive_statement" => {
                if let Some(left) = tree.child(node, "left") {
                    bind_opaque(tree, &tree.children(left).collect::<Vec<_>>(), out);
                }
            }
            "type_switch_statement" => {
                if let Some(alias) = tree.child(node, "alias") {
                    bind_opaque(tree, &tree.children(alias).collect::<Vec<_>>(), out);
                }
            }
            _ => {}
        }
    }

    fn is_star_import(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        tree.child_of_kind(node, "dot").is_some()
    }

    fn reassigns(&self, tree: &Tree<'_>, target: NodeId) -> bool {
        tree.ancestors(target).take(2).any(|statement| {
            matches!(
                tree.kind(statement),
                "assignment_statement" | "inc_statement" | "dec_statement"
            )
        })
    }

    fn drawn(&self, tree: &Tree<'_>, target: NodeId) -> Option<Drawn> {
        let clause = tree
            .ancestors(target)
            .take(2)
            .find(|clause| tree.kind(*clause) == "range_clause");
        match clause {
            // The first one is the index; of a map it is the key.
            Some(clause) => Some(Drawn::Element {
                of: tree.child(clause, "right")?,
                position: None,
            })
            .filter(|_| super::dialect::position_in(tree, clause, target) == Some(1)),
            None => super::dialect::drawn(self, tree, target),
        }
    }

    fn text_call(&self, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
        if tree.kind(node) != "call_expression" {
            return None;
        }
        let values = self.arguments(tree, node);
        let plain = || values.iter().map(|argument| argument.value);
        match &*library_callee(tree, node)? {
            "fmt.Sprintf" | "fmt.Errorf" => {
                let (template, values) = values.split_first()?;
                Some(TextCall::Printf {
                    template: template.value,
                    values: values.to_vec(),
                })
            }
            "fmt.Sprint" | "fmt.Sprintln" => Some(TextCall::Concat(plain().collect())),
            "strings.Join" if values.len() == 2 => Some(TextCall::Join {
                separator: plain().nth(1),
                elements: plain().take(1).collect(),
            }),
            "strings.Replace" | "strings.ReplaceAll" if values.len() >= 3 => {
                Some(TextCall::Replaced {
                    text: values[0].value,
                    mark: values[1].value,
                    value: values[2].value,
                })
            }
            "strings.TrimSpace" | "strings.TrimSuffix" | "strings.TrimPrefix"
            | "strings.TrimRight" | "strings.TrimLeft" | "strings.Trim" | "strings.ToLower"
            | "strings.ToUpper" => Some(TextCall::Same(plain().next()?)),
            _ => {
                let parts = self.call(tree, node)?;
                let is_builder = values.is_empty() && tree.text(parts.method?) == "String";
                parts.receiver.filter(|_| is_builder).map(TextCall::Written)
            }
        }
    }

    fn is_super(&self, _tree: &Tree<'_>, _receiver: NodeId) -> bool {
        false
    }

    fn cast_type(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        (tree.kind(node) == "type_assertion_expression")
            .then(|| tree.child(node, "type"))
            .flatten()
    }

    fn global(&self, name: &str) -> Option<String> {
        // What neither the file nor the language binds stands in another file of the package.
        let is_builtin = BUILTIN_FUNCTIONS.contains(&name) || PREDECLARED_TYPES.contains(&name);
        Some(if is_builtin {
            name.to_owned()
        } else {
            format!(".{name}")
        })
    }

    fn spoken_name(&self, name: &str) -> Option<(String, usize)> {
        let path = name.rfind('/').map_or(0, |slash| slash + 1);
        let end = path + name[path..].find('.')?;
        let module = &name[..end];
        if module.contains('*') {
            return None;
        }
        Some((package_name(module)?, end))
    }

    fn may_assume(&self, tree: &Tree<'_>, _full: &str) -> bool {
        !tree
            .children(NodeId::ROOT)
            .any(|child| tree.kind(child) == "import_declaration")
    }

    fn jumps(&self) -> &'static [&'static str] {
        &["break_statement", "continue_statement", "goto_statement"]
    }

    fn never_returns(&self) -> &'static [&'static str] {
        &[
            "panic",
            "os.Exit",
            "syscall.Exit",
            "runtime.Goexit",
            "log.Fatal",
            "log.Fatalf",
            "log.Fatalln",
            "log.Panic",
            "log.Panicf",
            "log.Panicln",
            // Loggers and tests alike end the run here, whoever made them.
            "*.Fatal",
            "*.Fatalf",
            "*.Fatalln",
            "*.Fatalw",
            "*.FailNow",
        ]
    }

    fn declares(&self, tree: &Tree<'_>, target: NodeId) -> bool {
        tree.ancestors(target)
            .find(|node| tree.kind(*node).ends_with("_statement"))
            .is_none_or(|statement| tree.kind(statement) != "assignment_statement")
            || tree
                .ancestors(target)
                .take(3)
                .any(|node| matches!(tree.kind(node), "short_var_declaration" | "var_spec"))
    }

    fn errors_are_values(&self) -> bool {
        true
    }

    fn result_names(&self, tree: &Tree<'_>, function: NodeId) -> Vec<NodeId> {
        let results = tree
            .child(function, "result")
            .filter(|result| tree.kind(*result) == "parameter_list");
        results
            .iter()
            .flat_map(|results| tree.children(*results))
            .flat_map(|result| tree.children_in(result, "name"))
            .collect()
    }

    fn returns_error(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        let values = self.returned(tree, node);
        match values.as_slice() {
            [] => has_named_error_result(tree, node),
            [only] => is_error_value(tree, *only) || is_error_result(tree, node, *only),
            [.., last] => {
                is_error_value(tree, *last)
                    || is_error_result(tree, node, *last)
                    || tree.kind(inner(tree, *last)) == "call_expression"
            }
        }
    }

    fn durations(&self) -> &'static [(&'static str, f64)] {
        &[
            ("time.Nanosecond", 0.000_001),
            ("time.Microsecond", 0.001),
            ("time.Millisecond", 1.0),
            ("time.Second", 1_000.0),
            ("time.Minute", 60_000.0),
            ("time.Hour", 3_600_000.0),
            ("time.Duration", 0.000_001),
        ]
    }

    fn log_methods(&self) -> &'static [(&'static str, &'static str)] {
        LOG_METHODS
    }

    fn log_functions(&self) -> &'static [(&'static str, &'static str)] {
        LOG_FUNCTIONS
    }

    fn logs_traceback(&self, tree: &Tree<'_>, call: NodeId) -> bool {
        // Errors have no traceback in Go; the error itself is what can be lost.
        tree.descendants(call)
            .any(|node| tree.kind(node) == "identifier" && is_error_name(tree.text(node)))
    }
}

const FUNCTIONS: &[&str] = &["function_declaration", "method_declaration", "func_literal"];

const STRINGS: &[&str] = &["interpreted_string_literal", "raw_string_literal"];

/// Kinds that can be an argument: expressions, types (`make([]int, 3)`), and elements of `T{…}`.
const ARGUMENTS: &[&str] = &[
    "binary_expression",
    "call_expression",
    "composite_literal",
    "false",
    "float_literal",
    "func_literal",
    "identifier",
    "imaginary_literal",
    "index_expression",
    "int_literal",
    "interpreted_string_literal",
    "iota",
    "nil",
    "parenthesized_expression",
    "raw_string_literal",
    "rune_literal",
    "selector_expression",
    "slice_expression",
    "true",
    "type_assertion_expression",
    "type_conversion_expression",
    "type_instantiation_expression",
    "unary_expression",
    "array_type",
    "channel_type",
    "function_type",
    "generic_type",
    "interface_type",
    "map_type",
    "pointer_type",
    "qualified_type",
    "slice_type",
    "struct_type",
    "type_identifier",
    "parenthesized_type",
    "variadic_argument",
    "keyed_element",
    "literal_element",
];

const BUILTIN_FUNCTIONS: &[&str] = &[
    "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max",
    "min", "new", "panic", "print", "println", "real", "recover",
];

const PREDECLARED_TYPES: &[&str] = &[
    "any",
    "bool",
    "byte",
    "comparable",
    "complex128",
    "complex64",
    "error",
    "float32",
    "float64",
    "int",
    "int16",
    "int32",
    "int64",
    "int8",
    "rune",
    "string",
    "uint",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "uintptr",
];

/// Calls that make text of their arguments.
const FORMATS: &[&str] = &["fmt.Sprintf", "fmt.Sprint", "fmt.Sprintln"];

const LOG_METHODS: &[(&str, &str)] = &[
    ("Trace", "debug"),
    ("Tracef", "debug"),
    ("Debug", "debug"),
    ("Debugf", "debug"),
    ("Debugw", "debug"),
    ("Debugln", "debug"),
    ("DebugContext", "debug"),
    ("Info", "info"),
    ("Infof", "info"),
    ("Infow", "info"),
    ("Infoln", "info"),
    ("InfoContext", "info"),
    ("Notice", "info"),
    ("Noticef", "info"),
    ("Log", "info"),
    ("Logf", "info"),
    ("LogAttrs", "info"),
    ("Print", "info"),
    ("Printf", "info"),
    ("Println", "info"),
    ("Output", "info"),
    ("Warn", "warning"),
    ("Warnf", "warning"),
    ("Warnw", "warning"),
    ("Warnln", "warning"),
    ("WarnContext", "warning"),
    ("Warning", "warning"),
    ("Warningf", "warning"),
    ("Error", "error"),
    ("Errorf", "error"),
    ("Errorw", "error"),
    ("Errorln", "error"),
    ("ErrorContext", "error"),
    ("DPanic", "error"),
    ("Fatal", "error"),
    ("Fatalf", "error"),
    ("Fatalw", "error"),
    ("Fatalln", "error"),
    ("Panic", "error"),
    ("Panicf", "error"),
    ("Panicw", "error"),
    ("Panicln", "error"),
];

const LOG_FUNCTIONS: &[(&str, &str)] = &[
    ("print", "print"),
    ("println", "print"),
    ("fmt.Print", "print"),
    ("fmt.Printf", "print"),
    ("fmt.Println", "print"),
    ("log.Print", "info"),
    ("log.Printf", "info"),
    ("log.Println", "info"),
    ("log.Output", "info"),
    ("log.Fatal", "error"),
    ("log.Fatalf", "error"),
    ("log.Fatalln", "error"),
    ("log.Panic", "error"),
    ("log.Panicf", "error"),
    ("log.Panicln", "error"),
    ("log/slog.Debug", "debug"),
    ("log/slog.DebugContext", "debug"),
    ("log/slog.Info", "info"),
    ("log/slog.InfoContext", "info"),
    ("log/slog.Warn", "warning"),
    ("log/slog.WarnContext", "warning"),
    ("log/slog.Error", "error"),
    ("log/slog.ErrorContext", "error"),
    ("log/slog.Log", "info"),
    ("log/slog.LogAttrs", "info"),
    // `zap.L()` and `zap.S()` are the process-wide loggers.
    ("go.uber.org/zap.*.Debug", "debug"),
    ("go.uber.org/zap.*.Debugf", "debug"),
    ("go.uber.org/zap.*.Debugw", "debug"),
    ("go.uber.org/zap.*.Info", "info"),
    ("go.uber.org/zap.*.Infof", "info"),
    ("go.uber.org/zap.*.Infow", "info"),
    ("go.uber.org/zap.*.Warn", "warning"),
    ("go.uber.org/zap.*.Warnf", "warning"),
    ("go.uber.org/zap.*.Warnw", "warning"),
    ("go.uber.org/zap.*.Error", "error"),
    ("go.uber.org/zap.*.Errorf", "error"),
    ("go.uber.org/zap.*.Errorw", "error"),
    ("go.uber.org/zap.*.Fatal", "error"),
    ("go.uber.org/zap.*.Panic", "error"),
];

// ---------------------------------------------------------------- shapes

fn only_child(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let mut children = tree.children(node);
    let only = children.next()?;
    children.next().is_none().then_some(only)
}

/// The single expression of a list, or the list.
fn single(tree: &Tree<'_>, node: NodeId) -> NodeId {
    if tree.kind(node) == "expression_list" {
        only_child(tree, node).unwrap_or(node)
    } else {
        node
    }
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

fn starts_upper(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase)
}

fn key_of(tree: &Tree<'_>, element: NodeId) -> Option<NodeId> {
    only_child(tree, tree.child(element, "key")?)
}

fn value_of(tree: &Tree<'_>, element: NodeId) -> Option<NodeId> {
    only_child(tree, tree.child(element, "value")?)
}

/// A literal value inside another, without a type of its own.
fn is_elided(tree: &Tree<'_>, literal_value: NodeId) -> bool {
    tree.parent(literal_value)
        .is_some_and(|parent| tree.kind(parent) == "literal_element")
}

/// The composite literal whose elements, perhaps through elided ones, are `literal_value`'s.
fn literal_type(tree: &Tree<'_>, literal_value: NodeId) -> Option<&'static str> {
    let parent = tree.parent(literal_value)?;
    match tree.kind(parent) {
        "composite_literal" => tree
            .child(parent, "type")
            .map(|literal_type| tree.kind(literal_type)),
        _ => None,
    }
}

/// Whether the element gives a field of a struct or an entry of a map that is no construction.
fn is_dict_entry(tree: &Tree<'_>, element: NodeId) -> bool {
    let Some(body) = tree.parent(element) else {
        return false;
    };
    match literal_type(tree, body) {
        Some(kind) => matches!(kind, "map_type" | "struct_type"),
        None => is_elided(tree, body),
    }
}

/// Whether the identifier is the name of a field in a struct literal, not a value.
fn is_field_key(tree: &Tree<'_>, node: NodeId) -> bool {
    let Some(holder) = tree
        .parent(node)
        .filter(|holder| tree.field(*holder) == Some("key"))
    else {
        return false;
    };
    let body = tree.parent(holder).and_then(|element| tree.parent(element));
    body.is_some_and(|body| {
        !matches!(
            literal_type(tree, body),
            Some("map_type" | "slice_type" | "array_type" | "implicit_length_array_type")
        )
    })
}

// ---------------------------------------------------------------- calls

/// The named type that a composite literal or generic call names: `T`, `p.T`, `T` of `T[int]`.
fn constructed(tree: &Tree<'_>, literal_type: NodeId) -> Option<NodeId> {
    match tree.kind(literal_type) {
        "type_identifier" | "qualified_type" => Some(literal_type),
        "generic_type" => constructed(tree, tree.child(literal_type, "type")?),
        _ => None,
    }
}

/// The type in `new(T)`.
fn allocated(tree: &Tree<'_>, call: NodeId) -> Option<NodeId> {
    let function = tree.child(call, "function")?;
    if tree.kind(function) != "identifier" || tree.text(function) != "new" {
        return None;
    }
    Go.annotation_type(tree, only_child(tree, tree.child(call, "arguments")?)?)
}

/// The called expression without parentheses and type arguments.
fn callee(tree: &Tree<'_>, call: NodeId) -> Option<NodeId> {
    let function = inner(tree, tree.child(call, "function")?);
    Some(match tree.kind(function) {
        "index_expression" if is_instantiation(tree, function) => {
            tree.child(function, "operand")?
        }
        "type_instantiation_expression" => tree.child(function, "type").unwrap_or(function),
        "generic_type" => constructed(tree, function).unwrap_or(function),
        _ => function,
    })
}

fn callee_text<'t>(tree: &Tree<'t>, call: NodeId) -> Option<&'t str> {
    callee(tree, call).map(|callee| tree.text(callee))
}

/// What is called, `package.Function`, by the package's own name where the file gives it another one.
fn library_callee<'t>(tree: &Tree<'t>, call: NodeId) -> Option<Cow<'t, str>> {
    let text = callee_text(tree, call)?;
    let library = text
        .split_once('.')
        .and_then(|(package, function)| Some((package_of_alias(tree, package)?, function)));
    Some(match library {
        Some((package, function)) => Cow::Owned(format!("{package}.{function}")),
        None => Cow::Borrowed(text),
    })
}

/// The path of the package that an import gives this name.
fn package_of_alias<'t>(tree: &Tree<'t>, alias: &str) -> Option<&'t str> {
    let is_alias = |spec: &NodeId| {
        tree.child(*spec, "name")
            .is_some_and(|name| tree.text(name) == alias)
    };
    let spec = tree
        .children(NodeId::ROOT)
        .skip_while(|child| tree.kind(*child) != "import_declaration")
        .take_while(|child| tree.kind(*child) == "import_declaration")
        .flat_map(|imports| tree.descendants(imports))
        .filter(|node| tree.kind(*node) == "import_spec")
        .find(is_alias)?;
    let path = tree.text(tree.child(spec, "path")?);
    Some(path.trim_matches(|quote| matches!(quote, '"' | '`')))
}

/// Whether `f[T]` that is called gives type arguments. `T` is taken for a type if it is predeclared or in upper case;
/// `handlers[key](x)` is a subscript.
fn is_instantiation(tree: &Tree<'_>, index: NodeId) -> bool {
    let is_type = |argument: NodeId| match tree.kind(argument) {
        "identifier" | "type_identifier" => {
            PREDECLARED_TYPES.contains(&tree.text(argument)) || starts_upper(tree.text(argument))
        }
        "selector_expression" | "qualified_type" => Go
            .member(tree, argument)
            .is_some_and(|member| starts_upper(tree.text(member.name))),
        kind => kind.ends_with("_type"),
    };
    match tree.kind(index) {
        "index_expression" => {
            tree.field(index) == Some("function") && tree.child(index, "index").is_some_and(is_type)
        }
        _ => {
            let arguments: Vec<_> = tree
                .child(index, "type_arguments")
                .map_or_else(Vec::new, |list| tree.children(list).collect());
            arguments.len() != 1 || only_child(tree, arguments[0]).is_some_and(is_type)
        }
    }
}

fn is_call(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "composite_literal" => tree
            .child(node, "type")
            .is_some_and(|literal_type| constructed(tree, literal_type).is_some()),
        // The grammar reads the call of a generic function with one argument as a conversion.
        "type_conversion_expression" => tree
            .child(node, "type")
            .is_some_and(|converted| tree.kind(converted) == "generic_type"),
        _ => converted(tree, node).is_none() || is_duration(tree, node),
    }
}

/// The value that a conversion converts: `x` in `string(x)`, `[]byte(x)`, `(*T)(x)`. `time.Duration(x)` is one where it is
/// multiplied by a unit; by itself it is a call, so that its value is a duration.
fn converted(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    match tree.kind(node) {
        "type_conversion_expression" => {
            let to = tree.child(node, "type")?;
            (tree.kind(to) != "generic_type")
                .then(|| tree.child(node, "operand"))
                .flatten()
        }
        "call_expression" => {
            let function = tree.child(node, "function")?;
            let is_conversion = match tree.kind(function) {
                "identifier" => PREDECLARED_TYPES.contains(&tree.text(function)),
                "parenthesized_expression" => only_child(tree, function)
                    .is_some_and(|pointer| operator(tree, pointer) == Some("*")),
                "selector_expression" => is_duration(tree, node) && is_factor(tree, node),
                _ => false,
            };
            is_conversion
                .then(|| only_child(tree, tree.child(node, "arguments")?))
                .flatten()
        }
        _ => None,
    }
}

fn is_duration(tree: &Tree<'_>, call: NodeId) -> bool {
    tree.child(call, "function")
        .is_some_and(|function| tree.text(function) == "time.Duration")
}

fn is_factor(tree: &Tree<'_>, node: NodeId) -> bool {
    let outer = tree
        .ancestors(node)
        .find(|outer| tree.kind(*outer) != "parenthesized_expression");
    outer.is_some_and(|outer| {
        tree.kind(outer) == "binary_expression" && operator(tree, outer) == Some("*")
    })
}

fn is_argument(tree: &Tree<'_>, node: NodeId) -> bool {
    let Some(parent) = tree.parent(node) else {
        return false;
    };
    match tree.kind(parent) {
        "argument_list" => tree
            .parent(parent)
            .is_some_and(|call| is_call(tree, call) && allocated(tree, call).is_none()),
        "literal_value" => tree
            .parent(parent)
            .is_some_and(|call| tree.kind(call) == "composite_literal" && is_call(tree, call)),
        "type_conversion_expression" => {
            tree.field(node) == Some("operand") && is_call(tree, parent)
        }
        _ => false,
    }
}

fn element_argument(tree: &Tree<'_>, element: NodeId) -> Argument {
    match (key_of(tree, element), value_of(tree, element)) {
        (Some(key), Some(value)) => Argument {
            node: element,
            value,
            kind: ArgumentKind::Named(key),
        },
        _ => Argument {
            node: element,
            value: only_child(tree, element).unwrap_or(element),
            kind: ArgumentKind::Positional,
        },
    }
}

// ---------------------------------------------------------------- functions

fn receiver(tree: &Tree<'_>, method: NodeId) -> Option<NodeId> {
    tree.children(tree.child(method, "receiver")?).next()
}

fn parameters_of(tree: &Tree<'_>, list: NodeId) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for node in tree.children(list) {
        let annotation = tree.child(node, "type");
        let rest = tree.kind(node) == "variadic_parameter_declaration";
        match tree.children_in(node, "name").as_slice() {
            [] => parameters.push(Parameter {
                node,
                name: node,
                annotation,
                default: None,
                rest,
            }),
            [name] => parameters.push(Parameter {
                node,
                name: *name,
                annotation,
                default: None,
                rest,
            }),
            names => parameters.extend(names.iter().map(|name| Parameter {
                node: *name,
                name: *name,
                annotation,
                default: None,
                rest,
            })),
        }
    }
    parameters
}

fn is_parameter(tree: &Tree<'_>, node: NodeId) -> bool {
    let is_name = tree.kind(node) == "identifier";
    if is_name && tree.field(node) != Some("name") {
        return false;
    }
    let declaration = if is_name {
        tree.parent(node)
    } else {
        Some(node)
    };
    let Some(declaration) = declaration.filter(|node| {
        matches!(
            tree.kind(*node),
            "parameter_declaration" | "variadic_parameter_declaration"
        )
    }) else {
        return false;
    };
    let Some(list) = tree
        .parent(declaration)
        .filter(|list| tree.field(*list) == Some("parameters"))
    else {
        return false;
    };
    tree.parent(list)
        .is_some_and(|function| FUNCTIONS.contains(&tree.kind(function)))
        && is_name == has_several_names(tree, declaration)
}

fn has_several_names(tree: &Tree<'_>, declaration: NodeId) -> bool {
    tree.children(declaration)
        .filter(|child| tree.field(*child) == Some("name"))
        .nth(1)
        .is_some()
}

fn parameter_binding(tree: &Tree<'_>, parameter: &Parameter) -> Option<Binding> {
    if parameter.name == parameter.node && tree.kind(parameter.node) != "identifier" {
        return None;
    }
    let bound = match parameter.annotation.filter(|_| !parameter.rest) {
        Some(annotation) => Bound::Typed {
            annotation,
            value: None,
        },
        None => Bound::Opaque,
    };
    Some(binding(parameter.name, bound))
}

/// The name that a function literal is bound to: `f` in `f := func() {}`.
fn bound_name(tree: &Tree<'_>, function: NodeId) -> Option<NodeId> {
    let list = tree
        .parent(function)
        .filter(|list| tree.kind(*list) == "expression_list")?;
    let statement = tree.parent(list)?;
    let targets = match tree.kind(statement) {
        "short_var_declaration" | "assignment_statement" => {
            tree.children(tree.child(statement, "left")?).collect()
        }
        "var_spec" | "const_spec" => tree.children_in(statement, "name"),
        _ => return None,
    };
    let position = tree.children(list).position(|value| value == function)?;
    targets
        .get(position)
        .copied()
        .filter(|target| tree.kind(*target) == "identifier")
}

/// The comment that ends on the line before the node and stands alone there.
fn comment_above(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let mut before = tree
        .siblings_before(node)
        .filter(|sibling| tree.is_named(*sibling));
    let comment = before
        .next()
        .filter(|comment| tree.kind(*comment) == "comment")?;
    let line_ends = |from: NodeId, to: NodeId| {
        let between = tree.span(from).end..tree.span(to).start;
        tree.source()[between].matches('\n').count()
    };
    let alone = before
        .next()
        .is_none_or(|earlier| line_ends(earlier, comment) > 0);
    (alone && line_ends(comment, node) == 1).then_some(comment)
}

/// `go:build`, `nolint:all`, `export Name`: no space after the slashes.
fn is_directive(comment: &str) -> bool {
    let word = comment
        .split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit()))
        .next()
        .unwrap_or_default();
    !word.is_empty()
        && (word == "nolint"
            || word == "export"
            || comment[word.len()..].starts_with(':') && !comment[word.len()..].starts_with(": "))
}

// ---------------------------------------------------------------- errors

/// What the condition of an `if` or of a `case` says of an error.
#[derive(Default)]
struct ErrorTest {
    error: Option<NodeId>,
    types: Vec<NodeId>,
    body: Option<NodeId>,
}

/// The test of an error that makes an `if` or a `case` of a switch without value a handler.
fn error_test(tree: &Tree<'_>, node: NodeId) -> Option<ErrorTest> {
    let mut test = ErrorTest::default();
    if tree.kind(node) == "expression_case" {
        let switch = tree.parent(node)?;
        if tree.child(switch, "value").is_some() {
            return None;
        }
        for condition in tree.children(tree.child(node, "value")?) {
            collect_error_test(tree, condition, &mut test);
        }
        test.body = Some(tree.child_of_kind(node, "statement_list").unwrap_or(node));
    } else {
        let condition = tree.child(node, "condition")?;
        collect_error_test(tree, condition, &mut test);
        test.body = tree.child(node, "consequence");
        if test.error.is_none() {
            // `if err == nil { … } else { … }`
            test.error = compared_with_nil(tree, inner(tree, condition), "==");
            test.body = tree
                .child(node, "alternative")
                .filter(|body| tree.kind(*body) == "block");
        }
    }
    (test.error.is_some() && test.body.is_some()).then_some(test)
}

/// The statement that gave the error that a handler tests: its own `err := f();`, or the nearest statement before it that
/// assigns the error's name.
fn source_of_error(tree: &Tree<'_>, handler: NodeId) -> Option<NodeId> {
    let error = tree.text(error_test(tree, handler)?.error?);
    let assigns = |statement: NodeId| {
        let targets = match tree.kind(statement) {
            "short_var_declaration" | "assignment_statement" => tree.child(statement, "left"),
            "var_declaration" => tree.child_of_kind(statement, "var_spec"),
            _ => None,
        };
        targets.is_some_and(|targets| {
            tree.children(targets)
                .any(|target| tree.text(target) == error)
        })
    };
    let mut inside = handler;
    for outer in std::iter::once(handler).chain(tree.ancestors(handler)) {
        if FUNCTIONS.contains(&tree.kind(outer)) {
            return None;
        }
        if let Some(own) = tree.child(outer, "initializer").filter(|own| assigns(*own)) {
            return Some(own);
        }
        if tree.kind(outer) == "statement_list" {
            let source = tree
                .siblings_before(inside)
                .find(|statement| assigns(*statement));
            if source.is_some() {
                return source;
            }
        }
        inside = outer;
    }
    None
}

fn collect_error_test(tree: &Tree<'_>, condition: NodeId, test: &mut ErrorTest) {
    let mut open = vec![condition];
    while let Some(condition) = open.pop() {
        let condition = inner(tree, condition);
        match operator(tree, condition) {
            Some("&&" | "||") => {
                open.extend(tree.child(condition, "right"));
                open.extend(tree.child(condition, "left"));
            }
            _ => collect_single_test(tree, condition, test),
        }
    }
}

fn collect_single_test(tree: &Tree<'_>, condition: NodeId, test: &mut ErrorTest) {
    match tree.kind(condition) {
        "binary_expression" => {
            let (Some(left), Some(right)) = (
                tree.child(condition, "left"),
                tree.child(condition, "right"),
            ) else {
                return;
            };
            match operator(tree, condition) {
                Some("!=") => test.error = test.error.or(compared_with_nil(tree, condition, "!=")),
                // `err == io.EOF`
                Some("==") if is_error_identifier(tree, left) && tree.kind(right) != "nil" => {
                    test.error = test.error.or(Some(left));
                    test.types.push(right);
                }
                _ => {}
            }
        }
        "call_expression" => {
            let Some(CallParts {
                receiver: Some(package),
                method: Some(method),
                ..
            }) = Go.call(tree, condition)
            else {
                return;
            };
            let arguments = Go.arguments(tree, condition);
            let [error, target] = arguments.as_slice() else {
                return;
            };
            let is_test = matches!(tree.text(method), "Is" | "As")
                && tree.text(package).to_ascii_lowercase().ends_with("errors");
            if is_test && is_error_identifier(tree, error.value) {
                test.error = test.error.or(Some(error.value));
                test.types
                    .push(Go.unwrap(tree, target.value).unwrap_or(target.value));
            }
        }
        _ => {}
    }
}

/// The error identifier in `err != nil`, `nil != err`.
fn compared_with_nil(tree: &Tree<'_>, comparison: NodeId, wanted: &str) -> Option<NodeId> {
    if tree.kind(comparison) != "binary_expression" || operator(tree, comparison) != Some(wanted) {
        return None;
    }
    let (left, right) = (
        tree.child(comparison, "left")?,
        tree.child(comparison, "right")?,
    );
    let error = match (tree.kind(left), tree.kind(right)) {
        (_, "nil") => left,
        ("nil", _) => right,
        _ => return None,
    };
    is_error_identifier(tree, error).then_some(error)
}

fn is_error_identifier(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.kind(node) == "identifier" && is_error_name(tree.text(node))
}

/// `err`, `closeErr`, `err2`; `stderr` is a stream.
fn is_error_name(name: &str) -> bool {
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
    (name.ends_with("err") || name.ends_with("Err"))
        && !name.to_ascii_lowercase().ends_with("stderr")
}

/// Whether the value is an error by its own look: `err`, `ErrNotFound`, `io.EOF`, `fmt.Errorf(…)`, `&NotFoundError{}`,
/// or a call that is given an error.
fn is_error_value(tree: &Tree<'_>, value: NodeId) -> bool {
    let mut value = inner(tree, value);
    while tree.kind(value) == "unary_expression"
        && operator(tree, value) == Some("&")
        && let Some(made) = tree.child(value, "operand")
    {
        value = inner(tree, made);
    }
    let is_name = |name: &str| {
        is_error_name(name)
            || ["Err", "err"]
                .iter()
                .any(|prefix| name.strip_prefix(prefix).is_some_and(starts_upper))
            || name == "EOF"
            || name.ends_with("Error")
    };
    match tree.kind(value) {
        "identifier" => is_name(tree.text(value)),
        "selector_expression" => {
            matches!(
                tree.text(value),
                "context.Canceled" | "context.DeadlineExceeded"
            ) || tree
                .child(value, "field")
                .is_some_and(|field| is_name(tree.text(field)))
        }
        "composite_literal" => {
            let name = Go.call(tree, value).and_then(|parts| parts.method);
            name.is_some_and(|name| tree.text(name).contains("Err"))
        }
        "call_expression" => {
            let name = library_callee(tree, value).unwrap_or_default();
            let segment = name.rsplit('.').next().unwrap_or_default();
            name.starts_with("errors.")
                || segment.contains("Err")
                || segment.starts_with("err")
                || Go
                    .arguments(tree, value)
                    .iter()
                    .any(|argument| is_error_identifier(tree, inner(tree, argument.value)))
        }
        _ => false,
    }
}

/// Whether the value, a name or a field that is not `nil`, is returned as the `error` that the function declares.
fn is_error_result(tree: &Tree<'_>, node: NodeId, value: NodeId) -> bool {
    let value = inner(tree, value);
    matches!(
        tree.kind(value),
        "identifier" | "selector_expression" | "unary_expression" | "composite_literal"
    ) && last_result(tree, node).is_some_and(|(_, declared)| tree.text(declared) == "error")
}

/// `return` alone gives the named results as they are.
fn has_named_error_result(tree: &Tree<'_>, node: NodeId) -> bool {
    last_result(tree, node)
        .is_some_and(|(name, declared)| name.is_some() && tree.text(declared) == "error")
}

/// The name and type of the last result of the function around the node.
fn last_result(tree: &Tree<'_>, node: NodeId) -> Option<(Option<NodeId>, NodeId)> {
    let function = tree
        .ancestors(node)
        .find(|outer| FUNCTIONS.contains(&tree.kind(*outer)))?;
    let result = tree.child(function, "result")?;
    if tree.kind(result) != "parameter_list" {
        return Some((None, result));
    }
    let last = tree.children(result).last()?;
    Some((tree.child(last, "name"), tree.child(last, "type")?))
}

// ---------------------------------------------------------------- built strings

/// Whether the node builds text of values, and is not itself a part of a longer `+`.
fn is_whole_built_string(tree: &Tree<'_>, node: NodeId) -> bool {
    let outer = tree
        .ancestors(node)
        .find(|outer| tree.kind(*outer) != "parenthesized_expression");
    !outer.is_some_and(|outer| is_sum(tree, outer))
        && is_text(tree, node)
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

/// Whether the expression is text for sure.
fn is_text(tree: &Tree<'_>, node: NodeId) -> bool {
    summands(tree, node)
        .into_iter()
        .any(|summand| STRINGS.contains(&tree.kind(summand)) || is_format(tree, summand))
}

fn is_format(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.kind(node) == "call_expression"
        && library_callee(tree, node).is_some_and(|name| FORMATS.contains(&&*name))
}

/// The values that a text is made of.
fn string_parts(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let mut parts = Vec::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        let node = inner(tree, node);
        if is_format(tree, node) {
            let arguments = Go.arguments(tree, node);
            open.extend(arguments.iter().rev().map(|argument| argument.value));
        } else if is_sum(tree, node) {
            let summands = summands(tree, node);
            let has_text = summands
                .iter()
                .any(|part| STRINGS.contains(&tree.kind(*part)) || is_format(tree, *part));
            if has_text {
                open.extend(summands.into_iter().rev());
            } else {
                parts.push(node);
            }
        } else if Go.literal(tree, node).is_none() {
            parts.push(node);
        }
    }
    parts
}

/// Reads `42`, `0x2A`, `0o52`, `052`, `0b1`, `1_000`.
fn integer(text: &str) -> Option<f64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let radix = |digits: &str, radix| {
        u64::from_str_radix(digits, radix)
            .ok()
            .map(|number| number as f64)
    };
    match text.get(..2) {
        Some("0x") => radix(&text[2..], 16),
        Some("0o") => radix(&text[2..], 8),
        Some("0b") => radix(&text[2..], 2),
        Some(prefix) if prefix.starts_with('0') => radix(&text[1..], 8),
        _ => text.parse().ok(),
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

fn import(tree: &Tree<'_>, spec: NodeId) -> Option<Binding> {
    let path = tree.child(spec, "path")?;
    let module = tree
        .text(path)
        .trim_matches(|quote| matches!(quote, '"' | '`'));
    match tree.child(spec, "name") {
        Some(alias) if tree.kind(alias) == "package_identifier" => {
            Some(binding(alias, Bound::Import(module.to_owned())))
        }
        Some(_) => None,
        None => Some(Binding {
            local: Some(package_name(module)?),
            ..binding(path, Bound::Import(module.to_owned()))
        }),
    }
}

/// The package's name by custom: the last segment of the path that is no version. A segment that cannot be a name loses
/// what module names usually add to it: `go-redis`, `nats.go`, `yaml.v3`.
fn package_name(module: &str) -> Option<String> {
    let is_version = |segment: &str| {
        segment.strip_prefix('v').is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let mut segments = module.rsplit('/');
    let last = segments.next()?;
    let last = if is_version(last) {
        segments.next().unwrap_or(last)
    } else {
        last
    };
    let last = last
        .rsplit_once('.')
        .filter(|(_, version)| is_version(version))
        .map_or(last, |(name, _)| name);
    let stripped = ["go-", "golang-"]
        .iter()
        .find_map(|prefix| last.strip_prefix(prefix))
        .unwrap_or(last);
    let stripped = ["-go", ".go", "-golang"]
        .iter()
        .find_map(|suffix| stripped.strip_suffix(suffix))
        .unwrap_or(stripped);
    Some(
        stripped
            .rsplit(['-', '.'])
            .next()
            .unwrap_or(stripped)
            .to_owned(),
    )
}

/// The fields of a named struct; an embedded type is a field by its own name.
fn bind_fields(tree: &Tree<'_>, class: NodeId, out: &mut Vec<Binding>) {
    let Some(fields) = Go
        .body(tree, class)
        .filter(|body| tree.kind(*body) == "field_declaration_list")
    else {
        return;
    };
    for field in tree.children(fields) {
        let Some(annotation) = tree.child(field, "type") else {
            continue;
        };
        let mut names = tree.children_in(field, "name");
        if names.is_empty() {
            let embedded = Go.annotation_type(tree, annotation);
            names.extend(embedded.map(|embedded| {
                Go.member(tree, embedded)
                    .map_or(embedded, |member| member.name)
            }));
        }
        out.extend(names.into_iter().map(|name| Binding {
            field: true,
            ..binding(
                name,
                Bound::Typed {
                    annotation,
                    value: None,
                },
            )
        }));
    }
}

/// `var a, b T = x, y`, `const c = x`.
fn bind_spec(tree: &Tree<'_>, spec: NodeId, out: &mut Vec<Binding>) {
    let names = tree.children_in(spec, "name");
    let annotation = tree.child(spec, "type");
    let values = tree.child(spec, "value");
    match (annotation, values) {
        (None, Some(values)) => bind_targets(tree, &names, values, out),
        (None, None) => bind_opaque(tree, &names, out),
        (Some(annotation), values) => {
            for (position, name) in names.iter().enumerate() {
                let value = values.and_then(|values| value_at(tree, values, position, names.len()));
                out.push(binding(*name, Bound::Typed { annotation, value }));
            }
        }
    }
}

/// Pairs targets with values; of a call with several results the first target has the value.
fn bind_targets(tree: &Tree<'_>, targets: &[NodeId], values: NodeId, out: &mut Vec<Binding>) {
    for (position, target) in targets.iter().enumerate() {
        if !is_target(tree, *target) {
            continue;
        }
        let bound = match value_at(tree, values, position, targets.len()) {
            Some(value) => bound_value(tree, value),
            // Named by position, so that `ctx, cancel := …; cancel()` is not taken for anything else.
            None if !is_error_identifier(tree, *target)
                && tree.may_be(single(tree, values), Concept::Call) =>
            {
                Bound::Property(values, position.to_string())
            }
            None => Bound::Opaque,
        };
        out.push(binding(*target, bound));
    }
}

/// The value that the target at the position is given. A lone value is the list itself, which unwraps to it.
fn value_at(tree: &Tree<'_>, values: NodeId, position: usize, targets: usize) -> Option<NodeId> {
    let count = tree.children(values).count();
    match (count, position) {
        (1, 0) => Some(values),
        _ if count == targets => tree.children(values).nth(position),
        _ => None,
    }
}

fn bound_value(tree: &Tree<'_>, value: NodeId) -> Bound {
    let expression = inner(tree, single(tree, value));
    match tree.kind(expression) {
        "func_literal" => Bound::Definition(expression),
        // The type that is asserted is known, whatever the value was before.
        "type_assertion_expression" => {
            tree.child(expression, "type")
                .map_or(Bound::Opaque, |annotation| Bound::Typed {
                    annotation,
                    value: None,
                })
        }
        _ => Bound::Value(value),
    }
}

fn bind_opaque(tree: &Tree<'_>, targets: &[NodeId], out: &mut Vec<Binding>) {
    out.extend(
        targets
            .iter()
            .filter(|target| is_target(tree, **target))
            .map(|target| binding(*target, Bound::Opaque)),
    );
}

fn is_target(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "identifier" => tree.text(node) != "_",
        kind => kind == "selector_expression",
    }
}

#[cfg(test)]
pub(crate) mod tests;
