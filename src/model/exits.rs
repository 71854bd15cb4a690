//! Exits: is what a call opens released on every way out of the function that opened it.
//!
//! A small abstract interpretation. The state of the resource at a point is a set of what it may be there ([`States`]);
//! a statement turns the states before it into the states at each of its exits ([`Exits`]): the next statement, return,
//! raise, break, continue. Loops run until nothing is new, `finally` runs on each exit, `with` and `defer` release at
//! once, since they hold on every exit.
//!
//! What calls do with the resource is not known here: [`Custody`] says which release it, which only borrow it, and which
//! wrap it, so that their result stands for it. A call that none of these knows may keep it.

use rustc_hash::FxHashMap as HashMap;
use std::cell::RefCell;
use std::cmp::Reverse;

use super::tree::NodeId;
use super::{Model, Seen, Truth};
use crate::language::concept::Concept;
use crate::language::dialect::{ArgumentKind, Literal};

/// What nodes do with a resource that they are given, as arguments or receivers.
pub struct Custody<'a> {
    pub releases: &'a dyn Fn(NodeId) -> Truth,
    pub borrows: &'a dyn Fn(NodeId) -> Truth,
    pub wraps: &'a dyn Fn(NodeId) -> Truth,
}

/// What a resource may be at a point: a set of the constants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
struct States(u8);

impl States {
    /// Not opened, or null.
    const NOT: Self = Self(1);
    /// Opened by a call that also gave an error, which was not looked at yet.
    const UNCHECKED: Self = Self(2);
    const OPEN: Self = Self(4);
    const CLOSED: Self = Self(8);
    /// In other hands, perhaps.
    const GONE: Self = Self(16);
    /// Nothing holds it any more, and it was not closed.
    const LOST: Self = Self(32);
    /// Open, after a call failed that need not have.
    const SLIPPED: Self = Self(64);
    const NONE: Self = Self(0);
    const LEFT_OPEN: Self = Self(2 | 4 | 32);
    const HELD: Self = Self(2 | 4 | 64);

    fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Every state of `from` becomes `to`.
    fn turn(self, from: Self, to: Self) -> Self {
        if self.has(from) {
            self.without(from).or(to)
        } else {
            self
        }
    }
}

/// The states at each exit of a statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Exits {
    next: States,
    returned: States,
    /// By a statement that raises.
    raised: States,
    /// By a call that may raise.
    failed: States,
    broke: States,
    continued: States,
}

impl Exits {
    fn next(states: States) -> Self {
        Self {
            next: states,
            ..Self::default()
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            next: self.next.or(other.next),
            ..self.leaving(other)
        }
    }

    /// The exits of both, but the next statement is reached as here.
    fn leaving(self, other: Self) -> Self {
        Self {
            next: self.next,
            returned: self.returned.or(other.returned),
            raised: self.raised.or(other.raised),
            failed: self.failed.or(other.failed),
            broke: self.broke.or(other.broke),
            continued: self.continued.or(other.continued),
        }
    }
}

/// What becomes of a value where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is looked at, or thrown away.
    Nothing,
    Released,
    /// Returned, yielded, stored.
    Kept,
    /// Given to a call that may keep it.
    Handed,
    /// Bound to a name, or to several.
    Named(NodeId),
}

/// What a call that is not known does with what it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unfamiliar {
    Keeps,
    Borrows,
}

/// Whether a statement runs on the way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Body,
    Cleanup,
}

/// Statements that nest deeper than this are not followed.
const MAX_DEPTH: usize = 200;

/// How far a value is followed outwards through expressions.
const MAX_CLIMB: usize = 64;

/// How deep functions of the file are looked into for what they do with a parameter.
const MAX_CALLS: usize = 3;

/// Conditions are taken apart to this depth.
const MAX_TEST: usize = 16;

/// Names that one resource may have.
const MAX_NAMES: usize = 8;

impl<'t> Model<'t> {
    /// Whether what the call opens is released on every way out of the function around it; unknown if it escapes.
    pub fn is_released(&self, opening: NodeId, custody: &Custody<'_>) -> Truth {
        let Some(mut watch) = (match self.custody_of(opening, custody) {
            Held::By(watch) => Some(watch),
            Held::Released => return Truth::True,
            Held::Nobody => return Truth::False,
            Held::Unseen => None,
        }) else {
            return Truth::Unknown;
        };
        let exits = watch.run();
        let normal = exits.next.or(exits.returned);
        if watch.gave_up.get() || self.is_exhausted() {
            return Truth::Unknown;
        }
        if normal.or(exits.raised).has(States::LEFT_OPEN) {
            return Truth::False;
        }
        let at_module = watch.owner == NodeId::ROOT;
        let fails_open = exits.failed.has(States::LEFT_OPEN.or(States::SLIPPED)) && !at_module
            || normal.or(exits.raised).has(States::SLIPPED);
        let all = normal.or(exits.raised).or(exits.failed);
        if !all.has(States::GONE) {
            return Truth::from(!fails_open);
        }
        // Who releases it at the end keeps it: the calls in between only borrow.
        watch.unfamiliar = Unfamiliar::Borrows;
        watch.known.borrow_mut().clear();
        let exits = watch.run();
        let normal = exits.next.or(exits.returned);
        if watch.gave_up.get()
            || self.is_exhausted()
            || !normal.has(States::CLOSED)
            || normal
                .or(exits.raised)
                .has(States::LEFT_OPEN.or(States::GONE))
        {
            return Truth::Unknown;
        }
        let failed = if at_module {
            States::NONE
        } else {
            exits.failed
        };
        let failed = failed.or(States(normal.or(exits.raised).0 & States::SLIPPED.0));
        if failed.has(States::GONE) {
            Truth::Unknown
        } else {
            Truth::from(!failed.has(States::LEFT_OPEN.or(States::SLIPPED)))
        }
    }

    /// Whether what the call gives is returned, yielded, stored, or handed to a call outside of this file.
    pub fn escapes(&self, opening: NodeId) -> Truth {
        let no = |_: NodeId| Truth::False;
        let custody = Custody {
            releases: &no,
            borrows: &no,
            wraps: &no,
        };
        match self.custody_of(opening, &custody) {
            Held::By(watch) => {
                let exits = watch.run();
                if watch.gave_up.get() || self.is_exhausted() {
                    return Truth::Unknown;
                }
                let all = exits
                    .next
                    .or(exits.returned)
                    .or(exits.raised)
                    .or(exits.failed);
                Truth::from(all.has(States::GONE))
            }
            Held::Released | Held::Nobody => Truth::False,
            Held::Unseen => Truth::True,
        }
    }

