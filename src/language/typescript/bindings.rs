//! What binds names: imports in every form, declarations, assignments, parameters, fields.

use super::{NEAR, TypeScript, functions, is_dynamic_import, text, without_wrapping};
use crate::language::concept::Concept;
use crate::language::dialect::{Binding, Bound, Dialect as _};
use crate::model::tree::{NodeId, Tree};

/// The bindings that a node makes.
pub(super) fn bindings(tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
    match tree.kind(node) {
        "import_statement" => import(tree, node, out),
        "import_alias" => {
            let mut sides = tree.children(node);
            if let (Some(name), Some(meant)) = (sides.next(), sides.next()) {
                out.push(plain(name, Bound::Value(meant)));
            }
        }
        "variable_declarator" => declarator(tree, node, out),
        "assignment_expression" => assignment(tree, node, out),
        "augmented_assignment_expression" => match tree
            .child(node, "operator")
            .map(|operator| tree.kind(operator))
        {
            Some("??=" | "||=") => assignment(tree, node, out),
            _ => out.extend(
                tree.child(node, "left")
                    .and_then(|left| assignable(tree, left))
                    .map(opaque),
            ),
        },
        "update_expression" => {
            out.extend(
                tree.child(node, "argument")
                    .and_then(|argument| assignable(tree, argument))
                    .map(opaque),
            );
        }
        "function_declaration"
        | "generator_function_declaration"
        | "function_expression"
        | "generator_function"
        | "arrow_function"
        | "method_definition" => function(tree, node, out),
        "class_declaration"
        | "abstract_class_declaration"
        | "class"
        | "interface_declaration"
        | "enum_declaration" => {
            out.extend(
                tree.child(node, "name")
                    .map(|name| plain(name, Bound::Definition(node))),
            );
        }
        "type_alias_declaration" => {
            let meant = tree
                .child(node, "value")
                .and_then(|value| functions::annotation_type(tree, value));
            let bound = meant.map_or(Bound::Opaque, Bound::Value);
            out.extend(tree.child(node, "name").map(|name| plain(name, bound)));
        }
        "internal_module" => {
            let name = tree
                .child(node, "name")
                .filter(|name| tree.kind(*name) == "identifier");
            out.extend(name.map(opaque));
        }
        "catch_clause" => {
            if let Some(error) = tree.child(node, "parameter") {
                out.extend(names_in_pattern(tree, error).into_iter().map(opaque));
            }
        }
        "for_in_statement" => {
            if let Some(element) = tree.child(node, "left") {
                out.extend(names_in_pattern(tree, element).into_iter().map(opaque));
            }
        }
        "public_field_definition" | "field_definition" | "property_signature" => {
            field(tree, node, out)
        }
        _ => {}
    }
}

/// The node that names the module which an import, a re-export, `require` or `import()` loads; without the quotes.
pub(super) fn module_node(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let source = match tree.kind(node) {
        "import_statement" => {
            let require = tree.child_of_kind(node, "import_require_clause");
            tree.child(require.unwrap_or(node), "source")?
        }
        "export_statement" => tree.child(node, "source")?,
        "call_expression" => {
            let function = tree.child(node, "function")?;
            let loads = is_dynamic_import(tree, node)
                || tree.kind(function) == "identifier" && tree.text(function) == "require";
            let source = tree
                .child(node, "arguments")
                .filter(|_| loads)
                .and_then(|list| tree.children(list).next())?;
            matches!(tree.kind(source), "string" | "template_string").then_some(source)?
        }
        _ => return None,
    };
    let mut pieces = tree.children(source);
    let fragment = pieces
        .next()
        .filter(|piece| tree.kind(*piece) == "string_fragment")?;
    pieces.next().is_none().then_some(fragment)
}

/// The module's name; a module of the project, named by its path, is `relative.` and the path.
fn module_of(tree: &Tree<'_>, node: NodeId) -> Option<String> {
    let written = text::module_name(tree.text(module_node(tree, node)?));
    Some(if written.starts_with('.') {
        format!("relative.{}", written.trim_start_matches(['.', '/']))
    } else {
        written.to_owned()
    })
}

