//! Python: the concepts over tree-sitter-python.

use super::concept::Concept;
use super::dialect::{
    Argument, ArgumentKind, Arms, Binding, Bound, CallParts, Dialect, Drawn, HandlerParts, Literal,
    Member, Parameter, Sides, TemplatePart, TextCall,
};
use crate::model::tree::{NodeId, Tree};

/// Python 3.
pub struct Python;

const BUILTINS: &[&str] = &[
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "EOFError",
    "EnvironmentError",
    "Exception",
    "ExceptionGroup",
    "FileExistsError",
    "FileNotFoundError",
    "GeneratorExit",
    "IOError",
    "ImportError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "NotADirectoryError",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PermissionError",
    "ProcessLookupError",
    "RecursionError",
    "ReferenceError",
    "RuntimeError",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SystemError",
    "SystemExit",
    "TimeoutError",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "ValueError",
    "ZeroDivisionError",
    "Warning",
    "UserWarning",
    "DeprecationWarning",
    "ResourceWarning",
    "abs",
    "aiter",
    "all",
    "anext",
    "any",
    "ascii",
    "bin",
    "bool",
    "breakpoint",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "compile",
    "complex",
    "delattr",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "exit",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "help",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "locals",
    "map",
    "max",
    "memoryview",
    "min",
    "next",
    "object",
    "oct",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "quit",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "vars",
    "zip",
    "__import__",
];

impl Dialect for Python {
    fn concepts(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[
            (Concept::Function, &["function_definition"]),
            (Concept::AsyncFunction, &["function_definition"]),
            (Concept::Method, &["function_definition"]),
            (Concept::Class, &["class_definition"]),
            (
                Concept::Parameter,
                &[
                    "identifier",
                    "typed_parameter",
                    "default_parameter",
                    "typed_default_parameter",
                    "list_splat_pattern",
                    "dictionary_splat_pattern",
                    "tuple_pattern",
                ],
            ),
            (Concept::Call, &["call"]),
            // Any expression in the parentheses of a call; `is` looks at the parent.
            (Concept::Argument, ARGUMENTS),
            (Concept::Decorator, &["decorator"]),
            (Concept::Attribute, &["attribute"]),
            (Concept::Subscript, &["subscript"]),
            (Concept::Identifier, &["identifier"]),
            (Concept::Loop, &["for_statement", "while_statement"]),
            (
                Concept::Branch,
                &["if_statement", "match_statement", "conditional_expression"],
            ),
            (Concept::Try, &["try_statement"]),
            (Concept::Handler, &["except_clause", "except_group_clause"]),
            (Concept::Cleanup, &["finally_clause"]),
            (Concept::ScopeGuard, &["with_statement"]),
            (
                Concept::Assignment,
                &["assignment", "augmented_assignment", "named_expression"],
            ),
            (Concept::Return, &["return_statement"]),
            (Concept::Raise, &["raise_statement"]),
            (Concept::Await, &["await"]),
            (Concept::Yield, &["yield"]),
            (Concept::String, &["string", "concatenated_string"]),
            (
                Concept::BuiltString,
                &["string", "binary_operator", "call", "concatenated_string"],
            ),
            (Concept::Number, &["integer", "float"]),
            (Concept::Boolean, &["true", "false"]),
            (Concept::Null, &["none"]),
            (
                Concept::Import,
                &[
                    "import_statement",
                    "import_from_statement",
                    "future_import_statement",
                ],
            ),
            (Concept::Comment, &["comment"]),
            (Concept::DictEntry, &["pair"]),
            (Concept::Comparison, &["comparison_operator"]),
            (Concept::Fallback, &["boolean_operator"]),
        ]
    }

    fn words(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[
            (Concept::Function, &["def"]),
            (Concept::Method, &["def"]),
            (Concept::AsyncFunction, &["async"]),
            (Concept::Class, &["class"]),
            (Concept::Loop, &["for", "while"]),
            (Concept::Branch, &["if", "match"]),
            (Concept::Try, &["try"]),
            (Concept::Handler, &["except"]),
            (Concept::Cleanup, &["finally"]),
            (Concept::ScopeGuard, &["with"]),
            (Concept::Return, &["return"]),
            (Concept::Raise, &["raise"]),
            (Concept::Await, &["await"]),
            (Concept::Yield, &["yield"]),
            (Concept::Boolean, &["True", "False"]),
            (Concept::Null, &["None"]),
            (Concept::Import, &["import"]),
            (Concept::Fallback, &["or"]),
        ]
    }

    fn is(&self, tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool {
        match concept {
            Concept::AsyncFunction => tree.child_of_kind(node, "async").is_some(),
            Concept::Method => class_around(tree, node).is_some(),
            Concept::Parameter => {
                let list = tree
                    .parent(node)
                    .filter(|list| matches!(tree.kind(*list), "parameters" | "lambda_parameters"));
                let Some((list, function)) = list.and_then(|list| Some((list, tree.parent(list)?)))
                else {
                    return false;
                };
                parameter(tree, node).is_some() && receiver(tree, function, list) != Some(node)
            }
            Concept::Argument => tree.parent(node).is_some_and(|parent| {
                tree.kind(parent) == "argument_list"
                    && tree
                        .parent(parent)
                        .is_some_and(|call| tree.kind(call) == "call")
            }),
            Concept::String => {
                !has_holes(tree, node)
                    && !is_docstring(tree, node)
                    && !is_piece_of_string(tree, node)
            }
            Concept::BuiltString => self.is_built(tree, node) && !self.is_piece(tree, node),
            Concept::Identifier => !is_member_name(tree, node),
            Concept::Fallback => tree
                .child(node, "operator")
                .is_some_and(|operator| tree.text(operator) == "or"),
            Concept::Assignment => {
                tree.kind(node) != "assignment" || tree.child(node, "right").is_some()
            }
            _ => true,
        }
    }

    fn scopes(&self) -> &'static [&'static str] {
        &[
            "module",
            "function_definition",
            "lambda",
            "class_definition",
            "list_comprehension",
            "set_comprehension",
            "dictionary_comprehension",
            "generator_expression",
        ]
    }

