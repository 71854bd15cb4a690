//! What a name or member may hold where it is used: every value that may have been given to it, and where from.

use rustc_hash::FxHashMap as HashMap;

use super::tree::NodeId;
use super::{Model, Seen};
use crate::language::concept::Concept;
use crate::language::dialect::{ArgumentKind, Binding, Bound, Drawn, Literal, Parameter};

/// What may be held.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Held {
    /// The value of an expression.
    Value(NodeId),
    /// A property of it.
    Property(NodeId, String),
    /// Something drawn from it.
    Drawn(Drawn),
    /// What callers give to a function.
    Parameter(Given),
    Import,
    Definition,
    /// Declared without a value.
    Unset,
    Unknown,
}

/// A parameter of a function of the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Given {
    pub function: NodeId,
    pub index: usize,
    pub parameter: Parameter,
}

/// A value that may be held, and the target that it was given to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Holding {
    pub target: NodeId,
    pub held: Held,
}

/// Something that is put into what a name holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Added {
    /// The call or assignment that adds it.
    pub at: NodeId,
    /// The name of the method; none of an assignment.
    pub method: Option<NodeId>,
    /// The key that it is added under, if it is constant.
    pub key: Option<String>,
    pub values: Vec<NodeId>,
}

/// A name in the function where it stands, or a member by its text.
type Holder = (Option<NodeId>, String);

/// Parameters by their names, calls by what they construct, additions by what they are added to.
#[derive(Default)]
pub struct Gifts {
    parameters: HashMap<NodeId, Given>,
    constructions: HashMap<NodeId, Vec<NodeId>>,
    added: HashMap<Holder, Vec<Added>>,
}

/// Methods that put their arguments into the receiver, whatever it is.
const ADDING: &[&str] = &[
    "Append",
    "AppendFormat",
    "AppendLine",
    "add",
    "addAll",
    "addFirst",
    "addLast",
    "append",
    "appendleft",
    "extend",
    "insert",
    "merge",
    "offer",
    "push",
    "put",
    "putAll",
    "putIfAbsent",
    "set",
    "setdefault",
    "unshift",
    "update",
    "write",
    "Write",
    "WriteByte",
    "WriteRune",
    "WriteString",
];

/// Of those the ones whose first argument is a key.
const KEYED: &[&str] = &["merge", "put", "putIfAbsent", "set", "setdefault"];

/// Methods that write text into a builder.
const WRITING: &[&str] = &[
    "Append",
    "AppendLine",
    "append",
    "write",
    "Write",
    "WriteByte",
    "WriteRune",
    "WriteString",
];

impl Added {
    /// Whether text is written at the end of a builder.
    pub(super) fn writes(&self, model: &Model<'_>) -> bool {
        self.method
            .is_some_and(|method| WRITING.contains(&model.tree.text(method)))
    }
}

