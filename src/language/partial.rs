//! Languages that are known in part: PHP, Ruby, C# and Rust.
//!
//! Calls, names, values and text mean in them what they mean in a first-class language, so that a value can be followed to
//! the call that takes it. Handlers, scope guards, imports and documentation are not known. A language is a table of node
//! kinds with two functions for what no table can say; what each entry means stands at [`Partial`].

mod csharp;
mod php;
mod ruby;
mod rust;

pub use csharp::CSHARP;
pub use php::PHP;
pub use ruby::RUBY;
pub use rust::RUST;

use super::concept::Concept;
use super::dialect::{
    Argument, ArgumentKind, Arms, Binding, Bound, CallParts, Dialect, Drawn, HandlerParts, Literal,
    Member, Parameter, Sides, TemplatePart, TextCall, drawn,
};
use crate::model::tree::{NodeId, Tree};

/// Where a part of a node stands: the name of a field, `#1` (the second named child), `#-1` (the last), `@kind` (the
/// first child of that kind), `.` (the node itself); empty if there is none.
type Place = &'static str;

/// A call: its kind, what is called, the receiver, the list of arguments. Without a receiver, that of a member that is
/// called.
type CallShape = (&'static str, Place, Place, Place);

/// What a node gives to a name: its kind, the target, the value, and the operator (`=`, or the field that holds it).
type Assignment = (&'static str, Place, Place, Place);

/// A parameter: its kind, name, type, default.
type ParameterShape = (&'static str, Place, Place, Place);

/// A language by its node kinds.
pub struct Partial {
    concepts: &'static [(Concept, &'static [&'static str])],
    scopes: &'static [&'static str],
    identifiers: &'static [&'static str],
    blocks: &'static [&'static str],
    /// What stands for the value of one of its parts.
    wraps: &'static [(&'static str, Place)],
    /// `a.b`: the object and the name.
    members: &'static [(&'static str, Place, Place)],
    /// `a[b]`: the object and the index.
    subscripts: &'static [(&'static str, Place, Place)],
    calls: &'static [CallShape],
    /// What an argument is wrapped in: its kind, its value, its name.
    arguments: &'static [(&'static str, Place, Place)],
    assignments: &'static [Assignment],
    /// Binary operations, and the operator that joins texts.
    binary: (&'static [&'static str], &'static [&'static str]),
    /// Definitions of names, by the node that holds the name.
    definitions: &'static [&'static str],
    /// Declarations: the target, the type, the value.
    declarations: &'static [(&'static str, Place, Place, Place)],
    parameters: &'static [ParameterShape],
    sequences: &'static [&'static str],
    /// Literal texts, and texts with values in them.
    strings: &'static [&'static str],
    /// Constant pieces of texts, and what is no part of them.
    pieces: (&'static [&'static str], &'static [&'static str]),
    /// What a value in a text is wrapped in.
    holes: &'static [&'static str],
    numbers: &'static [&'static str],
    /// Kinds whose text is `true` or `false`, and those of nothing.
    booleans: &'static [&'static str],
    nulls: &'static [&'static str],
    /// Branches that give a value: what is tested, and the values.
    branches: &'static [(&'static str, Place, &'static [Place])],
    /// Cases of a branch with many: where their value stands.
    cases: &'static [(&'static str, Place)],
    loops: &'static [(&'static str, Place)],
    /// What wraps a type: the type.
    types: &'static [(&'static str, Place)],
    /// The word for the object itself.
    own: &'static str,
    fields_are_names: bool,
    /// The last expression of a body is what the function gives.
    gives_last: bool,
    /// Calls that make text.
    text_call: fn(&Partial, &Tree<'_>, NodeId) -> Option<TextCall>,
    /// What only this language has: macros, texts that stand elsewhere.
    template: fn(&Tree<'_>, NodeId) -> Option<Vec<TemplatePart>>,
    /// A statement that adds to a text in place: the target and what is added.
    appended: fn(&Partial, &Tree<'_>, NodeId) -> Option<(NodeId, NodeId)>,
}

/// The part of a node at a place.
fn at(tree: &Tree<'_>, node: NodeId, place: Place) -> Option<NodeId> {
    match place.as_bytes() {
        [] => None,
        b"." => Some(node),
        b"#-1" => tree.children(node).last(),
        [b'#', position @ ..] => tree
            .children(node)
            .nth(usize::from(position.first()? - b'0')),
        [b'@', ..] => tree.child_of_kind(node, &place[1..]),
        _ => tree.child(node, place),
    }
}

/// The row of a table for the kind of a node.
fn row<'a, T>(
    table: &'a [T],
    tree: &Tree<'_>,
    node: NodeId,
    kind: fn(&T) -> &'static str,
) -> Option<&'a T> {
    let wanted = tree.kind(node);
    table.iter().find(|row| kind(row) == wanted)
}

