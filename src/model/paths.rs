//! Paths through statements: does every way through a block raise, is a value tested.

use super::names::Step;
use super::tree::NodeId;
use super::{Model, Seen};
use crate::language::concept::Concept;

/// How a run through a statement or block may end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Ends {
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

    fn or(self, other: Self) -> Self {
        Self {
            goes_on: self.goes_on || other.goes_on,
            leaves: self.leaves || other.leaves,
        }
    }
}

impl Model<'_> {
    /// Whether every path through the block ends in an error: raise, a call that never returns, or, where errors are
    /// returned (Go), the return of one.
    pub fn always_raises(&self, block: NodeId) -> bool {
        let ends = self.ends(block);
        !ends.goes_on && !ends.leaves
    }

    fn ends(&self, node: NodeId) -> Ends {
        if !self.step() {
            return Ends::GOES_ON;
        }
        let tree = self.tree;
        let kind = tree.kind(node);
        if self.dialect.blocks().contains(&kind) {
            return self.ends_of_sequence(&tree.children(node).collect::<Vec<_>>());
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
            let arms = self.dialect.arms(tree, node);
            let mut ends = if arms.exhaustive {
                Ends::default()
            } else {
                Ends::GOES_ON
            };
            for body in arms.bodies {
                ends = ends.or(self.ends(body));
            }
            return ends;
        }
        if self.is_concept(node, Concept::Try) {
            return self.ends_of_try(node);
        }
        if self.is_concept(node, Concept::ScopeGuard) {
            return self
                .dialect
                .body(tree, node)
                .map_or(Ends::GOES_ON, |body| self.ends(body));
        }
        if self.is_concept(node, Concept::Loop) {
            let body = self.dialect.body(tree, node);
            let inner = body.map_or(Ends::GOES_ON, |body| self.ends(body));
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
            Some(inner) if !self.tree.may_be(inner, Concept::Await) => self.ends(inner),
            _ => Ends::GOES_ON,
        }
    }

    fn ends_of_sequence(&self, statements: &[NodeId]) -> Ends {
        let mut ends = Ends::GOES_ON;
        for statement in statements {
            let next = self.ends(*statement);
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

    fn ends_of_try(&self, node: NodeId) -> Ends {
        let tree = self.tree;
        let cleanup = tree
            .children(node)
            .find(|child| self.is_concept(*child, Concept::Cleanup));
        if let Some(cleanup) = cleanup {
            let block = self.dialect.body(tree, cleanup).or_else(|| {
                tree.children(cleanup)
                    .find(|child| self.dialect.blocks().contains(&tree.kind(*child)))
            });
            let ends = block.map_or(Ends::GOES_ON, |block| self.ends(block));
            if !ends.goes_on {
                return ends;
            }
        }
        let mut ends = self
            .dialect
            .body(tree, node)
            .map_or(Ends::GOES_ON, |body| self.ends(body));
        for handler in tree
            .children(node)
            .filter(|child| self.is_concept(*child, Concept::Handler))
        {
            let body = self.dialect.handler(tree, handler).body;
            ends = ends.or(body.map_or(Ends::GOES_ON, |body| self.ends(body)));
        }
        ends
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
        self.tree.descendants(body).any(|node| {
            self.dialect.identifiers().contains(&self.tree.kind(node))
                && self.tree.text(node) == name
        })
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
        let name = self.tree.text(target);
        let scope = self.function_of(node).unwrap_or(NodeId::ROOT);
        let scope = if self.dialect.member(self.tree, target).is_some() || scope == NodeId::ROOT {
            self.class_of(node).unwrap_or(NodeId::ROOT)
        } else {
            scope
        };
        self.tree.descendants(scope).any(|other| {
            other != target
                && self.tree.span(other).len() == name.len()
                && self.tree.is_named(other)
                && self.tree.text(other) == name
                && !matches!(self.follow(other), Step::Unbound)
                && self.is_tested_here(other)
        })
    }

    fn is_tested_here(&self, node: NodeId) -> bool {
        let tree = self.tree;
        let mut inner = node;
        for ancestor in tree.ancestors(node) {
            if self.dialect.blocks().contains(&tree.kind(ancestor)) {
                return false;
            }
            if tree.may_be(ancestor, Concept::Branch)
                && self.dialect.is(tree, ancestor, Concept::Branch)
            {
                return self
                    .dialect
                    .arms(tree, ancestor)
                    .conditions
                    .iter()
                    .any(|condition| tree.contains(*condition, inner));
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
    pub fn caught(&self, handler: NodeId) -> Vec<std::rc::Rc<str>> {
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
