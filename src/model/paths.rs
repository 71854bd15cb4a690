//! Paths through statements: does every way through a block raise, is a value tested.

use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

use super::names::Step;
use super::tree::NodeId;
use super::{Model, Seen};
use crate::language::concept::Concept;
use crate::language::dialect::Arms;

/// How a run through a statement or block may end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ends {
    /// Control may reach the next statement.
    goes_on: bool,
    /// Control may leave by return, break or continue, or the function's end, without an error.
    leaves: bool,
}

impl Ends {
    const GOES_ON: Self = Self {
        goes_on: true,
        leaves: false,
    };
    const RAISES: Self = Self {
        goes_on: false,
        leaves: false,
    };
    const LEAVES: Self = Self {
        goes_on: false,
        leaves: true,
    };
    /// Nothing is known.
    const ANYHOW: Self = Self {
        goes_on: true,
        leaves: true,
    };

    fn or(self, other: Self) -> Self {
        Self {
            goes_on: self.goes_on || other.goes_on,
            leaves: self.leaves || other.leaves,
        }
    }
}

/// Statements that nest deeper than this are taken to end anyhow.
const MAX_DEPTH: usize = 1_000;

/// How far above a name the condition that tests it may begin.
const MAX_CONDITION: usize = 64;

/// Longer texts are no names.
const MAX_NAME: usize = 128;

impl<'t> Model<'t> {
    /// Whether every path through the block ends in an error: raise, a call that never returns, or, where errors are
    /// returned (Go), the return of one.
    pub fn always_raises(&self, block: NodeId) -> bool {
        let ends = self.ends(block, 0);
        !ends.goes_on && !ends.leaves
    }

    /// How a run through the statement or block may end; `depth` counts the statements around it.
    fn ends(&self, node: NodeId, depth: usize) -> Ends {
        if let Some(known) = self.ends.borrow().get(&node) {
            return *known;
        }
        if depth > MAX_DEPTH {
            self.too_deep.set(true);
            return Ends::ANYHOW;
        }
        if !self.step() {
            return Ends::ANYHOW;
        }
        let ends = self.ends_fresh(node, depth + 1);
        self.ends.borrow_mut().insert(node, ends);
        ends
    }

    fn ends_fresh(&self, node: NodeId, depth: usize) -> Ends {
        let tree = self.tree;
        let kind = tree.kind(node);
        if tree.is_block(node) {
            return self.ends_of_sequence(tree.children(node), depth);
        }
        if self.is_concept(node, Concept::Raise) || self.never_returns(node) {
            return Ends::RAISES;
        }
        if self.is_concept(node, Concept::Return) {
            return if self.dialect.returns_error(tree, node) {
                Ends::RAISES
            } else {
                Ends::LEAVES
            };
        }
        if self.dialect.jumps().contains(&kind) {
            return Ends::LEAVES;
        }
        if self.is_concept(node, Concept::Branch) {
            return self.ends_of_branch(node, depth);
        }
        if self.is_concept(node, Concept::Try) {
            return self.ends_of_try(node, depth);
        }
        if self.is_concept(node, Concept::ScopeGuard) {
            return self
                .dialect
                .body(tree, node)
                .map_or(Ends::GOES_ON, |body| self.ends(body, depth));
        }
        if self.is_concept(node, Concept::Loop) {
            let body = self.dialect.body(tree, node);
            let inner = body.map_or(Ends::GOES_ON, |body| self.ends(body, depth));
            // `break` and `continue` stay within the loop; a return leaves for good.
            let returns = body.is_some_and(|body| {
                self.of_concept(Concept::Return, body)
                    .into_iter()
                    .any(|inner| {
                        self.function_of(inner) == self.function_of(node)
                            && !self.dialect.returns_error(tree, inner)
                    })
            });
            return Ends {
                goes_on: true,
                leaves: inner.leaves && returns,
            };
        }
        // Any other statement: look through a wrapper that holds exactly one statement.
        let wrapped = self
            .dialect
            .unwrap(tree, node)
            .filter(|inner| *inner != node);
        match wrapped {
            Some(inner) if !self.tree.may_be(inner, Concept::Await) => self.ends(inner, depth),
            _ => Ends::GOES_ON,
        }
    }

