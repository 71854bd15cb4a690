//! Where values come from: backwards from an expression, over assignments, text, containers, fields, calls within the
//! file and its loops. A value *may* come from each place that is met; what the file does not show is said to be open.
//!
//! The search goes breadth first, so that the path that is told is a shortest one, and its work is bounded.

use std::collections::VecDeque;
use std::rc::Rc;

use rustc_hash::FxHashSet as HashSet;

use super::held::{Given, Held};
use super::tree::NodeId;
use super::{Model, Seen, Truth};
use crate::compile::names::NameSet;
use crate::language::concept::Concept;
use crate::language::dialect::{ArgumentKind, Drawn, TemplatePart, TextCall};

/// How a value gets from a node to the one before it on the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Via {
    /// Without a change worth telling.
    Same,
    /// It is assigned to the target.
    Assigned(NodeId),
    /// A call gives it to a parameter.
    Given(NodeId),
    /// A function returns it.
    Returned(NodeId),
    /// It becomes a part of a text.
    Text(NodeId),
    /// It is put into a container or object.
    Put(NodeId),
    /// It is taken out of a container or object.
    Taken(NodeId),
    /// It goes through a call.
    Call(NodeId),
}

/// A step of a path: a place, and what happens there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    pub node: NodeId,
    pub via: Via,
}

/// What is said of a node on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// It is what is looked for.
    pub source: Truth,
    /// Values do not go through it.
    pub blocked: Truth,
}

/// What the search found.
pub struct Flow {
    pub truth: Truth,
    /// From the source to where the search began; empty if none was found.
    pub path: Vec<Hop>,
}

/// More places than these are not looked at from one expression.
const MAX_STATES: usize = 2_000;

/// How deep a part of a part is told apart.
const MAX_KEYS: usize = 4;

/// How deep calls are followed into functions of the file.
const MAX_CALLS: usize = 4;

/// Which part of a value is followed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Name(Rc<str>),
    Any,
}

/// A call that the search went into.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Frame {
    call: NodeId,
    function: NodeId,
    outer: Option<Rc<Frame>>,
}

impl Frame {
    fn depth(frame: Option<&Rc<Self>>) -> usize {
        std::iter::successors(frame, |frame| frame.outer.as_ref()).count()
    }
}

/// A place of the search: a node, the part of its value that is followed (the last key is taken first), and the calls
/// that led there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct State {
    node: NodeId,
    keys: Vec<Key>,
    frame: Option<Rc<Frame>>,
}

impl State {
    fn at(&self, node: NodeId) -> Self {
        Self {
            node,
            ..self.clone()
        }
    }

    /// The whole of another value.
    fn whole(&self, node: NodeId) -> Self {
        Self {
            node,
            keys: Vec::new(),
            frame: self.frame.clone(),
        }
    }

    fn with(mut self, key: Key) -> Self {
        if self.keys.len() == MAX_KEYS {
            self.keys.remove(0);
        }
        self.keys.push(key);
        self
    }

    fn named(self, key: Option<&str>) -> Self {
        self.with(key.map_or(Key::Any, |key| Key::Name(key.into())))
    }

    /// Without the key that is taken first.
    fn inside(&self, node: NodeId) -> Self {
        let mut inner = self.at(node);
        inner.keys.pop();
        inner
    }
}

/// Where a place leads.
#[derive(Default)]
struct Sources {
    next: Vec<(State, Via)>,
    /// There may be more that the file does not show.
    open: bool,
}

impl Sources {
    fn push(&mut self, state: State, via: Via) {
        self.next.push((state, via));
    }

    fn open() -> Self {
        Self {
            next: Vec::new(),
            open: true,
        }
    }

    fn one(state: State, via: Via) -> Self {
        Self {
            next: vec![(state, via)],
            open: false,
        }
    }
}

