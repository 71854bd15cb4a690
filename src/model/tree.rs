//! The syntax tree of one file as a flat list in document order.
//!
//! tree-sitter's own nodes find their parent and siblings by searching from the root; this list knows
//! them by index, so that relations cost what they look at. Node `n`'s descendants are the nodes from
//! `n + 1` up to, not including, `tree.subtree_end(n)`.

use std::ops::Range;

use ast_grep_language::SupportLang;
use tree_sitter as ts;

use crate::language::concept::Concept;
use crate::language::grammar::{Concepts, GrammarTable};

/// A node of a [`Tree`]: its index in document order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The root of every tree.
    pub const ROOT: Self = Self(0);

    fn index(self) -> usize {
        self.0 as usize
    }
}

/// What is kept of a node. Small, since there is one for every four bytes of source.
struct Entry {
    kind: u16,
    /// Field id in the parent; 0 is no field.
    field: u16,
    named: bool,
    extra: bool,
    start: u32,
    end: u32,
    parent: u32,
    subtree_end: u32,
}

/// The kind of what does not parse, in every grammar (`ts_builtin_sym_error`).
const ERROR: u16 = u16::MAX;

/// A place where the text does not parse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    pub span: Range<usize>,
}

/// The tree of one file.
pub struct Tree<'t> {
    entries: Vec<Entry>,
    parsed: &'t ts::Tree,
    text: &'t str,
    table: &'static GrammarTable,
    depth: u32,
    errors: Vec<SyntaxError>,
}

/// The memory of a tree that is done with, for the next one: its list is the largest allocation of a scan.
#[derive(Default)]
pub struct Spare(Vec<Entry>);

impl<'t> Tree<'t> {
    /// Flattens a parsed tree; `text` is what was parsed with `grammar`.
    pub fn new(parsed: &'t ts::Tree, text: &'t str, grammar: SupportLang) -> Self {
        Self::in_spare(parsed, text, grammar, Spare::default())
    }

    /// As [`Tree::new`], in the memory of an earlier tree.
    pub fn in_spare(
        parsed: &'t ts::Tree,
        text: &'t str,
        grammar: SupportLang,
        spare: Spare,
    ) -> Self {
        let Spare(mut entries) = spare;
        entries.clear();
        let table = GrammarTable::of(grammar);
        let mut errors = Vec::new();
        let mut cursor = parsed.walk();
        let mut open: Vec<u32> = Vec::new();
        let mut depth = 0;
        loop {
            let inner = cursor.node();
            let index = entries.len() as u32;
            let (kind, span) = (inner.kind_id(), inner.byte_range());
            // The kind says whether a node is named; only empty nodes can be missing, only named ones stand anywhere.
            let is_error = kind == ERROR;
            let named = is_error || table.concepts(kind).contains(Concept::Any);
            if is_error || span.is_empty() && inner.is_missing() {
                errors.push(SyntaxError { span: span.clone() });
            }
            entries.push(Entry {
                kind,
                field: cursor.field_id().map_or(0, std::num::NonZero::get),
                named,
                extra: named && inner.is_extra(),
                start: span.start as u32,
                end: span.end as u32,
                parent: open.last().copied().unwrap_or(0),
                subtree_end: index + 1,
            });
            if cursor.goto_first_child() {
                open.push(index);
                depth = depth.max(open.len() as u32);
                continue;
            }
            loop {
                if cursor.goto_next_sibling() {
                    break;
                }
                let Some(closed) = open.pop() else {
                    return Self {
                        entries,
                        parsed,
                        text,
                        table,
                        depth,
                        errors,
                    };
                };
                cursor.goto_parent();
                entries[closed as usize].subtree_end = entries.len() as u32;
            }
        }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none; a parsed tree has at least its root.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The deepest nesting of nodes.
    pub fn depth(&self) -> u32 {
        self.depth
    }

    /// Where the text does not parse, in document order.
    pub fn errors(&self) -> &[SyntaxError] {
        &self.errors
    }

    /// The whole text.
    pub fn source(&self) -> &'t str {
        self.text
    }

