//! What names mean: bindings, scopes, and the resolved name of an expression.
//!
//! A resolved name is dotted text (see `call` in `grammar/policy.pest`). Three spellings mark where it
//! comes from: `requests.get` is known from an import or is a builtin; `.Client.get`, with a leading dot, is
//! defined in this file, or elsewhere in its package (Go, Java); `?.get` is a member of something unknown, and `?` is unknown altogether.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::structure::enclosing_statement;
use super::tree::NodeId;
use super::{Model, Seen};
use crate::language::concept::Concept;
use crate::language::dialect::{Binding, Bound, Literal};

/// The name of what cannot be known.
pub const UNKNOWN: &str = "?";

/// The name of what a text literal is.
pub const TEXT: &str = "str";

/// How deep one name may depend on others in a way that cannot be worked off in order: bases of bases, results of results.
const MAX_CHAIN: usize = 32;

/// Names longer than this come from chains of calls without end, and are unknown.
const MAX_NAME: usize = 400;

/// A name that has more bindings than this at one place is unknown there.
const MAX_BINDINGS: usize = 32;

/// All bindings of a file.
pub struct Bindings<'t> {
    all: Vec<Binding>,
    /// By local name: the scopes that bind it, in document order.
    scoped: HashMap<Cow<'t, str>, Vec<Scoped>>,
    /// Members of `self`, by class and name, in document order.
    members: HashMap<(NodeId, &'t str), Vec<usize>>,
    /// Functions and classes that are not members, by name; the first of a name.
    definitions: HashMap<&'t str, NodeId>,
    /// The target that a value is bound to; the first one.
    targets: HashMap<NodeId, NodeId>,
    target_nodes: HashSet<NodeId>,
    star_import: bool,
}

/// A scope that binds a name.
struct Scoped {
    scope: NodeId,
    /// Index of the nearest scope around it that binds the name too.
    around: Option<usize>,
    /// Indices into [`Bindings::all`], by the place of the target.
    bindings: Vec<usize>,
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

    /// The target that a value is bound to.
    pub(super) fn target_of(&self, value: NodeId) -> Option<NodeId> {
        self.targets.get(&value).copied()
    }

