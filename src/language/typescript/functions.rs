//! Functions and classes: what they are called, take, document and show to other files.

use super::{TypeScript, tables, without_wrapping};
use crate::language::concept::Concept;
use crate::language::dialect::{Dialect as _, Parameter};
use crate::model::tree::{NodeId, Tree};

/// Whether the node is a function. An arrow with an expression for a body is one if it has a name or is
/// `async`; `item => item.id` in an argument is part of the expression around it.
pub(super) fn is_function(tree: &Tree<'_>, node: NodeId) -> bool {
    if tree.kind(node) != "arrow_function" {
        return true;
    }
    let has_statements = tree
        .child(node, "body")
        .is_some_and(|body| tree.kind(body) == "statement_block");
    has_statements || tree.child_of_kind(node, "async").is_some() || holder(tree, node).is_some()
}

/// Whether the node is a method, or a function in a class field.
pub(super) fn is_method(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "method_definition" => tree
            .parent(node)
            .is_some_and(|parent| tree.kind(parent) == "class_body"),
        _ => holder(tree, node).is_some_and(|holder| is_field(tree, holder)),
    }
}

/// Whether the node is a parameter of a function with a body; signatures have none that hold a value.
pub(super) fn is_parameter(tree: &Tree<'_>, node: NodeId) -> bool {
    let Some(parent) = tree.parent(node) else {
        return false;
    };
    let function = match tree.kind(parent) {
        "formal_parameters" => tree.parent(parent),
        "arrow_function" if tree.field(node) == Some("parameter") => Some(parent),
        _ => None,
    };
    function.is_some_and(|function| is(tree, function, Concept::Function))
        && parameter(tree, node).is_some()
}

/// The parameters of a function.
pub(super) fn parameters(tree: &Tree<'_>, function: NodeId) -> Vec<Parameter> {
    if let Some(single) = tree.child(function, "parameter") {
        return parameter(tree, single).into_iter().collect();
    }
    let Some(list) = tree.child(function, "parameters") else {
        return Vec::new();
    };
    tree.children(list)
        .filter_map(|node| parameter(tree, node))
        .collect()
}

fn parameter(tree: &Tree<'_>, node: NodeId) -> Option<Parameter> {
    let (target, annotation, default) = match tree.kind(node) {
        "required_parameter" | "optional_parameter" => {
            let annotation = tree
                .child(node, "type")
                .and_then(|annotation| annotated(tree, annotation));
            (
                tree.child(node, "pattern")?,
                annotation,
                tree.child(node, "value"),
            )
        }
        "assignment_pattern" => (tree.child(node, "left")?, None, tree.child(node, "right")),
        "identifier" | "rest_pattern" | "object_pattern" | "array_pattern" => (node, None, None),
        _ => return None,
    };
    let rest = tree.kind(target) == "rest_pattern";
    let name = if rest {
        tree.children(target).next()?
    } else {
        target
    };
    // `this: Service` declares the type of `this` and takes no argument.
    (tree.kind(name) != "this").then_some(Parameter {
        node,
        name,
        annotation,
        default,
        rest,
    })
}

