//! TypeScript and JavaScript, for the grammars TypeScript, TSX and JavaScript. Their trees agree in
//! most kinds; where they differ, a table lists the kinds of both.
//!
//! NOTE: the TypeScript grammar does not know `using`. It reads `using a = open()` as an assignment
//! with a stray keyword, which is taken for the declaration that it is.

mod bindings;
mod branches;
mod functions;
mod tables;
#[cfg(test)]
mod tests;
mod text;

use super::concept::Concept;
use super::dialect::{
    Argument, ArgumentKind, Arms, Binding, CallParts, Dialect, HandlerParts, Literal, Member,
    Parameter, Sides, TemplatePart, TextCall,
};
use crate::model::tree::{NodeId, Tree};

/// TypeScript and JavaScript, with JSX.
pub struct TypeScript;

impl Dialect for TypeScript {
    fn concepts(&self) -> &'static [(Concept, &'static [&'static str])] {
        tables::CONCEPTS
    }

    fn words(&self) -> &'static [(Concept, &'static [&'static str])] {
        tables::WORDS
    }

    fn is(&self, tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool {
        match concept {
            Concept::Function => functions::is_function(tree, node),
            Concept::AsyncFunction => {
                functions::is_function(tree, node) && tree.child_of_kind(node, "async").is_some()
            }
            Concept::Method => functions::is_method(tree, node),
            Concept::Parameter => functions::is_parameter(tree, node),
            Concept::Call => !is_dynamic_import(tree, node),
            Concept::Argument => is_argument(tree, node),
            Concept::ScopeGuard => is_using(tree, node),
            Concept::Assignment => is_assignment(tree, node),
            Concept::String => !is_in_type(tree, node) && text::is_constant(tree, node),
            Concept::BuiltString => text::is_built(tree, node),
            Concept::Number | Concept::Boolean | Concept::Null => !is_in_type(tree, node),
            Concept::Import => is_import(tree, node),
            Concept::Comparison => branches::operator(tree, node)
                .is_some_and(|operator| tables::COMPARISONS.contains(&operator)),
            Concept::Fallback => branches::is_fallback(tree, node),
            _ => true,
        }
    }

    fn scopes(&self) -> &'static [&'static str] {
        tables::SCOPES
    }