    /// Whether the node is bound.
    pub(super) fn is_target(&self, node: NodeId) -> bool {
        self.target_nodes.contains(&node)
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
        let structure = self.structure();
        let mut bindings = Bindings {
            all: Vec::new(),
            scoped: HashMap::default(),
            members: HashMap::default(),
            definitions: HashMap::default(),
            targets: HashMap::default(),
            target_nodes: HashSet::default(),
            star_import: false,
        };
        let mut scoped: HashMap<Cow<'t, str>, BTreeMap<NodeId, Vec<usize>>> = HashMap::default();
        let mut outer_names: HashSet<(NodeId, &str)> = HashSet::default();
        let mut found = Vec::new();
        let mut reassigned: Vec<(NodeId, usize)> = Vec::new();
        for node in tree.all().filter(|node| tree.is_named(*node)) {
            for name in self.dialect.outer_names(tree, node) {
                outer_names.insert((structure.scope(node), tree.text(name)));
            }
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
                let mut scope = structure.scope(inside);
                if let Some(local) = &binding.local {
                    scoped
                        .entry(Cow::Owned(local.clone()))
                        .or_default()
                        .entry(scope)
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
                    if !outer_names.is_empty() && outer_names.contains(&(scope, name)) {
                        scope = NodeId::ROOT;
                    }
                    if self.dialect.reassigns(tree, binding.target) {
                        reassigned.push((scope, index));
                    }
                    // A field whose name is no identifier (Go) is reached through its object alone.
                    else if !binding.field || tree.may_be(binding.target, Concept::Identifier) {
                        scoped
                            .entry(Cow::Borrowed(name))
                            .or_default()
                            .entry(scope)
                            .or_default()
                            .push(index);
                    }
                }
                match binding.bound {
                    Bound::Definition(definition) => {
                        bindings
                            .definitions
                            .entry(tree.text(binding.target))
                            .or_insert(definition);
                    }
                    Bound::Value(value)
                    | Bound::Property(value, _)
                    | Bound::Typed {
                        value: Some(value), ..
                    } => {
                        bindings.targets.entry(value).or_insert(binding.target);
                    }
                    _ => {}
                }
                bindings.target_nodes.insert(binding.target);
                bindings.all.push(binding);
            }
        }
        for (scope, index) in reassigned {
            let name = tree.text(bindings.all[index].target);
            let declared = scoped.get(name).and_then(|scopes| {
                std::iter::successors(Some(scope), |inner| {
                    (*inner != NodeId::ROOT).then(|| structure.scope(*inner))
                })
                .find(|scope| scopes.contains_key(scope))
            });
            scoped
                .entry(Cow::Borrowed(name))
                .or_default()
                .entry(declared.unwrap_or(scope))
                .or_default()
                .push(index);
        }
        bindings.scoped = scoped
            .into_iter()
            .map(|(name, scopes)| (name, self.nested(scopes, &bindings.all)))
            .collect();
        bindings
    }

    /// Scopes of one name with the scope that each lies in.
    fn nested(&self, scopes: BTreeMap<NodeId, Vec<usize>>, all: &[Binding]) -> Vec<Scoped> {
        let mut nested: Vec<Scoped> = Vec::with_capacity(scopes.len());
        let mut open: Vec<usize> = Vec::new();
        for (scope, mut bindings) in scopes {
            while open
                .last()
                .is_some_and(|outer| !self.tree.contains(nested[*outer].scope, scope))
            {
                open.pop();
            }
            bindings.sort_by_key(|index| all[*index].target);
            let around = open.last().copied();
            open.push(nested.len());
            nested.push(Scoped {
                scope,
                around,
                bindings,
            });
        }
        nested
    }

    /// Whether the node is the name by which a method sees its object.
    pub fn is_self(&self, node: NodeId) -> bool {
        // Longer than any such name: the text of a whole expression need not be looked at.
        const LONGEST: usize = 64;
        if self.tree.span(node).len() > LONGEST || self.tree.children(node).next().is_some() {
            return false;
        }
        let text = self.tree.text(node);
        self.methods_around(node)
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

    /// The bindings that a plain name may have at the node; none of them if there are too many to tell.
    fn lookup(&self, name: &str, node: NodeId) -> Option<Vec<&Binding>> {
        let bindings = self.bindings();
        let tree = self.tree;
        let scopes = bindings.scoped.get(name)?;
        let function = self.structure().callable(node);
        // Scopes begin in document order: the last one that begins before the node is the innermost, unless it has ended.
        let mut at = scopes
            .partition_point(|scoped| scoped.scope <= node)
            .checked_sub(1);
        while let Some(index) = at {
            let scoped = &scopes[index];
            at = scoped.around;
            if !tree.contains(scoped.scope, node) {
                continue;
            }
            let crossed_function = function.is_some_and(|function| function > scoped.scope);
            let hidden = crossed_function
                && tree.may_be(scoped.scope, Concept::Class)
                && !self.dialect.fields_are_names();
            if hidden {
                continue;
            }
            let meant = self.meaning(node);
            let mut candidates = scoped
                .bindings
                .iter()
                .map(|index| &bindings.all[*index])
                .filter(|binding| self.may_mean(meant, binding))
                .peekable();
            if candidates.peek().is_some() {
                return Some(self.holding_at(scoped, meant, node, crossed_function));
            }
        }
        None
    }

    /// The bindings that a name or a member of the object may have at the node; `None` if it is neither, or if nothing
    /// in the file binds it.
    pub(super) fn bindings_held(&self, node: NodeId) -> Option<Vec<&Binding>> {
        let tree = self.tree;
        if tree.is_identifier(node) {
            let name = tree.text(node);
            let mut held = self.lookup(name, node)?;
            // A field by its plain name (Java) is also what `this.x` is given.
            if self.dialect.fields_are_names()
                && let Some(field) = held.iter().find(|binding| binding.field)
                && let Some(class) = self.class_of(field.target)
            {
                for binding in self.member_bindings(class, name).into_iter().flatten() {
                    if !held.iter().any(|known| known.target == binding.target) {
                        held.push(binding);
                    }
                }
            }
            return Some(held);
        }
        let member = self.dialect.member(tree, node)?;
        let class = self.class_behind(member.object)?;
        self.member_bindings(class, tree.text(member.name))
    }

    /// The bindings of a member of a class; none of them if there are too many to tell.
    pub(super) fn member_bindings(&self, class: NodeId, name: &str) -> Option<Vec<&Binding>> {
        let bindings = self.bindings();
        let indices = bindings.members.get(&(class, name))?;
        if indices.len() > MAX_BINDINGS {
            return Some(Vec::new());
        }
        Some(indices.iter().map(|index| &bindings.all[*index]).collect())
    }

    /// Whether a binding of the target may hold where the name stands.
    pub(super) fn may_hold(&self, target: NodeId, name: NodeId) -> bool {
        self.lookup(self.tree.text(name), name).is_some_and(|held| {
            held.is_empty() || held.iter().any(|binding| binding.target == target)
        })
    }

    /// What is bound under a plain name in a function, or in a scope within it, in document order.
    pub(super) fn targets_named(&self, name: &str, function: NodeId) -> Vec<NodeId> {
        let bindings = self.bindings();
        let scopes = bindings.scoped.get(name).into_iter().flatten();
        scopes
            .filter(|scoped| self.tree.contains(function, scoped.scope))
            .flat_map(|scoped| &scoped.bindings)
            .map(|index| bindings.all[*index].target)
            .collect()
    }

    /// Where fields are names (Java), methods have names of their own: in `timeout(timeout)` the one is called, the
    /// other a value. Whether the node is called; `None` where it makes no difference.
    fn meaning(&self, node: NodeId) -> Option<bool> {
        let tree = self.tree;
        self.dialect.fields_are_names().then(|| {
            tree.parent(node)
                .filter(|_| tree.may_be(node, Concept::Identifier))
                .and_then(|call| self.dialect.call(tree, call))
                .is_some_and(|parts| parts.callee == node)
        })
    }

    fn may_mean(&self, called: Option<bool>, binding: &Binding) -> bool {
        let Some(called) = called.filter(|_| !matches!(binding.bound, Bound::Import(_))) else {
            return true;
        };
        let is_method = matches!(binding.bound, Bound::Definition(definition) if self.tree.may_be(definition, Concept::Method));
        is_method == called
    }

    /// Of several bindings of one name in one scope, those that may hold at the node: from the last one before it
    /// whose block surely ran, on; and in a loop those after it, which held in the round before.
    fn holding_at(
        &self,
        scoped: &Scoped,
        called: Option<bool>,
        node: NodeId,
        from_inner_function: bool,
    ) -> Vec<&Binding> {
        let all = &self.bindings().all;
        let tree = self.tree;
        let candidates = |indices: &[usize]| -> Option<Vec<&Binding>> {
            let found: Vec<_> = indices
                .iter()
                .map(|index| &all[*index])
                .filter(|binding| self.may_mean(called, binding))
                .take(MAX_BINDINGS + 1)
                .collect();
            (found.len() <= MAX_BINDINGS).then_some(found)
        };
        if from_inner_function || scoped.bindings.len() < 2 {
            return candidates(&scoped.bindings).unwrap_or_default();
        }
        let split = scoped
            .bindings
            .partition_point(|index| all[*index].target < node);
        let (before, after) = scoped.bindings.split_at(split);
        let mut holding: Vec<&Binding> = Vec::new();
        let mut sure: Option<NodeId> = None;
        let mut around: Option<&Binding> = None;
        for binding in before
            .iter()
            .rev()
            .map(|index| &all[*index])
            .filter(|binding| self.may_mean(called, binding))
        {
            // Bindings that one declaration stands for (`let x; … x = a; … x = b`) hold together.
            if sure.is_some_and(|target| target != binding.target) {
                break;
            }
            let value = match &binding.bound {
                Bound::Value(value) | Bound::Property(value, _) => Some(*value),
                Bound::Typed { value, .. } => *value,
                _ => None,
            };
            // `x = f(x)`: the inner `x` is the one before.
            if value.is_some_and(|value| tree.contains(value, node)) {
                around = Some(binding);
                continue;
            }
            if holding.len() == MAX_BINDINGS {
                return Vec::new();
            }
            let statement = enclosing_statement(tree, binding.target);
            if self.is_never_made(binding.target) {
                continue;
            }
            holding.push(binding);
            if tree
                .parent(statement)
                .is_none_or(|block| tree.contains(block, node))
                && !self.is_in_bare_arm(binding.target, statement)
            {
                sure = Some(binding.target);
            }
        }
        let since = sure.map_or(scoped.scope, |sure| sure.max(scoped.scope));
        if let Some(looping) = self
            .structure()
            .loops_around(node)
            .take_while(|looping| *looping > since)
            .last()
        {
            let end = tree.subtree_end(looping);
            let later = after.partition_point(|index| all[*index].target < end);
            let Some(later) = candidates(&after[..later]) else {
                return Vec::new();
            };
            holding.extend(later);
            holding.extend(around.filter(|binding| binding.target > looping));
        }
        if holding.is_empty() {
            candidates(&scoped.bindings).unwrap_or_default()
        } else {
            holding
        }
    }

    /// Whether a target stands in an arm of the statement that is no block: `if (a) x = 1;`.
    fn is_in_bare_arm(&self, target: NodeId, statement: NodeId) -> bool {
        let tree = self.tree;
        tree.ancestors(target)
            .take_while(|outer| *outer >= statement)
            .any(|outer| {
                if self.is_concept(outer, Concept::Branch) {
                    let arms = self.dialect.arms(tree, outer).bodies;
                    return arms.iter().any(|arm| tree.contains(*arm, target));
                }
                self.is_concept(outer, Concept::Loop)
                    && self
                        .dialect
                        .body(tree, outer)
                        .is_some_and(|body| tree.contains(body, target))
            })
    }

    /// Whether a target stands in an arm that a constant condition rules out.
    fn is_never_made(&self, target: NodeId) -> bool {
        let tree = self.tree;
        // A condition may depend on what is being asked.
        if self.settling.replace(true) {
            return false;
        }
        let never = tree
            .ancestors(target)
            .take_while(|outer| !tree.may_be(*outer, Concept::Function))
            .filter(|outer| self.is_concept(*outer, Concept::Branch))
            .any(|branch| {
                let arms = self.dialect.arms(tree, branch);
                let [condition] = arms.conditions.as_slice() else {
                    return false;
                };
                let arm = arms
                    .bodies
                    .iter()
                    .position(|arm| tree.contains(*arm, target));
                match (arm, arms.bodies.len()) {
                    (Some(arm), 1 | 2) => self
                        .settled(*condition)
                        .is_some_and(|first| first != (arm == 0)),
                    _ => false,
                }
            });
        self.settling.set(false);
        never
    }

    /// One step from an expression to what it stands for.
    pub(crate) fn follow(&self, node: NodeId) -> Step {
        let node = self.unwrap(node);
        let tree = self.tree;
        if tree.is_identifier(node) {
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
            && let Some(class) = self.class_behind(member.object)
            && let Some(step) = self.member_step(class, tree.text(member.name))
        {
            return step;
        }
        Step::Expression(node)
    }

    /// The class of this file whose member is meant: the method's own, or one that is named. The members of any other
    /// value are its own, and need not be what the class begins with.
    fn class_behind(&self, object: NodeId) -> Option<NodeId> {
        if self.is_self(object) {
            return self.class_of(object);
        }
        let is_name = self.tree.is_identifier(object);
        match is_name.then(|| self.follow(object)) {
            Some(Step::Definition(class)) if self.tree.may_be(class, Concept::Class) => Some(class),
            _ => None,
        }
    }

    /// What a member that is assigned in a class stands for.
    fn member_step(&self, class: NodeId, member: &str) -> Option<Step> {
        let bindings = self.bindings();
        let indices = bindings.members.get(&(class, member))?;
        if indices.len() > MAX_BINDINGS {
            return Some(Step::Opaque);
        }
        let mut steps: Vec<Step> = indices
            .iter()
            .map(|index| Self::step_of(&bindings.all[*index]))
            .filter(|step| !self.is_null_step(step))
            .collect();
        // A declared type joins the one value.
        if let [Step::Typed(annotation, None), Step::Expression(value)] = steps.as_slice() {
            steps = vec![Step::Typed(*annotation, Some(*value))];
        }
        Some(Self::joined(steps))
    }

    /// `self.x = None` says nothing of what `self.x` is when it is used.
    pub(super) fn is_null_step(&self, step: &Step) -> bool {
        matches!(step, Step::Expression(value) if self.dialect.literal(self.tree, self.unwrap(*value)) == Some(Literal::Null))
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
        if let Some(known) = self.names.borrow().get(&node) {
            return known.clone();
        }
        self.resolve_first(node);
        self.resolve_within(node, MAX_CHAIN)
    }

    /// Resolves what the name of a node depends on, the deepest first: chains of names and of calls may be long, and
    /// recursion would have to give up on them.
    fn resolve_first(&self, node: NodeId) {
        let mut chain = Vec::new();
        let mut seen = HashSet::default();
        let mut next = self.leads_to(node);
        while let Some(inner) = next.filter(|inner| !self.names.borrow().contains_key(inner)) {
            if !seen.insert(inner) || !self.step() {
                break;
            }
            chain.push(inner);
            next = self.leads_to(inner);
        }
        for inner in chain.into_iter().rev() {
            self.resolve_within(inner, MAX_CHAIN);
        }
    }

    /// The one expression whose name decides about that of a node.
    fn leads_to(&self, node: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        let inner = self.unwrap(node);
        if tree.may_be(inner, Concept::Call) && self.dialect.is(tree, inner, Concept::Call) {
            let parts = self.dialect.call(tree, inner)?;
            return Some(parts.receiver.unwrap_or(parts.callee));
        }
        if let Some(member) = self.dialect.member(tree, inner) {
            return Some(member.object);
        }
        match self.follow(inner) {
            Step::Expression(value) | Step::Typed(_, Some(value)) | Step::Property(value, _)
                if value != inner =>
            {
                Some(value)
            }
            _ => None,
        }
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
        let mut name = self.resolve_fresh(node, fuel - 1);
        if name.starts_with(UNKNOWN) {
            name = self.cast_name(node).unwrap_or(name);
        }
        self.names.borrow_mut().insert(node, name.clone());
        name
    }

    /// The type that a cast around an expression gives it.
    fn cast_name(&self, node: NodeId) -> Option<Rc<str>> {
        let wrapped =
            std::iter::successors(Some(node), |node| self.dialect.unwrap(self.tree, *node));
        let mut types = wrapped.filter_map(|node| self.dialect.cast_type(self.tree, node));
        types
            .next()
            .map(|annotation| self.type_name(annotation))
            .filter(|name| !name.starts_with(UNKNOWN))
    }

    fn resolve_fresh(&self, node: NodeId, fuel: usize) -> Rc<str> {
        let tree = self.tree;
        let inner = self.unwrap(node);
        if tree.is_identifier(inner)
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
            let name = tree.text(member.name);
            if self.dialect.default_member() == Some(name) {
                return object;
            }
            return self.member_name(&object, name, fuel);
        }
        match self.dialect.literal(tree, inner) {
            Some(Literal::Text(_)) => TEXT.into(),
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
                // What is called is not null, whatever the name held before.
                let mut names = steps
                    .iter()
                    .filter(|step| !self.is_null_step(step))
                    .map(|step| self.resolve_step(step, name, fuel));
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
                if let Some(full) = self.assumed(name) {
                    return full.into();
                }
                match self.dialect.global(name) {
                    // The package's own, or a star import's: its own name is known (Java).
                    Some(global) if self.bindings().star_import && global.starts_with('.') => {
                        format!("{UNKNOWN}{global}").into()
                    }
                    Some(_) if self.bindings().star_import => UNKNOWN.into(),
                    Some(global) => global.into(),
                    None => format!("{UNKNOWN}.{name}").into(),
                }
            }
        }
    }

    /// What a name that nothing binds is in all likelihood: the one known name that it may come from.
    fn assumed(&self, name: &str) -> Option<&'t str> {
        let mut candidates = self
            .known?
            .get(name)?
            .iter()
            .filter(|full| self.dialect.may_assume(self.tree, full));
        let full = candidates.next()?;
        candidates.next().is_none().then_some(full)
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

    /// What a name is called where it comes from: `b` for the `c` of `from a import b as c`.
    pub fn own_name(&self, name: NodeId) -> &'t str {
        let text = self.tree.text(name);
        let imported = || {
            let bindings = self.lookup(text, name)?;
            let [binding] = bindings.as_slice() else {
                return None;
            };
            let Bound::Import(path) = &binding.bound else {
                return None;
            };
            let written = self.tree.text(self.tree.previous_sibling(binding.target)?);
            path.ends_with(&format!(".{written}")).then_some(written)
        };
        let is_member = self.tree.parent(name).is_some_and(|parent| {
            self.dialect
                .member(self.tree, parent)
                .is_some_and(|member| member.name == name)
        });
        if is_member || !self.tree.is_identifier(name) {
            return text;
        }
        imported().unwrap_or(text)
    }

    /// The resolved name of the callee: `requests.get`.
    pub fn call_name(&self, call: NodeId) -> Rc<str> {
        if let Some(known) = self.call_names.borrow().get(&call) {
            return known.clone();
        }
        self.resolve_first(call);
        let name = self.call_name_within(call, MAX_CHAIN);
        self.call_names.borrow_mut().insert(call, name.clone());
        name
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
                if self.dialect.is_super(self.tree, receiver) {
                    return match self.class_of(call) {
                        Some(class) => self.inherited_name(class, self.tree.text(method), fuel),
                        None => UNKNOWN.into(),
                    };
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
        if object.starts_with(UNKNOWN) || object.len() > MAX_NAME {
            return format!("?.{member}").into();
        }
        format!("{object}.{member}").into()
    }

    /// The name of a member of a class of this file: its own, or one that a base gives.
    fn class_member_name(&self, class: NodeId, member: &str, fuel: usize) -> Rc<str> {
        if self.method_named(class, member).is_some() {
            return format!("{}.{member}", self.definition_name(class)).into();
        }
        match self.member_step(class, member) {
            Some(step) => self.resolve_step(&step, class, fuel),
            None => self.inherited_name(class, member, fuel),
        }
    }

    /// The name of a member that the bases of a class give: of the first that surely has it. A class of this file without
    /// bases does not have what it does not write, a class of a library may have anything. A member that no base has
    /// is unknown too: the class may be mixed into another.
    fn inherited_name(&self, class: NodeId, member: &str, fuel: usize) -> Rc<str> {
        let unknown = || Rc::from(format!("?.{member}"));
        let bases = self.dialect.bases(self.tree, class);
        for (index, base) in bases.iter().enumerate() {
            if fuel == 0 || !self.step() {
                return unknown();
            }
            let name = self.resolve_within(*base, fuel - 1);
            let local = self
                .local_definition(&name)
                .filter(|local| *local != class && self.tree.may_be(*local, Concept::Class));
            match local {
                Some(local) => {
                    let inherited = self.class_member_name(local, member, fuel - 1);
                    let is_last = index + 1 == bases.len();
                    if !inherited.starts_with(UNKNOWN)
                        || is_last
                        || !self.dialect.bases(self.tree, local).is_empty()
                    {
                        return inherited;
                    }
                }
                None if name.starts_with(UNKNOWN) || name.starts_with('.') => return unknown(),
                None if index + 1 == bases.len() => {
                    return self.member_name(&name, member, fuel - 1);
                }
                None => return unknown(),
            }
        }
        unknown()
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