/// The type in `: T`; a type guard (`: x is T`) is its own.
pub(super) fn annotated(tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId> {
    if tree.kind(annotation) == "type_annotation" {
        tree.children(annotation).next()
    } else {
        Some(annotation)
    }
}

/// The type name that an annotation gives to a value: `Redis` of `Promise<Redis | null>`.
pub(super) fn annotation_type(tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId> {
    let mut node = annotation;
    loop {
        node = match tree.kind(node) {
            "type_annotation" | "parenthesized_type" => tree.children(node).next()?,
            "union_type" => {
                let mut types = union_members(tree, node)
                    .into_iter()
                    .filter(|member| !is_nothing(tree, *member));
                let only = types.next()?;
                if types.next().is_some() {
                    return None;
                }
                only
            }
            "generic_type" => {
                let name = tree.child(node, "name")?;
                if !tables::TRANSPARENT_TYPES.contains(&tree.text(name)) {
                    return Some(name);
                }
                tree.child(node, "type_arguments")
                    .and_then(|arguments| tree.children(arguments).next())?
            }
            "predefined_type" if matches!(tree.text(node), "any" | "unknown") => return None,
            "predefined_type"
            | "type_identifier"
            | "identifier"
            | "nested_type_identifier"
            | "member_expression" => {
                return Some(node);
            }
            _ => return None,
        };
    }
}

/// The members of `A | B | C`, which the grammar nests to the left.
fn union_members(tree: &Tree<'_>, union: NodeId) -> Vec<NodeId> {
    let mut members = Vec::new();
    let mut open = vec![union];
    while let Some(node) = open.pop() {
        if tree.kind(node) == "union_type" {
            open.extend(tree.children(node));
        } else {
            members.push(node);
        }
    }
    members
}

fn is_nothing(tree: &Tree<'_>, member: NodeId) -> bool {
    matches!(tree.text(member), "null" | "undefined" | "void")
}

/// The name of a function or class, its own or that of what it is assigned to.
pub(super) fn name(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    if let Some(name) = tree.child(node, "name") {
        return Some(name);
    }
    let holder = holder(tree, node)?;
    let target = match tree.kind(holder) {
        "pair" => tree.child(holder, "key"),
        _ => TypeScript.sides(tree, holder).left,
    }?;
    match tree.kind(target) {
        "member_expression" => tree.child(target, "property"),
        "object_pattern" | "array_pattern" => None,
        _ => Some(target),
    }
}

/// What gives a name to a function or class expression: the variable, property, field or target it is the value of.
fn holder(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let mut value = node;
    for above in tree.ancestors(node) {
        match tree.kind(above) {
            "parenthesized_expression"
            | "as_expression"
            | "satisfies_expression"
            | "non_null_expression"
            | "type_assertion" => value = above,
            "variable_declarator" | "pair" | "public_field_definition" | "field_definition" => {
                return (tree.field(value) == Some("value")).then_some(above);
            }
            "assignment_expression" => {
                return (tree.field(value) == Some("right")).then_some(above);
            }
            _ => return None,
        }
    }
    None
}

fn is_field(tree: &Tree<'_>, node: NodeId) -> bool {
    matches!(
        tree.kind(node),
        "public_field_definition" | "field_definition"
    )
}

/// The decorators of a class, method or field. Those of TypeScript's methods are siblings before them,
/// those of an exported class may stand before `export`.
pub(super) fn decorators(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let node = match holder(tree, node) {
        Some(holder) if is_field(tree, holder) => holder,
        _ => node,
    };
    let mut decorators = Vec::new();
    let mut before = tree.sibling_before(node);
    while let Some(sibling) =
        before.filter(|sibling| tree.kind(*sibling) == "decorator" || tree.is_extra(*sibling))
    {
        decorators.push(sibling);
        before = tree.sibling_before(sibling);
    }
    decorators.reverse();
    decorators.retain(|sibling| tree.kind(*sibling) == "decorator");
    let export = tree
        .parent(node)
        .filter(|parent| tree.kind(*parent) == "export_statement");
    let outside = export
        .map(|export| tree.children_in(export, "decorator"))
        .unwrap_or_default();
    decorators.extend(outside);
    decorators.extend(tree.children_in(node, "decorator"));
    decorators.sort_unstable();
    decorators.dedup();
    decorators
}

/// The JSDoc comment before a function or class, or before the declaration, export, property or field that holds it.
/// That of the first overload documents the implementation.
pub(super) fn docstring(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let name = name(tree, node).map(|name| tree.text(name));
    let mut anchor = node;
    loop {
        let mut before = tree.sibling_before(anchor);
        while let Some(sibling) = before {
            if is_doc_comment(tree, sibling) {
                return Some(sibling);
            }
            if name.is_some() && overload_name(tree, sibling) == name {
                anchor = sibling;
            } else if !tree.is_extra(sibling) && !matches!(tree.kind(sibling), "decorator" | ";") {
                break;
            }
            before = tree.sibling_before(sibling);
        }
        anchor = documented_with(tree, anchor)?;
    }
}

fn is_doc_comment(tree: &Tree<'_>, node: NodeId) -> bool {
    let text = tree.text(node);
    let of_file = [
        "@file",
        "@module",
        "@packageDocumentation",
        "@license",
        "@copyright",
        "Copyright",
    ];
    tree.kind(node) == "comment"
        && text.starts_with("/**")
        && text.len() > 4
        && !of_file.iter().any(|mark| text.contains(mark))
}

fn overload_name<'t>(tree: &Tree<'t>, node: NodeId) -> Option<&'t str> {
    let signature = match tree.kind(node) {
        "export_statement" => tree.child(node, "declaration")?,
        _ => node,
    };
    matches!(
        tree.kind(signature),
        "function_signature" | "method_signature" | "abstract_method_signature"
    )
    .then(|| tree.child(signature, "name").map(|name| tree.text(name)))
    .flatten()
}

/// The node around this one before which its documentation may stand.
fn documented_with(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let parent = tree.parent(node)?;
    let documents = match tree.kind(parent) {
        "variable_declarator"
        | "pair"
        | "public_field_definition"
        | "field_definition"
        | "assignment_expression"
        | "export_statement"
        | "expression_statement"
        | "parenthesized_expression"
        | "as_expression"
        | "satisfies_expression"
        | "non_null_expression"
        | "ambient_declaration" => true,
        // The comment before a declaration is about its first name.
        "lexical_declaration" | "variable_declaration" => {
            tree.children(parent).next() == Some(node)
        }
        _ => false,
    };
    documents.then_some(parent)
}