    fn identifiers(&self) -> &'static [&'static str] {
        &["identifier"]
    }

    fn blocks(&self) -> &'static [&'static str] {
        &["module", "block"]
    }

    fn unwrap(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "parenthesized_expression" | "await" | "expression_statement" | "type" => {
                let mut children = tree.children(node);
                let only = children.next()?;
                children.next().is_none().then_some(only)
            }
            "as_pattern" => tree.children(node).next(),
            "named_expression" => tree.child(node, "value"),
            _ => None,
        }
    }

    fn member(&self, tree: &Tree<'_>, node: NodeId) -> Option<Member> {
        match tree.kind(node) {
            "attribute" => Some(Member {
                object: tree.child(node, "object")?,
                name: tree.child(node, "attribute")?,
            }),
            "member_type" => {
                let mut children = tree.children(node);
                Some(Member {
                    object: children.next()?,
                    name: children.next()?,
                })
            }
            _ => None,
        }
    }

    fn subscript(&self, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)> {
        (tree.kind(node) == "subscript")
            .then(|| Some((tree.child(node, "value")?, tree.child(node, "subscript")?)))
            .flatten()
    }

    fn call(&self, tree: &Tree<'_>, node: NodeId) -> Option<CallParts> {
        let callee = match tree.kind(node) {
            "call" => tree.child(node, "function")?,
            "decorator" => tree.children(node).next()?,
            _ => return None,
        };
        let member = self.member(tree, callee);
        Some(CallParts {
            callee,
            receiver: member.map(|member| member.object),
            method: member
                .map(|member| member.name)
                .or_else(|| (tree.kind(callee) == "identifier").then_some(callee)),
        })
    }

    fn arguments(&self, tree: &Tree<'_>, call: NodeId) -> Vec<Argument> {
        let call = if tree.kind(call) == "decorator" {
            match tree.children(call).next() {
                Some(inner) => inner,
                None => return Vec::new(),
            }
        } else {
            call
        };
        let Some(list) = tree.child(call, "arguments") else {
            return Vec::new();
        };
        if tree.kind(list) == "generator_expression" {
            return vec![Argument {
                node: list,
                value: list,
                kind: ArgumentKind::Positional,
            }];
        }
        tree.children(list)
            .map(|node| match tree.kind(node) {
                "keyword_argument" => match (tree.child(node, "name"), tree.child(node, "value")) {
                    (Some(name), Some(value)) => Argument {
                        node,
                        value,
                        kind: ArgumentKind::Named(name),
                    },
                    _ => Argument {
                        node,
                        value: node,
                        kind: ArgumentKind::SpreadNamed,
                    },
                },
                "list_splat" => Argument {
                    node,
                    value: tree.children(node).next().unwrap_or(node),
                    kind: ArgumentKind::SpreadPositional,
                },
                "dictionary_splat" => Argument {
                    node,
                    value: tree.children(node).next().unwrap_or(node),
                    kind: ArgumentKind::SpreadNamed,
                },
                _ => Argument {
                    node,
                    value: node,
                    kind: ArgumentKind::Positional,
                },
            })
            .collect()
    }

    fn entries(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<Option<(NodeId, NodeId)>>> {
        match tree.kind(node) {
            "dictionary" => Some(
                tree.children(node)
                    .map(|entry| {
                        (tree.kind(entry) == "pair")
                            .then(|| Some((tree.child(entry, "key")?, tree.child(entry, "value")?)))
                            .flatten()
                    })
                    .collect(),
            ),
            // `dict(timeout=3)` is the same literal in another spelling.
            "call"
                if tree
                    .child(node, "function")
                    .is_some_and(|callee| tree.text(callee) == "dict") =>
            {
                Some(
                    self.arguments(tree, node)
                        .iter()
                        .map(|argument| match argument.kind {
                            ArgumentKind::Named(name) => Some((name, argument.value)),
                            _ => None,
                        })
                        .collect(),
                )
            }
            _ => None,
        }
    }

    fn key_text(&self, tree: &Tree<'_>, key: NodeId) -> Option<String> {
        match (tree.kind(key), self.literal(tree, key)) {
            ("identifier", _)
                if tree
                    .parent(key)
                    .is_some_and(|parent| tree.kind(parent) == "keyword_argument") =>
            {
                Some(tree.text(key).to_owned())
            }
            (_, Some(Literal::Text(text))) => Some(text),
            _ => None,
        }
    }

    fn sequence(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<NodeId>> {
        if !matches!(
            tree.kind(node),
            "list" | "tuple" | "set" | "expression_list"
        ) {
            return None;
        }
        let elements: Vec<_> = tree.children(node).collect();
        (!elements
            .iter()
            .any(|element| tree.kind(*element) == "list_splat"))
        .then_some(elements)
    }

    fn parameters(&self, tree: &Tree<'_>, function: NodeId) -> Vec<Parameter> {
        let Some(list) = tree.child(function, "parameters") else {
            return Vec::new();
        };
        let receiver = receiver(tree, function, list);
        tree.children(list)
            .filter(|node| Some(*node) != receiver)
            .filter_map(|node| parameter(tree, node))
            .collect()
    }

    fn name(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "function_definition" | "class_definition" => tree.child(node, "name"),
            "decorator" => self.call(tree, node).and_then(|parts| {
                let inner = self.call(tree, parts.callee);
                inner.map_or(parts.method, |inner| inner.method)
            }),
            "import_from_statement" => tree.child(node, "module_name"),
            "import_statement" => tree.child(node, "name"),
            _ => parameter(tree, node).map(|parameter| parameter.name),
        }
    }

    fn body(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "finally_clause" | "except_clause" | "except_group_clause" => {
                tree.child_of_kind(node, "block")
            }
            _ => tree
                .child(node, "body")
                .or_else(|| tree.child(node, "consequence")),
        }
    }

    fn decorators(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        match tree.parent(node) {
            Some(parent) if tree.kind(parent) == "decorated_definition" => tree
                .children(parent)
                .filter(|child| tree.kind(*child) == "decorator")
                .collect(),
            _ => Vec::new(),
        }
    }

    fn docstring(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        let body = tree
            .child(node, "body")
            .filter(|body| tree.kind(*body) == "block")?;
        let first = tree
            .children(body)
            .next()
            .filter(|first| tree.kind(*first) == "expression_statement")?;
        tree.children(first)
            .next()
            .filter(|string| matches!(tree.kind(*string), "string" | "concatenated_string"))
            .filter(|string| !has_holes(tree, *string))
    }

    fn return_type(&self, tree: &Tree<'_>, function: NodeId) -> Option<NodeId> {
        tree.child(function, "return_type")
    }

    fn is_public(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        self.name(tree, node).is_none_or(|name| {
            let name = tree.text(name);
            !name.starts_with('_') || name.starts_with("__") && name.ends_with("__")
        })
    }

    fn is_exported(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        let outer = tree
            .parent(node)
            .filter(|parent| tree.kind(*parent) == "decorated_definition")
            .unwrap_or(node);
        self.is_public(tree, node)
            && tree
                .parent(outer)
                .is_some_and(|parent| tree.kind(parent) == "module")
    }

    fn bases(&self, tree: &Tree<'_>, class: NodeId) -> Vec<NodeId> {
        tree.child(class, "superclasses")
            .map(|list| {
                tree.children(list)
                    .filter(|base| {
                        !matches!(
                            tree.kind(*base),
                            "keyword_argument" | "dictionary_splat" | "list_splat"
                        )
                    })
                    .collect()
            })
            .unwrap_or_default()
    }

    fn self_name(&self, tree: &Tree<'_>, method: NodeId) -> Option<String> {
        let receiver = receiver(tree, method, tree.child(method, "parameters")?)?;
        parameter(tree, receiver).map(|receiver| tree.text(receiver.name).to_owned())
    }

    fn method_class(&self, _tree: &Tree<'_>, _method: NodeId) -> Option<String> {
        None
    }

    fn annotation_type(&self, tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId> {
        let mut node = annotation;
        loop {
            node = match tree.kind(node) {
                "type" | "parenthesized_expression" => tree.children(node).next()?,
                "identifier" | "attribute" | "member_type" => return Some(node),
                // `Optional[Redis]`, `Annotated[Redis, …]` speak of their argument, `List[int]` of itself.
                "generic_type" | "subscript" => {
                    let mut children = tree.children(node);
                    let outer = children.next()?;
                    let argument = children.next()?;
                    let word = tree.text(outer).rsplit('.').next().unwrap_or_default();
                    if !matches!(
                        word,
                        "Optional" | "Annotated" | "Final" | "ClassVar" | "Awaitable" | "Coroutine"
                    ) {
                        return Some(outer);
                    }
                    if tree.kind(argument) == "type_parameter" {
                        tree.children(argument).next()?
                    } else {
                        argument
                    }
                }
                "union_type" | "binary_operator" => {
                    let mut sides = tree
                        .children(node)
                        .filter(|side| tree.text(*side) != "None");
                    let only = sides.next()?;
                    sides.next().is_none().then_some(only)?
                }
                _ => return None,
            };
        }
    }

    fn handler(&self, tree: &Tree<'_>, handler: NodeId) -> HandlerParts {
        let mut parts = HandlerParts {
            body: tree.child_of_kind(handler, "block"),
            owner: tree.parent(handler),
            ..HandlerParts::default()
        };
        let mut caught = tree.child(handler, "value");
        parts.binding = tree.child(handler, "alias");
        if caught.is_none() {
            caught = tree
                .children(handler)
                .find(|child| tree.kind(*child) != "block");
        }
        if let Some(pattern) = caught.filter(|node| tree.kind(*node) == "as_pattern") {
            parts.binding = tree.child(pattern, "alias");
            caught = tree.children(pattern).next();
        }
        parts.binding = parts
            .binding
            .map(|alias| tree.children(alias).next().unwrap_or(alias));
        match caught {
            None => parts.everything = Some("BaseException"),
            Some(node) => collect_types(tree, node, &mut parts.types),
        }
        parts
    }

    fn try_else(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        self.body(tree, tree.child_of_kind(node, "else_clause")?)
    }

    fn resources(&self, tree: &Tree<'_>, guard: NodeId) -> Vec<NodeId> {
        let clause = tree.child_of_kind(guard, "with_clause");
        let items = clause
            .map(|clause| tree.children(clause).collect::<Vec<_>>())
            .unwrap_or_default();
        items
            .iter()
            .filter_map(|item| tree.child(*item, "value"))
            .map(|value| self.unwrap(tree, value).unwrap_or(value))
            .collect()
    }

    fn sides(&self, tree: &Tree<'_>, node: NodeId) -> Sides {
        let of = |left: &str, right: &str| Sides {
            left: tree.child(node, left),
            right: tree.child(node, right),
            operator: None,
        };
        match tree.kind(node) {
            "assignment" => Sides {
                operator: Some("="),
                ..of("left", "right")
            },
            "augmented_assignment" | "binary_operator" | "boolean_operator" => Sides {
                operator: tree
                    .child(node, "operator")
                    .map(|operator| tree.kind(operator)),
                ..of("left", "right")
            },
            "named_expression" => Sides {
                operator: Some(":="),
                ..of("name", "value")
            },
            "pair" => of("key", "value"),
            "subscript" => of("value", "subscript"),
            "comparison_operator" => {
                let operands: Vec<_> = tree.children(node).collect();
                let operator = tree
                    .all_children(node)
                    .find(|child| !operands.contains(child))
                    .map(|child| tree.kind(child));
                Sides {
                    left: operands.first().copied(),
                    right: operands.get(1).copied(),
                    operator,
                }
            }
            _ => Sides::default(),
        }
    }

    fn operand(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        match tree.kind(node) {
            "keyword_argument" => tree.child(node, "value"),
            "return_statement" | "raise_statement" | "await" | "yield" | "list_splat"
            | "dictionary_splat" => tree.children(node).next(),
            _ => Some(node),
        }
    }

    fn cause(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        tree.child(node, "cause")
    }

    fn iterable(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
        (tree.kind(node) == "for_statement")
            .then(|| tree.child(node, "right"))
            .flatten()
    }

    fn string_parts(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        match tree.kind(node) {
            "string" => tree
                .children(node)
                .filter(|child| tree.kind(*child) == "interpolation")
                .filter_map(|hole| {
                    tree.child(hole, "expression")
                        .or_else(|| tree.children(hole).next())
                })
                .collect(),
            "concatenated_string" => tree
                .children(node)
                .flat_map(|part| self.string_parts(tree, part))
                .collect(),
            "call" => self
                .arguments(tree, node)
                .iter()
                .map(|argument| argument.value)
                .collect(),
            "binary_operator" => {
                let mut parts = Vec::new();
                for operand in operands(tree, node) {
                    if tree.kind(operand) != "binary_operator" && self.is_built(tree, operand) {
                        parts.extend(self.string_parts(tree, operand));
                    } else if tree.kind(operand) == "tuple" {
                        parts.extend(tree.children(operand));
                    } else if self.literal(tree, operand).is_none() {
                        parts.push(operand);
                    }
                }
                parts
            }
            _ => Vec::new(),
        }
    }

    fn literal(&self, tree: &Tree<'_>, node: NodeId) -> Option<Literal> {
        Some(match tree.kind(node) {
            "string" if !has_holes(tree, node) => Literal::Text(string_text(tree, node)),
            "concatenated_string" if !has_holes(tree, node) => Literal::Text(
                tree.children(node)
                    .map(|part| string_text(tree, part))
                    .collect(),
            ),
            "integer" => Literal::Number(integer(tree.text(node))?),
            "float" => Literal::Number(tree.text(node).replace('_', "").parse().ok()?),
            "unary_operator" if tree.child_of_kind(node, "-").is_some() => {
                let number = tree
                    .child(node, "argument")
                    .filter(|number| matches!(tree.kind(*number), "integer" | "float"))?;
                match self.literal(tree, number)? {
                    Literal::Number(number) => Literal::Number(-number),
                    _ => return None,
                }
            }
            "true" => Literal::Boolean(true),
            "false" => Literal::Boolean(false),
            "none" => Literal::Null,
            _ => return None,
        })
    }

    fn arms(&self, tree: &Tree<'_>, node: NodeId) -> Arms {
        let mut arms = Arms::default();
        match tree.kind(node) {
            "if_statement" => {
                arms.conditions.extend(tree.child(node, "condition"));
                arms.bodies.extend(tree.child(node, "consequence"));
                for alternative in tree.children_in(node, "alternative") {
                    if tree.kind(alternative) == "elif_clause" {
                        arms.conditions.extend(tree.child(alternative, "condition"));
                        arms.bodies.extend(tree.child(alternative, "consequence"));
                    } else {
                        arms.exhaustive = true;
                        arms.bodies.extend(tree.child(alternative, "body"));
                    }
                }
            }
            "conditional_expression" => {
                let parts: Vec<_> = tree.children(node).collect();
                arms.conditions.extend(parts.get(1));
                arms.bodies.extend(parts.first());
                arms.bodies.extend(parts.get(2));
                arms.exhaustive = true;
            }
            "match_statement" => {
                arms.conditions.extend(tree.child(node, "subject"));
                let clauses = tree
                    .child(node, "body")
                    .map(|body| tree.children(body).collect::<Vec<_>>())
                    .unwrap_or_default();
                for clause in clauses
                    .iter()
                    .filter(|clause| tree.kind(**clause) == "case_clause")
                {
                    arms.conditions.extend(tree.child(*clause, "guard"));
                    arms.bodies.extend(tree.child(*clause, "consequence"));
                    let pattern = tree.children(*clause).next();
                    arms.exhaustive |= tree.child(*clause, "guard").is_none()
                        && pattern.is_some_and(|pattern| tree.text(pattern) == "_");
                }
            }
            _ => {}
        }
        arms
    }

    fn bindings(&self, tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
        match tree.kind(node) {
            "function_definition" | "class_definition" => {
                out.extend(
                    tree.child(node, "name")
                        .map(|target| binding(target, Bound::Definition(node))),
                );
            }
            "parameters" | "lambda_parameters" => {
                for parameter in tree
                    .children(node)
                    .filter_map(|child| parameter(tree, child))
                {
                    let bound = match parameter.annotation.filter(|_| !parameter.rest) {
                        Some(annotation) => Bound::Typed {
                            annotation,
                            value: None,
                        },
                        None => Bound::Opaque,
                    };
                    out.push(binding(parameter.name, bound));
                }
            }
            "assignment" => {
                let Some(left) = tree.child(node, "left") else {
                    return;
                };
                let field = in_class_body(tree, node);
                let right = tree.child(node, "right");
                let bound = match (tree.child(node, "type"), right) {
                    (Some(annotation), value) => Bound::Typed { annotation, value },
                    (None, Some(value)) => Bound::Value(value),
                    (None, None) => return,
                };
                bind_target(tree, left, &bound, right, field, out);
            }
            "augmented_assignment" => {
                if let Some(left) = tree.child(node, "left") {
                    bind_target(tree, left, &Bound::Opaque, None, false, out);
                }
            }
            "named_expression" => {
                if let (Some(target), Some(value)) =
                    (tree.child(node, "name"), tree.child(node, "value"))
                {
                    out.push(binding(target, Bound::Value(value)));
                }
            }
            "for_statement" | "for_in_clause" => {
                if let Some(left) = tree.child(node, "left") {
                    bind_target(tree, left, &Bound::Opaque, None, false, out);
                }
            }
            "with_item" => {
                if let Some(pattern) = tree
                    .child(node, "value")
                    .filter(|value| tree.kind(*value) == "as_pattern")
                    && let (Some(value), Some(alias)) =
                        (tree.children(pattern).next(), tree.child(pattern, "alias"))
                {
                    bind_target(
                        tree,
                        tree.children(alias).next().unwrap_or(alias),
                        &Bound::Value(value),
                        None,
                        false,
                        out,
                    );
                }
            }
            "except_clause" | "except_group_clause" => {
                out.extend(
                    self.handler(tree, node)
                        .binding
                        .map(|name| binding(name, Bound::Opaque)),
                );
            }
            "import_statement" => {
                for name in tree.children_in(node, "name") {
                    if tree.kind(name) == "aliased_import" {
                        if let (Some(module), Some(alias)) =
                            (tree.child(name, "name"), tree.child(name, "alias"))
                        {
                            out.push(binding(alias, Bound::Import(tree.text(module).to_owned())));
                        }
                    } else {
                        // `import a.b` binds `a`.
                        let first = tree
                            .text(name)
                            .split('.')
                            .next()
                            .unwrap_or_default()
                            .to_owned();
                        out.push(Binding {
                            local: Some(first.clone()),
                            ..binding(name, Bound::Import(first))
                        });
                    }
                }
            }
            "import_from_statement" => {
                let Some(module) = tree.child(node, "module_name") else {
                    return;
                };
                let module = tree.text(module);
                let join = |name: &str| {
                    if module.ends_with('.') {
                        format!("{module}{name}")
                    } else {
                        format!("{module}.{name}")
                    }
                };
                for name in tree.children_in(node, "name") {
                    if tree.kind(name) == "aliased_import" {
                        if let (Some(original), Some(alias)) =
                            (tree.child(name, "name"), tree.child(name, "alias"))
                        {
                            out.push(binding(
                                alias,
                                Bound::Import(relative(&join(tree.text(original)))),
                            ));
                        }
                    } else {
                        let local = tree.text(name).to_owned();
                        out.push(Binding {
                            local: Some(local.clone()),
                            ..binding(name, Bound::Import(relative(&join(&local))))
                        });
                    }
                }
            }
            _ => {}
        }
    }

    fn is_star_import(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        tree.child_of_kind(node, "wildcard_import").is_some()
    }

    fn outer_names(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        match tree.kind(node) {
            "global_statement" => tree.children(node).collect(),
            _ => Vec::new(),
        }
    }

    fn drawn(&self, tree: &Tree<'_>, target: NodeId) -> Option<Drawn> {
        let clause = tree
            .ancestors(target)
            .take(3)
            .find(|clause| tree.kind(*clause) == "for_in_clause");
        match clause {
            Some(clause) => Some(Drawn::Element {
                of: tree.child(clause, "right")?,
                position: super::dialect::position_in(tree, clause, target),
            }),
            None => super::dialect::drawn(self, tree, target),
        }
    }

    fn template(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<TemplatePart>> {
        match tree.kind(node) {
            "string" if has_holes(tree, node) => {
                let quote = |kind| {
                    tree.child_of_kind(node, kind)
                        .map_or(0, |quote| tree.span(quote).len())
                };
                let holes: Vec<_> = tree
                    .children(node)
                    .filter(|child| tree.kind(*child) == "interpolation")
                    .filter_map(|hole| {
                        let value = tree
                            .child(hole, "expression")
                            .or_else(|| tree.children(hole).next())?;
                        Some((hole, value))
                    })
                    .collect();
                let mut parts = super::dialect::cut(
                    tree,
                    node,
                    (quote("string_start"), quote("string_end")),
                    &holes,
                );
                for part in &mut parts {
                    if let TemplatePart::Text(text) = part {
                        *text = text.replace("{{", "{").replace("}}", "}");
                    }
                }
                Some(parts)
            }
            "concatenated_string" if has_holes(tree, node) => Some(
                tree.children(node)
                    .flat_map(|part| {
                        self.template(tree, part)
                            .unwrap_or_else(|| vec![TemplatePart::Text(string_text(tree, part))])
                    })
                    .collect(),
            ),
            _ => None,
        }
    }

    fn text_call(&self, tree: &Tree<'_>, node: NodeId) -> Option<TextCall> {
        if binary(tree, node) == Some("%") {
            let right = without_parentheses(tree, tree.child(node, "right")?);
            let positional = |node| Argument {
                node,
                value: node,
                kind: ArgumentKind::Positional,
            };
            let values = match tree.kind(right) {
                "tuple" => tree.children(right).map(positional).collect(),
                "dictionary" => self
                    .entries(tree, right)?
                    .into_iter()
                    .map(|entry| match entry {
                        Some((key, value)) => Argument {
                            node: value,
                            value,
                            kind: ArgumentKind::Named(key),
                        },
                        None => Argument {
                            node: right,
                            value: right,
                            kind: ArgumentKind::SpreadNamed,
                        },
                    })
                    .collect(),
                _ => vec![positional(right)],
            };
            return Some(TextCall::Printf {
                template: tree.child(node, "left")?,
                values,
            });
        }
        let parts = (tree.kind(node) == "call").then(|| self.call(tree, node))??;
        let values = self.arguments(tree, node);
        match (parts.receiver, tree.text(parts.method?)) {
            (Some(template), "format") => Some(TextCall::Braces { template, values }),
            (Some(template), "format_map") => Some(TextCall::Braces {
                template,
                values: values
                    .into_iter()
                    .map(|argument| Argument {
                        kind: ArgumentKind::SpreadNamed,
                        ..argument
                    })
                    .collect(),
            }),
            (Some(separator), "join") if values.len() == 1 => Some(TextCall::Join {
                separator: Some(separator),
                elements: vec![values[0].value],
            }),
            (Some(text), "replace") if values.len() >= 2 => Some(TextCall::Replaced {
                text,
                mark: values[0].value,
                value: values[1].value,
            }),
            (Some(text), "strip" | "lstrip" | "rstrip") if values.is_empty() => {
                Some(TextCall::Same(text))
            }
            (None, "str") if values.len() == 1 => Some(TextCall::Same(values[0].value)),
            _ => None,
        }
    }

    fn is_super(&self, tree: &Tree<'_>, receiver: NodeId) -> bool {
        tree.kind(receiver) == "call"
            && tree
                .child(receiver, "function")
                .is_some_and(|callee| tree.text(callee) == "super")
    }

    fn global(&self, name: &str) -> Option<String> {
        BUILTINS.contains(&name).then(|| name.to_owned())
    }

    fn jumps(&self) -> &'static [&'static str] {
        &["break_statement", "continue_statement"]
    }

    fn never_returns(&self) -> &'static [&'static str] {
        &[
            "sys.exit",
            "os._exit",
            "os.abort",
            "exit",
            "quit",
            "pytest.fail",
            "pytest.skip",
        ]
    }

    fn durations(&self) -> &'static [(&'static str, f64)] {
        &[
            ("datetime.timedelta:weeks", 604_800_000.0),
            ("datetime.timedelta:days", 86_400_000.0),
            ("datetime.timedelta:hours", 3_600_000.0),
            ("datetime.timedelta:minutes", 60_000.0),
            ("datetime.timedelta:seconds", 1_000.0),
            ("datetime.timedelta:milliseconds", 1.0),
            ("datetime.timedelta:microseconds", 0.001),
        ]
    }

    fn log_methods(&self) -> &'static [(&'static str, &'static str)] {
        &[("success", "info")]
    }

    fn log_functions(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("print", "print"),
            ("pprint.pprint", "print"),
            ("logging.debug", "debug"),
            ("logging.info", "info"),
            ("logging.warning", "warning"),
            ("logging.warn", "warning"),
            ("logging.error", "error"),
            ("logging.critical", "error"),
            ("logging.exception", "exception"),
            ("logging.log", "info"),
            ("warnings.warn", "warning"),
            ("traceback.print_exc", "exception"),
            ("traceback.print_exception", "exception"),
        ]
    }

    fn logs_traceback(&self, tree: &Tree<'_>, call: NodeId) -> bool {
        if self
            .call(tree, call)
            .and_then(|parts| parts.method)
            .is_some_and(|method| {
                matches!(
                    tree.text(method),
                    "exception" | "print_exc" | "print_exception"
                )
            })
        {
            return true;
        }
        self.arguments(tree, call)
            .iter()
            .any(|argument| match argument.kind {
                ArgumentKind::Named(name) => {
                    tree.text(name) == "exc_info"
                        && !matches!(tree.text(argument.value), "False" | "None" | "0")
                }
                _ => tree.text(argument.value).contains("format_exc("),
            })
    }
}