    fn identifiers(&self) -> &'static [&'static str] {
        tables::IDENTIFIERS
    }

    fn blocks(&self) -> &'static [&'static str] {
        tables::BLOCKS
    }

    fn unwrap(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "parenthesized_expression"
            | "expression_statement"
            | "await_expression"
            | "non_null_expression"
            | "as_expression"
            | "satisfies_expression"
            | "instantiation_expression" => tree.children(node).next(),
            "type_assertion" => tree.children(node).last(),
            // Compilers write `(0, module.f)()` so that `f` does not see the module as `this`.
            "sequence_expression" if is_in_parentheses(tree, node) => tree.children(node).last(),
            _ => None,
        }
    }

    fn member(&self, tree: &Tree<'_>, node: NodeId) -> Option<Member> {
        let (object, name) = match tree.kind(node) {
            "member_expression" | "nested_identifier" => ("object", "property"),
            "nested_type_identifier" => ("module", "name"),
            _ => return None,
        };
        Some(Member {
            object: tree.child(node, object)?,
            name: tree.child(node, name)?,
        })
    }

    fn subscript(&self, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)> {
        if tree.kind(node) != "subscript_expression" {
            return None;
        }
        Some((tree.child(node, "object")?, tree.child(node, "index")?))
    }

    fn call(&self, tree: &Tree<'_>, node: NodeId) -> Option<CallParts> {
        match tree.kind(node) {
            "call_expression" => {
                let callee = without_wrapping(tree, tree.child(node, "function")?);
                let (receiver, method) = match tree.kind(callee) {
                    "member_expression" => {
                        (tree.child(callee, "object"), tree.child(callee, "property"))
                    }
                    "subscript_expression" => (tree.child(callee, "object"), None),
                    "identifier" => (None, Some(callee)),
                    _ => (None, None),
                };
                Some(CallParts {
                    callee,
                    receiver,
                    method,
                })
            }
            "decorator" => {
                let callee = without_wrapping(tree, tree.children(node).next()?);
                let member = self.member(tree, callee);
                Some(CallParts {
                    callee,
                    receiver: member.map(|member| member.object),
                    method: member
                        .map(|member| member.name)
                        .or_else(|| (tree.kind(callee) == "identifier").then_some(callee)),
                })
            }
            "new_expression" => {
                let callee = without_wrapping(tree, tree.child(node, "constructor")?);
                let method = match tree.kind(callee) {
                    "member_expression" => tree.child(callee, "property"),
                    "identifier" => Some(callee),
                    _ => None,
                };
                Some(CallParts {
                    callee,
                    receiver: None,
                    method,
                })
            }
            _ => None,
        }
    }

    fn arguments(&self, tree: &Tree<'_>, call: NodeId) -> Vec<Argument> {
        let call = match tree.kind(call) {
            "decorator" => tree
                .children(call)
                .next()
                .map(|inner| without_wrapping(tree, inner)),
            _ => Some(call),
        };
        let Some(list) = call.and_then(|call| tree.child(call, "arguments")) else {
            return Vec::new();
        };
        if tree.kind(list) != "arguments" {
            return vec![Argument {
                node: list,
                value: list,
                kind: ArgumentKind::Positional,
            }];
        }
        let argument = |node| match tree.kind(node) {
            "spread_element" => {
                let value = tree.children(node).next().unwrap_or(node);
                Argument {
                    node,
                    value,
                    kind: ArgumentKind::SpreadPositional,
                }
            }
            _ => Argument {
                node,
                value: node,
                kind: ArgumentKind::Positional,
            },
        };
        tree.children(list).map(argument).collect()
    }

    fn entries(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<Option<(NodeId, NodeId)>>> {
        if tree.kind(node) != "object" {
            return None;
        }
        let entry = |child| match tree.kind(child) {
            "pair" => Some((tree.child(child, "key")?, tree.child(child, "value")?)),
            "shorthand_property_identifier" => Some((child, child)),
            "method_definition" => Some((tree.child(child, "name")?, child)),
            _ => None,
        };
        Some(tree.children(node).map(entry).collect())
    }

    fn key_text(&self, tree: &Tree<'_>, key: NodeId) -> Option<String> {
        match tree.kind(key) {
            "property_identifier"
            | "private_property_identifier"
            | "shorthand_property_identifier"
            | "number" => Some(tree.text(key).to_owned()),
            "computed_property_name" => text::constant(tree, tree.children(key).next()?),
            _ => text::constant(tree, key),
        }
    }

    fn sequence(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<NodeId>> {
        if tree.kind(node) != "array" {
            return None;
        }
        let elements: Vec<NodeId> = tree.children(node).collect();
        elements
            .iter()
            .all(|element| tree.kind(*element) != "spread_element")
            .then_some(elements)
    }

    fn parameters(&self, tree: &Tree<'_>, function: NodeId) -> Vec<Parameter> {
        functions::parameters(tree, function)
    }

    fn name(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "decorator" => {
                let inner = without_wrapping(tree, tree.children(node).next()?);
                Some(tree.child(inner, "function").unwrap_or(inner))
            }
            "import_statement" | "export_statement" | "call_expression" => {
                bindings::module_node(tree, node)
            }
            _ => functions::name(tree, node),
        }
    }

    fn body(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        tree.child(node, "body")
    }

    fn resources(&self, tree: &Tree<'_>, guard: NodeId) -> Vec<NodeId> {
        self.sides(tree, guard).right.into_iter().collect()
    }

    fn decorators(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        functions::decorators(tree, node)
    }

    fn docstring(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        functions::docstring(tree, node)
    }

    fn return_type(&self, tree: &Tree<'_>, function: NodeId) -> Option<NodeId> {
        functions::annotated(tree, tree.child(function, "return_type")?)
    }

    fn is_public(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        functions::is_public(tree, node)
    }

    fn is_exported(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        functions::is_exported(tree, node)
    }

    fn bases(&self, tree: &Tree<'_>, class: NodeId) -> Vec<NodeId> {
        functions::bases(tree, class)
    }

    fn self_name(&self, _tree: &Tree<'_>, _method: NodeId) -> Option<String> {
        Some("this".to_owned())
    }

    fn method_class(&self, _tree: &Tree<'_>, _method: NodeId) -> Option<String> {
        None
    }

    fn annotation_type(&self, tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId> {
        functions::annotation_type(tree, annotation)
    }

    fn handler(&self, tree: &Tree<'_>, handler: NodeId) -> HandlerParts {
        HandlerParts {
            types: Vec::new(),
            everything: Some("Error"),
            binding: tree
                .child(handler, "parameter")
                .filter(|name| tree.kind(*name) == "identifier"),
            body: tree.child(handler, "body"),
            owner: tree.parent(handler),
        }
    }

    fn sides(&self, tree: &Tree<'_>, node: NodeId) -> Sides {
        let of = |left, right, operator| Sides {
            left: tree.child(node, left),
            right: tree.child(node, right),
            operator,
        };
        match tree.kind(node) {
            "variable_declarator" | "public_field_definition" | "enum_assignment" => {
                of("name", "value", Some("="))
            }
            "field_definition" => of("property", "value", Some("=")),
            "assignment_expression" | "assignment_pattern" | "object_assignment_pattern" => {
                of("left", "right", Some("="))
            }
            "augmented_assignment_expression" | "binary_expression" => {
                of("left", "right", branches::operator(tree, node))
            }
            "pair" => of("key", "value", None),
            "subscript_expression" => of("object", "index", None),
            "shorthand_property_identifier" => Sides {
                left: Some(node),
                right: Some(node),
                operator: None,
            },
            _ => Sides::default(),
        }
    }

    fn operand(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "return_statement" | "throw_statement" | "await_expression" | "yield_expression"
            | "spread_element" => {
                let operand = tree.children(node).next()?;
                // `return a, b` gives the last one.
                let last = tree.children(operand).last();
                if tree.kind(operand) == "sequence_expression" {
                    last
                } else {
                    Some(operand)
                }
            }
            _ => None,
        }
    }

    /// `throw new E("…", { cause: error })`.
    fn cause(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        let error = without_wrapping(tree, self.operand(tree, node)?);
        self.arguments(tree, error).iter().find_map(|argument| {
            let entries = self.entries(tree, argument.value)?;
            let is_cause = |key: &NodeId| self.key_text(tree, *key).as_deref() == Some("cause");
            entries
                .into_iter()
                .flatten()
                .find(|(key, _)| is_cause(key))
                .map(|(_, value)| value)
        })
    }

    fn iterable(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        if tree.kind(node) == "for_in_statement" {
            tree.child(node, "right")
        } else {
            None
        }
    }

    fn string_parts(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        text::parts(tree, node)
    }

    fn literal(&self, tree: &Tree<'_>, node: NodeId) -> Option<Literal> {
        text::literal(tree, node)
    }

    fn reassigns(&self, tree: &Tree<'_>, target: NodeId) -> bool {
        tree.parent(target).is_some_and(|parent| {
            matches!(
                tree.kind(parent),
                "assignment_expression" | "augmented_assignment_expression" | "update_expression"
            )
        })
    }

    fn template(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<TemplatePart>> {
        text::template(tree, node)
    }

    fn text_call(&self, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
        text::text_call(tree, node)
    }

    fn arms(&self, tree: &Tree<'_>, node: NodeId) -> Arms {
        branches::arms(tree, node)
    }

    fn bindings(&self, tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
        bindings::bindings(tree, node, out);
    }

    /// An import writes every name that it brings.
    fn is_star_import(&self, _tree: &Tree<'_>, _node: NodeId) -> bool {
        false
    }

    fn default_member(&self) -> Option<&'static str> {
        Some("default")
    }

    fn cast_type(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "as_expression" | "satisfies_expression" => tree.children(node).nth(1),
            "type_assertion" => {
                let arguments = tree.children(node).next()?;
                tree.children(arguments).next()
            }
            _ => None,
        }
    }

    fn global(&self, name: &str) -> Option<String> {
        tables::GLOBALS
            .binary_search(&name)
            .is_ok()
            .then(|| name.to_owned())
    }

    fn jumps(&self) -> &'static [&'static str] {
        &["break_statement", "continue_statement"]
    }

    fn never_returns(&self) -> &'static [&'static str] {
        &[
            "process.exit",
            "process.abort",
            "process.reallyExit",
            "Deno.exit",
        ]
    }

    fn durations(&self) -> &'static [(&'static str, f64)] {
        tables::DURATIONS
    }

    fn bare_duration(&self) -> Option<f64> {
        Some(1.0)
    }

    fn log_methods(&self) -> &'static [(&'static str, &'static str)] {
        tables::LOG_METHODS
    }

    fn log_functions(&self) -> &'static [(&'static str, &'static str)] {
        tables::LOG_FUNCTIONS
    }

    fn logs_traceback(&self, tree: &Tree<'_>, call: NodeId) -> bool {
        branches::logs_traceback(tree, call)
    }
}

