//! Where nodes stand: the nodes of each kind, and each node's nearest function and class.

use rustc_hash::FxHashMap as HashMap;

use super::Model;
use super::tree::{NodeId, Tree};
use crate::language::concept::Concept;

/// Positions, computed in one pass. Each list holds, for every node, the index of the nearest ancestor of a sort.
pub struct Structure {
    /// Nodes by kind id, in document order.
    by_kind: Vec<Vec<NodeId>>,
    /// The nearest enclosing function or lambda, exclusive; `u32::MAX` is none.
    function: Vec<u32>,
    /// The nearest enclosing class, exclusive.
    class: Vec<u32>,
    /// The nearest scope of names, exclusive.
    scope: Vec<u32>,
    /// The nearest scope of names that is called, by kind alone, inclusive.
    callable: Vec<u32>,
    /// The nearest loop, exclusive.
    looping: Vec<u32>,
    /// The nearest node that a method may be, by kind alone, exclusive.
    method: Vec<u32>,
    functions: Vec<NodeId>,
    /// Classes by name; the first of a name.
    classes: HashMap<String, NodeId>,
    /// The classes of methods that are declared outside of them.
    classes_of_methods: HashMap<NodeId, NodeId>,
}

const NONE: u32 = u32::MAX;

fn some(index: u32) -> Option<NodeId> {
    (index != NONE).then_some(NodeId(index))
}

impl Structure {
    fn new(model: &Model<'_>) -> Self {
        let tree = model.tree;
        let count = tree.len();
        let mut built = Self {
            by_kind: Vec::new(),
            function: Vec::with_capacity(count),
            class: Vec::with_capacity(count),
            scope: Vec::with_capacity(count),
            callable: Vec::with_capacity(count),
            looping: Vec::with_capacity(count),
            method: Vec::with_capacity(count),
            functions: Vec::new(),
            classes: HashMap::default(),
            classes_of_methods: HashMap::default(),
        };
        let is = |node: NodeId, concept: Concept| {
            tree.may_be(node, concept) && model.dialect.is(tree, node, concept)
        };
        let mut methods = Vec::new();
        // What a node is for its children: function, class, scope, loop, perhaps a method.
        let mut own: Vec<[bool; 5]> = Vec::with_capacity(count);
        for node in tree.all() {
            let kind = usize::from(tree.kind_id(node));
            if kind != usize::from(u16::MAX) {
                if built.by_kind.len() <= kind {
                    built.by_kind.resize_with(kind + 1, Vec::new);
                }
                built.by_kind[kind].push(node);
            }
            let parent = tree.parent(node).map(|parent| parent.0);
            let nearest = |list: &[u32], sort: usize| match parent {
                Some(parent) if own[parent as usize][sort] => parent,
                Some(parent) => list[parent as usize],
                None => NONE,
            };
            built.function.push(nearest(&built.function, 0));
            built.class.push(nearest(&built.class, 1));
            built.scope.push(nearest(&built.scope, 2));
            built.looping.push(nearest(&built.looping, 3));
            let is_scope = node == NodeId::ROOT || tree.is_scope(node);
            let is_callable = is_scope && tree.may_be(node, Concept::Function);
            built.callable.push(match parent {
                _ if is_callable => node.0,
                Some(parent) => built.callable[parent as usize],
                None => NONE,
            });
            built.method.push(nearest(&built.method, 4));
            let may_be_method = tree.may_be(node, Concept::Method);
            if may_be_method {
                methods.push(node);
            }
            let is_function = is(node, Concept::Function);
            if is_function {
                built.functions.push(node);
            }
            let is_class = is(node, Concept::Class);
            if is_class && let Some(name) = model.dialect.name(tree, node) {
                built
                    .classes
                    .entry(tree.text(name).to_owned())
                    .or_insert(node);
            }
            let is_loop = is(node, Concept::Loop);
            own.push([is_function, is_class, is_scope, is_loop, may_be_method]);
        }
        for method in methods {
            if let Some(class) = model.dialect.method_class(tree, method)
                && let Some(class) = built.classes.get(&class)
            {
                built.classes_of_methods.insert(method, *class);
            }
        }
        built
    }