/// The text without the quotes of a leaf.
fn unquoted(text: &str) -> &str {
    let inner = text.trim_start_matches(['@', '$', 'r', 'b', '#']);
    inner.trim_matches(['"', '\'', '#', '`'])
}

impl Partial {
    fn is_any(tree: &Tree<'_>, node: NodeId, kinds: &[&str]) -> bool {
        kinds.contains(&tree.kind(node))
    }

    /// The values of all arguments.
    fn values(&self, tree: &Tree<'_>, call: NodeId) -> Vec<NodeId> {
        let arguments = self.arguments(tree, call);
        arguments.iter().map(|argument| argument.value).collect()
    }

    /// The text of what is called, without its receiver.
    fn method<'t>(&self, tree: &Tree<'t>, call: NodeId) -> Option<&'t str> {
        Some(tree.text(self.call(tree, call)?.method?))
    }

    /// The pieces of a text with values in it, and whether there are any values.
    fn cut(&self, tree: &Tree<'_>, node: NodeId) -> (Vec<TemplatePart>, bool) {
        let mut parts = Vec::new();
        let mut has_values = false;
        for child in tree.children(node) {
            if Self::is_any(tree, child, self.pieces.0) {
                let (inner, values) = self.cut(tree, child);
                if values {
                    has_values = true;
                    parts.extend(inner);
                } else {
                    parts.push(TemplatePart::Text(tree.text(child).to_owned()));
                }
            } else if Self::is_any(tree, child, self.holes) {
                let value = tree
                    .children(child)
                    .find(|inner| !Self::is_any(tree, *inner, self.pieces.1));
                if let Some(value) = value {
                    has_values = true;
                    parts.push(TemplatePart::Value(value));
                }
            } else if !Self::is_any(tree, child, self.pieces.1) {
                has_values = true;
                parts.push(TemplatePart::Value(child));
            }
        }
        (parts, has_values)
    }

    fn is_text(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        Self::is_any(tree, node, self.strings)
            || (self.template)(tree, node).is_some()
            || matches!(
                (self.text_call)(self, tree, node),
                Some(TextCall::Printf { .. } | TextCall::Braces { .. })
            )
            || self
                .unwrap(tree, node)
                .is_some_and(|inner| self.is_text(tree, inner))
            || matches!((self.text_call)(self, tree, node), Some(TextCall::Same(text)) if self.is_text(tree, text))
            || self.is_sum(tree, node)
                && self
                    .summands(tree, node)
                    .iter()
                    .any(|part| self.is_text(tree, *part))
    }

    fn is_sum(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        Self::is_any(tree, node, self.binary.0) && self.sides(tree, node).operator == Some("+")
    }

    /// The operands of a chain of sums.
    fn summands(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        let mut operands = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if self.is_sum(tree, node) {
                let sides = self.sides(tree, node);
                open.extend(sides.left.into_iter().chain(sides.right));
            } else {
                operands.push(node);
            }
        }
        operands
    }

    fn is_built(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        if self.is_sum(tree, node) {
            let is_part = tree
                .parent(node)
                .is_some_and(|parent| self.is_sum(tree, parent));
            let operands = self.summands(tree, node);
            return !is_part
                && operands.iter().any(|part| self.is_text(tree, *part))
                && operands
                    .iter()
                    .any(|part| self.literal(tree, *part).is_none());
        }
        self.template(tree, node).is_some()
            || matches!(
                (self.text_call)(self, tree, node),
                Some(TextCall::Printf { .. } | TextCall::Braces { .. })
            )
    }

    /// The names within a pattern.
    fn names_in(&self, tree: &Tree<'_>, pattern: NodeId) -> Vec<NodeId> {
        if Self::is_any(tree, pattern, self.identifiers) {
            return vec![pattern];
        }
        tree.descendants(pattern)
            .filter(|node| tree.is_identifier(*node) && tree.field(*node) != Some("type"))
            .collect()
    }
}