/// The name of a module's member; the default export goes by the module's own name.
fn exported(module: &str, member: &str) -> String {
    if member == "default" {
        module.to_owned()
    } else {
        format!("{module}.{member}")
    }
}

fn import(tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
    let Some(module) = module_of(tree, node) else {
        return;
    };
    let whole = |name| plain(name, Bound::Import(module.clone()));
    for clause in tree.children(node) {
        match tree.kind(clause) {
            "import_require_clause" => {
                out.extend(tree.child_of_kind(clause, "identifier").map(whole))
            }
            "import_clause" => {
                for part in tree.children(clause) {
                    match tree.kind(part) {
                        "identifier" => out.push(whole(part)),
                        "namespace_import" => out.extend(tree.children(part).next().map(whole)),
                        "named_imports" => {
                            out.extend(
                                tree.children(part)
                                    .filter_map(|specifier| named_import(tree, specifier, &module)),
                            );
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

fn named_import(tree: &Tree<'_>, specifier: NodeId, module: &str) -> Option<Binding> {
    let name = tree.child(specifier, "name")?;
    let target = tree.child(specifier, "alias").unwrap_or(name);
    let member = TypeScript
        .key_text(tree, name)
        .unwrap_or_else(|| tree.text(name).to_owned());
    Some(plain(target, Bound::Import(exported(module, &member))))
}

fn declarator(tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
    let Some(target) = tree.child(node, "name") else {
        return;
    };
    let value = some_value(tree, tree.child(node, "value"));
    let annotation = declared_type(tree, node);
    match (tree.kind(target), value) {
        ("identifier", _) => match (annotation, value) {
            (Some(annotation), value) => {
                // A function or a module is known exactly, whatever the annotation says.
                let known = value
                    .map(|value| bound_to(tree, value))
                    .filter(|bound| !matches!(bound, Bound::Value(_)));
                out.push(plain(
                    target,
                    known.unwrap_or(Bound::Typed { annotation, value }),
                ));
            }
            (None, Some(value)) => out.push(plain(target, bound_to(tree, value))),
            // A name declared without a value gets its bindings from the assignments, unless the loop gives it one.
            (None, None) => {}
        },
        (_, Some(value)) => pattern(tree, target, value, out),
        (_, None) => out.extend(names_in_pattern(tree, target).into_iter().map(opaque)),
    }
}

fn assignment(tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
    let (Some(left), Some(value)) = (tree.child(node, "left"), tree.child(node, "right")) else {
        return;
    };
    let left = without_wrapping(tree, left);
    match tree.kind(left) {
        "object_pattern" | "array_pattern" => pattern(tree, left, value, out),
        _ => {
            let Some(target) = assignable(tree, left) else {
                return;
            };
            // Giving back `null` says nothing about what the name is for.
            let Some(value) = some_value(tree, Some(value)) else {
                return;
            };
            let declared = (tree.kind(target) == "identifier"
                && tree.child_of_kind(node, "using").is_none())
            .then(|| declared_empty(tree, node, tree.text(target)))
            .flatten();
            out.push(plain(declared.unwrap_or(target), bound_to(tree, value)));
        }
    }
}

/// The name or `this.x` that an assignment binds.
fn assignable(tree: &Tree<'_>, left: NodeId) -> Option<NodeId> {
    let left = without_wrapping(tree, left);
    match tree.kind(left) {
        "identifier" => Some(left),
        "member_expression" => tree
            .child(left, "object")
            .filter(|object| tree.kind(*object) == "this")
            .map(|_| left),
        _ => None,
    }
}

/// The declaration `let name` (or `let name = null`) that the assignment fills in. The assignment binds the name there,
/// in the scope that all its users see: `let pool; function connect() { pool = new Pool() }`.
fn declared_empty(tree: &Tree<'_>, assignment: NodeId, name: &str) -> Option<NodeId> {
    // Bounds the work in generated files; declarations stand at the start of their block.
    const STATEMENTS: usize = 200;
    for above in tree.ancestors(assignment).take(NEAR) {
        if tree.may_be(above, Concept::Function)
            && functions::parameters(tree, above)
                .iter()
                .take(STATEMENTS)
                .any(|parameter| tree.text(parameter.name) == name)
        {
            return None;
        }
        if !matches!(
            tree.kind(above),
            "program" | "statement_block" | "switch_case" | "switch_default"
        ) {
            continue;
        }
        for statement in tree.children(above).take(STATEMENTS) {
            let declaration = match tree.kind(statement) {
                "export_statement" => tree.child(statement, "declaration").unwrap_or(statement),
                _ => statement,
            };
            if !matches!(
                tree.kind(declaration),
                "lexical_declaration" | "variable_declaration"
            ) {
                continue;
            }
            let declared = |declarator: &NodeId| {
                tree.child(*declarator, "name")
                    .is_some_and(|target| tree.text(target) == name)
            };
            if let Some(declarator) = tree.children(declaration).find(declared) {
                let is_empty = some_value(tree, tree.child(declarator, "value")).is_none()
                    && declared_type(tree, declarator).is_none();
                return tree.child(declarator, "name").filter(|_| is_empty);
            }
        }
    }
    None
}

/// The type of a declaration, if it names one.
fn declared_type(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let annotation = functions::annotated(tree, tree.child(node, "type")?)?;
    functions::annotation_type(tree, annotation).map(|_| annotation)
}

/// A value that is not `null` or `undefined`, which only say that the value comes later.
fn some_value(tree: &Tree<'_>, value: Option<NodeId>) -> Option<NodeId> {
    value.filter(|value| {
        !matches!(
            tree.kind(without_wrapping(tree, *value)),
            "null" | "undefined"
        )
    })
}

/// What a name is that gets this value.
fn bound_to(tree: &Tree<'_>, value: NodeId) -> Bound {
    if let Some(module) = module_path(tree, value) {
        return Bound::Import(module);
    }
    let inner = without_wrapping(tree, value);
    let defines = tree.may_be(inner, Concept::Function) || tree.kind(inner) == "class";
    if defines {
        Bound::Definition(inner)
    } else {
        Bound::Value(value)
    }
}

/// The canonical name of `require("m")`, `await import("m")` and their members.
fn module_path(tree: &Tree<'_>, value: NodeId) -> Option<String> {
    let mut members = Vec::new();
    let mut node = value;
    loop {
        while let Some(inner) = TypeScript.unwrap(tree, node) {
            node = inner;
        }
        match TypeScript.member(tree, node) {
            Some(member) => {
                members.push(tree.text(member.name));
                node = member.object;
            }
            None => break,
        }
    }
    let module = module_of(tree, node).or_else(|| module_of(tree, compiled_import(tree, node)?))?;
    Some(
        members
            .into_iter()
            .rev()
            .fold(module, |path, member| exported(&path, member)),
    )
}

/// The `require` in `__importDefault(require("m"))`, as compilers write imports.
fn compiled_import(tree: &Tree<'_>, call: NodeId) -> Option<NodeId> {
    let method = TypeScript.call(tree, call)?.method?;
    let wraps = matches!(
        tree.text(method),
        "__importDefault" | "__importStar" | "_interopRequireDefault" | "_interopRequireWildcard"
    );
    let argument = TypeScript.arguments(tree, call).into_iter().next()?;
    wraps.then_some(argument.value)
}

/// Binds the names of a destructured value. Properties of the value are known, what lies deeper only for modules.
fn pattern(tree: &Tree<'_>, pattern: NodeId, value: NodeId, out: &mut Vec<Binding>) {
    let module = module_path(tree, value);
    if tree.kind(pattern) != "object_pattern" {
        out.extend(names_in_pattern(tree, pattern).into_iter().map(opaque));
        return;
    }
    for part in tree.children(pattern) {
        let target = pattern_target(tree, part);
        let property = match tree.kind(part) {
            "pair_pattern" => tree
                .child(part, "key")
                .and_then(|key| TypeScript.key_text(tree, key)),
            "rest_pattern" => None,
            _ => Some(tree.text(target).to_owned()),
        };
        let is_name = matches!(
            tree.kind(target),
            "identifier" | "shorthand_property_identifier_pattern"
        );
        match (property, &module) {
            (Some(property), Some(module)) if is_name => {
                out.push(plain(target, Bound::Import(exported(module, &property))))
            }
            (Some(property), None) if is_name => {
                out.push(plain(target, Bound::Property(value, property)))
            }
            _ => out.extend(names_in_pattern(tree, part).into_iter().map(opaque)),
        }
    }
}

/// The target in a part of an object pattern, its default taken off: `b` in `a: b = 1`.
fn pattern_target(tree: &Tree<'_>, part: NodeId) -> NodeId {
    let target = if tree.kind(part) == "pair_pattern" {
        tree.child(part, "value").unwrap_or(part)
    } else {
        part
    };
    match tree.kind(target) {
        "assignment_pattern" | "object_assignment_pattern" => {
            tree.child(target, "left").unwrap_or(target)
        }
        _ => target,
    }
}

/// Every name and `this.x` that a pattern binds; defaults and keys are no names.
fn names_in_pattern(tree: &Tree<'_>, pattern: NodeId) -> Vec<NodeId> {
    let mut names = Vec::new();
    let mut open = vec![pattern];
    while let Some(node) = open.pop() {
        match tree.kind(node) {
            "identifier" | "shorthand_property_identifier_pattern" => names.push(node),
            "member_expression" => names.extend(assignable(tree, node)),
            "pair_pattern" => open.extend(tree.child(node, "value")),
            "assignment_pattern" | "object_assignment_pattern" => {
                open.extend(tree.child(node, "left"))
            }
            "object_pattern" | "array_pattern" | "rest_pattern" => {
                let parts: Vec<NodeId> = tree.children(node).collect();
                open.extend(parts.into_iter().rev());
            }
            _ => {}
        }
    }
    names
}

/// The name of a declared function, and the parameters. A constructor parameter with a modifier declares a field too.
fn function(tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
    if tree.kind(node) != "method_definition" {
        out.extend(
            tree.child(node, "name")
                .map(|name| plain(name, Bound::Definition(node))),
        );
    }
    for parameter in functions::parameters(tree, node) {
        if tree.kind(parameter.name) != "identifier" {
            out.extend(
                names_in_pattern(tree, parameter.name)
                    .into_iter()
                    .map(opaque),
            );
            continue;
        }
        let known = parameter.annotation.filter(|annotation| {
            !parameter.rest && functions::annotation_type(tree, *annotation).is_some()
        });
        let bound = known.map_or(Bound::Opaque, |annotation| Bound::Typed {
            annotation,
            value: None,
        });
        out.push(plain(parameter.name, bound.clone()));
        let is_property = ["accessibility_modifier", "readonly", "override_modifier"]
            .iter()
            .any(|modifier| tree.child_of_kind(parameter.node, modifier).is_some());
        if is_property {
            out.push(Binding {
                field: true,
                ..plain(parameter.name, bound)
            });
        }
    }
}

fn field(tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>) {
    let name = tree
        .child(node, "name")
        .or_else(|| tree.child(node, "property"));
    let Some(target) = name.filter(|name| tree.kind(*name) != "computed_property_name") else {
        return;
    };
    let value = some_value(tree, tree.child(node, "value"));
    let bound = match (
        declared_type(tree, node),
        value.map(|value| bound_to(tree, value)),
    ) {
        (Some(annotation), None | Some(Bound::Value(_))) => Bound::Typed { annotation, value },
        (_, Some(bound)) => bound,
        (None, None) => return,
    };
    out.push(Binding {
        field: true,
        ..plain(target, bound)
    });
}

fn plain(target: NodeId, bound: Bound) -> Binding {
    Binding {
        target,
        bound,
        local: None,
        field: false,
    }
}

fn opaque(target: NodeId) -> Binding {
    plain(target, Bound::Opaque)
}