/// Kinds of expressions that can be an argument.
const ARGUMENTS: &[&str] = &[
    "identifier",
    "attribute",
    "subscript",
    "call",
    "string",
    "concatenated_string",
    "integer",
    "float",
    "true",
    "false",
    "none",
    "list",
    "tuple",
    "set",
    "dictionary",
    "keyword_argument",
    "list_splat",
    "dictionary_splat",
    "binary_operator",
    "boolean_operator",
    "comparison_operator",
    "not_operator",
    "unary_operator",
    "conditional_expression",
    "lambda",
    "await",
    "list_comprehension",
    "dictionary_comprehension",
    "set_comprehension",
    "generator_expression",
    "parenthesized_expression",
    "named_expression",
    "ellipsis",
    "yield",
];

impl Python {
    /// Part of a longer built string, which alone is meant.
    fn is_piece(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        let outer = tree
            .ancestors(node)
            .find(|outer| tree.kind(*outer) != "parenthesized_expression");
        outer.is_some_and(|outer| match tree.kind(outer) {
            "concatenated_string" => true,
            "binary_operator" => {
                self.is_built(tree, outer) && self.sides(tree, outer).operator == Some("+")
            }
            _ => false,
        })
    }

    fn is_built(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        match tree.kind(node) {
            "string" | "concatenated_string" => has_holes(tree, node),
            // Of a sum only the whole counts, and of literals alone nothing is built.
            "binary_operator" if !is_operand(tree, node) => {
                let operands = operands(tree, node);
                let is_text = |operand: NodeId| {
                    is_string(tree, operand)
                        || tree.kind(operand) != "binary_operator" && self.is_built(tree, operand)
                };
                let has_text = match binary(tree, node) {
                    Some("%") => operands.first().is_some_and(|first| is_text(*first)),
                    _ => operands.iter().any(|operand| is_text(*operand)),
                };
                has_text
                    && operands
                        .iter()
                        .any(|operand| self.literal(tree, *operand).is_none())
            }
            "call" => self
                .member(tree, tree.child(node, "function").unwrap_or(node))
                .is_some_and(|member| {
                    matches!(
                        tree.text(member.name),
                        "format" | "format_map" | "join" | "replace"
                    ) && is_string(tree, member.object)
                }),
            _ => false,
        }
    }
}