/// Whether neither a keyword nor the first letter of the name says private.
pub(super) fn is_public(tree: &Tree<'_>, node: NodeId) -> bool {
    let declared = match holder(tree, node) {
        Some(holder) if is_field(tree, holder) => holder,
        _ => node,
    };
    let modifier = tree
        .child_of_kind(declared, "accessibility_modifier")
        .map(|modifier| tree.text(modifier));
    let is_private_name = |name: NodeId| tree.text(name).starts_with(['_', '#']);
    !matches!(modifier, Some("private" | "protected"))
        && !name(tree, node).is_some_and(is_private_name)
}

/// Whether other files can reach the function or class: `export` in any form, `module.exports` and `exports`.
/// A public method is as exported as its class, a property as its object.
pub(super) fn is_exported(tree: &Tree<'_>, node: NodeId) -> bool {
    let mut declaration = node;
    for above in tree.ancestors(node) {
        match tree.kind(above) {
            "export_statement" => return true,
            "assignment_expression" => {
                if tree
                    .child(above, "left")
                    .is_some_and(|left| is_exports(tree.text(left)))
                {
                    return true;
                }
            }
            "program" => return is_listed_as_export(tree, above, declaration),
            "class_body" if !is_public(tree, node) => return false,
            "class_declaration"
            | "abstract_class_declaration"
            | "class"
            | "class_body"
            | "variable_declarator"
            | "public_field_definition"
            | "field_definition" => declaration = above,
            "lexical_declaration"
            | "variable_declaration"
            | "pair"
            | "object"
            | "parenthesized_expression"
            | "as_expression"
            | "satisfies_expression"
            | "expression_statement"
            | "ambient_declaration" => {}
            _ => return false,
        }
    }
    false
}

fn is_exports(target: &str) -> bool {
    let member = target.strip_prefix("module.").unwrap_or(target);
    member
        .strip_prefix("exports")
        .is_some_and(|rest| rest.is_empty() && member != target || rest.starts_with('.'))
}

/// Whether a statement of its own exports a declaration by name.
fn is_listed_as_export(tree: &Tree<'_>, program: NodeId, declaration: NodeId) -> bool {
    // Files with more statements are generated; looking at all of them for each function would take too long.
    const STATEMENTS: usize = 2_000;
    let Some(name) = name(tree, declaration).map(|name| tree.text(name)) else {
        return false;
    };
    let is_name = |node: NodeId| tree.text(node) == name;
    tree.children(program)
        .take(STATEMENTS)
        .any(|statement| match tree.kind(statement) {
            "export_statement" if tree.child(statement, "source").is_some() => false,
            "export_statement" => match tree.child_of_kind(statement, "export_clause") {
                Some(clause) => tree
                    .children(clause)
                    .filter_map(|specifier| tree.child(specifier, "name"))
                    .any(is_name),
                None => tree.children(statement).any(is_name),
            },
            "expression_statement" => tree.children(statement).any(|assignment| {
                let sides = TypeScript.sides(tree, assignment);
                let is_target = sides.left.is_some_and(|left| is_exports(tree.text(left)));
                let Some(value) = sides.right.filter(|_| is_target) else {
                    return false;
                };
                let value = without_wrapping(tree, value);
                match TypeScript.entries(tree, value) {
                    Some(entries) => entries
                        .into_iter()
                        .flatten()
                        .any(|(_, value)| is_name(value)),
                    None => is_name(value),
                }
            }),
            _ => false,
        })
}

/// The base classes and interfaces of a class or interface, without their type arguments.
pub(super) fn bases(tree: &Tree<'_>, class: NodeId) -> Vec<NodeId> {
    let mut bases = Vec::new();
    for clause in tree.children(class) {
        match tree.kind(clause) {
            "class_heritage" => {
                for part in tree.children(clause) {
                    match tree.kind(part) {
                        "extends_clause" => bases.extend(tree.children_in(part, "value")),
                        "implements_clause" => bases.extend(tree.children(part)),
                        _ => bases.push(part),
                    }
                }
            }
            "extends_type_clause" => bases.extend(tree.children_in(clause, "type")),
            _ => {}
        }
    }
    let without_arguments = |base| {
        if tree.kind(base) == "generic_type" {
            tree.child(base, "name").unwrap_or(base)
        } else {
            base
        }
    };
    bases.into_iter().map(without_arguments).collect()
}

/// Whether a node is the concept by its kind and by its shape.
fn is(tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool {
    tree.may_be(node, concept) && TypeScript.is(tree, node, concept)
}
