//! Classes: their methods, and names assigned on `self`.

use rustc_hash::FxHashMap as HashMap;

use super::Model;
use super::tree::NodeId;
use crate::language::concept::Concept;

/// The methods of all classes.
#[derive(Default)]
pub struct Methods<'t> {
    /// By class, in document order.
    of_class: HashMap<NodeId, Vec<NodeId>>,
    /// By class and name; the first of a name.
    named: HashMap<(NodeId, &'t str), NodeId>,
}

impl<'t> Model<'t> {
    /// The methods of a class in document order; in Go those with the type as receiver.
    pub fn methods(&self, class: NodeId) -> &[NodeId] {
        self.all_methods()
            .of_class
            .get(&class)
            .map_or(&[], Vec::as_slice)
    }

    /// The method of that name.
    pub fn method_named(&self, class: NodeId, name: &str) -> Option<NodeId> {
        self.all_methods().named.get(&(class, name)).copied()
    }

    /// The parameter that a node is.
    pub fn parameter(&self, node: NodeId) -> Option<crate::language::dialect::Parameter> {
        let parameters = self.parameters.get_or_init(|| {
            self.tree
                .all()
                .filter(|node| self.tree.may_be(*node, Concept::Function))
                .flat_map(|function| self.dialect.parameters(self.tree, function))
                .map(|parameter| (parameter.node, parameter))
                .collect()
        });
        parameters.get(&node).copied()
    }

    fn all_methods(&self) -> &Methods<'t> {
        self.methods.get_or_init(|| {
            let mut methods = Methods::default();
            for method in self.functions() {
                if !self.is_concept(*method, Concept::Method) {
                    continue;
                }
                let Some(class) = self.owner(*method) else {
                    continue;
                };
                methods.of_class.entry(class).or_default().push(*method);
                if let Some(name) = self.dialect.name(self.tree, *method) {
                    methods
                        .named
                        .entry((class, self.tree.text(name)))
                        .or_insert(*method);
                }
            }
            methods
        })
    }

    /// The class that a method belongs to, not one around a function around it.
    fn owner(&self, method: NodeId) -> Option<NodeId> {
        let class = self.class_of(method)?;
        let function = self.function_of(method);
        (function.is_none_or(|function| function < class || !self.tree.contains(class, function)))
            .then_some(class)
    }

    /// Names assigned on `self` in any method of the class, and its declared fields; each once, in order.
    pub fn attributes(&self, class: NodeId) -> Vec<String> {
        self.bindings().members_of(class)
    }
}