fn binding(target: NodeId, bound: Bound) -> Binding {
    Binding {
        target,
        bound,
        local: None,
        field: false,
    }
}

/// A relative import keeps its leading dots as one `relative.`: it is a module of the project, in another file.
fn relative(name: &str) -> String {
    match name.strip_prefix('.') {
        Some(rest) => format!("relative.{}", rest.trim_start_matches('.')),
        None => name.to_owned(),
    }
}

fn bind_target(
    tree: &Tree<'_>,
    target: NodeId,
    bound: &Bound,
    right: Option<NodeId>,
    field: bool,
    out: &mut Vec<Binding>,
) {
    let mut open = vec![(target, bound.clone(), right)];
    while let Some((target, bound, right)) = open.pop() {
        match tree.kind(target) {
            "identifier" | "attribute" => out.push(Binding {
                field: field && tree.kind(target) == "identifier",
                ..binding(target, bound)
            }),
            "pattern_list"
            | "tuple_pattern"
            | "list_pattern"
            | "list_splat_pattern"
            | "parenthesized_expression"
            | "as_pattern_target" => {
                // `a, b = x, y` pairs up; anything else cannot be followed.
                let targets: Vec<_> = tree.children(target).collect();
                let values: Vec<_> = right
                    .filter(|right| {
                        matches!(tree.kind(*right), "expression_list" | "tuple" | "list")
                    })
                    .map(|right| tree.children(right).collect())
                    .unwrap_or_default();
                for (position, inner) in targets.iter().enumerate().rev() {
                    let value = (values.len() == targets.len()).then(|| values[position]);
                    open.push((*inner, value.map_or(Bound::Opaque, Bound::Value), value));
                }
            }
            _ => {}
        }
    }
}