impl Model<'_> {
    fn gifts(&self) -> &Gifts {
        self.gifts.get_or_init(|| {
            let tree = self.tree;
            let mut gifts = Gifts::default();
            for function in tree
                .all()
                .filter(|node| tree.may_be(*node, Concept::Function) || tree.is_scope(*node))
            {
                for (index, parameter) in self
                    .dialect
                    .parameters(tree, function)
                    .into_iter()
                    .enumerate()
                {
                    let given = Given {
                        function,
                        index,
                        parameter,
                    };
                    gifts.parameters.insert(parameter.name, given);
                }
            }
            for call in self.of_concept(Concept::Call, NodeId::ROOT) {
                if let Seen::Here(target) = self.target(call)
                    && tree.may_be(target, Concept::Class)
                {
                    gifts.constructions.entry(target).or_default().push(call);
                }
                if let Some((holder, added)) = self.added_by_call(call) {
                    gifts.added.entry(holder).or_default().push(added);
                }
            }
            for assignment in self.of_concept(Concept::Assignment, NodeId::ROOT) {
                let sides = self.dialect.sides(tree, assignment);
                if let (Some(left), Some(right)) = (sides.left, sides.right)
                    && let Some((object, key)) = self.place_in(self.unwrap(left))
                {
                    let added = Added {
                        at: assignment,
                        method: None,
                        key,
                        values: vec![right],
                    };
                    gifts
                        .added
                        .entry(self.holder_of(object))
                        .or_default()
                        .push(added);
                }
            }
            gifts
        })
    }

    /// `options["timeout"]` and `options.timeout` as targets: the object and the key.
    fn place_in(&self, target: NodeId) -> Option<(NodeId, Option<String>)> {
        if let Some((object, index)) = self.dialect.subscript(self.tree, target) {
            return Some((object, self.key_of(index)));
        }
        let member = self.dialect.member(self.tree, target)?;
        (!self.is_self(member.object))
            .then(|| (member.object, Some(self.tree.text(member.name).to_owned())))
    }

    /// The constant text of a key or index.
    pub(super) fn key_of(&self, index: NodeId) -> Option<String> {
        match self.dialect.literal(self.tree, self.unwrap(index)) {
            Some(Literal::Text(text)) => Some(text),
            Some(Literal::Number(number)) => Some(number.to_string()),
            _ => None,
        }
    }

    fn added_by_call(&self, call: NodeId) -> Option<(Holder, Added)> {
        let parts = self.dialect.call(self.tree, call)?;
        let method = parts.method?;
        let name = self.tree.text(method);
        let mut values: Vec<NodeId> = self
            .dialect
            .arguments(self.tree, call)
            .into_iter()
            .map(|argument| argument.value)
            .collect();
        // `fmt.Fprintf(&b, …)` writes into its first argument.
        if name.starts_with("Fprint") && !values.is_empty() {
            let into = self.unwrap(values.remove(0));
            let added = Added {
                at: call,
                method: Some(method),
                key: None,
                values,
            };
            return Some((self.holder_of(into), added));
        }
        // `list = append(list, value)`
        if name == "append" && parts.receiver.is_none() && values.len() > 1 {
            let into = self.unwrap(values.remove(0));
            let spreads = self
                .dialect
                .arguments(self.tree, call)
                .iter()
                .any(|argument| argument.kind != ArgumentKind::Positional);
            let added = Added {
                at: call,
                method: Some(method),
                key: None,
                values,
            };
            return (!spreads).then(|| (self.holder_of(into), added));
        }
        if !ADDING.contains(&name) || values.is_empty() {
            return None;
        }
        let receiver = parts.receiver?;
        let key = if KEYED.contains(&name) && values.len() > 1 {
            self.key_of(values.remove(0))
        } else {
            None
        };
        let added = Added {
            at: call,
            method: Some(method),
            key,
            values,
        };
        // `sb.append(a).append(b)` adds to `sb`.
        let mut object = self.unwrap(receiver);
        while self.is_concept(object, Concept::Call)
            && let Some(parts) = self.dialect.call(self.tree, object)
            && let (Some(receiver), Some(method)) = (parts.receiver, parts.method)
            && ADDING.contains(&self.tree.text(method))
        {
            object = self.unwrap(receiver);
        }
        Some((self.holder_of(object), added))
    }

    fn holder_of(&self, node: NodeId) -> Holder {
        let node = self.unwrap(node);
        let function = match self.dialect.member(self.tree, node) {
            Some(_) => None,
            None => self.structure().callable(node),
        };
        (function, self.tree.text(node).to_owned())
    }

    /// What is put into the value that a name or member holds, anywhere in its function.
    pub(super) fn added_to(&self, node: NodeId) -> &[Added] {
        self.gifts()
            .added
            .get(&self.holder_of(node))
            .map_or(&[], Vec::as_slice)
    }

    /// The calls that construct the class.
    fn constructions_of(&self, class: NodeId) -> &[NodeId] {
        self.gifts()
            .constructions
            .get(&class)
            .map_or(&[], Vec::as_slice)
    }

    /// The parameter that a name is declared as.
    pub(super) fn given(&self, name: NodeId) -> Option<Given> {
        self.gifts().parameters.get(&name).copied()
    }

    /// What a name or a member of the object may hold at the node; `None` if the node is neither. Nothing in the list: it
    /// cannot be known.
    pub(super) fn holdings(&self, node: NodeId) -> Option<Vec<Holding>> {
        let bindings = self.bindings_held(node)?;
        let mut holdings: Vec<Holding> = bindings
            .into_iter()
            .map(|binding| Holding {
                target: binding.target,
                held: self.held(binding),
            })
            .collect();
        if holdings.iter().any(|holding| holding.held != Held::Unset) {
            holdings.retain(|holding| holding.held != Held::Unset);
        }
        Some(holdings)
    }

    /// What a member of the objects of a class may hold.
    pub(super) fn holdings_of_member(&self, class: NodeId, name: &str) -> Vec<Holding> {
        self.member_bindings(class, name)
            .into_iter()
            .flatten()
            .map(|binding| Holding {
                target: binding.target,
                held: self.held(binding),
            })
            .collect()
    }

    fn held(&self, binding: &Binding) -> Held {
        match &binding.bound {
            Bound::Import(_) => Held::Import,
            Bound::Definition(_) => Held::Definition,
            Bound::Value(value)
            | Bound::Typed {
                value: Some(value), ..
            } => Held::Value(*value),
            Bound::Property(value, name) => Held::Property(*value, name.clone()),
            Bound::Typed { value: None, .. } | Bound::Opaque => {
                if let Some(given) = self.given(binding.target) {
                    return Held::Parameter(given);
                }
                match self.dialect.drawn(self.tree, binding.target) {
                    Some(drawn) => Held::Drawn(drawn),
                    None if matches!(binding.bound, Bound::Typed { .. }) => Held::Unset,
                    None => Held::Unknown,
                }
            }
        }
    }

    /// The calls of a function in this file, and whether nothing else can call it.
    pub(super) fn calls_of(&self, function: NodeId) -> (Vec<NodeId>, bool) {
        let mut all = self.dialect.name(self.tree, function).is_some()
            && !self.dialect.is_public(self.tree, function);
        let mut calls = Vec::new();
        for from in self.references_to(function) {
            let call = std::iter::once(*from)
                .chain(self.tree.ancestors(*from).take(2))
                .find(|call| {
                    self.is_concept(*call, Concept::Call)
                        && self.dialect.call(self.tree, *call).is_some_and(|parts| {
                            self.tree.contains(parts.callee, *from) || call == from
                        })
                });
            match call {
                Some(call) => calls.push(call),
                None => all = false,
            }
        }
        if let Some(class) = self.class_of(function)
            && self.is_constructor(function, class)
        {
            calls.extend_from_slice(self.constructions_of(class));
            all = false;
        }
        calls.sort_unstable();
        calls.dedup();
        (calls, all)
    }

    /// Whether the method makes the objects of its class.
    pub(super) fn is_constructor(&self, method: NodeId, class: NodeId) -> bool {
        let name = |node| {
            self.dialect
                .name(self.tree, node)
                .map(|name| self.tree.text(name))
        };
        match name(method) {
            Some("__init__" | "constructor") => true,
            own => {
                own.is_some()
                    && own == name(class)
                    && self.tree.kind(method).contains("constructor")
            }
        }
    }

    /// What a call gives to a parameter; absent if it leaves it to the default.
    pub(super) fn given_by(&self, call: NodeId, given: &Given) -> Seen<NodeId> {
        let name = self.tree.text(given.parameter.name);
        let arguments = self.dialect.arguments(self.tree, call);
        let mut position = 0;
        let mut hidden = false;
        for argument in &arguments {
            match argument.kind {
                ArgumentKind::Named(key) if self.tree.text(key) == name => {
                    return Seen::Here(argument.value);
                }
                ArgumentKind::Named(_) => {}
                ArgumentKind::SpreadNamed | ArgumentKind::SpreadPositional => hidden = true,
                ArgumentKind::Positional => {
                    if position == given.index && !hidden {
                        return Seen::Here(argument.value);
                    }
                    position += 1;
                }
            }
        }
        if hidden { Seen::Unknown } else { Seen::Absent }
    }

    /// What a function gives back: the values of its returns, or its body where that is an expression.
    pub(super) fn given_back(&self, function: NodeId) -> Vec<NodeId> {
        let tree = self.tree;
        let Some(body) = self.dialect.body(tree, function) else {
            return Vec::new();
        };
        if !tree.is_block(body) {
            return vec![body];
        }
        [Concept::Return, Concept::Yield]
            .into_iter()
            .flat_map(|concept| self.of_concept(concept, body))
            .filter(|node| self.structure().callable(*node) == Some(function))
            .flat_map(|node| self.dialect.returned(tree, node))
            .chain(self.dialect.last_value(tree, body))
            .collect()
    }
}