    /// What is known of the grammar's kinds and fields.
    pub fn table(&self) -> &'static GrammarTable {
        self.table
    }

    /// The tree-sitter node.
    pub fn inner(&self, node: NodeId) -> ts::Node<'t> {
        let mut cursor = self.parsed.walk();
        cursor.goto_descendant(node.index());
        cursor.node()
    }

    /// The memory of the tree, for another.
    pub fn into_spare(self) -> Spare {
        Spare(self.entries)
    }

    /// The grammar's id of the node's kind.
    pub fn kind_id(&self, node: NodeId) -> u16 {
        self.entries[node.index()].kind
    }

    /// The name of the node's kind.
    pub fn kind(&self, node: NodeId) -> &'static str {
        self.table.kind_name(self.kind_id(node))
    }

    /// The concepts that the node may be, by its kind.
    pub fn concepts(&self, node: NodeId) -> Concepts {
        self.table.concepts(self.kind_id(node))
    }

    /// Whether the node may be the concept, by its kind alone.
    pub fn may_be(&self, node: NodeId, concept: Concept) -> bool {
        self.concepts(node).contains(concept)
    }

    /// Whether the node is a scope of names, by its kind.
    pub fn is_scope(&self, node: NodeId) -> bool {
        self.table.roles(self.kind_id(node)).scope
    }

    /// Whether the node is a plain name, by its kind.
    pub fn is_identifier(&self, node: NodeId) -> bool {
        self.table.roles(self.kind_id(node)).identifier
    }

    /// Whether the node is a block of statements, by its kind.
    pub fn is_block(&self, node: NodeId) -> bool {
        self.table.roles(self.kind_id(node)).block
    }

    /// Whether the node is named in the grammar, unlike punctuation and keywords.
    pub fn is_named(&self, node: NodeId) -> bool {
        self.entries[node.index()].named
    }

    /// Whether the node may stand anywhere, like a comment.
    pub fn is_extra(&self, node: NodeId) -> bool {
        self.entries[node.index()].extra
    }

    /// The node's bytes in the text.
    pub fn span(&self, node: NodeId) -> Range<usize> {
        let entry = &self.entries[node.index()];
        entry.start as usize..entry.end as usize
    }

    /// The node's text.
    pub fn text(&self, node: NodeId) -> &'t str {
        &self.text[self.span(node)]
    }

    /// The parent; the root has none.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        (node != NodeId::ROOT).then(|| NodeId(self.entries[node.index()].parent))
    }

    /// The parent, its parent, and so on to the root.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(node), |node| self.parent(*node))
    }

    /// The index after the last descendant.
    pub fn subtree_end(&self, node: NodeId) -> NodeId {
        NodeId(self.entries[node.index()].subtree_end)
    }

    /// Whether `inner` is `outer` or lies in it.
    pub fn contains(&self, outer: NodeId, inner: NodeId) -> bool {
        outer <= inner && inner < self.subtree_end(outer)
    }

    /// All descendants in document order, without the node itself.
    pub fn descendants(&self, node: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (node.0 + 1..self.subtree_end(node).0).map(NodeId)
    }

    /// Every node of the tree in document order.
    pub fn all(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.entries.len() as u32).map(NodeId)
    }

    /// All children, punctuation and comments too.
    pub fn all_children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.subtree_end(node);
        let first = NodeId(node.0 + 1);
        std::iter::successors((first < end).then_some(first), move |child| {
            let next = self.subtree_end(*child);
            (next < end).then_some(next)
        })
    }

    /// The named children without comments.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.all_children(node)
            .filter(|child| self.is_named(*child) && !self.is_extra(*child))
    }

    /// The name of the field under which the node stands in its parent.
    pub fn field(&self, node: NodeId) -> Option<&'static str> {
        self.table.field_name(self.entries[node.index()].field)
    }

    /// The first child in the field.
    pub fn child(&self, node: NodeId, field: &str) -> Option<NodeId> {
        let field = self.table.field_id(field)?;
        self.all_children(node)
            .find(|child| self.entries[child.index()].field == field)
    }

    /// All named children in the field.
    pub fn children_in(&self, node: NodeId, field: &str) -> Vec<NodeId> {
        let Some(field) = self.table.field_id(field) else {
            return Vec::new();
        };
        self.children(node)
            .filter(|child| self.entries[child.index()].field == field)
            .collect()
    }

    /// The first child of that kind, named or not.
    pub fn child_of_kind(&self, node: NodeId, kind: &str) -> Option<NodeId> {
        self.all_children(node)
            .find(|child| self.kind(*child) == kind)
    }

    /// The child of the same parent that stands directly before, punctuation and comments too.
    pub fn sibling_before(&self, node: NodeId) -> Option<NodeId> {
        let parent = self.parent(node)?;
        // The node before in document order ends the subtree of the sibling.
        let mut before = NodeId(node.0 - 1);
        while before != parent && self.parent(before) != Some(parent) {
            before = self.parent(before)?;
        }
        (before != parent).then_some(before)
    }

    /// The siblings before, the nearest first, punctuation and comments too.
    pub fn siblings_before(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.sibling_before(node), |node| self.sibling_before(*node))
    }

    /// The named child before, the comments skipped.
    pub fn previous_sibling(&self, node: NodeId) -> Option<NodeId> {
        self.siblings_before(node)
            .find(|sibling| self.is_named(*sibling) && !self.is_extra(*sibling))
    }

    /// The first node at or after `from`, in document order, that starts at the offset or later.
    pub fn first_from(&self, from: NodeId, offset: usize) -> NodeId {
        let later = &self.entries[from.index()..];
        let first = later.partition_point(|entry| (entry.start as usize) < offset);
        NodeId(from.0 + first as u32)
    }

    /// The smallest node that covers the span.
    pub fn covering(&self, span: &Range<usize>) -> NodeId {
        let mut node = NodeId::ROOT;
        while let Some(child) = self.all_children(node).find(|child| {
            let inner = self.span(*child);
            inner.start <= span.start && span.end <= inner.end
        }) {
            node = child;
        }
        node
    }
}