/// The first parameter of a method, by which it sees its object or class.
fn receiver(tree: &Tree<'_>, function: NodeId, list: NodeId) -> Option<NodeId> {
    class_around(tree, function)?;
    let is_static = Python
        .decorators(tree, function)
        .iter()
        .any(|decorator| tree.text(*decorator).contains("staticmethod"));
    let mut parameters = tree.children(list).filter_map(|node| parameter(tree, node));
    parameters
        .next()
        .filter(|first| !is_static && !first.rest)
        .map(|first| first.node)
}

fn parameter(tree: &Tree<'_>, node: NodeId) -> Option<Parameter> {
    let rest_name = |node: NodeId| match tree.kind(node) {
        "list_splat_pattern" | "dictionary_splat_pattern" => {
            (tree.children(node).next().unwrap_or(node), true)
        }
        _ => (node, false),
    };
    match tree.kind(node) {
        "identifier" | "list_splat_pattern" | "dictionary_splat_pattern" | "tuple_pattern" => {
            let (name, rest) = rest_name(node);
            Some(Parameter {
                node,
                name,
                annotation: None,
                default: None,
                rest,
            })
        }
        "typed_parameter" => {
            let (name, rest) = rest_name(tree.children(node).next()?);
            Some(Parameter {
                node,
                name,
                annotation: tree.child(node, "type"),
                default: None,
                rest,
            })
        }
        "default_parameter" | "typed_default_parameter" => Some(Parameter {
            node,
            name: tree.child(node, "name")?,
            annotation: tree.child(node, "type"),
            default: tree.child(node, "value"),
            rest: false,
        }),
        _ => None,
    }
}