    /// Who holds what the call opens.
    fn custody_of<'m>(&'m self, opening: NodeId, custody: &'m Custody<'m>) -> Held<'m, 't> {
        let owner = self.function_of(opening).unwrap_or(NodeId::ROOT);
        // What a class holds lives as long as the class.
        if self
            .class_of(opening)
            .is_some_and(|class| class >= owner && self.tree.contains(class, opening))
        {
            return Held::Unseen;
        }
        let Some(body) = self.body_of(owner) else {
            return Held::Unseen;
        };
        let mut watch = Watch {
            model: self,
            custody,
            owner,
            body,
            opening: Some(opening),
            names: Vec::new(),
            error: None,
            unfamiliar: Unfamiliar::Keeps,
            calls: 0,
            known: RefCell::default(),
            gave_up: std::cell::Cell::new(false),
        };
        if !self.tree.contains(body, opening) {
            return Held::Unseen;
        }
        let target = match watch.fate(opening) {
            Fate::Released => return Held::Released,
            Fate::Nothing if watch.calls_back(opening) => return Held::Unseen,
            Fate::Kept | Fate::Handed => return Held::Unseen,
            Fate::Nothing => {
                // `client.connect()` opens its receiver.
                let receiver = watch
                    .is_statement(opening)
                    .then(|| self.own_receiver(opening, owner))
                    .flatten();
                match receiver {
                    Some(Seen::Here(receiver)) => receiver,
                    Some(_) => return Held::Unseen,
                    None => return Held::Nobody,
                }
            }
            // Its own callback may be given it.
            Fate::Named(_)
                if self
                    .dialect
                    .arguments(self.tree, opening)
                    .iter()
                    .any(|argument| self.is_callable(self.unwrap(argument.value))) =>
            {
                return Held::Unseen;
            }
            Fate::Named(target) => target,
        };
        watch.name(target);
        for other in watch.chained_names(target) {
            watch.name(other);
        }
        let is_nothing = |target: NodeId| {
            watch.error == Some(self.tree.text(target)) || self.tree.text(target) == "_"
        };
        if watch.names.is_empty() && self.tree.children(target).all(is_nothing) {
            return Held::Nobody;
        }
        if watch.names.is_empty()
            || watch.names.len() > MAX_NAMES
            || !watch.names.iter().all(|name| self.is_own(name, owner))
        {
            return Held::Unseen;
        }
        watch.add_aliases();
        Held::By(watch)
    }

    /// The receiver of a call whose result nobody takes, if a function makes it and calls it by name; absent if it is
    /// someone else's.
    fn own_receiver(&self, call: NodeId, owner: NodeId) -> Option<Seen<NodeId>> {
        let receiver = self.dialect.call(self.tree, call)?.receiver?;
        let receiver = self.unwrap(receiver);
        let is_value = match self.resolve(receiver).as_bytes() {
            [b'?', ..] => true,
            _ => matches!(self.origin(receiver), Seen::Here(_)),
        };
        if !self.is_name(receiver) {
            // A module's function, `os.open()`, opens something new; a value's method opens the value.
            return is_value.then_some(Seen::Absent);
        }
        let is_local = self.is_own(self.tree.text(receiver), owner);
        if is_local {
            Some(Seen::Here(receiver))
        } else if is_value || self.is_self(receiver) {
            Some(Seen::Absent)
        } else {
            None
        }
    }

    fn is_name(&self, node: NodeId) -> bool {
        self.tree.is_identifier(node)
    }

    /// Whether the name is declared in the function itself, and not one of its parameters.
    fn is_own(&self, name: &str, owner: NodeId) -> bool {
        let parameters = self.dialect.parameters(self.tree, owner);
        let mut declared = self
            .targets_named(name, owner)
            .into_iter()
            .filter(|target| self.dialect.declares(self.tree, *target));
        let is_outer = owner != NodeId::ROOT
            && self.tree.descendants(owner).any(|node| {
                self.dialect
                    .outer_names(self.tree, node)
                    .iter()
                    .any(|outer| self.tree.text(*outer) == name)
            });
        !is_outer
            && declared.any(|target| {
                self.function_of(target).unwrap_or(NodeId::ROOT) == owner
                    && !parameters
                        .iter()
                        .any(|parameter| self.tree.contains(parameter.node, target))
            })
    }

    fn body_of(&self, owner: NodeId) -> Option<NodeId> {
        if owner == NodeId::ROOT {
            return Some(owner);
        }
        self.dialect
            .body(self.tree, owner)
            .filter(|body| self.tree.is_block(*body))
    }

    /// Whether the node is a function of any kind, also one that is but an expression.
    fn is_callable(&self, node: NodeId) -> bool {
        self.tree.may_be(node, Concept::Function)
            || self.tree.is_scope(node) && self.structure().callable(node) == Some(node)
            || self.tree.kind(node).contains("lambda")
    }
}

/// Who holds a resource.
enum Held<'m, 't> {
    By(Watch<'m, 't>),
    Released,
    Nobody,
    /// Someone else.
    Unseen,
}

/// A run over one function, for one resource.
struct Watch<'m, 't> {
    model: &'m Model<'t>,
    custody: &'m Custody<'m>,
    owner: NodeId,
    body: NodeId,
    /// The call that opens it; of a parameter there is none.
    opening: Option<NodeId>,
    names: Vec<&'t str>,
    /// The name of the error that the opening gave beside it.
    error: Option<&'t str>,
    unfamiliar: Unfamiliar,
    /// How many calls lead here from the function that is asked about.
    calls: usize,
    known: RefCell<HashMap<(NodeId, States), Exits>>,
    gave_up: std::cell::Cell<bool>,
}