    /// The branches of an `else if` chain are arms of one.
    fn ends_of_branch(&self, node: NodeId, depth: usize) -> Ends {
        let mut ends = Ends::default();
        let mut open = vec![node];
        while let Some(branch) = open.pop() {
            let arms = self.arms(branch);
            if !arms.exhaustive {
                ends = ends.or(Ends::GOES_ON);
            }
            for body in &arms.bodies {
                if self.is_concept(*body, Concept::Branch) {
                    open.push(*body);
                } else {
                    ends = ends.or(self.ends(*body, depth));
                }
            }
        }
        ends
    }

    /// The arms of a branch, which are asked for at every condition in it.
    fn arms(&self, branch: NodeId) -> Rc<Arms> {
        if let Some(known) = self.arms.borrow().get(&branch) {
            return known.clone();
        }
        let mut arms = self.dialect.arms(self.tree, branch);
        arms.conditions.sort_unstable();
        let arms = Rc::new(arms);
        self.arms.borrow_mut().insert(branch, arms.clone());
        arms
    }

    fn ends_of_sequence(&self, statements: impl Iterator<Item = NodeId>, depth: usize) -> Ends {
        let mut ends = Ends::GOES_ON;
        for statement in statements {
            let next = self.ends(statement, depth);
            ends = Ends {
                goes_on: next.goes_on,
                leaves: ends.leaves || next.leaves,
            };
            if !ends.goes_on {
                break;
            }
        }
        ends
    }

    fn ends_of_try(&self, node: NodeId, depth: usize) -> Ends {
        let tree = self.tree;
        let cleanup = tree
            .children(node)
            .find(|child| self.is_concept(*child, Concept::Cleanup));
        if let Some(cleanup) = cleanup {
            let block = self
                .dialect
                .body(tree, cleanup)
                .or_else(|| tree.children(cleanup).find(|child| tree.is_block(*child)));
            let ends = block.map_or(Ends::GOES_ON, |block| self.ends(block, depth));
            if !ends.goes_on {
                return ends;
            }
        }
        let mut ends = self
            .dialect
            .body(tree, node)
            .map_or(Ends::GOES_ON, |body| self.ends(body, depth));
        if let Some(otherwise) = self.dialect.try_else(tree, node).filter(|_| ends.goes_on) {
            let after = self.ends(otherwise, depth);
            ends = Ends {
                goes_on: after.goes_on,
                leaves: ends.leaves || after.leaves,
            };
        }
        for handler in tree
            .children(node)
            .filter(|child| self.is_concept(*child, Concept::Handler))
        {
            let body = self.dialect.handler(tree, handler).body;
            ends = ends.or(body.map_or(Ends::GOES_ON, |body| self.ends(body, depth)));
        }
        ends
    }

    /// Whether the statement is a call that never returns.
    pub(super) fn ends_process(&self, node: NodeId) -> bool {
        self.never_returns(node)
    }

    fn never_returns(&self, node: NodeId) -> bool {
        let call = self.unwrap(node);
        if !self.is_concept(call, Concept::Call) {
            return false;
        }
        let name = self.call_name(call);
        self.dialect
            .never_returns()
            .iter()
            .any(|pattern| crate::compile::names::wildcard(pattern, &name))
    }

    /// Whether a handler uses the error it caught beyond comparing it: an identifier of its name in its body.
    pub fn uses_error(&self, handler: NodeId) -> bool {
        let parts = self.dialect.handler(self.tree, handler);
        let (Some(binding), Some(body)) = (parts.binding, parts.body) else {
            return false;
        };
        let name = self.tree.text(binding);
        self.tree
            .descendants(body)
            .any(|node| self.tree.is_identifier(node) && self.tree.text(node) == name)
    }