/// The class whose body the function stands in directly.
/// The class whose body a function stands in, also under an `if`, `try` or `with` there.
fn class_around(tree: &Tree<'_>, function: NodeId) -> Option<NodeId> {
    let passes = [
        "decorated_definition",
        "block",
        "if_statement",
        "elif_clause",
        "else_clause",
        "try_statement",
        "except_clause",
        "finally_clause",
        "with_statement",
    ];
    tree.ancestors(function)
        .find(|outer| !passes.contains(&tree.kind(*outer)))
        .filter(|class| tree.kind(*class) == "class_definition")
}

fn in_class_body(tree: &Tree<'_>, assignment: NodeId) -> bool {
    tree.parent(assignment)
        .and_then(|statement| tree.parent(statement))
        .and_then(|block| tree.parent(block))
        .is_some_and(|class| tree.kind(class) == "class_definition")
}

fn is_docstring(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.parent(node)
        .is_some_and(|parent| tree.kind(parent) == "expression_statement")
}

fn is_string(tree: &Tree<'_>, node: NodeId) -> bool {
    matches!(
        tree.kind(without_parentheses(tree, node)),
        "string" | "concatenated_string"
    )
}

fn without_parentheses(tree: &Tree<'_>, node: NodeId) -> NodeId {
    let mut node = node;
    while tree.kind(node) == "parenthesized_expression"
        && let Some(inner) = tree.children(node).next()
    {
        node = inner;
    }
    node
}

