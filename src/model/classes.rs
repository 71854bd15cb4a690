//! Classes: their methods, and names assigned on `self`.

use super::Model;
use super::tree::NodeId;
use crate::language::concept::Concept;

impl Model<'_> {
    /// The methods of a class in document order; in Go those with the type as receiver.
    pub fn methods(&self, class: NodeId) -> Vec<NodeId> {
        self.functions()
            .iter()
            .copied()
            .filter(|function| {
                self.is_concept(*function, Concept::Method)
                    && self.class_of(*function) == Some(class)
                    && self.owner(*function) == Some(class)
            })
            .collect()
    }

    /// The class that a method belongs to, not one around a function around it.
    fn owner(&self, method: NodeId) -> Option<NodeId> {
        let class = self.class_of(method)?;
        let function = self.function_of(method);
        (function.is_none_or(|function| function < class || !self.tree.contains(class, function)))
            .then_some(class)
    }

    /// The method of that name.
    pub fn method_named(&self, class: NodeId, name: &str) -> Option<NodeId> {
        self.methods(class).into_iter().find(|method| {
            self.dialect
                .name(self.tree, *method)
                .is_some_and(|node| self.tree.text(node) == name)
        })
    }
}

impl Model<'_> {
    /// Names assigned on `self` in any method of the class, and its declared fields; each once, in order.
    pub fn attributes(&self, class: NodeId) -> Vec<String> {
        self.bindings().members_of(class)
    }
}
