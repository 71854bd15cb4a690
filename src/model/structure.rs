//! Where nodes stand: the nodes of each kind, and each node's nearest function and class.

use rustc_hash::FxHashMap as HashMap;

use super::Model;
use super::tree::{NodeId, Tree};
use crate::language::concept::Concept;

/// Positions, computed in one pass.
pub struct Structure {
    /// Nodes by kind id, in document order.
    by_kind: Vec<Vec<NodeId>>,
    /// The nearest enclosing function or lambda of each node, exclusive; `u32::MAX` is none.
    function: Vec<u32>,
    /// The nearest enclosing class, exclusive.
    class: Vec<u32>,
    functions: Vec<NodeId>,
    /// Classes by name; the first of a name.
    classes: HashMap<String, NodeId>,
}

const NONE: u32 = u32::MAX;

impl Structure {
    fn new(model: &Model<'_>) -> Self {
        let tree = model.tree;
        let mut by_kind: Vec<Vec<NodeId>> = Vec::new();
        let mut function = Vec::with_capacity(tree.len());
        let mut class = Vec::with_capacity(tree.len());
        let mut functions = Vec::new();
        let mut classes = HashMap::default();
        let mut is_function = vec![false; tree.len()];
        let mut is_class = vec![false; tree.len()];
        for node in tree.all() {
            let kind = usize::from(tree.kind_id(node));
            if kind != usize::from(u16::MAX) {
                if by_kind.len() <= kind {
                    by_kind.resize_with(kind + 1, Vec::new);
                }
                by_kind[kind].push(node);
            }
            let (of_function, of_class) = match tree.parent(node) {
                None => (NONE, NONE),
                Some(parent) => {
                    let at = parent.0 as usize;
                    (
                        if is_function[at] {
                            parent.0
                        } else {
                            function[at]
                        },
                        if is_class[at] { parent.0 } else { class[at] },
                    )
                }
            };
            function.push(of_function);
            class.push(of_class);
            if tree.may_be(node, Concept::Function)
                && model.dialect.is(tree, node, Concept::Function)
            {
                is_function[node.0 as usize] = true;
                functions.push(node);
            }
            if tree.may_be(node, Concept::Class) && model.dialect.is(tree, node, Concept::Class) {
                is_class[node.0 as usize] = true;
                if let Some(name) = model.dialect.name(tree, node) {
                    classes.entry(tree.text(name).to_owned()).or_insert(node);
                }
            }
        }
        Self {
            by_kind,
            function,
            class,
            functions,
            classes,
        }
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
            Concept::LogCall => {
                self.tree.may_be(node, Concept::Call)
                    && self.dialect.is(self.tree, node, Concept::Call)
                    && self.log_level(node).is_some()
            }
            Concept::Docstring => self.documented(node).is_some(),
            _ => self.tree.may_be(node, concept) && self.dialect.is(self.tree, node, concept),
        }
    }

    /// The function or class whose documentation the node is.
    fn documented(&self, node: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        tree.all()
            .filter(|owner| {
                tree.may_be(*owner, Concept::Function) || tree.may_be(*owner, Concept::Class)
            })
            .find(|owner| self.dialect.docstring(tree, *owner) == Some(node))
    }

    /// The nearest function around the node.
    pub fn function_of(&self, node: NodeId) -> Option<NodeId> {
        let function = self.structure().function[node.0 as usize];
        (function != NONE).then_some(NodeId(function))
    }

    /// The nearest class around the node; for a Go method, the type of its receiver.
    pub fn class_of(&self, node: NodeId) -> Option<NodeId> {
        let class = self.structure().class[node.0 as usize];
        if class != NONE {
            return Some(NodeId(class));
        }
        std::iter::once(node)
            .chain(self.tree.ancestors(node))
            .filter(|node| self.tree.may_be(*node, Concept::Method))
            .find_map(|method| self.class_named(&self.dialect.method_class(self.tree, method)?))
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
        for comment in self
            .of_concept(Concept::Comment, NodeId::ROOT)
            .into_iter()
            .rev()
        {
            let span = self.tree.span(comment);
            if span.end > start {
                continue;
            }
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
pub fn enclosing_statement(tree: &Tree<'_>, node: NodeId, blocks: &[&str]) -> NodeId {
    let mut statement = node;
    for ancestor in tree.ancestors(node) {
        if blocks.contains(&tree.kind(ancestor)) {
            break;
        }
        statement = ancestor;
    }
    statement
}