/// The operator of `a + b` and `a % b`, which build text.
fn binary(tree: &Tree<'_>, node: NodeId) -> Option<&'static str> {
    if tree.kind(node) != "binary_operator" {
        return None;
    }
    tree.child(node, "operator")
        .map(|operator| tree.kind(operator))
        .filter(|operator| matches!(*operator, "+" | "%"))
}

/// Whether the node is, in parentheses or not, an operand of `+` or `%`.
fn is_operand(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.ancestors(node)
        .find(|above| tree.kind(*above) != "parenthesized_expression")
        .is_some_and(|above| binary(tree, above).is_some())
}

/// The operands of a chain of `+` and `%`, without their parentheses. A loop, as chains may be long.
fn operands(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let mut operands = Vec::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        let node = without_parentheses(tree, node);
        if binary(tree, node).is_some() {
            open.extend(tree.child(node, "right"));
            open.extend(tree.child(node, "left"));
        } else {
            operands.push(node);
        }
    }
    operands
}

/// The name after the dot, and the name of an argument, are no names of their own.
fn is_member_name(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.parent(node)
        .is_some_and(|parent| match tree.kind(parent) {
            "attribute" => tree.child(parent, "attribute") == Some(node),
            "keyword_argument" => tree.child(parent, "name") == Some(node),
            _ => false,
        })
}