    /// The scope of names that a node stands in; the root for what stands in none.
    pub(super) fn scope(&self, node: NodeId) -> NodeId {
        some(self.scope[node.0 as usize]).unwrap_or(NodeId::ROOT)
    }

    /// The nearest function or lambda that is a scope of names, the node itself too.
    pub(super) fn callable(&self, node: NodeId) -> Option<NodeId> {
        some(self.callable[node.0 as usize])
    }

    /// The loops around a node, the nearest first.
    pub(super) fn loops_around(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(some(self.looping[node.0 as usize]), |looping| {
            some(self.looping[looping.0 as usize])
        })
    }

    /// The nodes of the kind that lie in the half-open range of indices.
    pub fn of_kind(&self, kind: usize, from: NodeId, to: NodeId) -> &[NodeId] {
        let Some(nodes) = self.by_kind.get(kind) else {
            return &[];
        };
        &nodes[nodes.partition_point(|node| *node < from)..nodes.partition_point(|node| *node < to)]
    }
}

impl Model<'_> {
    /// Positions of nodes.
    pub fn structure(&self) -> &Structure {
        self.structure.get_or_init(|| Structure::new(self))
    }

    /// Whether the node is the concept, kind and all.
    pub fn is_concept(&self, node: NodeId, concept: Concept) -> bool {
        match concept {
            Concept::Call => self.tree.may_be(node, concept) && self.is_call(node),
            Concept::LogCall => {
                self.is_concept(node, Concept::Call) && self.log_level(node).is_some()
            }
            Concept::Docstring => self.is_docstring(node),
            _ => self.tree.may_be(node, concept) && self.dialect.is(self.tree, node, concept),
        }
    }

    fn is_call(&self, node: NodeId) -> bool {
        let index = node.0 as usize;
        let known = self.calls.borrow().get(index).copied().flatten();
        known.unwrap_or_else(|| {
            let is_call = self.dialect.is(self.tree, node, Concept::Call);
            let known = &mut *self.calls.borrow_mut();
            known.resize(self.tree.len(), None);
            known[index] = Some(is_call);
            is_call
        })
    }

    /// Whether the node documents a function or class.
    fn is_docstring(&self, node: NodeId) -> bool {
        let docstrings = self.docstrings.get_or_init(|| {
            let tree = self.tree;
            tree.all()
                .filter(|owner| {
                    tree.may_be(*owner, Concept::Function) || tree.may_be(*owner, Concept::Class)
                })
                .filter_map(|owner| self.dialect.docstring(tree, owner))
                .collect()
        });
        docstrings.contains(&node)
    }

    /// The nearest function around the node.
    pub fn function_of(&self, node: NodeId) -> Option<NodeId> {
        some(self.structure().function[node.0 as usize])
    }

    /// The nearest class around the node; for a Go method, the type of its receiver.
    pub fn class_of(&self, node: NodeId) -> Option<NodeId> {
        let structure = self.structure();
        let class = some(structure.class[node.0 as usize]);
        if class.is_some() || structure.classes_of_methods.is_empty() {
            return class;
        }
        self.methods_around(node)
            .find_map(|method| structure.classes_of_methods.get(&method).copied())
    }

    /// What may be a method, by kind alone: the node itself and what lies around it, the nearest first.
    pub(super) fn methods_around(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let around = |node: NodeId| some(self.structure().method[node.0 as usize]);
        let first = if self.tree.may_be(node, Concept::Method) {
            Some(node)
        } else {
            around(node)
        };
        std::iter::successors(first, move |method| around(*method))
    }

    /// All functions of the file in document order.
    pub fn functions(&self) -> &[NodeId] {
        &self.structure().functions
    }

    /// The class of that name in the file.
    pub fn class_named(&self, name: &str) -> Option<NodeId> {
        self.structure().classes.get(name).copied()
    }

    /// The nodes of a concept in the subtree, in document order.
    pub fn of_concept(&self, concept: Concept, within: NodeId) -> Vec<NodeId> {
        let structure = self.structure();
        let mut nodes: Vec<NodeId> = self
            .tree
            .table()
            .kinds_of(concept)
            .flat_map(|kind| {
                structure.of_kind(usize::from(kind), within, self.tree.subtree_end(within))
            })
            .copied()
            .filter(|node| self.dialect.is(self.tree, *node, concept))
            .collect();
        nodes.sort_unstable();
        nodes
    }

    /// The comments that stand alone on the lines directly above the node, the nearest first.
    pub fn comments_above(&self, node: NodeId) -> Vec<NodeId> {
        let source = self.tree.source();
        let mut start = self.tree.span(node).start;
        let mut above = Vec::new();
        for comment in self.comments_before(node) {
            let span = self.tree.span(comment);
            let gap = &source[span.end..start];
            let line = &source[source[..span.start].rfind('\n').map_or(0, |at| at + 1)..span.start];
            if !gap.trim().is_empty() || gap.matches('\n').count() > 1 || !line.trim().is_empty() {
                break;
            }
            above.push(comment);
            start = span.start;
        }
        above
    }

    /// The last comments that stand before the node, the nearest first.
    fn comments_before(&self, node: NodeId) -> Vec<NodeId> {
        // More lines of comment than anyone writes above a function.
        const LINES: usize = 256;
        let kinds = self.tree.table().kinds_of(Concept::Comment);
        let mut comments: Vec<NodeId> = kinds
            .flat_map(|kind| {
                let before = self
                    .structure()
                    .of_kind(usize::from(kind), NodeId::ROOT, node);
                &before[before.len().saturating_sub(LINES)..]
            })
            .copied()
            .filter(|comment| self.is_concept(*comment, Concept::Comment))
            .collect();
        comments.sort_unstable_by(|one, other| other.cmp(one));
        comments
    }

    /// The number of source lines that the node touches.
    pub fn lines(&self, node: NodeId) -> usize {
        self.tree.text(node).lines().count().max(1)
    }

    /// How deep loops, branches and tries nest in the node.
    pub fn depth(&self, node: NodeId) -> usize {
        let nests = |node: NodeId| {
            [Concept::Loop, Concept::Branch, Concept::Try]
                .into_iter()
                .any(|concept| self.is_concept(node, concept))
        };
        let mut deepest = 0;
        let mut open: Vec<NodeId> = Vec::new();
        for inner in self.tree.descendants(node) {
            while open
                .last()
                .is_some_and(|last| self.tree.subtree_end(*last) <= inner)
            {
                open.pop();
            }
            if nests(inner) && !self.is_else_if(inner) {
                open.push(inner);
                deepest = deepest.max(open.len());
            }
        }
        deepest
    }

    /// A branch that stands in an `else` alone does not nest deeper for a reader.
    fn is_else_if(&self, node: NodeId) -> bool {
        self.tree.may_be(node, Concept::Branch)
            && self.tree.parent(node).is_some_and(|parent| {
                self.tree.field(node) == Some("alternative")
                    || self.tree.kind(parent) == "else_clause"
            })
    }

    /// McCabe's cyclomatic complexity (McCabe 1976): one, and one for each branch arm beyond the first,
    /// loop, handler and fallback.
    pub fn complexity(&self, node: NodeId) -> usize {
        1 + self
            .tree
            .descendants(node)
            .map(|inner| {
                if self.is_concept(inner, Concept::Branch) {
                    let arms = self.dialect.arms(self.tree, inner);
                    arms.bodies
                        .len()
                        .saturating_sub(usize::from(arms.exhaustive))
                        .max(1)
                } else {
                    usize::from(
                        [Concept::Loop, Concept::Handler, Concept::Fallback]
                            .into_iter()
                            .any(|concept| self.is_concept(inner, concept)),
                    )
                }
            })
            .sum::<usize>()
    }
}

/// Whether the node stands in a statement position of a block.
pub fn enclosing_statement(tree: &Tree<'_>, node: NodeId) -> NodeId {
    let mut statement = node;
    for ancestor in tree.ancestors(node) {
        if tree.is_block(ancestor) {
            break;
        }
        statement = ancestor;
    }
    statement
}
