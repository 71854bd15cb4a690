//! What names mean: bindings, scopes, and the resolved name of an expression.
//!
//! A resolved name is dotted text (see `call` in `grammar/policy.pest`). Three spellings mark where it
//! comes from: `requests.get` is known from an import or is a builtin; `.Client.get`, with a leading dot, is
//! defined in this file, or elsewhere in its package (Go, Java); `?.get` is a member of something unknown, and `?` is unknown altogether.

use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

use super::structure::enclosing_statement;
use super::tree::NodeId;
use super::{Model, Seen};
use crate::language::concept::Concept;
use crate::language::dialect::{Binding, Bound};

/// The name of what cannot be known.
pub const UNKNOWN: &str = "?";

/// Chains of names longer than this are unknown: `a = b; b = c; …`.
const MAX_CHAIN: usize = 32;

/// All bindings of a file.
pub struct Bindings<'t> {
    all: Vec<Binding>,
    /// By scope and local name, in document order.
    scoped: HashMap<(NodeId, &'t str), Vec<usize>>,
    /// Locals that no text of the file spells (import aliases by rule), by scope.
    computed: HashMap<(NodeId, String), Vec<usize>>,
    /// Members of `self`, by class and name, in document order.
    members: HashMap<(NodeId, &'t str), Vec<usize>>,
    /// Functions and classes that are not members, by name; the first of a name.
    definitions: HashMap<&'t str, NodeId>,
    star_import: bool,
}

/// Where a name or expression leads in one step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    /// Not a name: an expression of its own.
    Expression(NodeId),
    Import(String),
    Property(NodeId, String),
    Definition(NodeId),
    Typed(NodeId, Option<NodeId>),
    /// Several bindings that may all hold here.
    Several(Vec<Step>),
    /// Bound, but to something that cannot be followed.
    Opaque,
    /// Nothing in the file binds it.
    Unbound,
}

impl Bindings<'_> {
    /// Whether names may come from an import that does not write them.
    pub fn has_star_import(&self) -> bool {
        self.star_import
    }

    /// The members assigned in a class, in document order, each once.
    pub(super) fn members_of(&self, class: NodeId) -> Vec<String> {
        let mut members: Vec<(usize, &str)> = self
            .members
            .iter()
            .filter(|((of, _), _)| *of == class)
            .filter_map(|((_, name), indices)| Some((*indices.first()?, *name)))
            .collect();
        members.sort_unstable();
        members
            .into_iter()
            .map(|(_, name)| name.to_owned())
            .collect()
    }

    /// Every binding in document order.
    pub(super) fn all(&self) -> &[Binding] {
        &self.all
    }

    /// The nodes that are bound.
    pub(super) fn targets(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.all.iter().map(|binding| binding.target)
    }
}