impl Model<'_> {
    /// Whether the value of the expression comes from a node of which the verdict says that it is the source, and by
    /// which path. `passes` names calls of libraries whose result holds what they are given.
    pub fn flow(
        &self,
        start: NodeId,
        passes: &NameSet,
        verdict: &mut dyn FnMut(NodeId) -> Verdict,
    ) -> Flow {
        let first = State {
            node: start,
            keys: Vec::new(),
            frame: None,
        };
        let mut seen: HashSet<State> = HashSet::default();
        seen.insert(first.clone());
        // Each place with the one that it was reached from, and whether it lies behind something that may block.
        let mut places: Vec<(NodeId, Via, Option<usize>)> = vec![(start, Via::Same, None)];
        let mut queue: VecDeque<(State, usize, bool)> = VecDeque::from([(first, 0, false)]);
        let mut result = Truth::False;
        while let Some((state, place, doubtful)) = queue.pop_front() {
            if places.len() > MAX_STATES || !self.work(4) {
                result = result.or(Truth::Unknown);
                break;
            }
            let said = verdict(state.node);
            if said.blocked == Truth::True {
                continue;
            }
            let doubtful = doubtful || said.blocked == Truth::Unknown;
            match said.source {
                Truth::True if !doubtful => {
                    return Flow {
                        truth: Truth::True,
                        path: path_to(&places, place),
                    };
                }
                Truth::False => {}
                _ => result = result.or(Truth::Unknown),
            }
            let sources = self.sources(&state, passes);
            if sources.open {
                result = result.or(Truth::Unknown);
            }
            for (next, via) in sources.next {
                if seen.insert(next.clone()) {
                    places.push((next.node, via, Some(place)));
                    queue.push_back((next, places.len() - 1, doubtful));
                }
            }
        }
        Flow {
            truth: result,
            path: Vec::new(),
        }
    }

    fn sources(&self, state: &State, passes: &NameSet) -> Sources {
        let tree = self.tree;
        let node = state.node;
        if let Some(inner) = self.dialect.unwrap(tree, node) {
            return Sources::one(state.at(inner), Via::Same);
        }
        // A declaration is seen where the search comes to it from its name.
        if tree.may_be(node, Concept::Parameter)
            && let Some(parameter) = self.parameter_at(node)
        {
            return self.sources_of_parameter(state, &parameter);
        }
        if self.dialect.literal(tree, node).is_some() {
            return Sources::default();
        }
        if let Some(parts) = self.dialect.template(tree, node) {
            let mut sources = Sources::default();
            for part in parts {
                if let TemplatePart::Value(value) = part {
                    sources.push(state.whole(value), Via::Text(node));
                }
            }
            return sources;
        }
        if let Some(call) = self.dialect.text_call(tree, node) {
            return self.sources_of_text(state, &call, passes);
        }
        if let Some(sources) = self.sources_of_operation(state) {
            return sources;
        }
        if self.is_concept(node, Concept::Branch) {
            let mut sources = Sources::default();
            for arm in self.dialect.arms(tree, node).bodies {
                sources.push(state.at(arm), Via::Same);
            }
            return sources;
        }
        if let Some(given) = self.cast_value(node) {
            return Sources::one(state.at(given), Via::Same);
        }
        let is_literal = self.dialect.sequence(tree, node).is_some()
            || self.dialect.entries(tree, node).is_some();
        if !is_literal && self.is_concept(node, Concept::Call) {
            return self.sources_of_call(state, passes);
        }
        if let Some((object, index)) = self.dialect.subscript(tree, node) {
            let key = self.key_of(index);
            return Sources::one(state.at(object).named(key.as_deref()), Via::Taken(node));
        }
        if let Some(sources) = self.sources_in_container(state) {
            return sources;
        }
        if tree.may_be(node, Concept::Argument)
            && let Some(value) = self
                .dialect
                .operand(tree, node)
                .filter(|value| *value != node)
        {
            return Sources::one(state.at(value), Via::Same);
        }
        if let Some(sources) = self.sources_of_name(state) {
            return sources;
        }
        if let Some(member) = self.dialect.member(tree, node) {
            let name = tree.text(member.name);
            return Sources::one(state.at(member.object).named(Some(name)), Via::Taken(node));
        }
        let is_function = tree.may_be(node, Concept::Function)
            || matches!(
                tree.kind(node),
                "lambda" | "arrow_function" | "func_literal"
            );
        Sources {
            next: Vec::new(),
            // A function is a value of its own; of anything else nothing is known.
            open: !is_function,
        }
    }

    /// What a cast changes the type of.
    fn cast_value(&self, node: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        self.dialect.cast_type(tree, node)?;
        tree.child(node, "value")
            .or_else(|| tree.child(node, "operand"))
    }

    /// Sums, truth values, and defaults.
    fn sources_of_operation(&self, state: &State) -> Option<Sources> {
        let tree = self.tree;
        let node = state.node;
        let kind = tree.kind(node);
        if tree.may_be(node, Concept::Comparison) && self.is_concept(node, Concept::Comparison) {
            return Some(Sources::default());
        }
        if kind.starts_with("not_operator") || kind.contains("unary") {
            let text = tree.text(node);
            let is_truth = ["not", "!", "typeof", "void", "delete"]
                .iter()
                .any(|word| text.starts_with(word));
            return Some(match tree.children(node).last() {
                _ if is_truth => Sources::default(),
                Some(operand) if text.starts_with(['-', '+']) => {
                    Sources::one(state.at(operand), Via::Same)
                }
                _ => Sources::open(),
            });
        }
        let sides = self.dialect.sides(tree, node);
        let (left, right) = (sides.left?, sides.right?);
        let mut sources = Sources::default();
        match sides.operator? {
            // What is on the left of `and` is the result only where it is nothing.
            "and" | "&&" => sources.push(state.at(right), Via::Same),
            "or" | "||" | "??" | "?" | "?:" => {
                sources.push(state.at(left), Via::Same);
                sources.push(state.at(right), Via::Same);
            }
            "=" | ":=" => sources.push(state.at(right), Via::Same),
            "+" => {
                sources.push(state.at(left), Via::Text(node));
                sources.push(state.at(right), Via::Text(node));
            }
            "-" | "*" | "/" | "//" | "%" | "|" | "&" | "^" | "<<" | ">>" | "**" | "+=" => {
                sources.push(state.at(left), Via::Same);
                sources.push(state.at(right), Via::Same);
            }
            "==" | "!=" | "<" | ">" | "<=" | ">=" | "===" | "!==" | "in" | "is" | "instanceof" => {}
            _ => return None,
        }
        Some(sources)
    }

    fn sources_of_text(&self, state: &State, call: &TextCall, passes: &NameSet) -> Sources {
        let node = state.node;
        let mut sources = Sources::default();
        let mut put = |value: NodeId| sources.push(state.whole(value), Via::Text(node));
        match call {
            TextCall::Printf { template, values } | TextCall::Braces { template, values } => {
                put(*template);
                for argument in values {
                    let spread = matches!(
                        argument.kind,
                        ArgumentKind::SpreadNamed | ArgumentKind::SpreadPositional
                    );
                    let mut value = state.whole(argument.value);
                    if spread {
                        value = value.with(Key::Any);
                    }
                    sources.push(value, Via::Text(node));
                }
            }
            TextCall::Concat(values) => values.iter().copied().for_each(put),
            TextCall::Join {
                separator,
                elements,
            } => {
                separator.iter().copied().for_each(&mut put);
                let is_list = elements.len() == 1;
                for element in elements {
                    let mut value = state.whole(*element);
                    if is_list {
                        value = value.with(Key::Any);
                    }
                    sources.push(value, Via::Text(node));
                }
            }
            TextCall::Same(text) => sources.push(state.whole(*text), Via::Same),
            TextCall::Replaced { text, value, .. } => {
                put(*text);
                put(*value);
            }
            TextCall::Written(builder) => {
                if let Seen::Here(function) = self.target(node)
                    && self.tree.may_be(function, Concept::Function)
                {
                    return self.sources_of_call(state, passes);
                }
                sources.push(state.whole(*builder), Via::Same);
            }
        }
        sources
    }

    /// Lists, tuples, maps, comprehensions, and their entries.
    fn sources_in_container(&self, state: &State) -> Option<Sources> {
        let tree = self.tree;
        let node = state.node;
        if tree.may_be(node, Concept::DictEntry) && self.is_concept(node, Concept::DictEntry) {
            let sides = self.dialect.sides(tree, node);
            // The short form of an entry is a name.
            return match sides.right {
                Some(right) if right == node => self.sources_of_name(state),
                Some(right) => Some(Sources::one(state.at(right), Via::Same)),
                None => Some(Sources::open()),
            };
        }
        let mut sources = Sources::default();
        if let Some(entries) = self.dialect.entries(tree, node) {
            let wanted = state.keys.last();
            for (_, value) in entries.iter().flatten().filter(|(key, _)| {
                let key = self.dialect.key_text(tree, *key);
                match (wanted, key) {
                    (Some(Key::Name(wanted)), Some(key)) => **wanted == *key,
                    _ => true,
                }
            }) {
                // The entry as a whole is a place of its own, so that it can be asked for its key.
                let entry = tree
                    .parent(*value)
                    .filter(|entry| *entry != node && self.is_concept(*entry, Concept::DictEntry));
                sources.push(state.inside(entry.unwrap_or(*value)), Via::Put(node));
            }
            for spread in self.spreads(node) {
                sources.push(state.at(spread), Via::Put(node));
            }
            return Some(sources);
        }
        if let Some(elements) = self.dialect.sequence(tree, node) {
            let chosen = match state.keys.last() {
                Some(Key::Name(name)) => name.parse::<usize>().ok(),
                _ => None,
            };
            for (index, element) in elements.into_iter().enumerate() {
                if chosen.is_none_or(|chosen| chosen == index) {
                    sources.push(state.inside(element), Via::Put(node));
                }
            }
            return Some(sources);
        }
        match tree.kind(node) {
            "list_comprehension"
            | "set_comprehension"
            | "generator_expression"
            | "dictionary_comprehension" => {
                let body = tree.child(node, "body")?;
                sources.push(state.inside(body), Via::Put(node));
            }
            "list" | "tuple" | "set" | "array" | "expression_list" => {
                let spreads = self.spreads(node);
                for element in tree.children(node) {
                    if !spreads
                        .iter()
                        .any(|spread| tree.contains(element, *spread) && *spread != element)
                    {
                        sources.push(state.inside(element), Via::Put(node));
                    }
                }
                for spread in spreads {
                    sources.push(state.at(spread), Via::Put(node));
                }
            }
            _ => return None,
        }
        Some(sources)
    }

    /// What is spread into a literal: `{...a}`, `[*a]`, `{**a}`.
    fn spreads(&self, literal: NodeId) -> Vec<NodeId> {
        let tree = self.tree;
        tree.children(literal)
            .filter(|child| {
                let kind = tree.kind(*child);
                kind.contains("spread") || kind.contains("splat")
            })
            .filter_map(|child| tree.children(child).next())
            .collect()
    }

    /// Names, and members that a class or its object holds; `None` if the node is neither.
    fn sources_of_name(&self, state: &State) -> Option<Sources> {
        let tree = self.tree;
        let node = state.node;
        let is_name = tree.is_identifier(node);
        let holdings = self.holdings(node);
        if holdings.is_none() && !is_name {
            let member = self.dialect.member(tree, node)?;
            // A field that this file does not set.
            if !self.is_self(member.object) {
                return None;
            }
        }
        let mut sources = Sources::default();
        self.add_additions(state, node, &mut sources);
        let holdings = holdings.unwrap_or_default();
        sources.open |= holdings.is_empty();
        for holding in holdings {
            self.add_holding(state, holding.target, &holding.held, &mut sources);
        }
        Some(sources)
    }

    fn add_holding(&self, state: &State, target: NodeId, held: &Held, sources: &mut Sources) {
        let via = Via::Assigned(target);
        match held {
            Held::Value(value) => sources.push(state.at(*value), via),
            Held::Property(value, name) => {
                sources.push(state.at(*value).named(Some(name)), via);
            }
            Held::Drawn(Drawn::Element { of, position }) => {
                let mut element = state.at(*of);
                if let Some(position) = position {
                    element = element.named(Some(&position.to_string()));
                }
                sources.push(element.with(Key::Any), via);
            }
            Held::Drawn(Drawn::Part { of, position }) => {
                sources.push(state.at(*of).named(Some(&position.to_string())), via);
            }
            Held::Drawn(Drawn::Added { before, added }) => {
                sources.push(state.at(*before), via.clone());
                sources.push(state.at(*added), via);
            }
            Held::Parameter(given) => sources.push(state.at(given.parameter.node), Via::Same),
            Held::Definition => {}
            Held::Import | Held::Unset | Held::Unknown => sources.open = true,
        }
    }

    /// What is put into the value that the name holds.
    fn add_additions(&self, state: &State, node: NodeId, sources: &mut Sources) {
        let added = self.added_to(node);
        for added in added {
            let fits = match (state.keys.last(), &added.key) {
                // Printing an object does not print what was assigned to it, unless it is an open map.
                (None, Some(_)) => added.method.is_some() || !self.assigns_member(added.at),
                (Some(Key::Name(wanted)), Some(key)) => **wanted == **key,
                _ => true,
            };
            if !fits {
                continue;
            }
            let merges = added.method.is_some_and(|method| {
                matches!(
                    self.tree.text(method),
                    "update" | "extend" | "addAll" | "putAll"
                )
            });
            for value in &added.values {
                let value = if merges {
                    state.at(*value)
                } else {
                    state.inside(*value)
                };
                sources.push(value, Via::Put(added.at));
            }
        }
    }

    fn assigns_member(&self, assignment: NodeId) -> bool {
        let sides = self.dialect.sides(self.tree, assignment);
        sides
            .left
            .is_some_and(|left| self.dialect.member(self.tree, self.unwrap(left)).is_some())
            && !self.dialect.options_objects()
    }

    /// The parameter whose declaration the node is.
    fn parameter_at(&self, node: NodeId) -> Option<Given> {
        let parameter = self
            .parameter(node)
            .map(|parameter| parameter.name)
            .or_else(|| self.given(node).map(|_| node))?;
        self.given(parameter)
            .filter(|given| given.parameter.node == node)
    }

    fn sources_of_parameter(&self, state: &State, given: &Given) -> Sources {
        let tree = self.tree;
        let name = given.parameter.name;
        let mut sources = Sources::default();
        let add = |call: NodeId, frame: Option<Rc<Frame>>, sources: &mut Sources| {
            let at_call = State {
                frame,
                ..state.clone()
            };
            match self.given_by(call, given) {
                Seen::Here(value) => sources.push(at_call.at(value), Via::Given(name)),
                Seen::Absent => match given.parameter.default {
                    Some(default) => sources.push(state.at(default), Via::Assigned(name)),
                    None => sources.open = true,
                },
                Seen::Unknown => sources.open = true,
            }
        };
        if let Some(frame) = &state.frame
            && frame.function == given.function
        {
            add(frame.call, frame.outer.clone(), &mut sources);
            return sources;
        }
        let (calls, all) = self.calls_of(given.function);
        for call in &calls {
            add(*call, None, &mut sources);
        }
        if let Some(default) = given.parameter.default {
            sources.push(state.at(default), Via::Assigned(name));
        }
        sources.open |= calls.is_empty() || !all || given.parameter.rest;
        // A callback is given the elements of what its method is called on.
        if let Some(call) = tree.ancestors(given.function).take(3).find(|call| {
            self.is_concept(*call, Concept::Call)
                && self
                    .dialect
                    .arguments(tree, *call)
                    .iter()
                    .any(|argument| self.unwrap(argument.value) == given.function)
        }) && let Some(receiver) = self
            .dialect
            .call(tree, call)
            .and_then(|parts| parts.receiver)
            && given.index == 0
        {
            sources.push(state.at(receiver).with(Key::Any), Via::Given(name));
        }
        sources
    }

    fn sources_of_call(&self, state: &State, passes: &NameSet) -> Sources {
        let tree = self.tree;
        let call = state.node;
        match self.target(call) {
            Seen::Here(target) if tree.may_be(target, Concept::Class) => {
                return self.sources_of_object(state, target);
            }
            Seen::Here(target) if tree.may_be(target, Concept::Function) => {
                return self.sources_of_result(state, target);
            }
            _ => {}
        }
        let arguments = self.dialect.arguments(tree, call);
        let parts = self.dialect.call(tree, call);
        let receiver = parts.and_then(|parts| parts.receiver);
        let method = parts
            .and_then(|parts| parts.method)
            .map_or("", |method| tree.text(method));
        if let Some(receiver) = receiver
            && let Some(sources) = self.sources_in_map(state, receiver, method)
        {
            return sources;
        }
        // A struct of Go, or an object that is made with named fields.
        if tree.kind(call) == "composite_literal" {
            return self.sources_of_fields(state, call);
        }
        // `builder.append(a)` gives the builder.
        if let Some(receiver) = receiver.filter(|_| method == "append") {
            let mut sources = Sources::one(state.at(receiver), Via::Same);
            for argument in &arguments {
                sources.push(state.whole(argument.value), Via::Put(call));
            }
            return sources;
        }
        if passes.has_name(&self.call_name(call)) != Truth::True {
            return Sources::open();
        }
        let mut sources = Sources::default();
        let mut is_mapped = false;
        for argument in &arguments {
            let value = self.unwrap(argument.value);
            let given_back =
                if tree.may_be(value, Concept::Function) || tree.kind(value) == "lambda" {
                    self.given_back(value)
                } else {
                    Vec::new()
                };
            if given_back.is_empty() {
                sources.push(state.at(argument.value), Via::Call(call));
                continue;
            }
            // What a filter gives is no part of the result.
            if matches!(
                method,
                "map" | "flatMap" | "reduce" | "then" | "thenApply" | "mapToObj"
            ) {
                is_mapped = true;
                for value in given_back {
                    sources.push(state.inside(value), Via::Returned(value));
                }
            }
        }
        if let Some(receiver) = receiver.filter(|_| !is_mapped) {
            sources.push(state.at(receiver), Via::Call(call));
        }
        sources
    }

    /// Methods of maps and lists that every language has in some form.
    fn sources_in_map(&self, state: &State, receiver: NodeId, method: &str) -> Option<Sources> {
        let tree = self.tree;
        let call = state.node;
        let arguments = self.dialect.arguments(tree, call);
        let first = arguments.first().map(|argument| argument.value);
        let mut sources = Sources::default();
        match (method, first) {
            ("get" | "getOrDefault" | "pop" | "setdefault" | "at", Some(key)) => {
                // A map is asked for a key, with a default at most; `client.get(url, headers=…)` asks a server.
                if arguments.len() > 2
                    || arguments.iter().any(|argument| {
                        matches!(argument.kind, ArgumentKind::Named(name) if tree.text(name) != "default")
                    })
                {
                    return None;
                }
                let key = self.key_of(key);
                if key.is_none() && self.is_made_elsewhere(receiver) {
                    return None;
                }
                sources.push(state.at(receiver).named(key.as_deref()), Via::Taken(call));
                for default in arguments.iter().skip(1).take(1) {
                    sources.push(state.at(default.value), Via::Same);
                }
            }
            ("items", None) | ("entries", _) => {
                let pairs = match (method, first) {
                    ("entries", Some(object)) => object,
                    _ => receiver,
                };
                let mut inner = state.at(pairs);
                let element = inner.keys.pop();
                match (element, inner.keys.last().cloned()) {
                    // Of each pair the key is no value that was put in.
                    (Some(_), Some(Key::Name(position))) if &*position == "0" => {
                        return Some(sources);
                    }
                    (Some(_), Some(_)) => {
                        inner.keys.pop();
                        inner = inner.with(Key::Any);
                    }
                    (Some(_), None) => inner = inner.with(Key::Any),
                    (None, _) => {}
                }
                sources.push(inner, Via::Taken(call));
            }
            ("values", _) => {
                let object = first.unwrap_or(receiver);
                sources.push(state.at(object), Via::Taken(call));
            }
            ("keys", _) => {}
            _ => return None,
        }
        Some(sources)
    }

    /// Whether a receiver is a module, or was made by a call out of the file.
    fn is_made_elsewhere(&self, receiver: NodeId) -> bool {
        match self.origin(receiver) {
            Seen::Here(made) => !matches!(self.target(made), Seen::Here(_)),
            Seen::Absent => true,
            Seen::Unknown => false,
        }
    }

    /// What a function of the file gives back.
    fn sources_of_result(&self, state: &State, function: NodeId) -> Sources {
        if Frame::depth(state.frame.as_ref()) >= MAX_CALLS {
            return Sources::open();
        }
        // What a function calls itself for, it gives back elsewhere.
        if std::iter::successors(state.frame.as_ref(), |frame| frame.outer.as_ref())
            .any(|frame| frame.function == function)
        {
            return Sources::default();
        }
        let tree = self.tree;
        let returned = self.returns_of(function);
        let frame = Rc::new(Frame {
            call: state.node,
            function,
            outer: state.frame.clone(),
        });
        let mut sources = Sources {
            next: Vec::new(),
            open: returned.is_empty() && self.dialect.body(tree, function).is_none(),
        };
        for values in returned {
            let mut inner = state.clone();
            inner.frame = Some(frame.clone());
            // Of several values the position decides.
            let value = if values.len() > 1 {
                let position = match inner.keys.last() {
                    Some(Key::Name(name)) => name.parse::<usize>().ok(),
                    _ => None,
                };
                if position.is_some() {
                    inner.keys.pop();
                }
                values.get(position.unwrap_or(0)).copied()
            } else {
                values.first().copied()
            };
            if let Some(value) = value {
                inner.node = value;
                sources.push(inner, Via::Returned(value));
            }
        }
        sources
    }

    /// The values of each return of a function.
    fn returns_of(&self, function: NodeId) -> Vec<Vec<NodeId>> {
        let tree = self.tree;
        let Some(body) = self.dialect.body(tree, function) else {
            return Vec::new();
        };
        if !tree.is_block(body) {
            return vec![vec![body]];
        }
        [Concept::Return, Concept::Yield]
            .into_iter()
            .flat_map(|concept| self.of_concept(concept, body))
            .filter(|node| self.structure().callable(*node) == Some(function))
            .map(|node| self.dialect.returned(tree, node))
            .filter(|values| !values.is_empty())
            .chain(self.dialect.last_value(tree, body).map(|value| vec![value]))
            .collect()
    }

    /// A field of an object of this file, or all of an object that shows its fields.
    fn sources_of_object(&self, state: &State, class: NodeId) -> Sources {
        let tree = self.tree;
        let call = state.node;
        let Some(key) = state.keys.last().cloned() else {
            let shows = tree.kind(call) == "composite_literal"
                || tree.kind(class) == "record_declaration"
                || self
                    .dialect
                    .decorators(tree, class)
                    .iter()
                    .any(|decorator| tree.text(*decorator).contains("dataclass"));
            return if shows {
                self.sources_of_fields(state, call)
            } else {
                Sources::open()
            };
        };
        let Key::Name(field) = key else {
            return Sources::open();
        };
        let mut sources = Sources::default();
        let named = self.dialect.arguments(tree, call).into_iter().find(|argument| {
            matches!(argument.kind, ArgumentKind::Named(name) if tree.text(name) == &*field)
        });
        let holdings = self.holdings_of_member(class, &field);
        let by_constructor = holdings
            .iter()
            .any(|holding| !matches!(holding.held, Held::Unset));
        if let Some(named) = named.filter(|_| !by_constructor) {
            sources.push(state.inside(named.node), Via::Put(call));
            return sources;
        }
        if !by_constructor {
            return Sources::open();
        }
        for holding in holdings {
            let mut inner = state.inside(holding.target);
            if let Some(function) = self.structure().callable(holding.target)
                && self.is_constructor(function, class)
                && Frame::depth(state.frame.as_ref()) < MAX_CALLS
            {
                inner.frame = Some(Rc::new(Frame {
                    call,
                    function,
                    outer: state.frame.clone(),
                }));
            } else {
                inner.frame = None;
            }
            self.add_holding(&inner, holding.target, &holding.held, &mut sources);
        }
        sources
    }

    /// The arguments that become fields: that of the key, or all.
    fn sources_of_fields(&self, state: &State, call: NodeId) -> Sources {
        let tree = self.tree;
        let mut sources = Sources::default();
        for argument in self.dialect.arguments(tree, call) {
            let fits = match (state.keys.last(), argument.kind) {
                (Some(Key::Name(wanted)), ArgumentKind::Named(name)) => {
                    tree.text(name) == &**wanted
                }
                _ => true,
            };
            if fits {
                sources.push(state.inside(argument.node), Via::Put(call));
            }
        }
        sources
    }
}

/// The path from the place back to where the search began.
fn path_to(places: &[(NodeId, Via, Option<usize>)], place: usize) -> Vec<Hop> {
    let mut path = Vec::new();
    let mut at = Some(place);
    while let Some(index) = at {
        let (node, via, from) = &places[index];
        path.push(Hop {
            node: *node,
            via: via.clone(),
        });
        at = *from;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_begins_at_its_source() {
        let places = [
            (NodeId(9), Via::Same, None),
            (NodeId(5), Via::Text(NodeId(9)), Some(0)),
            (NodeId(2), Via::Assigned(NodeId(1)), Some(1)),
        ];
        let nodes: Vec<u32> = path_to(&places, 2).iter().map(|hop| hop.node.0).collect();
        assert_eq!(nodes, [2, 5, 9]);
    }
}