impl<'t> Watch<'_, 't> {
    fn run(&self) -> Exits {
        let start = if self.opening.is_some() {
            States::NOT
        } else {
            States::OPEN
        };
        self.exec(self.body, start, Place::Body, 0)
    }

    fn give_up(&self, states: States) -> Exits {
        self.gave_up.set(true);
        Exits::next(states)
    }

    // ------------------------------------------------------------ names

    /// Watches the names of a target.
    fn name(&mut self, target: NodeId) {
        let model = self.model;
        let tree = model.tree;
        let target = model.unwrap(target);
        if model.is_name(target) {
            self.names.push(tree.text(target));
            return;
        }
        let targets: Vec<NodeId> = tree.children(target).collect();
        if targets.iter().any(|target| !model.is_name(*target)) {
            return;
        }
        let mut names: Vec<&str> = targets.iter().map(|target| tree.text(*target)).collect();
        if model.dialect.errors_are_values() && names.len() > 1 {
            self.error = names.pop().filter(|name| *name != "_");
        }
        self.names
            .extend(names.into_iter().filter(|name| *name != "_"));
    }

    /// The names that get the same value as a target of an assignment: `a` and `b` beside `c` in `a = b = c = open(p)`.
    fn chained_names(&self, target: NodeId) -> Vec<NodeId> {
        let model = self.model;
        let tree = model.tree;
        let enclosing = |node: NodeId| {
            tree.parent(node)
                .filter(|outer| model.is_concept(*outer, Concept::Assignment))
        };
        let outer = std::iter::successors(enclosing(target), |inner| enclosing(*inner)).skip(1);
        outer
            .filter_map(|assignment| model.dialect.sides(tree, assignment).left)
            .filter(|left| model.is_name(model.unwrap(*left)))
            .collect()
    }

    /// Other names of the same resource: `y = x`, `y = wrapper(x)`.
    fn add_aliases(&mut self) {
        let model = self.model;
        let assignments: Vec<NodeId> = model.of_concept(Concept::Assignment, self.body);
        let mut at = 0;
        while at < self.names.len() && self.names.len() < MAX_NAMES {
            let name = self.names[at];
            at += 1;
            for assignment in &assignments {
                let sides = model.dialect.sides(model.tree, *assignment);
                let Some(right) = sides.right.filter(|right| self.mentions(*right, name)) else {
                    continue;
                };
                if !model.step() {
                    return;
                }
                let mentions: Vec<NodeId> = self.mentions_in(right, &[name]);
                for mention in mentions {
                    let Fate::Named(target) = self.fate(mention) else {
                        continue;
                    };
                    let targets = std::iter::once(target).chain(self.chained_names(target));
                    for target in targets.map(|target| model.unwrap(target)) {
                        let alias = model.tree.text(target);
                        if model.is_name(target)
                            && !self.names.contains(&alias)
                            && model.is_own(alias, self.owner)
                        {
                            self.names.push(alias);
                        }
                    }
                }
            }
        }
    }

    fn mentions(&self, node: NodeId, name: &str) -> bool {
        !self.mentions_in(node, &[name]).is_empty()
    }

    fn mentions_any(&self, node: NodeId) -> bool {
        !self.mentions_in(node, &self.names).is_empty()
    }

    /// The places in a node, nested functions too, where one of the names stands for the resource.
    fn mentions_in(&self, node: NodeId, names: &[&str]) -> Vec<NodeId> {
        let tree = self.model.tree;
        std::iter::once(node)
            .chain(tree.descendants(node))
            .filter(|inner| self.is_mention(*inner, names))
            .collect()
    }

    fn is_mention(&self, node: NodeId, names: &[&str]) -> bool {
        let model = self.model;
        let tree = model.tree;
        if !model.is_name(node) || !names.contains(&tree.text(node)) {
            return false;
        }
        if tree.may_be(node, Concept::Identifier) && !model.is_concept(node, Concept::Identifier) {
            return false;
        }
        // The name of a member, of a keyword, of a method that is called on something.
        let Some(parent) = tree.parent(node) else {
            return false;
        };
        if model
            .dialect
            .member(tree, parent)
            .is_some_and(|member| member.name == node && member.object != node)
        {
            return false;
        }
        let is_key = tree.ancestors(node).take(4).any(|call| {
            tree.may_be(call, Concept::Call)
                && model.dialect.arguments(tree, call).iter().any(
                    |argument| matches!(argument.kind, ArgumentKind::Named(key) if tree.contains(key, node)),
                )
        });
        !is_key
    }

    /// Whether a mention is the target of an assignment or declaration.
    fn is_target(&self, mention: NodeId) -> bool {
        let model = self.model;
        let tree = model.tree;
        let is_target = tree.ancestors(mention).take(3).any(|assignment| {
            model.is_concept(assignment, Concept::Assignment)
                && model
                    .dialect
                    .sides(tree, assignment)
                    .left
                    .is_some_and(|left| {
                        left == mention
                            || tree.parent(mention) == Some(left) && {
                                model.dialect.member(tree, left).is_none()
                                    && model.dialect.subscript(tree, left).is_none()
                            }
                    })
        });
        is_target || model.bindings().is_target(mention)
    }

    // ------------------------------------------------------------ values

    /// Whether the call is given a function and its result is thrown away: what it opens goes there.
    fn calls_back(&self, call: NodeId) -> bool {
        self.takes_function(call) && self.is_statement(call)
    }

    fn takes_function(&self, call: NodeId) -> bool {
        let arguments = self.model.dialect.arguments(self.model.tree, call);
        arguments
            .iter()
            .any(|argument| self.may_be_function(argument.value))
    }

    fn is_statement(&self, value: NodeId) -> bool {
        let tree = self.model.tree;
        tree.ancestors(value)
            .take(4)
            .find(|node| self.model.dialect.unwrap(tree, *node).is_none())
            .is_some_and(|node| tree.is_block(node))
    }

    fn may_be_function(&self, value: NodeId) -> bool {
        let model = self.model;
        let value = model.unwrap(value);
        // A call gives what the function returns, not the function.
        model.is_callable(value)
            || !model.is_concept(value, Concept::Call) && model.target_function(value).is_some()
    }

    /// The call whose receiver the value is.
    fn used_as_receiver(&self, value: NodeId) -> Option<NodeId> {
        let model = self.model;
        let tree = model.tree;
        tree.ancestors(value).take(2).find(|call| {
            tree.may_be(*call, Concept::Call)
                && model
                    .dialect
                    .call(tree, *call)
                    .and_then(|parts| parts.receiver)
                    .is_some_and(|receiver| receiver == value)
        })
    }

    /// What becomes of a value that stands for the resource. Of one that has no name yet, what is called on it may keep
    /// it; what is called on a name leaves the name.
    fn fate(&self, value: NodeId) -> Fate {
        let mut chained = false;
        let fate = self.fate_along(value, &mut chained);
        match fate {
            Fate::Kept | Fate::Named(_) if chained => Fate::Handed,
            fate => fate,
        }
    }

    fn fate_along(&self, value: NodeId, chained: &mut bool) -> Fate {
        let model = self.model;
        let tree = model.tree;
        let mut value = value;
        let mut nameless = Some(value) == self.opening;
        for _ in 0..MAX_CLIMB {
            if !model.step() {
                break;
            }
            if let Some(guard) = self.entered_by(value) {
                if (self.custody.borrows)(guard) != Truth::True {
                    return Fate::Released;
                }
                let target = model.bindings().target_of(value);
                return target.map_or(Fate::Nothing, Fate::Named);
            }
            let Some(parent) = tree.parent(value) else {
                return Fate::Nothing;
            };
            if tree.is_block(parent) {
                return Fate::Nothing;
            }
            if let Some(call) = self.used_as_receiver(value) {
                match self.by_call(call) {
                    Some(Fate::Handed) | None => {}
                    Some(fate) => return fate,
                }
                if (self.custody.wraps)(call) == Truth::True {
                    nameless = true;
                } else if !nameless || (self.custody.borrows)(call) == Truth::True {
                    return Fate::Nothing;
                } else if self.takes_function(call) {
                    return Fate::Handed;
                } else {
                    *chained = true;
                }
                value = call;
                continue;
            }
            if let Some(call) = self.call_given(value) {
                match self.by_call(call) {
                    Some(fate) => return fate,
                    None => {
                        value = call;
                        nameless = true;
                        continue;
                    }
                }
            }
            if model.dialect.unwrap(tree, parent) == Some(value) {
                value = parent;
                continue;
            }
            if model
                .dialect
                .member(tree, parent)
                .is_some_and(|member| member.object == value)
            {
                if (self.custody.releases)(parent) == Truth::True {
                    return Fate::Released;
                }
                let wraps = (self.custody.wraps)(parent) == Truth::True;
                if !wraps && !nameless {
                    return Fate::Nothing;
                }
                *chained |= !wraps;
                value = parent;
                continue;
            }
            if model
                .dialect
                .subscript(tree, parent)
                .is_some_and(|(object, index)| object == value || index == value)
            {
                if (self.custody.wraps)(parent) == Truth::True {
                    value = parent;
                    continue;
                }
                return Fate::Nothing;
            }
            if model.is_concept(parent, Concept::Return) || model.is_concept(parent, Concept::Yield)
            {
                return Fate::Kept;
            }
            if model.is_concept(parent, Concept::Raise) {
                return Fate::Nothing;
            }
            if model.is_concept(parent, Concept::Comparison) {
                return Fate::Nothing;
            }
            if model.is_concept(parent, Concept::Fallback) {
                value = parent;
                continue;
            }
            if model.is_concept(parent, Concept::Assignment) {
                return self.by_assignment(parent, value);
            }
            if model.is_callable(parent) {
                return Fate::Kept;
            }
            if tree.may_be(parent, Concept::Branch)
                && model.dialect.is(tree, parent, Concept::Branch)
            {
                let arms = model.dialect.arms(tree, parent);
                if arms.bodies.contains(&value) {
                    value = parent;
                    continue;
                }
                return Fate::Nothing;
            }
            if model.is_concept(parent, Concept::Loop) || model.is_concept(parent, Concept::Cleanup)
            {
                return Fate::Nothing;
            }
            match self.operator(parent) {
                Some("and" | "&&") => {
                    value = parent;
                    continue;
                }
                Some("not" | "!" | "+" | "-" | "==" | "!=" | "<" | ">" | "%" | "in" | "typeof") => {
                    return Fate::Nothing;
                }
                _ => {}
            }
            let kind = tree.kind(parent);
            if kind.contains("for_in")
                || kind.contains("interpolation")
                || kind.contains("substitution")
                || kind.contains("assert")
                || kind.contains("condition")
                || kind.contains("elif")
                || kind.contains("range_clause")
                || kind.contains("delete_")
                || kind == "if_clause"
                || kind == "unary_expression"
            {
                return Fate::Nothing;
            }
            // What a list given to a call holds, the call is given.
            if model.dialect.sequence(tree, parent).is_some() && self.call_given(parent).is_some() {
                value = parent;
                continue;
            }
            // Several values at once: `return a, b`, `x, y = a, b`.
            return Fate::Kept;
        }
        self.gave_up.set(true);
        Fate::Handed
    }

    /// What a call does with the resource; `None` if its result stands for it.
    fn by_call(&self, call: NodeId) -> Option<Fate> {
        let model = self.model;
        match (self.custody.releases)(call) {
            Truth::True => return Some(Fate::Released),
            Truth::Unknown => return Some(Fate::Kept),
            Truth::False => {}
        }
        if (self.custody.wraps)(call) == Truth::True || model.handed_through(call).is_some() {
            return None;
        }
        if (self.custody.borrows)(call) == Truth::True || model.is_concept(call, Concept::LogCall) {
            return Some(Fate::Nothing);
        }
        Some(Fate::Handed)
    }

    /// The scope guard that enters the value.
    fn entered_by(&self, value: NodeId) -> Option<NodeId> {
        let model = self.model;
        let tree = model.tree;
        tree.ancestors(value)
            .take(5)
            .filter(|guard| model.is_concept(*guard, Concept::ScopeGuard))
            .find(|guard| {
                model
                    .dialect
                    .resources(tree, *guard)
                    .iter()
                    .any(|resource| *resource == value || model.unwrap(*resource) == value)
            })
    }

    /// The call that the value is an argument of.
    fn call_given(&self, value: NodeId) -> Option<NodeId> {
        let model = self.model;
        let tree = model.tree;
        tree.ancestors(value).take(4).find(|call| {
            model.is_concept(*call, Concept::Call)
                && model.dialect.arguments(tree, *call).iter().any(|argument| {
                    argument.value == value
                        || argument.node == value
                        || model.unwrap(argument.value) == value
                })
        })
    }

    fn by_assignment(&self, assignment: NodeId, value: NodeId) -> Fate {
        let model = self.model;
        let tree = model.tree;
        let sides = model.dialect.sides(tree, assignment);
        if sides
            .right
            .is_none_or(|right| model.unwrap(right) != model.unwrap(value))
        {
            return if sides.left.is_some_and(|left| tree.contains(left, value)) {
                Fate::Nothing
            } else {
                Fate::Kept
            };
        }
        let Some(left) = sides.left else {
            return Fate::Nothing;
        };
        if !matches!(sides.operator, Some("=" | ":=") | None) {
            return Fate::Nothing;
        }
        // `self.f = f = open(p)`.
        let is_stored =
            tree.parent(assignment).is_some_and(|outer| {
                model.is_concept(outer, Concept::Assignment)
                    && model.dialect.sides(tree, outer).left.is_some_and(|left| {
                        left != assignment && !model.is_name(model.unwrap(left))
                    })
            });
        let named = model.is_name(model.unwrap(left))
            || model.dialect.member(tree, left).is_none()
                && model.dialect.subscript(tree, left).is_none()
                && tree.children(left).count() > 1
                && tree.children(left).all(|target| model.is_name(target));
        if is_stored || !named {
            // `_ = open(p)` and the like hold nothing.
            return Fate::Kept;
        }
        if tree.text(left) == "_" {
            return Fate::Nothing;
        }
        Fate::Named(left)
    }

    /// The operator of an expression, by its text.
    fn operator(&self, node: NodeId) -> Option<&'t str> {
        let tree = self.model.tree;
        tree.all_children(node)
            .filter(|child| !tree.is_named(*child))
            .map(|child| tree.text(child))
            .find(|text| {
                matches!(
                    *text,
                    "and"
                        | "&&"
                        | "or"
                        | "||"
                        | "not"
                        | "!"
                        | "=="
                        | "!="
                        | "==="
                        | "!=="
                        | "is"
                        | "is not"
                        | "<"
                        | ">"
                        | "%"
                        | "+"
                        | "-"
                        | "in"
                        | "typeof"
                )
            })
    }

    // ------------------------------------------------------------ expressions

    /// Evaluates what a node holds, in the order in which it runs, without the bodies of nested functions.
    fn eval(&self, node: NodeId, before: States, place: Place) -> Exits {
        let model = self.model;
        let tree = model.tree;
        let mut events: Vec<NodeId> = Vec::new();
        let mut skip_until = NodeId(0);
        for inner in std::iter::once(node).chain(tree.descendants(node)) {
            if inner < skip_until || !tree.is_named(inner) {
                continue;
            }
            if inner != node && model.is_callable(inner)
                || inner == node && tree.may_be(inner, Concept::Class)
            {
                skip_until = tree.subtree_end(inner);
                events.push(inner);
                continue;
            }
            if model.is_concept(inner, Concept::Call)
                || model.is_concept(inner, Concept::Await)
                || model.is_concept(inner, Concept::Yield)
                || model.is_concept(inner, Concept::Assignment)
                || self.is_mention(inner, &self.names)
            {
                events.push(inner);
            }
        }
        model.work(u64::from(tree.subtree_end(node).0 - node.0) / 8 + 1);
        events.sort_by_key(|event| (tree.subtree_end(*event), Reverse(*event)));
        // In the other arm of an expression it is not open.
        let choice = self
            .opening
            .filter(|opening| tree.contains(node, *opening))
            .and_then(|opening| self.choice_around(opening).map(|choice| (opening, choice)));
        let is_other_arm = |event: NodeId| {
            choice.is_some_and(|(opening, choice)| {
                event > opening && tree.contains(choice, event) && !tree.contains(event, opening)
            })
        };
        let mut exits = Exits::next(before);
        for event in events {
            if !model.step() {
                return self.give_up(before);
            }
            let states = exits.next;
            if Some(event) == self.opening {
                exits.failed = exits.failed.or(states);
                exits.next = self.opened(states);
            } else if model.is_callable(event) || tree.may_be(event, Concept::Class) {
                exits.next = self.captured(event, states);
            } else if self.is_mention(event, &self.names) {
                if !self.is_target(event) {
                    exits.next = self.mentioned(event, states);
                }
            } else if model.is_concept(event, Concept::Assignment) {
                exits.next = self.assigned(event, states);
            } else if place == Place::Body
                && Some(model.unwrap(event)) != self.opening
                && !is_other_arm(event)
                && self.may_raise(event)
            {
                exits.failed = exits.failed.or(states);
            }
        }
        exits
    }

    fn may_raise(&self, node: NodeId) -> bool {
        let model = self.model;
        if model.dialect.errors_are_values() {
            return false;
        }
        !model.is_concept(node, Concept::Call)
            || !model.is_concept(node, Concept::LogCall)
                && (self.custody.releases)(node) == Truth::False
                && (self.custody.wraps)(node) == Truth::False
                && model.handed_through(node).is_none()
    }

    /// The outermost conditional expression or fallback around the node, in its statement.
    fn choice_around(&self, node: NodeId) -> Option<NodeId> {
        let model = self.model;
        let tree = model.tree;
        tree.ancestors(node)
            .take_while(|outer| !tree.is_block(*outer))
            .filter(|outer| {
                tree.kind(*outer).contains("conditional_expression")
                    || tree.kind(*outer).contains("ternary")
                    || model.is_concept(*outer, Concept::Fallback)
            })
            .last()
    }

    fn opened(&self, before: States) -> States {
        let fresh = if self.error.is_some() {
            States::UNCHECKED
        } else {
            States::OPEN
        };
        // What is opened in an arm of an expression may not have been.
        let is_conditional = self
            .opening
            .is_some_and(|opening| self.choice_around(opening).is_some());
        let mut after = fresh;
        if before.has(States::OPEN) || before.has(States::LOST) {
            after = after.or(States::LOST);
        }
        if before.has(States::UNCHECKED) || before.has(States::GONE) {
            after = after.or(States::GONE);
        }
        if before.has(States::SLIPPED) {
            after = after.or(States::SLIPPED);
        }
        if is_conditional {
            after = after.or(States::NOT);
        }
        after
    }

    fn mentioned(&self, mention: NodeId, before: States) -> States {
        match self.fate(mention) {
            Fate::Nothing | Fate::Named(_) => before,
            Fate::Released => before.turn(States::HELD.or(States::GONE), States::CLOSED),
            Fate::Kept => before.turn(States::HELD, States::GONE),
            Fate::Handed => self.handed(mention, before),
        }
    }

    /// A call is given the resource: a function of this file says itself what it does with it.
    fn handed(&self, mention: NodeId, before: States) -> States {
        let model = self.model;
        let tree = model.tree;
        let mut value = mention;
        let mut call = self.call_given(value);
        // Through wrappers to the call that is not known.
        for _ in 0..4 {
            match call {
                Some(given) if (self.custody.wraps)(given) == Truth::True => {
                    value = given;
                    call = self.call_given(value);
                }
                _ => break,
            }
        }
        let effect = call.and_then(|call| {
            let function = model.target_function(call)?;
            let arguments = model.dialect.arguments(tree, call);
            let at = arguments.iter().position(|argument| {
                argument.value == value
                    || argument.node == value
                    || model.unwrap(argument.value) == value
            })?;
            let parameters = model.dialect.parameters(tree, function);
            let parameter = match arguments[at].kind {
                ArgumentKind::Positional => parameters.get(at),
                ArgumentKind::Named(key) => parameters
                    .iter()
                    .find(|parameter| tree.text(parameter.name) == tree.text(key)),
                _ => None,
            }?;
            (!parameter.rest && model.is_name(parameter.name))
                .then(|| self.effect(function, tree.text(parameter.name)))
        });
        match effect {
            Some(Effect::Releases) => before.turn(States::HELD.or(States::GONE), States::CLOSED),
            Some(Effect::Borrows) => before,
            Some(Effect::Keeps) => before.turn(States::HELD, States::GONE),
            None if self.unfamiliar == Unfamiliar::Borrows => before,
            None => before.turn(States::HELD, States::GONE),
        }
    }

    /// What a function of this file does with a parameter.
    fn effect(&self, function: NodeId, parameter: &'t str) -> Effect {
        let model = self.model;
        let Some(body) = model
            .body_of(function)
            .filter(|_| self.calls < MAX_CALLS && function != self.owner)
        else {
            return Effect::Keeps;
        };
        let mut watch = Watch {
            model,
            custody: self.custody,
            owner: function,
            body,
            opening: None,
            names: vec![parameter],
            error: None,
            unfamiliar: self.unfamiliar,
            calls: self.calls + 1,
            known: RefCell::default(),
            gave_up: std::cell::Cell::new(false),
        };
        watch.add_aliases();
        let exits = watch.run();
        let normal = exits.next.or(exits.returned);
        if watch.gave_up.get() || normal.has(States::GONE.or(States::LOST)) {
            Effect::Keeps
        } else if normal.has(States::CLOSED) && !normal.has(States::HELD) {
            Effect::Releases
        } else if normal.has(States::CLOSED) {
            Effect::Keeps
        } else {
            Effect::Borrows
        }
    }

    /// A nested function or class that uses the resource.
    fn captured(&self, nested: NodeId, before: States) -> States {
        let model = self.model;
        let tree = model.tree;
        let names: Vec<&str> = self
            .names
            .iter()
            .copied()
            .filter(|name| {
                !model
                    .dialect
                    .parameters(tree, nested)
                    .iter()
                    .any(|parameter| tree.text(parameter.name) == *name)
            })
            .collect();
        let mentions = self.mentions_in(nested, &names);
        if mentions.is_empty() {
            return before;
        }
        if self.unfamiliar == Unfamiliar::Borrows
            && !mentions
                .iter()
                .any(|mention| matches!(self.fate(*mention), Fate::Released | Fate::Kept))
        {
            return before;
        }
        before.turn(States::HELD, States::GONE)
    }

    /// A name of the resource, or of its error, gets another value.
    fn assigned(&self, assignment: NodeId, before: States) -> States {
        let model = self.model;
        let tree = model.tree;
        let sides = model.dialect.sides(tree, assignment);
        let (Some(left), Some(right)) = (sides.left, sides.right) else {
            return before;
        };
        if self
            .opening
            .is_some_and(|opening| tree.contains(right, opening))
        {
            return before;
        }
        let targets: Vec<&str> = if model.is_name(model.unwrap(left)) {
            vec![tree.text(model.unwrap(left))]
        } else if model.dialect.member(tree, left).is_some()
            || model.dialect.subscript(tree, left).is_some()
        {
            Vec::new()
        } else {
            tree.children(left)
                .filter(|target| model.is_name(*target))
                .map(|target| tree.text(target))
                .collect()
        };
        let mut after = before;
        if self.error.is_some_and(|error| targets.contains(&error)) {
            after = after.turn(States::UNCHECKED, States::OPEN);
        }
        let replaces =
            self.names.len() == 1 && targets.contains(&self.names[0]) && !self.mentions_any(right);
        if replaces {
            after = after
                .turn(States::OPEN, States::LOST)
                .turn(States::UNCHECKED, States::GONE);
        }
        after
    }

    // ------------------------------------------------------------ conditions

    /// The states in which the condition is true, and those in which it is false.
    fn refine(&self, condition: NodeId, states: States, depth: usize) -> (States, States) {
        let model = self.model;
        let tree = model.tree;
        let condition = model.unwrap(condition);
        if depth > MAX_TEST {
            return (states, states);
        }
        match model.dialect.literal(tree, condition) {
            Some(Literal::Boolean(true)) => return (states, States::NONE),
            Some(Literal::Boolean(false)) => return (States::NONE, states),
            _ => {}
        }
        if self.is_mention(condition, &self.names) {
            return self.by_presence(states);
        }
        let operands: Vec<NodeId> = tree.children(condition).collect();
        match (self.operator(condition), operands.as_slice()) {
            (Some("not" | "!"), [inner]) => {
                let (yes, no) = self.refine(*inner, states, depth + 1);
                (no, yes)
            }
            (Some("and" | "&&"), [left, right]) => {
                let (first, not_first) = self.refine(*left, states, depth + 1);
                let (both, not_second) = self.refine(*right, first, depth + 1);
                (both, not_first.or(not_second))
            }
            (Some("or" | "||"), [left, right]) => {
                let (first, not_first) = self.refine(*left, states, depth + 1);
                let (second, neither) = self.refine(*right, not_first, depth + 1);
                (first.or(second), neither)
            }
            (Some(operator @ ("==" | "===" | "is" | "!=" | "!==" | "is not")), [left, right]) => {
                let is_null = |node: &NodeId| {
                    model.dialect.literal(tree, model.unwrap(*node)) == Some(Literal::Null)
                };
                let tested = match (is_null(left), is_null(right)) {
                    (false, true) => model.unwrap(*left),
                    (true, false) => model.unwrap(*right),
                    _ => return (states, states),
                };
                let positive = matches!(operator, "!=" | "!==" | "is not");
                let (there, missing) = if self.is_mention(tested, &self.names) {
                    self.by_presence(states)
                } else if Some(tree.text(tested)) == self.error {
                    (
                        states.turn(States::UNCHECKED, States::NOT),
                        states.turn(States::UNCHECKED, States::OPEN),
                    )
                } else {
                    return (states, states);
                };
                if positive {
                    (there, missing)
                } else {
                    (missing, there)
                }
            }
            // `os.IsNotExist(err)`: it is some error.
            _ if self.error.is_some_and(|error| {
                states.has(States::UNCHECKED) && !self.mentions_in(condition, &[error]).is_empty()
            }) =>
            {
                (states.turn(States::UNCHECKED, States::NOT), states)
            }
            _ => (states, states),
        }
    }

    /// The states in which the name holds something, and those in which it holds nothing.
    fn by_presence(&self, states: States) -> (States, States) {
        (
            states
                .without(States::NOT)
                .turn(States::UNCHECKED, States::OPEN),
            states
                .without(States::OPEN.or(States::SLIPPED))
                .turn(States::UNCHECKED, States::NOT),
        )
    }

    // ------------------------------------------------------------ statements

    /// The exits of a statement or block that is entered in these states.
    fn exec(&self, node: NodeId, before: States, place: Place, depth: usize) -> Exits {
        let model = self.model;
        if before.is_empty() {
            return Exits::default();
        }
        // Before it is opened, nothing matters. Where opening it failed, who leaves then does not go on.
        if before == States::NOT
            && self
                .opening
                .is_some_and(|opening| model.tree.subtree_end(node) <= opening)
        {
            return Exits::next(before);
        }
        if let Some(known) = self.known.borrow().get(&(node, before)) {
            return *known;
        }
        if depth > MAX_DEPTH || !model.step() {
            return self.give_up(before);
        }
        let exits = self.exec_fresh(node, before, place, depth + 1);
        self.known.borrow_mut().insert((node, before), exits);
        exits
    }

    fn exec_fresh(&self, node: NodeId, before: States, place: Place, depth: usize) -> Exits {
        let model = self.model;
        let tree = model.tree;
        let kind = tree.kind(node);
        if tree.is_block(node) {
            return self.exec_all(tree.children(node), before, place, depth);
        }
        if model.is_callable(node) || tree.may_be(node, Concept::Class) {
            return Exits::next(self.captured(node, before));
        }
        if model.is_concept(node, Concept::Return) {
            let evaluated = self.eval(node, before, place);
            let mut states = evaluated.next;
            if self.is_named_result() {
                states = states.turn(States::HELD, States::GONE);
            }
            return Exits {
                next: States::NONE,
                returned: states,
                ..evaluated
            };
        }
        if model.is_concept(node, Concept::Raise)
            || tree.may_be(model.unwrap(node), Concept::Call)
                && model.is_concept(model.unwrap(node), Concept::Raise)
        {
            let evaluated = self.eval(node, before, place);
            return Exits {
                next: States::NONE,
                raised: if model.dialect.errors_are_values() {
                    States::NONE
                } else {
                    evaluated.next
                },
                ..evaluated
            };
        }
        if model.dialect.jumps().contains(&kind) {
            return if kind.starts_with("continue") {
                Exits {
                    continued: before,
                    ..Exits::default()
                }
            } else {
                Exits {
                    broke: before,
                    ..Exits::default()
                }
            };
        }
        if self.has_statements(node) {
            if model.is_concept(node, Concept::Cleanup) {
                let body = model.dialect.body(tree, node);
                return body.map_or(Exits::next(before), |body| {
                    Exits::next(self.exec(body, before, Place::Cleanup, depth).next)
                });
            }
            if model.is_concept(node, Concept::Branch) {
                return if kind.starts_with("if") {
                    self.exec_if(node, before, place, depth)
                } else {
                    self.exec_switch(node, before, place, depth)
                };
            }
            if model.is_concept(node, Concept::Loop) {
                return self.exec_loop(node, before, place, depth);
            }
            if model.is_concept(node, Concept::Try) || model.is_concept(node, Concept::ScopeGuard) {
                return self.exec_try(node, before, place, depth);
            }
            // A label, a lock, a case: its statements run one after the other.
            return self.exec_all(tree.children(node), before, place, depth);
        }
        let place = if model.is_concept(node, Concept::Cleanup) {
            Place::Cleanup
        } else {
            place
        };
        let evaluated = self.eval(node, before, place);
        if model.ends_process(node) {
            return Exits {
                next: States::NONE,
                failed: States::NONE,
                ..evaluated
            };
        }
        evaluated
    }

    /// Whether a block of statements lies in the node, outside of nested functions, or it is a compound statement.
    fn has_statements(&self, node: NodeId) -> bool {
        let model = self.model;
        let tree = model.tree;
        if [
            Concept::Branch,
            Concept::Loop,
            Concept::Try,
            Concept::ScopeGuard,
        ]
        .iter()
        .any(|concept| model.is_concept(node, *concept))
        {
            let kind = tree.kind(node);
            return !kind.contains("conditional")
                && !kind.contains("ternary")
                && kind != "assignment_expression";
        }
        if model.is_concept(node, Concept::Cleanup) {
            return model
                .dialect
                .body(tree, node)
                .is_some_and(|body| tree.is_block(body));
        }
        tree.children(node).any(|child| {
            let kind = tree.kind(child);
            tree.is_block(child) || kind.ends_with("_statement") && kind != "expression_statement"
        })
    }

    fn exec_all(
        &self,
        statements: impl Iterator<Item = NodeId>,
        before: States,
        place: Place,
        depth: usize,
    ) -> Exits {
        let mut exits = Exits::next(before);
        for statement in statements {
            let after = self.exec(statement, exits.next, place, depth);
            exits = after.leaving(exits);
            if exits.next.is_empty() {
                break;
            }
        }
        exits
    }

    fn exec_if(&self, node: NodeId, before: States, place: Place, depth: usize) -> Exits {
        let model = self.model;
        let tree = model.tree;
        let arms = model.dialect.arms(tree, node);
        let mut exits = Exits::default();
        let mut states = before;
        if let Some(initializer) = tree.child(node, "initializer") {
            let evaluated = self.eval(initializer, states, place);
            states = evaluated.next;
            exits = exits.leaving(evaluated);
        }
        let mut closes = false;
        let mut about_it = false;
        for (index, body) in arms.bodies.iter().enumerate() {
            let condition = arms.conditions.get(index);
            let taken = match condition {
                Some(condition) => {
                    let evaluated = self.eval(*condition, states, place);
                    exits = exits.leaving(evaluated);
                    about_it |= self.mentions_any(*condition);
                    let (taken, otherwise) = self.refine(*condition, evaluated.next, 0);
                    states = otherwise;
                    taken
                }
                None => std::mem::replace(&mut states, States::NONE),
            };
            let after = self.exec(*body, taken, place, depth);
            closes |= taken.has(States::HELD) && !after.next.is_empty() && {
                !after.next.has(States::LEFT_OPEN.or(States::SLIPPED))
                    && after.next.has(States::CLOSED)
            };
            exits = exits.or(after);
        }
        // `if not f.closed: f.close()` leaves nothing to close. Where a flag decides, on the way out or for what was
        // opened under a condition, the flag knows.
        if closes && about_it {
            states = states.turn(States::HELD, States::CLOSED);
        } else if closes && (place == Place::Cleanup || before.has(States::NOT)) {
            states = states.turn(States::HELD, States::GONE);
            exits.next = exits.next.turn(States::HELD, States::GONE);
        }
        exits.next = exits.next.or(states);
        exits
    }

    fn exec_switch(&self, node: NodeId, before: States, place: Place, depth: usize) -> Exits {
        let model = self.model;
        let tree = model.tree;
        let arms = model.dialect.arms(tree, node);
        let mut exits = Exits::default();
        let mut states = before;
        for condition in &arms.conditions {
            let evaluated = self.eval(*condition, states, place);
            states = evaluated.next;
            exits = exits.leaving(evaluated);
        }
        for body in &arms.bodies {
            let case = tree.parent(*body).filter(|case| *case != node);
            let conditions: Vec<NodeId> = arms
                .conditions
                .iter()
                .copied()
                .filter(|condition| tree.contains(case.unwrap_or(*body), *condition))
                .collect();
            let taken = match conditions.as_slice() {
                [only] => {
                    let (taken, otherwise) = self.refine(*only, states, 0);
                    states = otherwise;
                    taken
                }
                _ => states,
            };
            exits = exits.or(self.exec(*body, taken, place, depth));
        }
        if !arms.exhaustive {
            exits.next = exits.next.or(states);
        }
        exits.next = exits.next.or(exits.broke);
        exits.broke = States::NONE;
        exits
    }

    fn exec_loop(&self, node: NodeId, before: States, place: Place, depth: usize) -> Exits {
        let model = self.model;
        let tree = model.tree;
        let body = model.dialect.body(tree, node);
        let condition = tree
            .child(node, "condition")
            .filter(|condition| tree.is_named(*condition));
        let otherwise = tree.child(node, "alternative");
        let mut exits = Exits::default();
        let mut states = before;
        let mut header_is_empty = true;
        for part in tree.children(node).filter(|part| {
            Some(*part) != body && Some(*part) != condition && Some(*part) != otherwise
        }) {
            let is_nothing = tree.kind(part) == "empty_statement";
            header_is_empty &= is_nothing;
            let evaluated = self.eval(part, states, place);
            states = evaluated.next;
            exits = exits.leaving(evaluated);
        }
        let endless = match condition {
            Some(condition) => matches!(
                tree.text(condition).trim_matches(['(', ')', ' ']),
                "true" | "True" | "1" | ";"
            ),
            None => model.dialect.iterable(tree, node).is_none() && header_is_empty,
        };
        let mut done = States::NONE;
        for _ in 0..8 {
            let (taken, left) = match condition {
                Some(condition) => {
                    let evaluated = self.eval(condition, states, place);
                    exits = exits.leaving(evaluated);
                    self.refine(condition, evaluated.next, 0)
                }
                None => (states, states),
            };
            if !endless {
                done = done.or(left);
            }
            let Some(body) = body else { break };
            let after = self.exec(body, taken, place, depth);
            exits = exits.leaving(after);
            let again = states.or(after.next).or(after.continued);
            if again == states {
                break;
            }
            states = again;
        }
        let mut after = match otherwise {
            Some(otherwise) => self.exec(otherwise, done, place, depth),
            None => Exits::next(done),
        };
        after.next = after.next.or(exits.broke);
        exits.broke = States::NONE;
        exits.continued = States::NONE;
        after.leaving(exits)
    }

    /// A statement with handlers, a cleanup, or resources that it enters.
    fn exec_try(&self, node: NodeId, before: States, place: Place, depth: usize) -> Exits {
        let model = self.model;
        let tree = model.tree;
        let mut tried = Exits::next(before);
        let entered = match model.is_concept(node, Concept::ScopeGuard) {
            true => model.dialect.resources(tree, node),
            false => Vec::new(),
        };
        for resource in entered {
            let evaluated = self.eval(resource, tried.next, place);
            tried = evaluated.leaving(tried);
            let is_entered = self.opening.is_some_and(|opening| {
                tree.contains(resource, opening) && self.fate(opening) == Fate::Released
            });
            if is_entered {
                tried.next = tried.next.turn(States::HELD, States::CLOSED);
            }
        }
        if let Some(body) = model.dialect.body(tree, node) {
            tried = self.exec(body, tried.next, place, depth).leaving(tried);
        }
        if let Some(otherwise) = model.dialect.try_else(tree, node) {
            // What fails here is not caught, but no rule lives of it.
            tried = self
                .exec(otherwise, tried.next, place, depth)
                .leaving(tried);
        }
        let handlers: Vec<NodeId> = tree
            .children(node)
            .filter(|child| model.is_concept(*child, Concept::Handler))
            .collect();
        if !handlers.is_empty() {
            let caught = tried
                .raised
                .or(tried.failed.turn(States::LEFT_OPEN, States::SLIPPED));
            let everything = handlers.iter().any(|handler| self.catches_all(*handler));
            tried.failed = States::NONE;
            if everything {
                tried.raised = States::NONE;
            }
            for handler in handlers {
                if let Some(body) = model.dialect.handler(tree, handler).body {
                    tried = tried.or(self.exec(body, caught, place, depth));
                }
            }
        }
        let cleanup = tree
            .children(node)
            .find(|child| model.is_concept(*child, Concept::Cleanup))
            .and_then(|cleanup| model.dialect.body(tree, cleanup));
        match cleanup {
            Some(cleanup) => self.finally(cleanup, tried, depth),
            None => tried,
        }
    }

    fn catches_all(&self, handler: NodeId) -> bool {
        self.model
            .dialect
            .handler(self.model.tree, handler)
            .everything
            .is_some()
            || self.model.caught(handler).iter().any(|name| {
                matches!(
                    name.rsplit('.').next(),
                    Some("Exception" | "BaseException" | "Throwable")
                )
            })
    }

    /// The cleanup runs on every exit, and may leave by another.
    fn finally(&self, cleanup: NodeId, tried: Exits, depth: usize) -> Exits {
        let mut exits = Exits::default();
        let mut run = |states: States, put: fn(&mut Exits, States)| {
            let after = self.exec(cleanup, states, Place::Cleanup, depth);
            put(&mut exits, after.next);
            exits = exits.leaving(Exits {
                failed: States::NONE,
                ..after
            });
        };
        run(tried.next, |exits, states| {
            exits.next = exits.next.or(states)
        });
        run(tried.returned, |exits, states| {
            exits.returned = exits.returned.or(states);
        });
        run(tried.raised, |exits, states| {
            exits.raised = exits.raised.or(states);
        });
        run(tried.failed, |exits, states| {
            exits.failed = exits.failed.or(states);
        });
        run(tried.broke, |exits, states| {
            exits.broke = exits.broke.or(states);
        });
        run(tried.continued, |exits, states| {
            exits.continued = exits.continued.or(states);
        });
        exits
    }

    /// Whether the function gives the resource by the name of a result.
    fn is_named_result(&self) -> bool {
        let model = self.model;
        model
            .dialect
            .result_names(model.tree, self.owner)
            .iter()
            .any(|result| self.names.contains(&model.tree.text(*result)))
    }
}

/// What a function does with what it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Releases,
    Borrows,
    Keeps,
}