/// How far up the tree a question looks that is asked at many nodes, so that deep nesting stays cheap.
const NEAR: usize = 128;

/// The expression inside parentheses, casts and `!`, however many; `await` stays.
fn without_wrapping(tree: &Tree<'_>, node: NodeId) -> NodeId {
    let mut node = node;
    while tree.kind(node) != "await_expression" {
        let Some(inner) = TypeScript.unwrap(tree, node) else {
            break;
        };
        node = inner;
    }
    node
}

fn is_in_parentheses(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.parent(node)
        .is_some_and(|parent| tree.kind(parent) == "parenthesized_expression")
}

fn is_dynamic_import(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.child(node, "function")
        .is_some_and(|function| tree.kind(function) == "import")
}

fn is_import(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "export_statement" => tree.child(node, "source").is_some(),
        "call_expression" => bindings::module_node(tree, node).is_some(),
        _ => true,
    }
}

fn is_argument(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.field(node) == Some("arguments")
        || tree
            .parent(node)
            .is_some_and(|parent| tree.kind(parent) == "arguments")
}

fn is_using(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.kind(node) == "using_declaration" || tree.child_of_kind(node, "using").is_some()
}

fn is_assignment(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "variable_declarator" | "public_field_definition" | "field_definition" => {
            tree.child(node, "value").is_some()
        }
        _ => true,
    }
}

/// Whether a literal is a type: `type Level = "info" | 1 | null`.
fn is_in_type(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.ancestors(node)
        .take(2)
        .any(|above| tree.kind(above) == "literal_type")
}