impl<'t> Model<'t> {
    /// The bindings of the file.
    pub fn bindings(&self) -> &Bindings<'t> {
        self.bindings.get_or_init(|| self.collect_bindings())
    }

    fn collect_bindings(&self) -> Bindings<'t> {
        let tree = self.tree;
        let scopes = self.dialect.scopes();
        let mut bindings = Bindings {
            all: Vec::new(),
            scoped: HashMap::default(),
            computed: HashMap::default(),
            members: HashMap::default(),
            definitions: HashMap::default(),
            star_import: false,
        };
        let mut found = Vec::new();
        for node in tree.all().filter(|node| tree.is_named(*node)) {
            self.dialect.bindings(tree, node, &mut found);
            if tree.may_be(node, Concept::Import) && self.dialect.is_star_import(tree, node) {
                bindings.star_import = true;
            }
            for binding in found.drain(..) {
                let index = bindings.all.len();
                let inside = match &binding.bound {
                    Bound::Definition(definition) => *definition,
                    _ => binding.target,
                };
                let scope = tree
                    .ancestors(inside)
                    .find(|node| scopes.contains(&tree.kind(*node)))
                    .unwrap_or(NodeId::ROOT);
                if let Some(local) = &binding.local {
                    bindings
                        .computed
                        .entry((scope, local.clone()))
                        .or_default()
                        .push(index);
                } else if let Some(member) = self.dialect.member(tree, binding.target) {
                    if let Some(class) = self
                        .is_self(member.object)
                        .then(|| self.class_of(binding.target))
                        .flatten()
                    {
                        bindings
                            .members
                            .entry((class, tree.text(member.name)))
                            .or_default()
                            .push(index);
                    }
                } else {
                    let name = tree.text(binding.target);
                    if binding.field
                        && let Some(class) = self.class_of(binding.target)
                    {
                        bindings
                            .members
                            .entry((class, name))
                            .or_default()
                            .push(index);
                    }
                    // A field whose name is no identifier (Go) is reached through its object alone.
                    if !binding.field || tree.may_be(binding.target, Concept::Identifier) {
                        bindings
                            .scoped
                            .entry((scope, name))
                            .or_default()
                            .push(index);
                    }
                }
                if let Bound::Definition(definition) = binding.bound {
                    bindings
                        .definitions
                        .entry(tree.text(binding.target))
                        .or_insert(definition);
                }
                bindings.all.push(binding);
            }
        }
        bindings
    }

    /// Whether the node is the name by which a method sees its object.
    pub fn is_self(&self, node: NodeId) -> bool {
        if self.tree.children(node).next().is_some() {
            return false;
        }
        let text = self.tree.text(node);
        std::iter::once(node)
            .chain(self.tree.ancestors(node))
            .filter(|node| self.tree.may_be(*node, Concept::Method))
            .any(|method| self.self_name(method).is_some_and(|name| *name == *text))
    }

    /// The name by which a method sees its object.
    fn self_name(&self, method: NodeId) -> Option<Rc<str>> {
        if let Some(known) = self.self_names.borrow().get(&method) {
            return known.clone();
        }
        let name: Option<Rc<str>> = self.dialect.self_name(self.tree, method).map(Into::into);
        self.self_names.borrow_mut().insert(method, name.clone());
        name
    }

    /// The bindings that a plain name may have at the node.
    fn lookup(&self, name: &str, node: NodeId) -> Option<Vec<&Binding>> {
        let bindings = self.bindings();
        let tree = self.tree;
        let scopes = self.dialect.scopes();
        let mut crossed_function = false;
        for scope in std::iter::once(node).chain(tree.ancestors(node)) {
            if !(scopes.contains(&tree.kind(scope)) || scope == NodeId::ROOT) {
                continue;
            }
            let hidden = crossed_function
                && tree.may_be(scope, Concept::Class)
                && !self.dialect.fields_are_names();
            if !hidden {
                let found = bindings
                    .scoped
                    .get(&(scope, name))
                    .or_else(|| bindings.computed.get(&(scope, name.to_owned())));
                let candidates: Vec<&Binding> = found
                    .into_iter()
                    .flatten()
                    .map(|index| &bindings.all[*index])
                    .filter(|binding| self.may_mean(node, binding))
                    .collect();
                if !candidates.is_empty() {
                    return Some(self.holding_at(candidates, node, crossed_function));
                }
            }
            crossed_function |= tree.may_be(scope, Concept::Function);
        }
        None
    }

    /// Where fields are names (Java), methods have names of their own: in `timeout(timeout)` the one is called, the
    /// other a value.
    fn may_mean(&self, node: NodeId, binding: &Binding) -> bool {
        if !self.dialect.fields_are_names() || matches!(binding.bound, Bound::Import(_)) {
            return true;
        }
        let tree = self.tree;
        let is_method = matches!(binding.bound, Bound::Definition(definition) if tree.may_be(definition, Concept::Method));
        let is_called = tree
            .parent(node)
            .filter(|_| tree.may_be(node, Concept::Identifier))
            .and_then(|call| self.dialect.call(tree, call))
            .is_some_and(|parts| parts.callee == node);
        is_method == is_called
    }

    /// Of several bindings of one name in one scope, those that may hold at the node: from the last one before it
    /// whose block surely ran, on.
    fn holding_at<'a>(
        &self,
        candidates: Vec<&'a Binding>,
        node: NodeId,
        from_inner_function: bool,
    ) -> Vec<&'a Binding> {
        if from_inner_function || candidates.len() < 2 {
            return candidates;
        }
        let tree = self.tree;
        let mut holding = Vec::new();
        for binding in candidates
            .iter()
            .rev()
            .filter(|binding| binding.target < node)
        {
            let value = match &binding.bound {
                Bound::Value(value) | Bound::Property(value, _) => Some(*value),
                Bound::Typed { value, .. } => *value,
                _ => None,
            };
            // `x = f(x)`: the inner `x` is the one before.
            if value.is_some_and(|value| tree.contains(value, node)) {
                continue;
            }
            holding.push(*binding);
            let statement = enclosing_statement(tree, binding.target, self.dialect.blocks());
            if tree
                .parent(statement)
                .is_none_or(|block| tree.contains(block, node))
            {
                break;
            }
        }
        if holding.is_empty() {
            candidates
        } else {
            holding
        }
    }

    /// One step from an expression to what it stands for.
    pub(crate) fn follow(&self, node: NodeId) -> Step {
        let node = self.unwrap(node);
        let tree = self.tree;
        if self.dialect.identifiers().contains(&tree.kind(node)) {
            return match self.lookup(tree.text(node), node) {
                Some(bindings) => Self::joined(
                    bindings
                        .iter()
                        .map(|binding| Self::step_of(binding))
                        .collect(),
                ),
                None => Step::Unbound,
            };
        }
        if let Some(member) = self.dialect.member(tree, node)
            && self.is_self(member.object)
            && let Some(class) = self.class_of(node)
            && let Some(step) = self.member_step(class, tree.text(member.name))
        {
            return step;
        }
        Step::Expression(node)
    }

    /// What a member of `self` stands for, by all that any method assigns to it. A declared type joins the one value.
    fn member_step(&self, class: NodeId, member: &str) -> Option<Step> {
        let bindings = self.bindings();
        let indices = bindings.members.get(&(class, member))?;
        let mut steps: Vec<Step> = indices
            .iter()
            .map(|index| Self::step_of(&bindings.all[*index]))
            .filter(|step| !self.is_null_step(step))
            .collect();
        if let [Step::Typed(annotation, None), Step::Expression(value)] = steps.as_slice() {
            steps = vec![Step::Typed(*annotation, Some(*value))];
        }
        Some(Self::joined(steps))
    }

    /// `self.x = None` says nothing of what `self.x` is when it is used.
    fn is_null_step(&self, step: &Step) -> bool {
        matches!(step, Step::Expression(value) if self.dialect.literal(self.tree, self.unwrap(*value)) == Some(crate::language::dialect::Literal::Null))
    }

    fn joined(mut steps: Vec<Step>) -> Step {
        match steps.len() {
            0 => Step::Opaque,
            1 => steps.remove(0),
            _ => Step::Several(steps),
        }
    }

    fn step_of(binding: &Binding) -> Step {
        match &binding.bound {
            Bound::Import(name) => Step::Import(name.clone()),
            Bound::Value(value) => Step::Expression(*value),
            Bound::Property(value, name) => Step::Property(*value, name.clone()),
            Bound::Definition(definition) => Step::Definition(*definition),
            Bound::Typed { annotation, value } => Step::Typed(*annotation, *value),
            Bound::Opaque => Step::Opaque,
        }
    }

    /// The resolved name of what an expression, type or decorator stands for; of a value, the name of
    /// its type or of the call that made it.
    pub fn resolve(&self, node: NodeId) -> Rc<str> {
        self.resolve_within(node, MAX_CHAIN)
    }

    fn resolve_within(&self, node: NodeId, fuel: usize) -> Rc<str> {
        if let Some(name) = self.names.borrow().get(&node) {
            return name.clone();
        }
        if fuel == 0 || !self.step() {
            return UNKNOWN.into();
        }
        // A name that depends on itself (`x = x.next`) is unknown while it is being resolved.
        self.names.borrow_mut().insert(node, UNKNOWN.into());
        let name = self.resolve_fresh(node, fuel - 1);
        self.names.borrow_mut().insert(node, name.clone());
        name
    }

    fn resolve_fresh(&self, node: NodeId, fuel: usize) -> Rc<str> {
        let tree = self.tree;
        let inner = self.unwrap(node);
        if self.dialect.identifiers().contains(&tree.kind(inner))
            || self
                .dialect
                .member(tree, inner)
                .is_some_and(|member| self.is_self(member.object))
        {
            if self.is_self(inner)
                && let Some(class) = self.class_of(inner)
            {
                return self.definition_name(class);
            }
            let step = self.follow(inner);
            if step != Step::Expression(inner) {
                return self.resolve_step(&step, inner, fuel);
            }
        }
        if tree.may_be(inner, Concept::Call) && self.dialect.is(tree, inner, Concept::Call) {
            return self.result_name(inner, fuel);
        }
        if let Some(member) = self.dialect.member(tree, inner) {
            let object = self.resolve_within(member.object, fuel);
            return self.member_name(&object, tree.text(member.name), fuel);
        }
        match self.dialect.literal(tree, inner) {
            Some(crate::language::dialect::Literal::Text(_)) => "str".into(),
            _ => UNKNOWN.into(),
        }
    }

    fn resolve_step(&self, step: &Step, name: NodeId, fuel: usize) -> Rc<str> {
        match step {
            Step::Expression(value) => self.resolve_within(*value, fuel),
            Step::Import(name) => name.as_str().into(),
            Step::Property(value, property) => {
                let object = self.resolve_within(*value, fuel);
                self.member_name(&object, property, fuel)
            }
            Step::Definition(definition) => self.definition_name(*definition),
            Step::Typed(annotation, value) => {
                let by_value = value
                    .map(|value| self.resolve_within(value, fuel))
                    .filter(|name| !name.starts_with(UNKNOWN));
                by_value.unwrap_or_else(|| self.type_name(*annotation))
            }
            Step::Several(steps) => {
                let mut names = steps.iter().map(|step| self.resolve_step(step, name, fuel));
                let first = names.next().unwrap_or_else(|| UNKNOWN.into());
                if names.all(|other| other == first) {
                    first
                } else {
                    UNKNOWN.into()
                }
            }
            Step::Opaque => UNKNOWN.into(),
            // From wherever it comes, its last segment is known.
            Step::Unbound => {
                let name = self.tree.text(name);
                (!self.bindings().star_import)
                    .then(|| self.dialect.global(name))
                    .flatten()
                    .map_or_else(|| format!("{UNKNOWN}.{name}").into(), Into::into)
            }
        }
    }

    /// The resolved name of a declared type.
    pub fn type_name(&self, annotation: NodeId) -> Rc<str> {
        self.dialect
            .annotation_type(self.tree, annotation)
            .map_or_else(|| UNKNOWN.into(), |node| self.resolve(node))
    }

    /// `.Client`, `.Client.get`, `.helper`.
    pub fn definition_name(&self, definition: NodeId) -> Rc<str> {
        let Some(name) = self.dialect.name(self.tree, definition) else {
            return UNKNOWN.into();
        };
        let name = self.tree.text(name);
        if self.is_concept(definition, Concept::Method)
            && let Some(class) = self
                .class_of(definition)
                .filter(|class| *class != definition)
            && let Some(class) = self.dialect.name(self.tree, class)
        {
            return format!(".{}.{name}", self.tree.text(class)).into();
        }
        format!(".{name}").into()
    }

    /// The name of the value that a call gives.
    fn result_name(&self, call: NodeId, fuel: usize) -> Rc<str> {
        let name = self.call_name_within(call, fuel);
        if let Some(given) = self.returns.get(&*name) {
            return given.as_str().into();
        }
        if name.starts_with('.') {
            return match self.local_definition(&name) {
                Some(function) if self.tree.may_be(function, Concept::Function) => self
                    .dialect
                    .return_type(self.tree, function)
                    .map_or_else(|| UNKNOWN.into(), |annotation| self.type_name(annotation)),
                Some(_) => name,
                None => UNKNOWN.into(),
            };
        }
        name
    }

    /// The resolved name of the callee: `requests.get`.
    pub fn call_name(&self, call: NodeId) -> Rc<str> {
        self.call_name_within(call, MAX_CHAIN)
    }

    fn call_name_within(&self, call: NodeId, fuel: usize) -> Rc<str> {
        let Some(parts) = self.dialect.call(self.tree, call) else {
            return UNKNOWN.into();
        };
        match (parts.receiver, parts.method) {
            (Some(receiver), Some(method)) => {
                // A Go receiver's type may stand in another file.
                if self.is_self(receiver)
                    && let Some(class) = self.class_of(call)
                {
                    return self.class_member_name(class, self.tree.text(method), fuel);
                }
                let object = self.resolve_within(receiver, fuel);
                self.member_name(&object, self.tree.text(method), fuel)
            }
            _ => self.resolve_within(parts.callee, fuel),
        }
    }

    /// The name of a member of something named.
    fn member_name(&self, object: &str, member: &str, fuel: usize) -> Rc<str> {
        if let Some(path) = object.strip_prefix('.') {
            if let Some(class) = self
                .local_definition(object)
                .filter(|node| self.tree.may_be(*node, Concept::Class))
            {
                return self.class_member_name(class, member, fuel);
            }
            // A type of the same package in another file, whose own member this is.
            if !path.contains('.') && self.local_definition(object).is_none() {
                return format!("{object}.{member}").into();
            }
            return format!("?.{member}").into();
        }
        if object.starts_with(UNKNOWN) {
            return format!("?.{member}").into();
        }
        format!("{object}.{member}").into()
    }

    /// The name of a member of a class of this file: its own, or that of its only base.
    fn class_member_name(&self, class: NodeId, member: &str, fuel: usize) -> Rc<str> {
        if self.method_named(class, member).is_some() {
            return format!("{}.{member}", self.definition_name(class)).into();
        }
        if let Some(step) = self.member_step(class, member) {
            return self.resolve_step(&step, class, fuel);
        }
        match self.dialect.bases(self.tree, class).as_slice() {
            [base] if fuel > 0 => {
                let base = self.resolve_within(*base, fuel);
                if base.starts_with(UNKNOWN)
                    || base.starts_with('.') && self.local_definition(&base) == Some(class)
                {
                    format!("?.{member}").into()
                } else {
                    self.member_name(&base, member, fuel - 1)
                }
            }
            _ => format!("?.{member}").into(),
        }
    }

    /// The function or class of this file that a resolved name means.
    pub fn local_definition(&self, name: &str) -> Option<NodeId> {
        let path = name.strip_prefix('.')?;
        match path.split_once('.') {
            Some((class, method)) => self.method_named(self.class_named(class)?, method),
            None => self.bindings().definitions.get(path).copied(),
        }
    }

    /// The function or class of this file that a call or a reference means.
    pub fn target(&self, node: NodeId) -> Seen<NodeId> {
        let name = if self.is_concept(node, Concept::Call) {
            self.call_name(node)
        } else {
            self.resolve(node)
        };
        if name.starts_with(UNKNOWN) {
            return Seen::Unknown;
        }
        self.local_definition(&name)
            .map_or(Seen::Absent, Seen::Here)
    }
}