    /// Whether the value, or the name it is bound to, is tested: in the condition of a branch or loop, an assertion, a
    /// fallback, a comparison, or a negation.
    pub fn is_checked(&self, node: NodeId) -> bool {
        if self.is_tested_here(node) {
            return true;
        }
        let Some(target) = self.bound(node) else {
            return false;
        };
        let tree = self.tree;
        let tested = self.tested.get_or_init(|| self.collect_tested());
        let Some(named_alike) = tested.get(tree.text(target)) else {
            return false;
        };
        let is_member = self.dialect.member(tree, target).is_some();
        let scope = match self.function_of(node) {
            Some(function) if !is_member => function,
            _ => self.class_of(node).unwrap_or(NodeId::ROOT),
        };
        let first = named_alike.partition_point(|other| *other < scope);
        named_alike[first..]
            .iter()
            .take_while(|other| tree.contains(scope, **other))
            .any(|other| {
                *other != target
                    && if is_member {
                        self.follow(*other) != Step::Unbound
                    } else {
                        self.may_hold(target, *other)
                    }
            })
    }

    /// Every name and member that is tested where it stands, by its text.
    fn collect_tested(&self) -> HashMap<&'t str, Vec<NodeId>> {
        let tree = self.tree;
        let mut tested: HashMap<&'t str, Vec<NodeId>> = HashMap::default();
        for node in tree.all().filter(|node| tree.is_named(*node)) {
            let is_name = tree.is_identifier(node)
                || tree.span(node).len() <= MAX_NAME && self.dialect.member(tree, node).is_some();
            if is_name && self.is_tested_here(node) {
                tested.entry(tree.text(node)).or_default().push(node);
            }
        }
        tested
    }

    fn is_tested_here(&self, node: NodeId) -> bool {
        let tree = self.tree;
        let mut inner = node;
        for ancestor in tree.ancestors(node).take(MAX_CONDITION) {
            if tree.is_block(ancestor) {
                return false;
            }
            if tree.may_be(ancestor, Concept::Branch)
                && self.dialect.is(tree, ancestor, Concept::Branch)
            {
                let arms = self.arms(ancestor);
                let last = arms
                    .conditions
                    .partition_point(|condition| *condition <= inner);
                return last > 0 && tree.contains(arms.conditions[last - 1], inner);
            }
            if self.is_concept(ancestor, Concept::Fallback) {
                return self
                    .dialect
                    .sides(tree, ancestor)
                    .left
                    .is_some_and(|left| tree.contains(left, inner));
            }
            if self.is_concept(ancestor, Concept::Comparison)
                || tree.kind(ancestor).contains("assert")
                || tree.kind(ancestor).starts_with("not_")
                || tree.kind(ancestor).starts_with("unary_") && tree.text(ancestor).starts_with('!')
            {
                return true;
            }
            if self.is_concept(ancestor, Concept::Loop) {
                return self
                    .dialect
                    .body(tree, ancestor)
                    .is_none_or(|body| !tree.contains(body, inner));
            }
            inner = ancestor;
        }
        false
    }

    /// The resolved types that a handler catches.
    pub fn caught(&self, handler: NodeId) -> Vec<Rc<str>> {
        let parts = self.dialect.handler(self.tree, handler);
        let mut types: Vec<_> = parts.types.iter().map(|node| self.resolve(*node)).collect();
        types.extend(parts.everything.map(Into::into));
        types
    }

    /// Whether the call is awaited, or consumed by an asynchronous loop or scope guard.
    pub fn is_awaited(&self, call: NodeId) -> bool {
        let tree = self.tree;
        let mut value = call;
        for ancestor in tree.ancestors(call).take(4) {
            if self.is_concept(ancestor, Concept::Await) {
                return true;
            }
            if self.dialect.unwrap(tree, ancestor) == Some(value) {
                value = ancestor;
                continue;
            }
            break;
        }
        tree.ancestors(call).take(6).any(|ancestor| {
            (tree.may_be(ancestor, Concept::ScopeGuard) || tree.may_be(ancestor, Concept::Loop))
                && tree.text(ancestor).starts_with("async")
                && self
                    .dialect
                    .body(tree, ancestor)
                    .is_none_or(|body| !tree.contains(body, call))
        })
    }

    /// The function or class that the value of the node surely is: for messages about targets.
    pub fn target_function(&self, node: NodeId) -> Option<NodeId> {
        match self.target(node) {
            Seen::Here(target) if self.tree.may_be(target, Concept::Function) => Some(target),
            _ => None,
        }
    }
}