/// A literal in a row of literals.
fn is_piece_of_string(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.parent(node)
        .is_some_and(|parent| tree.kind(parent) == "concatenated_string")
}

fn has_holes(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.kind(node) {
        "string" => tree.child_of_kind(node, "interpolation").is_some(),
        "concatenated_string" => tree.children(node).any(|part| has_holes(tree, part)),
        _ => false,
    }
}

fn string_text(tree: &Tree<'_>, node: NodeId) -> String {
    tree.children(node)
        .filter(|child| tree.kind(*child) == "string_content")
        .map(|content| tree.text(content))
        .collect()
}

fn integer(text: &str) -> Option<f64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let radix = |digits: &str, radix| {
        i64::from_str_radix(digits, radix)
            .ok()
            .map(|number| number as f64)
    };
    match text.get(..2) {
        Some("0x") => radix(&text[2..], 16),
        Some("0o") => radix(&text[2..], 8),
        Some("0b") => radix(&text[2..], 2),
        _ => text.parse().ok(),
    }
}

/// The types in `except (A, B)` and `except A | B`.
fn collect_types(tree: &Tree<'_>, node: NodeId, out: &mut Vec<NodeId>) {
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        match tree.kind(node) {
            "tuple" | "parenthesized_expression" | "expression_list" | "binary_operator" => {
                let inner: Vec<_> = tree.children(node).collect();
                open.extend(inner.into_iter().rev());
            }
            _ => out.push(node),
        }
    }
}
