//! Calls: their arguments and settings, what is done with their results, and which functions reach which.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use super::names::Step;
use super::tree::NodeId;
use super::{Model, Seen};
use crate::language::concept::Concept;
use crate::language::dialect::{Argument, ArgumentKind, Literal};

/// What is done with the values that calls give.
#[derive(Default)]
pub struct Uses {
    /// The calls made on the value of a call itself, directly or through a name; what is called on their value in turn
    /// is theirs.
    calls: HashMap<NodeId, Vec<NodeId>>,
    /// Attributes assigned on it: name and value.
    attributes: HashMap<NodeId, Vec<(String, NodeId)>>,
    /// Entries that are added to what a name or `self.x` holds: key and value, `None` where they are not in the text.
    added: HashMap<Holder, Vec<Option<(String, NodeId)>>>,
}

/// A name by its text, in the function where it stands; a member wherever it stands.
type Holder = (Option<NodeId>, String);

/// Which functions of the file each function calls or hands on by name.
pub struct References {
    /// In document order: the referring node and the function it means.
    edges: Vec<(NodeId, NodeId)>,
    /// The referring nodes of each function, in document order.
    of_function: HashMap<NodeId, Vec<NodeId>>,
}

/// A place in a call where a value may be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// A keyword, option, field or builder call.
    Name(String),
    /// A position, from 0.
    Position(usize),
}

impl Slot {
    /// A digit string is a position, anything else a name.
    pub fn from_text(text: &str) -> Self {
        text.parse()
            .map_or_else(|_| Self::Name(text.to_owned()), Self::Position)
    }
}

/// Where an argument stands.
#[derive(Clone, Copy)]
enum Place<'t> {
    Named(&'t str),
    /// The last of all, and its position.
    Last(usize),
    Before,
}

const MAX_NESTING: usize = 4;

/// Methods that add entries to a map, or (of `Object`) to their first argument.
const ADDING_METHODS: &[&str] = &["update", "setdefault", "assign"];

/// Of more calls on one value, some are not looked at.
const MAX_USES: usize = 100;