impl Dialect for Partial {
    fn concepts(&self) -> &'static [(Concept, &'static [&'static str])] {
        self.concepts
    }
    fn words(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[]
    }
    fn is(&self, tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool {
        match concept {
            Concept::String => self.literal(tree, node).is_some(),
            Concept::BuiltString => self.is_built(tree, node),
            Concept::Comparison => self.sides(tree, node).operator.is_some_and(|operator| {
                matches!(
                    operator,
                    "==" | "!=" | "===" | "!==" | "<" | "<=" | ">" | ">=" | "<>"
                )
            }),
            Concept::Assignment => {
                let sides = self.sides(tree, node);
                sides.right.is_some() && matches!(sides.operator, Some("=" | "+=" | "||="))
            }
            // The name of a variable is within it.
            Concept::Identifier => tree
                .parent(node)
                .is_none_or(|parent| !Self::is_any(tree, parent, self.identifiers)),
            // In Ruby a plain name stands for a parameter.
            Concept::Parameter => {
                !Self::is_any(tree, node, self.identifiers)
                    || tree
                        .parent(node)
                        .is_some_and(|list| tree.field(list) == Some("parameters"))
            }
            Concept::Call => self.call(tree, node).is_some(),
            Concept::Method => tree
                .ancestors(node)
                .find(|outer| {
                    tree.may_be(*outer, Concept::Class) || tree.may_be(*outer, Concept::Function)
                })
                .is_some_and(|outer| tree.may_be(outer, Concept::Class)),
            _ => true,
        }
    }
    fn scopes(&self) -> &'static [&'static str] {
        self.scopes
    }
    fn identifiers(&self) -> &'static [&'static str] {
        self.identifiers
    }
    fn blocks(&self) -> &'static [&'static str] {
        self.blocks
    }
    fn unwrap(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        let (_, place) = row(self.wraps, tree, node, |row| row.0)?;
        at(tree, node, place)
    }
    fn member(&self, tree: &Tree<'_>, node: NodeId) -> Option<Member> {
        let (_, object, name) = row(self.members, tree, node, |row| row.0)?;
        Some(Member {
            object: at(tree, node, object)?,
            name: at(tree, node, name)?,
        })
    }
    fn subscript(&self, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)> {
        let (_, object, index) = row(self.subscripts, tree, node, |row| row.0)?;
        let index = at(tree, node, index)?;
        let index = match tree.kind(index) {
            "bracketed_argument_list" => {
                let argument = tree.children(index).next()?;
                tree.children(argument).last().unwrap_or(argument)
            }
            _ => index,
        };
        Some((at(tree, node, object)?, index))
    }
    fn call(&self, tree: &Tree<'_>, node: NodeId) -> Option<CallParts> {
        let (_, callee, receiver, _) = row(self.calls, tree, node, |row| row.0)?;
        let mut callee = at(tree, node, callee)?;
        while let Some((_, place)) = row(self.types, tree, callee, |row| row.0) {
            callee = at(tree, callee, place)?;
        }
        let member = self.member(tree, callee);
        let receiver = at(tree, node, receiver).or(member.map(|member| member.object));
        let mut method = member.map_or(callee, |member| member.name);
        while let Some((_, place)) = row(self.types, tree, method, |row| row.0) {
            method = at(tree, method, place)?;
        }
        Some(CallParts {
            callee,
            receiver,
            method: Some(method),
        })
    }
    fn arguments(&self, tree: &Tree<'_>, call: NodeId) -> Vec<Argument> {
        let list = row(self.calls, tree, call, |row| row.0)
            .and_then(|(_, _, _, list)| at(tree, call, list));
        let Some(list) = list else { return Vec::new() };
        tree.children(list)
            .map(|node| {
                let shape = row(self.arguments, tree, node, |row| row.0);
                let (value, name) = match shape {
                    Some((_, value, name)) => (at(tree, node, value), at(tree, node, name)),
                    None => (None, None),
                };
                let name = name.filter(|name| value != Some(*name));
                Argument {
                    node,
                    value: value.unwrap_or(node),
                    kind: match (name, tree.kind(node)) {
                        (Some(name), _) => ArgumentKind::Named(name),
                        (None, "variadic_unpacking" | "splat_argument") => {
                            ArgumentKind::SpreadPositional
                        }
                        (None, _) => ArgumentKind::Positional,
                    },
                }
            })
            .collect()
    }
    fn entries(&self, _: &Tree<'_>, _: NodeId) -> Option<Vec<Option<(NodeId, NodeId)>>> {
        None
    }
    fn key_text(&self, tree: &Tree<'_>, key: NodeId) -> Option<String> {
        match self.literal(tree, key) {
            Some(Literal::Text(text)) => Some(text),
            _ => Some(tree.text(key).trim_matches(':').to_owned()),
        }
    }
    fn sequence(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<NodeId>> {
        if !Self::is_any(tree, node, self.sequences) {
            return None;
        }
        let mut elements = Vec::new();
        for child in tree.children(node) {
            match tree.kind(child) {
                // A key and a value make a map of it.
                "array_element_initializer" => {
                    let mut parts = tree.children(child);
                    let only = parts.next()?;
                    if parts.next().is_some() {
                        return None;
                    }
                    elements.push(only);
                }
                "pair" | "splat_argument" | "variadic_unpacking" => return None,
                _ => elements.push(child),
            }
        }
        Some(elements)
    }
    fn parameters(&self, tree: &Tree<'_>, function: NodeId) -> Vec<Parameter> {
        let list = tree.child(function, "parameters");
        let Some(list) =
            list.filter(|_| tree.may_be(function, Concept::Function) || tree.is_scope(function))
        else {
            return Vec::new();
        };
        tree.children(list)
            .filter_map(|node| {
                if Self::is_any(tree, node, self.identifiers) {
                    return Some(Parameter {
                        node,
                        name: node,
                        annotation: None,
                        default: None,
                        rest: false,
                    });
                }
                let (_, name, annotation, default) = row(self.parameters, tree, node, |row| row.0)?;
                let pattern = at(tree, node, name)?;
                Some(Parameter {
                    node,
                    name: self.names_in(tree, pattern).last().copied()?,
                    annotation: at(tree, node, annotation),
                    default: at(tree, node, default),
                    rest: matches!(tree.kind(node), "variadic_parameter" | "splat_parameter"),
                })
            })
            .collect()
    }
    fn name(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        if tree.may_be(node, Concept::Identifier) {
            return Some(node);
        }
        match row(self.parameters, tree, node, |row| row.0) {
            Some((_, name, _, _)) => at(tree, node, name),
            None => tree.child(node, "name"),
        }
    }
    fn body(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        let body = tree.child(node, "body")?;
        match tree.kind(body) {
            "arrow_expression_clause" => tree.children(body).next(),
            "block" => Some(tree.child(body, "body").unwrap_or(body)),
            _ => Some(body),
        }
    }
    fn decorators(&self, _: &Tree<'_>, _: NodeId) -> Vec<NodeId> {
        Vec::new()
    }
    fn docstring(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn return_type(&self, tree: &Tree<'_>, function: NodeId) -> Option<NodeId> {
        tree.child(function, "return_type")
            .or_else(|| tree.child(function, "returns"))
    }
    fn is_public(&self, _: &Tree<'_>, _: NodeId) -> bool {
        true
    }
    fn is_exported(&self, _: &Tree<'_>, _: NodeId) -> bool {
        true
    }
    fn bases(&self, _: &Tree<'_>, _: NodeId) -> Vec<NodeId> {
        Vec::new()
    }
    fn self_name(&self, tree: &Tree<'_>, method: NodeId) -> Option<String> {
        self.is(tree, method, Concept::Method)
            .then(|| self.own.to_owned())
    }
    fn method_class(&self, _: &Tree<'_>, _: NodeId) -> Option<String> {
        None
    }
    fn annotation_type(&self, tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId> {
        let mut inner = annotation;
        while let Some((_, place)) = row(self.types, tree, inner, |row| row.0) {
            inner = at(tree, inner, place)?;
        }
        (tree.is_identifier(inner) || self.member(tree, inner).is_some()).then_some(inner)
    }
    fn handler(&self, _: &Tree<'_>, _: NodeId) -> HandlerParts {
        HandlerParts::default()
    }
    fn sides(&self, tree: &Tree<'_>, node: NodeId) -> Sides {
        if let Some((left, right)) = (self.appended)(self, tree, node) {
            return Sides {
                left: Some(left),
                right: Some(right),
                operator: Some("+="),
            };
        }
        if let Some((_, left, right, operator)) = row(self.assignments, tree, node, |row| row.0) {
            let written = tree.child(node, "operator").map(|node| tree.kind(node));
            return Sides {
                left: at(tree, node, left),
                right: at(tree, node, right),
                operator: match (*operator, written) {
                    ("=", _) => Some("="),
                    (_, Some(".=")) => Some("+="),
                    (_, written) => written,
                },
            };
        }
        if let Some((object, index)) = self.subscript(tree, node) {
            return Sides {
                left: Some(object),
                right: Some(index),
                operator: None,
            };
        }
        if !Self::is_any(tree, node, self.binary.0) {
            return Sides::default();
        }
        let operator = tree.child(node, "operator").map(|node| tree.kind(node));
        Sides {
            left: tree.child(node, "left"),
            right: tree.child(node, "right"),
            operator: match operator {
                Some(operator) if self.binary.1.contains(&operator) => Some("+"),
                // A sum of numbers where another operator joins texts.
                Some("+") => Some("-"),
                operator => operator,
            },
        }
    }
    fn operand(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        if !tree.may_be(node, Concept::Return) && !tree.may_be(node, Concept::Raise) {
            return Some(node);
        }
        let value = tree.children(node).next()?;
        match tree.kind(value) {
            "argument_list" => tree.children(value).next(),
            _ => Some(value),
        }
    }
    fn cause(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn iterable(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        let (_, place) = row(self.loops, tree, node, |row| row.0)?;
        at(tree, node, place)
    }
    fn string_parts(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        if self.is_sum(tree, node) {
            let operands = self.summands(tree, node).into_iter();
            return operands
                .filter(|part| self.literal(tree, *part).is_none())
                .collect();
        }
        let parts = self.template(tree, node).unwrap_or_default().into_iter();
        parts
            .filter_map(|part| match part {
                TemplatePart::Value(value) => Some(value),
                TemplatePart::Text(_) => None,
            })
            .collect()
    }
    fn literal(&self, tree: &Tree<'_>, node: NodeId) -> Option<Literal> {
        let text = tree.text(node);
        if Self::is_any(tree, node, self.strings) {
            let (parts, has_values) = self.cut(tree, node);
            if has_values || (self.template)(tree, node).is_some() {
                return None;
            }
            if parts.is_empty() {
                // A heredoc stands elsewhere.
                return (!text.starts_with("<<")).then(|| Literal::Text(unquoted(text).to_owned()));
            }
            let texts = parts.into_iter().map(|part| match part {
                TemplatePart::Text(text) => text,
                TemplatePart::Value(_) => String::new(),
            });
            return Some(Literal::Text(texts.collect()));
        }
        if Self::is_any(tree, node, self.numbers) {
            let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '_');
            return Some(Literal::Number(digits.replace('_', "").parse().ok()?));
        }
        if Self::is_any(tree, node, self.booleans) {
            return match text {
                "true" | "TRUE" | "True" => Some(Literal::Boolean(true)),
                "false" | "FALSE" | "False" => Some(Literal::Boolean(false)),
                _ => None,
            };
        }
        Self::is_any(tree, node, self.nulls).then_some(Literal::Null)
    }
    fn template(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<TemplatePart>> {
        if let Some(parts) = (self.template)(tree, node) {
            return Some(parts);
        }
        if !Self::is_any(tree, node, self.strings) {
            return None;
        }
        let (parts, has_values) = self.cut(tree, node);
        has_values.then_some(parts)
    }
    fn text_call(&self, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
        (self.text_call)(self, tree, node)
    }
    fn arms(&self, tree: &Tree<'_>, node: NodeId) -> Arms {
        let Some((_, condition, values)) = row(self.branches, tree, node, |row| row.0) else {
            return Arms::default();
        };
        let mut arms = Arms {
            conditions: at(tree, node, condition).into_iter().collect(),
            ..Arms::default()
        };
        for place in *values {
            let Some(value) = at(tree, node, place) else {
                continue;
            };
            let cases = tree
                .children(value)
                .chain(std::iter::once(value))
                .filter_map(|case| {
                    let (_, place) = row(self.cases, tree, case, |row| row.0)?;
                    at(tree, case, place)
                })
                .collect::<Vec<_>>();
            if cases.is_empty() {
                arms.bodies.push(value);
            } else {
                arms.bodies.extend(cases);
            }
        }
        arms
    }
    fn bindings(&self, tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
        let binding = |target, bound| Binding {
            target,
            bound,
            local: None,
            field: false,
        };
        if let Some((target, _)) = (self.appended)(self, tree, node) {
            out.push(binding(target, Bound::Opaque));
            return;
        }
        if let Some((_, target, annotation, value)) =
            row(self.declarations, tree, node, |row| row.0)
        {
            let Some(target) = at(tree, node, target) else {
                return;
            };
            let annotation = at(tree, node, annotation)
                .or_else(|| tree.child(tree.parent(node)?, "type"))
                .filter(|annotation| self.annotation_type(tree, *annotation).is_some());
            let value = at(tree, node, value).filter(|value| *value != target);
            let field = tree.ancestors(node).take(3).any(|outer| {
                matches!(
                    tree.kind(outer),
                    "field_declaration" | "property_declaration"
                )
            });
            let names = self.names_in(tree, target);
            let is_whole = names.as_slice() == [target];
            for name in names {
                let bound = match (annotation, value) {
                    (Some(annotation), value) if is_whole => Bound::Typed { annotation, value },
                    (None, Some(value)) if is_whole => Bound::Value(value),
                    // `Some(x) = y`, `Path(id): Path<u64>`
                    (_, Some(value)) => Bound::Property(value, "0".to_owned()),
                    _ => Bound::Opaque,
                };
                out.push(Binding {
                    field,
                    ..binding(name, bound)
                });
            }
            return;
        }
        if row(self.assignments, tree, node, |row| row.0).is_some() {
            let sides = self.sides(tree, node);
            if let (Some(left), Some(right)) = (sides.left, sides.right)
                && (Self::is_any(tree, left, self.identifiers)
                    || self
                        .member(tree, left)
                        .is_some_and(|member| tree.text(member.object) == self.own))
            {
                out.push(binding(
                    left,
                    if sides.operator == Some("=") {
                        Bound::Value(right)
                    } else {
                        Bound::Opaque
                    },
                ));
            }
            return;
        }
        if let Some((_, place)) = row(self.loops, tree, node, |row| row.0) {
            let of = at(tree, node, place);
            let body = tree.child(node, "body");
            for part in tree
                .children(node)
                .filter(|part| Some(*part) != of && Some(*part) != body)
            {
                for name in self.names_in(tree, part) {
                    out.push(binding(name, Bound::Opaque));
                }
            }
            return;
        }
        if Self::is_any(tree, node, self.definitions) {
            out.extend(
                tree.child(node, "name")
                    .map(|name| binding(name, Bound::Definition(node))),
            );
        }
        for parameter in self.parameters(tree, node) {
            let bound = match parameter.annotation {
                Some(annotation) if self.annotation_type(tree, annotation).is_some() => {
                    Bound::Typed {
                        annotation,
                        value: None,
                    }
                }
                _ => Bound::Opaque,
            };
            out.push(binding(parameter.name, bound));
        }
    }
    fn is_star_import(&self, _: &Tree<'_>, _: NodeId) -> bool {
        false
    }
    fn global(&self, name: &str) -> Option<String> {
        (!name.starts_with('$')).then(|| name.to_owned())
    }
    fn reassigns(&self, tree: &Tree<'_>, target: NodeId) -> bool {
        tree.parent(target)
            .is_some_and(|parent| row(self.assignments, tree, parent, |row| row.0).is_some())
    }
    fn declares(&self, tree: &Tree<'_>, target: NodeId) -> bool {
        self.declarations.is_empty() || !self.reassigns(tree, target)
    }
    fn drawn(&self, tree: &Tree<'_>, target: NodeId) -> Option<Drawn> {
        for ancestor in tree.ancestors(target).take(3) {
            if let Some((before, added)) = (self.appended)(self, tree, ancestor)
                && before == target
            {
                return Some(Drawn::Added { before, added });
            }
        }
        drawn(self, tree, target)
    }
    fn cast_type(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        if matches!(tree.kind(node), "cast_expression" | "type_cast_expression") {
            return tree.child(node, "type");
        }
        None
    }
    fn last_value(&self, tree: &Tree<'_>, body: NodeId) -> Option<NodeId> {
        let last = tree.children(body).last().filter(|_| self.gives_last)?;
        (!tree.may_be(last, Concept::Return)).then_some(last)
    }
    fn fields_are_names(&self) -> bool {
        self.fields_are_names
    }
    fn jumps(&self) -> &'static [&'static str] {
        &[]
    }
    fn never_returns(&self) -> &'static [&'static str] {
        &[]
    }
    fn durations(&self) -> &'static [(&'static str, f64)] {
        &[]
    }
    fn log_methods(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
    fn log_functions(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
    fn logs_traceback(&self, _: &Tree<'_>, _: NodeId) -> bool {
        false
    }
}
