//! Branches, defaults, and what a log call says of an error.

use super::{NEAR, TypeScript, tables, text, without_wrapping};
use crate::language::dialect::{Arms, Dialect as _};
use crate::model::tree::{NodeId, Tree};

/// The operator of a binary expression or augmented assignment.
pub(super) fn operator(tree: &Tree<'_>, node: NodeId) -> Option<&'static str> {
    tree.child(node, "operator")
        .map(|operator| tree.kind(operator))
}

/// The arms of a branch. The `else if` of a chain is the body of the last arm.
pub(super) fn arms(tree: &Tree<'_>, node: NodeId) -> Arms {
    match tree.kind(node) {
        "if_statement" => {
            let otherwise = tree
                .child(node, "alternative")
                .and_then(|clause| tree.children(clause).next());
            Arms {
                conditions: tree.child(node, "condition").into_iter().collect(),
                bodies: tree
                    .child(node, "consequence")
                    .into_iter()
                    .chain(otherwise)
                    .collect(),
                exhaustive: otherwise.is_some(),
            }
        }
        "ternary_expression" => Arms {
            conditions: tree.child(node, "condition").into_iter().collect(),
            bodies: [
                tree.child(node, "consequence"),
                tree.child(node, "alternative"),
            ]
            .into_iter()
            .flatten()
            .collect(),
            exhaustive: true,
        },
        "switch_statement" => switch_arms(tree, node),
        _ => Arms::default(),
    }
}

/// A case without statements shares the arm of the next one. In `switch (true)` the cases are the conditions.
fn switch_arms(tree: &Tree<'_>, node: NodeId) -> Arms {
    let subject = tree.child(node, "value");
    let cases: Vec<NodeId> = tree
        .child(node, "body")
        .map(|body| tree.children(body).collect())
        .unwrap_or_default();
    let of_true =
        subject.is_some_and(|subject| tree.kind(without_wrapping(tree, subject)) == "true");
    let conditions = if of_true {
        cases
            .iter()
            .filter_map(|case| tree.child(*case, "value"))
            .collect()
    } else {
        subject.into_iter().collect()
    };
    let is_last = |case: &NodeId| cases.last() == Some(case);
    Arms {
        conditions,
        bodies: cases
            .iter()
            .copied()
            .filter(|case| tree.child(*case, "body").is_some() || is_last(case))
            .collect(),
        exhaustive: cases
            .iter()
            .any(|case| tree.kind(*case) == "switch_default"),
    }
}

/// Whether the node gives a value with a default. `||` between conditions is no default: where its
/// result is only tested, or its left side is a truth value.
pub(super) fn is_fallback(tree: &Tree<'_>, node: NodeId) -> bool {
    match operator(tree, node) {
        Some("??" | "??=" | "||=") => true,
        Some("||") => {
            !is_tested(tree, node)
                && !tree
                    .child(node, "left")
                    .is_some_and(|left| is_truth(tree, left))
        }
        _ => false,
    }
}

fn is_tested(tree: &Tree<'_>, node: NodeId) -> bool {
    let mut inner = node;
    for above in tree.ancestors(node).take(NEAR) {
        match tree.kind(above) {
            "parenthesized_expression" => {}
            "binary_expression" if matches!(operator(tree, above), Some("&&" | "||")) => {}
            "unary_expression" => return operator(tree, above) == Some("!"),
            _ => return tree.field(inner) == Some("condition"),
        }
        inner = above;
    }
    false
}

/// Whether an expression can only be true or false, as far as its last few operands show.
fn is_truth(tree: &Tree<'_>, node: NodeId) -> bool {
    let mut open = vec![node];
    for _ in 0..NEAR {
        let Some(node) = open.pop() else { return true };
        let node = without_wrapping(tree, node);
        match (tree.kind(node), operator(tree, node)) {
            ("true" | "false", _) | ("unary_expression", Some("!")) => {}
            ("binary_expression", Some("&&" | "||")) => {
                open.extend(
                    tree.child(node, "left")
                        .into_iter()
                        .chain(tree.child(node, "right")),
                );
            }
            ("binary_expression", Some(operator)) if tables::COMPARISONS.contains(&operator) => {}
            _ => return false,
        }
    }
    true
}

/// Whether a log call is given the error itself, alone or in an object, or its stack.
pub(super) fn logs_traceback(tree: &Tree<'_>, call: NodeId) -> bool {
    if TypeScript
        .call(tree, call)
        .is_some_and(|parts| tree.text(parts.callee) == "console.trace")
    {
        return true;
    }
    let caught: Vec<&str> = tree
        .ancestors(call)
        .take(NEAR)
        .filter(|above| tree.kind(*above) == "catch_clause")
        .filter_map(|handler| tree.child(handler, "parameter").map(|name| tree.text(name)))
        .collect();
    let is_error = |node: NodeId| {
        let name = tree.text(without_wrapping(tree, node));
        caught.contains(&name) || matches!(name, "err" | "error" | "exception" | "e" | "ex")
    };
    let is_traceback =
        |node: NodeId| is_error(node) || stack_owner(tree, node).is_some_and(is_error);
    TypeScript
        .arguments(tree, call)
        .into_iter()
        .any(|argument| {
            let value = without_wrapping(tree, argument.value);
            match TypeScript.entries(tree, value) {
                Some(entries) => entries
                    .into_iter()
                    .flatten()
                    .any(|(_, value)| is_traceback(value)),
                None if tree.kind(value) == "template_string" => text::holes(tree, value)
                    .into_iter()
                    .filter_map(|hole| stack_owner(tree, hole))
                    .any(is_error),
                None => is_traceback(value),
            }
        })
}

/// `error` in `error.stack`, and in a call that writes all of an error: `inspect(error)`.
fn stack_owner(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let node = without_wrapping(tree, node);
    if let Some(member) = TypeScript.member(tree, node) {
        return (tree.text(member.name) == "stack").then_some(member.object);
    }
    let method = TypeScript.call(tree, node)?.method?;
    let argument = TypeScript.arguments(tree, node).into_iter().next()?;
    matches!(tree.text(method), "inspect" | "serializeError").then_some(argument.value)
}