impl Model<'_> {
    /// What a call gives back as it was given: the argument for the parameter that a function of this file returns, and does
    /// nothing else.
    pub fn handed_through(&self, call: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        let function = self.target_function(call)?;
        if self.is_concept(function, Concept::AsyncFunction) {
            return None;
        }
        let docstring = self.dialect.docstring(tree, function);
        let mut statement = self.dialect.body(tree, function)?;
        while tree.is_block(statement) {
            let mut statements = tree.children(statement).filter(|child| {
                docstring.is_none_or(|docstring| !tree.contains(*child, docstring))
            });
            statement = statements.next()?;
            if statements.next().is_some() {
                return None;
            }
        }
        let returned = if self.is_concept(statement, Concept::Return) {
            self.dialect.operand(tree, statement)?
        } else {
            statement
        };
        let name = tree.text(self.unwrap(returned));
        let parameters = self.dialect.parameters(tree, function);
        let position = parameters
            .iter()
            .position(|parameter| tree.text(parameter.name) == name && !parameter.rest)?;
        let slots = [Slot::Position(position), Slot::Name(name.to_owned())];
        match self.argument(call, &slots) {
            Seen::Here(given) => Some(given),
            _ => None,
        }
    }

    /// The first argument under any of the slots.
    pub fn argument(&self, call: NodeId, slots: &[Slot]) -> Seen<NodeId> {
        self.argument_among(&self.dialect.arguments(self.tree, call), slots.iter())
    }

    fn argument_among<'s>(
        &self,
        arguments: &[Argument],
        slots: impl Iterator<Item = &'s Slot>,
    ) -> Seen<NodeId> {
        let mut hidden = false;
        for slot in slots {
            match slot {
                Slot::Name(name) => {
                    for argument in arguments {
                        match argument.kind {
                            ArgumentKind::Named(key) if self.tree.text(key) == name => {
                                return Seen::Here(argument.value);
                            }
                            ArgumentKind::SpreadNamed => {
                                match self.entry(argument.value, &|key| key == name) {
                                    Some(Seen::Absent) => {}
                                    Some(Seen::Here(value)) => return Seen::Here(value),
                                    Some(Seen::Unknown) | None => hidden = true,
                                }
                            }
                            _ => {}
                        }
                    }
                }
                Slot::Position(position) => {
                    let before_spread = arguments
                        .iter()
                        .take_while(|argument| argument.kind != ArgumentKind::SpreadPositional)
                        .count();
                    let positional: Vec<_> = arguments[..before_spread]
                        .iter()
                        .filter(|argument| argument.kind == ArgumentKind::Positional)
                        .collect();
                    match positional.get(*position) {
                        Some(argument) => return Seen::Here(argument.value),
                        None => hidden |= before_spread < arguments.len(),
                    }
                }
            }
        }
        if hidden { Seen::Unknown } else { Seen::Absent }
    }

    /// An entry of a literal map that the expression stands for; `None` if it stands for no such literal in sight.
    fn entry(&self, node: NodeId, is_key: &dyn Fn(&str) -> bool) -> Option<Seen<NodeId>> {
        let literal = self.literal_behind(node, MAX_NESTING);
        let entries = self.dialect.entries(self.tree, literal)?;
        let mut hidden = false;
        for entry in entries.iter().rev() {
            match entry {
                Some((key, value)) => match self.dialect.key_text(self.tree, *key) {
                    Some(text) if is_key(&text) => return Some(Seen::Here(*value)),
                    Some(_) => {}
                    None => hidden = true,
                },
                None => hidden = true,
            }
        }
        if literal != self.unwrap(node)
            && let Some(added) = self.uses().added.get(&self.holder(self.unwrap(node)))
        {
            for entry in added {
                match entry {
                    Some((key, value)) if is_key(key) => return Some(Seen::Here(*value)),
                    Some(_) => {}
                    None => hidden = true,
                }
            }
        }
        Some(if hidden { Seen::Unknown } else { Seen::Absent })
    }

    fn holder(&self, node: NodeId) -> Holder {
        let node = self.without_parentheses(node);
        let function = match self.dialect.member(self.tree, node) {
            Some(_) => None,
            None => self.structure().callable(node),
        };
        (function, self.tree.text(node).to_owned())
    }

    /// An entry that the assignment adds to a map or object: `options["timeout"] = 5`, `options.timeout = 5`.
    fn added_entry(
        &self,
        left: NodeId,
        right: NodeId,
    ) -> Option<(Holder, Option<(String, NodeId)>)> {
        if let Some((object, index)) = self.dialect.subscript(self.tree, left) {
            let key = match self.dialect.literal(self.tree, index) {
                Some(Literal::Text(text)) => Some((text, right)),
                _ => None,
            };
            return Some((self.holder(object), key));
        }
        let member = self.dialect.member(self.tree, left)?;
        let key = self.tree.text(member.name).to_owned();
        Some((self.holder(member.object), Some((key, right))))
    }

    fn literal_behind(&self, node: NodeId, fuel: usize) -> NodeId {
        let node = self.unwrap(node);
        match self.follow(node) {
            Step::Expression(value) if value != node && fuel > 0 => {
                self.literal_behind(value, fuel - 1)
            }
            Step::Typed(_, Some(value)) if fuel > 0 => self.literal_behind(value, fuel - 1),
            _ => node,
        }
    }

    /// The value given under a name wherever settings are given: keyword, options object, struct field, builder call
    /// on the result, attribute assigned to it; or at a position.
    pub fn setting(&self, call: NodeId, slots: &[Slot]) -> Seen<NodeId> {
        self.setting_within(call, slots, MAX_NESTING)
    }

    fn setting_within(&self, call: NodeId, slots: &[Slot], fuel: usize) -> Seen<NodeId> {
        if fuel == 0 || !self.step() {
            return Seen::Unknown;
        }
        let arguments = self.dialect.arguments(self.tree, call);
        let is_position = |slot: &&Slot| matches!(slot, Slot::Position(_));
        let is_wanted = |name: &str| {
            slots.iter().any(
                |slot| matches!(slot, Slot::Name(wanted) if plain_name(wanted).eq(plain_name(name))),
            )
        };
        let mut hidden = false;
        let mut keep = |seen: Seen<NodeId>| match seen {
            Seen::Here(node) => Some(node),
            Seen::Absent => None,
            Seen::Unknown => {
                hidden = true;
                None
            }
        };
        // What is wanted first is given first, whatever the order in the call.
        if let Seen::Here(value) = self.argument_among(&arguments, slots.iter()) {
            return Seen::Here(value);
        }
        if let Some(value) = keep(self.argument_among(&arguments, slots.iter().filter(is_position)))
        {
            return Seen::Here(value);
        }
        if slots.iter().all(|slot| is_position(&slot)) {
            return if hidden { Seen::Unknown } else { Seen::Absent };
        }
        let last = arguments.len().saturating_sub(1);
        for (position, argument) in arguments.iter().enumerate() {
            let found = match argument.kind {
                ArgumentKind::Named(key) if is_wanted(self.tree.text(key)) => {
                    Seen::Here(argument.value)
                }
                // `Client(config=Config(timeout=3))`
                ArgumentKind::Named(key) => self.setting_of_argument(
                    argument.value,
                    slots,
                    &is_wanted,
                    Place::Named(self.tree.text(key)),
                    fuel,
                ),
                ArgumentKind::SpreadNamed => self
                    .entry(argument.value, &is_wanted)
                    .unwrap_or(Seen::Unknown),
                ArgumentKind::SpreadPositional => Seen::Unknown,
                ArgumentKind::Positional => self.setting_of_argument(
                    argument.value,
                    slots,
                    &is_wanted,
                    if position == last {
                        Place::Last(position)
                    } else {
                        Place::Before
                    },
                    fuel,
                ),
            };
            if let Some(value) = keep(found) {
                return Seen::Here(value);
            }
        }
        if let Some(attributes) = self.uses().attributes.get(&call)
            && let Some((_, value)) = attributes.iter().find(|(name, _)| is_wanted(name))
        {
            return Seen::Here(*value);
        }
        let uses = self.uses_of(call);
        for used in &uses {
            let Some(method) = self
                .dialect
                .call(self.tree, *used)
                .and_then(|parts| parts.method)
            else {
                continue;
            };
            if is_wanted(self.tree.text(method)) {
                return Seen::Here(
                    self.dialect
                        .arguments(self.tree, *used)
                        .first()
                        .map_or(*used, |argument| argument.value),
                );
            }
        }
        hidden |= uses.len() > MAX_USES;
        if hidden { Seen::Unknown } else { Seen::Absent }
    }

    /// A setting in an argument that is an options object, or a value made by a constructor or builder.
    fn setting_of_argument(
        &self,
        value: NodeId,
        slots: &[Slot],
        is_wanted: &dyn Fn(&str) -> bool,
        place: Place<'_>,
        fuel: usize,
    ) -> Seen<NodeId> {
        let value = self.without_parentheses(value);
        let is_options = |text: &str| {
            let text = text.to_ascii_lowercase();
            ["opt", "conf", "setting", "param", "props", "init", "args"]
                .iter()
                .any(|word| text.contains(word))
        };
        // What a keyword is given is options by the keyword alone; `params` are those of the request.
        let key_of_options = match place {
            Place::Named(key) => Some(key != "params" && is_options(key)),
            _ => None,
        };
        if let Some(seen) = self.entry(value, is_wanted) {
            // What is added to the body of a request is no setting.
            return match (seen, key_of_options) {
                (Seen::Unknown, Some(false)) => Seen::Absent,
                _ => seen,
            };
        }
        let names: Vec<Slot> = slots
            .iter()
            .filter(|slot| matches!(slot, Slot::Name(_)))
            .cloned()
            .collect();
        match self.origin(value) {
            Seen::Here(made) => self.setting_within(made, &names, fuel - 1),
            Seen::Absent => Seen::Absent,
            Seen::Unknown => {
                let last = self
                    .dialect
                    .member(self.tree, value)
                    .map_or(value, |member| member.name);
                let named_like_options =
                    key_of_options.unwrap_or_else(|| is_options(self.tree.text(last)));
                let usual_place = self.dialect.options_objects()
                    && matches!(place, Place::Last(position) if position > 0);
                let is_name = self.tree.is_identifier(value)
                    || self.dialect.member(self.tree, value).is_some();
                if is_name && (named_like_options || usual_place) {
                    Seen::Unknown
                } else {
                    Seen::Absent
                }
            }
        }
    }

    /// What is done with the values of calls.
    fn uses(&self) -> &Uses {
        self.uses.get_or_init(|| {
            let mut uses = Uses::default();
            for call in self.of_concept(Concept::Call, NodeId::ROOT) {
                let Some(receiver) = self
                    .dialect
                    .call(self.tree, call)
                    .and_then(|parts| parts.receiver)
                else {
                    continue;
                };
                if let Seen::Here(made) = self.origin(receiver) {
                    uses.calls.entry(made).or_default().push(call);
                }
                if self
                    .called_method(call)
                    .is_some_and(|method| ADDING_METHODS.contains(&self.tree.text(method)))
                {
                    let holder = match self.tree.text(receiver) {
                        "Object" => {
                            let arguments = self.dialect.arguments(self.tree, call);
                            arguments.first().map(|changed| self.holder(changed.value))
                        }
                        _ => Some(self.holder(receiver)),
                    };
                    if let Some(holder) = holder {
                        uses.added.entry(holder).or_default().push(None);
                    }
                }
            }
            for assignment in self.of_concept(Concept::Assignment, NodeId::ROOT) {
                let sides = self.dialect.sides(self.tree, assignment);
                let (Some(left), Some(right)) = (sides.left, sides.right) else {
                    continue;
                };
                if let Some((holder, entry)) = self.added_entry(self.unwrap(left), right) {
                    uses.added.entry(holder).or_default().push(entry);
                }
                if let Some(member) = self.dialect.member(self.tree, self.unwrap(left))
                    && let Seen::Here(made) = self.origin(member.object)
                {
                    uses.attributes
                        .entry(made)
                        .or_default()
                        .push((self.tree.text(member.name).to_owned(), right));
                }
            }
            uses
        })
    }

    /// The calls made on the value that a call gives, chained or through a name, in document order; of a chain without
    /// end the first ones.
    pub fn uses_of(&self, call: NodeId) -> Vec<NodeId> {
        let direct = &self.uses().calls;
        let mut calls: Vec<NodeId> = direct.get(&call).cloned().unwrap_or_default();
        let mut seen: HashSet<NodeId> = calls.iter().copied().collect();
        let mut next = 0;
        while let Some(used) = calls.get(next).copied() {
            next += 1;
            if calls.len() > MAX_USES || !self.step() {
                break;
            }
            let further = direct.get(&used).into_iter().flatten();
            calls.extend(further.copied().filter(|call| seen.insert(*call)));
        }
        calls.sort_unstable();
        calls
    }

    /// References between the functions of the file.
    fn references(&self) -> &References {
        self.references.get_or_init(|| {
            let named: HashSet<&str> = self
                .functions()
                .iter()
                .filter_map(|function| self.dialect.name(self.tree, *function))
                .map(|name| self.tree.text(name))
                .collect();
            let defining: HashSet<NodeId> = self.bindings().targets().collect();
            let mut edges = Vec::new();
            for node in self
                .tree
                .all()
                .filter(|node| self.tree.is_named(*node) && !defining.contains(node))
            {
                let last = if self.tree.is_identifier(node) {
                    // `close` in `file.close()` is no function of this file, even where the grammar calls it an identifier.
                    if self.tree.may_be(node, Concept::Identifier)
                        && !self.is_concept(node, Concept::Identifier)
                    {
                        continue;
                    }
                    node
                } else if let Some(member) = self.dialect.member(self.tree, node) {
                    member.name
                } else if let Some(method) = self.called_method(node) {
                    method
                } else {
                    continue;
                };
                if named.contains(self.tree.text(last))
                    && let Seen::Here(target) = self.target(node)
                    && self.tree.may_be(target, Concept::Function)
                {
                    edges.push((node, target));
                }
            }
            let mut of_function: HashMap<NodeId, Vec<NodeId>> = HashMap::default();
            for (from, target) in &edges {
                of_function.entry(*target).or_default().push(*from);
            }
            References { edges, of_function }
        })
    }

    /// The nodes that refer to a function of this file, in document order.
    pub(super) fn references_to(&self, function: NodeId) -> &[NodeId] {
        self.references()
            .of_function
            .get(&function)
            .map_or(&[], Vec::as_slice)
    }

    fn called_method(&self, node: NodeId) -> Option<NodeId> {
        self.is_concept(node, Concept::Call)
            .then(|| self.dialect.call(self.tree, node)?.method)
            .flatten()
    }

    /// The functions of this file that the node calls or hands on by name.
    pub fn referenced_in(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let edges = &self.references().edges;
        let end = self.tree.subtree_end(node);
        let first = edges.partition_point(|(from, _)| *from < node);
        edges[first..]
            .iter()
            .take_while(move |(from, _)| *from < end)
            .map(|(_, target)| *target)
    }

    /// The functions that the node reaches, directly or through others, the nearest first.
    pub fn reachable_from(&self, node: NodeId) -> Vec<NodeId> {
        self.reachable(self.referenced_in(node).collect(), Some(node))
    }

    /// These functions, and all that they reach.
    pub fn reachable_from_all(&self, functions: Vec<NodeId>) -> Vec<NodeId> {
        self.reachable(functions, None)
    }

    fn reachable(&self, first: Vec<NodeId>, besides: Option<NodeId>) -> Vec<NodeId> {
        let mut seen = HashSet::default();
        let mut order: Vec<NodeId> = Vec::new();
        let mut queue = first;
        while !queue.is_empty() {
            let mut next = Vec::new();
            for function in queue {
                let is_part = besides.is_some_and(|node| self.tree.contains(node, function));
                if self.step() && !is_part && seen.insert(function) {
                    order.push(function);
                    next.extend(self.referenced_in(function));
                }
            }
            queue = next;
        }
        order
    }

    /// The calls that are given this function by name.
    pub fn passed_to(&self, function: NodeId) -> Vec<NodeId> {
        let given_to = self.given_to.get_or_init(|| {
            self.of_concept(Concept::Call, NodeId::ROOT)
                .into_iter()
                .flat_map(|call| {
                    self.dialect
                        .arguments(self.tree, call)
                        .into_iter()
                        .map(move |argument| (argument.value, call))
                })
                .collect()
        });
        let references = self.references().of_function.get(&function);
        let mut calls: Vec<NodeId> = references
            .into_iter()
            .flatten()
            .filter(|from| !self.is_called(**from))
            .filter_map(|from| {
                std::iter::once(*from)
                    .chain(self.tree.ancestors(*from))
                    .take(3)
                    .find_map(|node| given_to.get(&node).copied())
            })
            .collect();
        calls.dedup();
        calls
    }

    /// Whether the reference is what a call calls, as opposed to a value that is handed on.
    fn is_called(&self, reference: NodeId) -> bool {
        self.is_concept(reference, Concept::Call)
            || self.tree.ancestors(reference).take(2).any(|call| {
                self.dialect
                    .call(self.tree, call)
                    .is_some_and(|parts| self.tree.contains(parts.callee, reference))
            })
    }

    /// The level of a log call: debug, info, warning, error, exception, print; `None` if the call does not log.
    pub fn log_level(&self, call: NodeId) -> Option<&'static str> {
        if let Some(known) = self.log_levels.borrow().get(&call) {
            return *known;
        }
        let level = self.read_log_level(call);
        self.log_levels.borrow_mut().insert(call, level);
        level
    }

    fn read_log_level(&self, call: NodeId) -> Option<&'static str> {
        let parts = self.dialect.call(self.tree, call)?;
        let method = self.tree.text(parts.method?);
        let by_method = || {
            let own = self
                .dialect
                .log_methods()
                .iter()
                .find(|(name, _)| *name == method)
                .map(|(_, level)| *level);
            own.or(match method {
                "debug" | "trace" | "verbose" => Some("debug"),
                "info" | "notice" => Some("info"),
                "warn" | "warning" => Some("warning"),
                "error" | "critical" | "fatal" | "severe" => Some("error"),
                "exception" => Some("exception"),
                "log" => Some("info"),
                _ => None,
            })
        };
        if let Some(receiver) = parts.receiver
            && let Some(level) = by_method()
            && self.is_logger(receiver)
        {
            return Some(level);
        }
        let functions = self.dialect.log_functions();
        if !functions.iter().any(|(name, _)| {
            name.rsplit('.')
                .next()
                .is_some_and(|last| last == method || last.contains('*'))
        }) {
            return None;
        }
        let name = self.call_name(call);
        functions
            .iter()
            .find(|(pattern, _)| crate::compile::names::wildcard(pattern, &name))
            .map(|(_, level)| *level)
    }

    /// A receiver is a logger by its name, or by what made it.
    fn is_logger(&self, receiver: NodeId) -> bool {
        let receiver = self.unwrap(receiver);
        let last = self
            .dialect
            .member(self.tree, receiver)
            .map_or(receiver, |member| member.name);
        let last = self.called_method(last).unwrap_or(last);
        let word = self.tree.text(last).trim_matches('_').to_ascii_lowercase();
        if word.ends_with("logger")
            || word.ends_with("_log")
            || matches!(
                word.as_str(),
                "log" | "logging" | "console" | "slog" | "zap" | "getlogger"
            )
        {
            return true;
        }
        let name = self.resolve(receiver);
        name.to_ascii_lowercase().contains("logger")
    }

    /// What the value is assigned to: the target of the assignment whose value this is, through await and parentheses.
    pub fn bound(&self, node: NodeId) -> Option<NodeId> {
        let bindings = self.bindings();
        let mut value = node;
        for ancestor in self.tree.ancestors(node).take(8) {
            if let Some(target) = bindings.target_of(value) {
                return Some(target);
            }
            if self.dialect.unwrap(self.tree, ancestor) != Some(value) {
                break;
            }
            value = ancestor;
        }
        bindings.target_of(value).or_else(|| {
            self.tree
                .ancestors(value)
                .take(3)
                .filter(|ancestor| self.tree.may_be(*ancestor, Concept::Assignment))
                .find_map(|assignment| {
                    let sides = self.dialect.sides(self.tree, assignment);
                    (sides
                        .right
                        .is_some_and(|right| self.unwrap(right) == self.unwrap(node)))
                    .then_some(sides.left)
                    .flatten()
                })
        })
    }
}

/// A setting's name without case, separators, and the prefixes of builder calls: `connect_timeout`,
/// `connectTimeout`, `setConnectTimeout` and `WithConnectTimeout` are one.
fn plain_name(name: &str) -> impl Iterator<Item = char> + '_ {
    let unprefixed = ["set", "Set", "with", "With"]
        .iter()
        .find_map(|prefix| {
            name.strip_prefix(prefix)
                .filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase() || c == '_'))
        })
        .unwrap_or(name);
    unprefixed
        .chars()
        .filter(|c| *c != '_' && *c != '-')
        .flat_map(char::to_lowercase)
}
