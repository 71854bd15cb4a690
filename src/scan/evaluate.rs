//! Evaluates compiled matchers, conditions and terms on the nodes of one file, in three values.

use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use ast_grep_core::meta_var::MetaVarEnv;
use ast_grep_core::tree_sitter::StrDoc;
use ast_grep_core::{AstGrep, Matcher as _};
use ast_grep_language::SupportLang;
use bit_set::BitSet;

use crate::compile::formula::Answers;
use crate::compile::matcher::{
    Condition, Constant as Literal, Defined, FixPiece, Flow, Matcher, NameList, Names,
    PatternMatcher, Piece, Slots, Term,
};
use crate::compile::names::{self, NameSet};
use crate::dsl::ast::{Operator, Quantifier, Verb};
use crate::dsl::parts::Part;
use crate::language::concept::Concept;
use crate::model::calls::Slot;
use crate::model::exits::Custody;
use crate::model::flow::{Hop, Verdict};
use crate::model::text::{Piece as TextPiece, shown};
use crate::model::tree::NodeId;
use crate::model::values::{Constant, duration_of_text};
use crate::model::{Model, Seen, Truth};

/// What a term gives.
#[derive(Debug, Clone)]
pub enum Value {
    Node(NodeId),
    List(Rc<[Value]>),
    Text(Arc<str>),
    /// A resolved name: unknown where its receiver is.
    Name(Rc<str>),
    Number(f64),
    /// Milliseconds.
    Duration(f64),
    Boolean(bool),
    Null,
    File,
    Sql(Rc<super::sql::Statements>),
    /// The way of a value, from its source on.
    Way(Rc<[Hop]>),
    Names(Arc<NameList>),
    Absent,
    Unknown,
}

/// The captures of one attempt to match.
pub type Slotted = Vec<Option<Value>>;

/// Everything that evaluation of one file needs.
pub struct Evaluator<'a, 't> {
    pub model: &'a Model<'t>,
    pub path: &'a str,
    document: &'a AstGrep<StrDoc<SupportLang>>,
    /// Patterns with a repeated metavariable recurse as deep as the code; beyond the bound they are unknown.
    too_deep: bool,
    met_depth: std::cell::Cell<bool>,
    /// What the file holds of what alternatives demand.
    open: &'a Answers<'a>,
    /// Calls of libraries whose result holds what they are given.
    passes: &'a NameSet,
    /// Within a negation false and unknown are not the same: an alternative whose words the file lacks is never true of
    /// a node, but may be unknown, so that it has to be asked there.
    negated: std::cell::Cell<bool>,
    /// Answers of definitions, by number and node, within a negation or not.
    answers: RefCell<HashMap<(usize, NodeId, bool), Truth>>,
    /// The expression whose `.holes` gave a hole, when they were last asked.
    hole_texts: RefCell<HashMap<NodeId, NodeId>>,
    /// Functions reached from the matches of a definition: surely, and perhaps.
    reached: RefCell<HashMap<(usize, bool), Rc<ReachedFunctions>>>,
}

#[derive(Default)]
struct ReachedFunctions {
    sure: rustc_hash::FxHashSet<NodeId>,
    perhaps: rustc_hash::FxHashSet<NodeId>,
}

impl<'a, 't> Evaluator<'a, 't> {
    /// An evaluator of the file.
    pub fn new(
        model: &'a Model<'t>,
        document: &'a AstGrep<StrDoc<SupportLang>>,
        path: &'a str,
        max_depth: u32,
        open: &'a Answers<'a>,
        passes: &'a NameSet,
    ) -> Self {
        Self {
            too_deep: model.tree.depth() > max_depth,
            model,
            path,
            document,
            met_depth: std::cell::Cell::new(false),
            open,
            passes,
            negated: std::cell::Cell::new(false),
            answers: RefCell::default(),
            hole_texts: RefCell::default(),
            reached: RefCell::default(),
        }
    }

    /// Whether a pattern was left unknown because the file nests too deep.
    pub fn met_depth(&self) -> bool {
        self.met_depth.get() || self.model.met_depth()
    }

    /// The expression in whose text the hole was last asked for.
    pub(super) fn text_of_hole(&self, hole: NodeId) -> Option<NodeId> {
        self.hole_texts.borrow().get(&hole).copied()
    }

    /// Whether the node matches; captures are set on success.
    pub fn matches(&self, matcher: &Matcher, node: NodeId, slots: &mut Slotted) -> Truth {
        if !self.model.step() {
            return Truth::Unknown;
        }
        let tree = self.model.tree;
        let kind = usize::from(tree.kind_id(node));
        match matcher {
            Matcher::Never => Truth::False,
            Matcher::Kinds(shape) => in_shape(shape, kind),
            Matcher::Concept {
                concept,
                shape,
                names,
            } => {
                if in_shape(shape, kind) == Truth::False || !self.model.is_concept(node, *concept) {
                    return Truth::False;
                }
                names.as_ref().map_or(Truth::True, |names| {
                    self.named(*concept, node, names, slots)
                })
            }
            Matcher::Pattern(pattern) => self.matches_pattern(pattern, node, slots),
            Matcher::Any(alternatives) => {
                let mut result = Truth::False;
                for alternative in alternatives
                    .iter()
                    .filter(|alternative| self.negated.get() || self.open.holds(alternative.gate))
                {
                    result = result.or(self.matches(&alternative.matcher, node, slots));
                    if result == Truth::True {
                        break;
                    }
                }
                result
            }
            Matcher::Where(inner, condition, kept) => {
                let matched = self.matches(inner, node, slots);
                if matched == Truth::False {
                    return Truth::False;
                }
                keep(node, *kept, slots);
                matched.and(self.holds(condition, node, slots))
            }
            Matcher::Defined(defined) => self.matches_defined(defined, node),
        }
    }

    /// Whether the node surely matches, for what is found: as [`Evaluator::matches`], but what is unknown is not asked
    /// for conditions that could make it false.
    pub fn finds(&self, matcher: &Matcher, node: NodeId, slots: &mut Slotted) -> Truth {
        match matcher {
            Matcher::Any(alternatives) => {
                let mut result = Truth::False;
                for alternative in alternatives
                    .iter()
                    .filter(|alternative| self.open.holds(alternative.gate))
                {
                    result = result.or(self.finds(&alternative.matcher, node, slots));
                    if result == Truth::True {
                        break;
                    }
                }
                result
            }
            Matcher::Where(inner, condition, kept) => match self.finds(inner, node, slots) {
                Truth::True => {
                    keep(node, *kept, slots);
                    self.holds(condition, node, slots)
                }
                other => other,
            },
            Matcher::Defined(defined) => {
                self.finds(&defined.body, node, &mut vec![None; defined.slots])
            }
            other => self.matches(other, node, slots),
        }
    }

    fn matches_defined(&self, defined: &Defined, node: NodeId) -> Truth {
        if !defined
            .kinds
            .contains(usize::from(self.model.tree.kind_id(node)))
        {
            return Truth::False;
        }
        let key = (defined.number, node, self.negated.get());
        if let Some(known) = self.answers.borrow().get(&key) {
            return *known;
        }
        let mut own = vec![None; defined.slots];
        let truth = self.matches(&defined.body, node, &mut own);
        self.answers.borrow_mut().insert(key, truth);
        truth
    }

    fn matches_pattern(
        &self,
        pattern: &PatternMatcher,
        node: NodeId,
        slots: &mut Slotted,
    ) -> Truth {
        let tree = self.model.tree;
        if !pattern.kinds.contains(usize::from(tree.kind_id(node))) {
            return Truth::False;
        }
        if pattern.repeats && self.too_deep {
            self.met_depth.set(true);
            return Truth::Unknown;
        }
        let candidate = self.document.adopt(tree.inner(node));
        let mut env = Cow::Owned(MetaVarEnv::new());
        if pattern
            .shape
            .match_node_with_env(candidate, &mut env)
            .is_none()
        {
            return Truth::False;
        }
        for (name, slot, several) in &pattern.variables {
            slots[*slot] = Some(if *several {
                Value::List(
                    env.get_multiple_matches(name)
                        .iter()
                        .filter(|matched| matched.is_named())
                        .filter_map(|matched| self.node_at(node, &matched.range()))
                        .map(Value::Node)
                        .collect(),
                )
            } else {
                match env.get_match(name) {
                    Some(matched) => self
                        .node_at(node, &matched.range())
                        .map_or(Value::Absent, Value::Node),
                    None => Value::Absent,
                }
            });
        }
        Truth::True
    }

    /// The outermost node of that span below the node.
    fn node_at(&self, root: NodeId, span: &std::ops::Range<usize>) -> Option<NodeId> {
        let tree = self.model.tree;
        let end = tree.subtree_end(root);
        // Nodes stand in the order of their starts, the outer one first.
        let mut node = tree.first_from(root, span.start);
        while node < end && tree.span(node).start == span.start {
            if tree.span(node) == *span {
                return Some(node);
            }
            node = NodeId(node.0 + 1);
        }
        None
    }

    /// Whether the concept's node bears one of the names.
    fn named(&self, concept: Concept, node: NodeId, names: &Names, slots: &mut Slotted) -> Truth {
        let owned;
        let set: &NameSet = match names {
            Names::Set(list) => list.set(),
            Names::Terms(terms) => {
                let mut texts = Vec::new();
                for term in terms {
                    match self.term(term, node, slots) {
                        Value::Unknown => return Truth::Unknown,
                        Value::Absent => {}
                        value => texts.extend(self.texts(&value)),
                    }
                }
                owned = NameSet::new(texts);
                &owned
            }
        };
        let model = self.model;
        let tree = model.tree;
        match concept {
            Concept::Call => set.has_name(&model.call_name(node)),
            Concept::Decorator => set.has_name(&self.decorator_name(node)),
            Concept::Attribute => set.has_name(&model.resolve(node)),
            Concept::Handler => {
                let mut result = Truth::False;
                for name in model.caught(node) {
                    result = result.or(set.has_name(&name));
                }
                result
            }
            Concept::Raise => match model.dialect.operand(tree, node) {
                None => Truth::False,
                Some(error) => set.has_name(&model.resolve(error)),
            },
            Concept::Import => {
                let mut found = Vec::new();
                model.dialect.bindings(tree, node, &mut found);
                for inner in tree.descendants(node) {
                    model.dialect.bindings(tree, inner, &mut found);
                }
                let module = model
                    .dialect
                    .name(tree, node)
                    .map(|name| tree.text(name).trim_matches(['"', '\'', '`']).to_owned());
                let imported = found.iter().filter_map(|binding| match &binding.bound {
                    crate::language::dialect::Bound::Import(name) => Some(name.clone()),
                    _ => None,
                });
                Truth::from(
                    module
                        .into_iter()
                        .chain(imported)
                        .any(|name| set.has_text(&name)),
                )
            }
            Concept::Identifier => Truth::from(set.has_text(tree.text(node))),
            _ => model.dialect.name(tree, node).map_or(Truth::False, |name| {
                Truth::from(set.has_text(tree.text(name)))
            }),
        }
    }

    /// A decorator's name, whether it is called or not.
    fn decorator_name(&self, node: NodeId) -> Rc<str> {
        let tree = self.model.tree;
        let Some(parts) = self.model.dialect.call(tree, node) else {
            return "?".into();
        };
        let callee = self.model.unwrap(parts.callee);
        if tree.may_be(callee, Concept::Call) && self.model.is_concept(callee, Concept::Call) {
            return self.model.call_name(callee);
        }
        self.model.resolve(callee)
    }

    // ------------------------------------------------------------ conditions

    /// Whether the condition holds for the subject.
    pub fn holds(&self, condition: &Condition, it: NodeId, slots: &mut Slotted) -> Truth {
        if !self.model.step() {
            return Truth::Unknown;
        }
        match condition {
            Condition::And(parts) => {
                let mut result = Truth::True;
                for part in parts {
                    result = result.and(self.holds(part, it, slots));
                    if result == Truth::False {
                        break;
                    }
                }
                result
            }
            Condition::Or(parts) => {
                let mut result = Truth::False;
                for part in parts {
                    result = result.or(self.holds(part, it, slots));
                    if result == Truth::True {
                        break;
                    }
                }
                result
            }
            Condition::Surely(inner) => {
                // What cannot be true need not be asked, within a negation too.
                let outer = self.negated.replace(false);
                let truth = self.holds(inner, it, slots);
                self.negated.set(outer);
                Truth::from(truth == Truth::True)
            }
            Condition::Not(inner) => !self.negated(|| self.holds(inner, it, slots)),
            Condition::Quantified {
                quantifier,
                slot,
                term,
                body,
            } => self.quantified(*quantifier, *slot, term, body, it, slots),
            Condition::Relation {
                subject,
                verb,
                matcher,
                kinds,
                slot,
            } => {
                let subject = match subject {
                    Term::It => Value::Node(it),
                    Term::File => Value::Node(NodeId::ROOT),
                    other => self.term(other, it, slots),
                };
                match subject {
                    Value::Node(node) => self.related(node, *verb, matcher, kinds, *slot, slots),
                    Value::Unknown => Truth::Unknown,
                    _ => Truth::False,
                }
            }
            Condition::Flow(flow) => match self.term(&flow.subject, it, slots) {
                Value::Node(node) => self.flows(flow, node, slots),
                Value::List(items) => {
                    let mut result = Truth::False;
                    for item in items.iter() {
                        result = result.or(match item {
                            Value::Node(node) => self.flows(flow, *node, slots),
                            Value::Unknown => Truth::Unknown,
                            _ => Truth::False,
                        });
                        if result == Truth::True {
                            break;
                        }
                    }
                    result
                }
                Value::Unknown => Truth::Unknown,
                _ => Truth::False,
            },
            Condition::Released {
                subject,
                by,
                lent,
                wrapped,
            } => match self.term(subject, it, slots) {
                Value::Node(node) => {
                    self.released(node, by, lent.as_deref(), wrapped.as_deref(), slots)
                }
                Value::Unknown => Truth::Unknown,
                _ => Truth::False,
            },
            Condition::Exists(term) => match self.term(term, it, slots) {
                Value::Absent => Truth::False,
                Value::Unknown => Truth::Unknown,
                Value::List(list) => Truth::from(!list.is_empty()),
                _ => Truth::True,
            },
            Condition::Matches(term, regex) => match self.term(term, it, slots) {
                Value::Absent => Truth::False,
                Value::Unknown => Truth::Unknown,
                Value::List(items) => {
                    let fits = |item| self.text(item).is_some_and(|text| regex.is_match(text));
                    match items.iter().any(fits) {
                        false if items.iter().any(|item| matches!(item, Value::Unknown)) => {
                            Truth::Unknown
                        }
                        any => Truth::from(any),
                    }
                }
                Value::Name(name) => match name.strip_prefix("?.") {
                    Some(member) if !regex.is_match(member) && !regex.is_match(&name) => {
                        Truth::Unknown
                    }
                    _ if &*name == "?" => Truth::Unknown,
                    _ => Truth::from(regex.is_match(&name)),
                },
                value => self
                    .text(&value)
                    .map_or(Truth::False, |text| Truth::from(regex.is_match(text))),
            },
            Condition::Mentions(term, word) => {
                let (text, word) = (self.term(term, it, slots), self.term(word, it, slots));
                match (self.text(&text), self.text(&word)) {
                    (Some(text), Some(word)) => Truth::from(mentions(text, word)),
                    _ if matches!(text, Value::Unknown) || matches!(word, Value::Unknown) => {
                        Truth::Unknown
                    }
                    _ => Truth::False,
                }
            }
            Condition::In(term, list) => {
                let value = self.term(term, it, slots);
                self.contained(
                    &value,
                    &self.term(list, it, slots),
                    matches!(
                        term,
                        Term::Part {
                            part: Part::Path,
                            ..
                        }
                    ),
                )
            }
            Condition::Compare(left, operator, right) => {
                let left = self.term(left, it, slots);
                let right = self.term(right, it, slots);
                self.compare(&left, *operator, &right)
            }
            Condition::Truth(term) => match self.term(term, it, slots) {
                Value::Boolean(truth) => Truth::from(truth),
                Value::Unknown => Truth::Unknown,
                _ => Truth::False,
            },
        }
    }

    /// Whether what the call opens is released on every way out.
    fn released(
        &self,
        node: NodeId,
        by: &Matcher,
        lent: Option<&Matcher>,
        wrapped: Option<&Matcher>,
        slots: &Slotted,
    ) -> Truth {
        let call = self.model.unwrap(node);
        if !self.model.is_concept(call, Concept::Call) {
            return Truth::Unknown;
        }
        let matches = |matcher: &Matcher, node: NodeId| {
            // What is true of a release makes a finding false: nothing may be left out.
            let mut own = slots.clone();
            self.negated(|| self.matches(matcher, node, &mut own))
        };
        let optional = |matcher: Option<&Matcher>, node: NodeId| {
            matcher.map_or(Truth::False, |matcher| matches(matcher, node))
        };
        self.model.is_released(
            call,
            &Custody {
                releases: &|node| matches(by, node),
                borrows: &|node| optional(lent, node),
                wraps: &|node| optional(wrapped, node),
            },
        )
    }

    /// An answer that will be negated.
    fn negated(&self, answer: impl FnOnce() -> Truth) -> Truth {
        let outer = self.negated.replace(true);
        let truth = answer();
        self.negated.set(outer);
        truth
    }

    fn quantified(
        &self,
        quantifier: Quantifier,
        slot: usize,
        term: &Term,
        body: &Condition,
        it: NodeId,
        slots: &mut Slotted,
    ) -> Truth {
        let elements: Vec<Value> = match self.term(term, it, slots) {
            Value::Unknown => return Truth::Unknown,
            Value::List(items) => items.to_vec(),
            Value::Names(names) => names
                .texts
                .iter()
                .map(|text| Value::Text(text.as_str().into()))
                .collect(),
            Value::Absent => Vec::new(),
            single => vec![single],
        };
        let some = quantifier != Quantifier::Every;
        let mut result = Truth::from(!some);
        for element in elements {
            let subject = match element {
                Value::Node(node) => node,
                _ => it,
            };
            slots[slot] = Some(element);
            let truth = if quantifier == Quantifier::No {
                self.negated(|| self.holds(body, subject, slots))
            } else {
                self.holds(body, subject, slots)
            };
            result = if some {
                result.or(truth)
            } else {
                result.and(truth)
            };
            if result == Truth::from(some) {
                break;
            }
        }
        if quantifier == Quantifier::No {
            !result
        } else {
            result
        }
    }

    fn related(
        &self,
        node: NodeId,
        verb: Verb,
        matcher: &Matcher,
        kinds: &BitSet,
        slot: Option<usize>,
        slots: &mut Slotted,
    ) -> Truth {
        let tree = self.model.tree;
        match verb {
            Verb::Is => {
                let inner = self.model.unwrap(node);
                let mut truth = self.matches(matcher, node, slots);
                if truth != Truth::True && inner != node {
                    truth = truth.or(self.matches(matcher, inner, slots));
                }
                self.bind(truth, node, slot, slots)
            }
            Verb::Has => self.first(
                self.outer_decorators(node, kinds).into_iter().chain(
                    self.candidates(node, kinds)
                        .into_iter()
                        .filter(|inner| self.same_scope(node, *inner)),
                ),
                matcher,
                slot,
                slots,
            ),
            Verb::HasAnywhere => self.first(
                self.outer_decorators(node, kinds)
                    .into_iter()
                    .chain(self.candidates(node, kinds)),
                matcher,
                slot,
                slots,
            ),
            Verb::HasAtLeast(count) => self.at_least(
                count,
                self.candidates(node, kinds)
                    .into_iter()
                    .filter(|inner| self.same_scope(node, *inner)),
                matcher,
                slots,
            ),
            Verb::HasDirect => {
                let children = self
                    .outer_decorators(node, kinds)
                    .into_iter()
                    .chain(tree.all_children(node))
                    .filter(|child| tree.is_named(*child))
                    .flat_map(|child| [Some(child), self.model.dialect.unwrap(tree, child)])
                    .flatten();
                self.first(children, matcher, slot, slots)
            }
            Verb::Inside => self.first(tree.ancestors(node), matcher, slot, slots),
            Verb::InsideNearest => {
                let nearest = tree.ancestors(node).find(|ancestor| {
                    kinds.contains(usize::from(tree.kind_id(*ancestor)))
                        && self.by_kind_alone(matcher, *ancestor)
                });
                self.first(nearest.into_iter(), matcher, slot, slots)
            }
            Verb::Before | Verb::After => {
                let scope = self.model.function_of(node).unwrap_or(NodeId::ROOT);
                let subtree_end = tree.subtree_end(node);
                let others = self
                    .candidates(scope, kinds)
                    .into_iter()
                    .filter(|other| self.same_scope(scope, *other));
                if verb == Verb::Before {
                    self.first(
                        others.filter(|other| *other >= subtree_end),
                        matcher,
                        slot,
                        slots,
                    )
                } else {
                    self.first(
                        others.filter(|other| tree.subtree_end(*other) <= node),
                        matcher,
                        slot,
                        slots,
                    )
                }
            }
            Verb::Reaches => {
                let mut truth = self.first(
                    self.candidates(node, kinds).into_iter(),
                    matcher,
                    slot,
                    slots,
                );
                if truth != Truth::True {
                    for function in self.model.reachable_from(node) {
                        truth = truth.or(self.first(
                            self.candidates(function, kinds).into_iter(),
                            matcher,
                            slot,
                            slots,
                        ));
                        if truth == Truth::True {
                            break;
                        }
                    }
                }
                truth
            }
            Verb::ReachedFrom => self.reached_from(node, matcher, slots),
        }
    }

    /// Whether the value of the node may come from the source.
    fn flows(&self, flow: &Flow, node: NodeId, slots: &mut Slotted) -> Truth {
        let tree = self.model.tree;
        let found = self.model.flow(node, self.passes, &mut |place| {
            let kind = usize::from(tree.kind_id(place));
            let blocked = match &flow.not_through {
                Some(matcher) if flow.through_kinds.contains(kind) => {
                    self.negated(|| self.matches(matcher, place, slots))
                }
                _ => Truth::False,
            };
            let source = if blocked != Truth::True && flow.source_kinds.contains(kind) {
                self.matches(&flow.source, place, slots)
            } else {
                Truth::False
            };
            Verdict { source, blocked }
        });
        if let (Some((source, way)), Some(first)) = (flow.slots, found.path.first()) {
            slots[source] = Some(Value::Node(first.node));
            slots[way] = Some(Value::Way(found.path.into()));
        }
        found.truth
    }

    /// The values in the text of an expression.
    fn holes(&self, node: NodeId) -> Value {
        let texts = self.model.texts(node);
        let mut holes: Vec<Value> = Vec::new();
        let mut seen = rustc_hash::FxHashSet::default();
        for piece in texts.alternatives.iter().flatten() {
            if let TextPiece::Hole(hole) = piece
                && seen.insert(*hole)
            {
                self.hole_texts.borrow_mut().insert(*hole, node);
                holes.push(Value::Node(*hole));
            }
        }
        match (texts.alternatives.is_empty(), texts.unknown) {
            (true, true) => return Value::Unknown,
            (true, false) => return Value::Absent,
            (false, true) => holes.push(Value::Unknown),
            (false, false) => {}
        }
        Value::List(holes.into())
    }

    /// The text of an expression with `{}` for each value in it.
    fn built(&self, node: NodeId) -> Value {
        let texts = self.model.texts(node);
        let mut built: Vec<Value> = texts
            .alternatives
            .iter()
            .map(|text| Value::Text(shown(text).into()))
            .collect();
        match (built.len(), texts.unknown) {
            (0, true) => Value::Unknown,
            (0, false) => Value::Absent,
            (1, false) => built.remove(0),
            (_, unknown) => {
                built.extend(unknown.then_some(Value::Unknown));
                Value::List(built.into())
            }
        }
    }

    /// Whether the node could be what the matcher's innermost concept means, names and conditions aside.
    fn by_kind_alone(&self, matcher: &Matcher, node: NodeId) -> bool {
        match matcher {
            Matcher::Concept { concept, .. } => self.model.is_concept(node, *concept),
            Matcher::Where(inner, ..) => self.by_kind_alone(inner, node),
            Matcher::Any(alternatives) => alternatives
                .iter()
                .any(|alternative| self.by_kind_alone(&alternative.matcher, node)),
            Matcher::Defined(defined) => self.by_kind_alone(&defined.body, node),
            Matcher::Kinds(_) | Matcher::Pattern(_) => true,
            Matcher::Never => false,
        }
    }

    fn bind(&self, truth: Truth, node: NodeId, slot: Option<usize>, slots: &mut Slotted) -> Truth {
        if truth == Truth::True {
            keep(node, slot, slots);
        }
        truth
    }

    fn first(
        &self,
        nodes: impl Iterator<Item = NodeId>,
        matcher: &Matcher,
        slot: Option<usize>,
        slots: &mut Slotted,
    ) -> Truth {
        let mut result = Truth::False;
        for node in nodes {
            let truth = self.matches(matcher, node, slots);
            result = result.or(self.bind(truth, node, slot, slots));
            if result == Truth::True || self.model.is_exhausted() {
                break;
            }
        }
        if self.model.is_exhausted() {
            Truth::Unknown
        } else {
            result
        }
    }

    fn at_least(
        &self,
        count: u32,
        nodes: impl Iterator<Item = NodeId>,
        matcher: &Matcher,
        slots: &mut Slotted,
    ) -> Truth {
        let (mut sure, mut perhaps) = (0, 0);
        for node in nodes {
            match self.matches(matcher, node, slots) {
                Truth::True => sure += 1,
                Truth::Unknown => perhaps += 1,
                Truth::False => {}
            }
            if sure >= count {
                return Truth::True;
            }
        }
        if sure + perhaps >= count {
            Truth::Unknown
        } else {
            Truth::False
        }
    }

    /// Decorators of a function or class that stand beside its node in the tree, and belong to it all the same.
    fn outer_decorators(&self, node: NodeId, kinds: &BitSet) -> Vec<NodeId> {
        let tree = self.model.tree;
        let bears = tree.may_be(node, Concept::Function) || tree.may_be(node, Concept::Class);
        let is_sought = |kind: u16| kinds.contains(usize::from(kind));
        if !bears || !tree.table().kinds_of(Concept::Decorator).any(is_sought) {
            return Vec::new();
        }
        let mut decorators = self.model.dialect.decorators(tree, node);
        decorators.retain(|decorator| {
            is_sought(tree.kind_id(*decorator)) && !tree.contains(node, *decorator)
        });
        decorators
    }

    /// Descendants of these kinds in document order.
    fn candidates(&self, node: NodeId, kinds: &BitSet) -> Vec<NodeId> {
        let structure = self.model.structure();
        let end = self.model.tree.subtree_end(node);
        let from = NodeId(node.0 + 1);
        let mut found: Vec<NodeId> = Vec::new();
        if end.0 - from.0 < 64 {
            found.extend(
                (from.0..end.0)
                    .map(NodeId)
                    .filter(|inner| kinds.contains(usize::from(self.model.tree.kind_id(*inner)))),
            );
            return found;
        }
        for kind in kinds {
            found.extend_from_slice(structure.of_kind(kind, from, end));
        }
        found.sort_unstable();
        self.model.work(found.len() as u64 / 8);
        found
    }

    /// Whether a decorator in a function or class belongs to a nested one.
    fn belongs_to_another(&self, outer: NodeId, inner: NodeId) -> bool {
        let tree = self.model.tree;
        tree.may_be(inner, Concept::Decorator)
            && (tree.may_be(outer, Concept::Function) || tree.may_be(outer, Concept::Class))
            && !self.model.dialect.decorators(tree, outer).contains(&inner)
    }

    /// Whether `inner` belongs to `outer` without a function or class between.
    fn same_scope(&self, outer: NodeId, inner: NodeId) -> bool {
        if self.belongs_to_another(outer, inner) {
            return false;
        }
        let own = if self.model.is_concept(outer, Concept::Function) {
            Some(outer)
        } else {
            self.model.function_of(outer)
        };
        if self.model.function_of(inner) != own {
            // A lambda with an expression body is no function; a nested function's own node belongs to the outer one.
            return false;
        }
        !self.model.tree.may_be(outer, Concept::Function)
            || self.model.class_of(inner) == self.model.class_of(outer)
    }

    fn reached_from(&self, node: NodeId, matcher: &Matcher, slots: &mut Slotted) -> Truth {
        let reached = match matcher {
            Matcher::Defined(defined) => {
                let key = (defined.number, self.negated.get());
                let known = self.reached.borrow().get(&key).cloned();
                known.unwrap_or_else(|| {
                    let reached = Rc::new(self.reached_functions(matcher, slots));
                    self.reached.borrow_mut().insert(key, reached.clone());
                    reached
                })
            }
            _ => Rc::new(self.reached_functions(matcher, slots)),
        };
        let mut result = Truth::False;
        let own = std::iter::once(node)
            .chain(self.model.tree.ancestors(node))
            .filter(|node| self.model.tree.may_be(*node, Concept::Function));
        for function in own {
            if reached.sure.contains(&function) {
                return Truth::True;
            }
            if reached.perhaps.contains(&function) {
                result = Truth::Unknown;
            }
        }
        result
    }

    fn reached_functions(&self, matcher: &Matcher, slots: &mut Slotted) -> ReachedFunctions {
        let mut reached = ReachedFunctions::default();
        for function in self.model.functions() {
            let set = match self.matches(matcher, *function, slots) {
                Truth::True => &mut reached.sure,
                Truth::Unknown => &mut reached.perhaps,
                Truth::False => continue,
            };
            set.insert(*function);
        }
        for set in [&mut reached.sure, &mut reached.perhaps] {
            let mut first: Vec<NodeId> = set.iter().copied().collect();
            first.sort_unstable();
            set.extend(self.model.reachable_from_all(first));
        }
        reached
    }

    // ------------------------------------------------------------ comparisons

    fn contained(&self, value: &Value, list: &Value, is_path: bool) -> Truth {
        let names = match list {
            Value::Names(names) => names.clone(),
            Value::List(items) => Arc::new(NameList::new(
                items.iter().flat_map(|item| self.texts(item)).collect(),
            )),
            Value::Text(text) => Arc::new(NameList::new(vec![text.to_string()])),
            Value::Unknown => return Truth::Unknown,
            _ => return Truth::False,
        };
        match value {
            Value::Unknown => Truth::Unknown,
            Value::Absent => Truth::False,
            Value::Name(name) => names.set().has_name(name),
            Value::List(items) => {
                let mut result = Truth::False;
                for item in items.iter() {
                    result = result.or(self.contained(item, list, is_path));
                }
                result
            }
            other => match self.text(other) {
                Some(path) if is_path => Truth::from(names.has_path(path)),
                Some(text) => Truth::from(names.set().has_text(text)),
                None => Truth::False,
            },
        }
    }

    fn compare(&self, left: &Value, operator: Operator, right: &Value) -> Truth {
        use std::cmp::Ordering;
        if matches!(left, Value::Unknown) || matches!(right, Value::Unknown) {
            return Truth::Unknown;
        }
        if matches!(left, Value::Absent) || matches!(right, Value::Absent) {
            return Truth::from(operator == Operator::NotEqual);
        }
        let by_order = |order: Option<Ordering>| match (operator, order) {
            (Operator::Equal, order) => Truth::from(order == Some(Ordering::Equal)),
            (Operator::NotEqual, order) => Truth::from(order != Some(Ordering::Equal)),
            (_, None) => Truth::False,
            (Operator::Less, Some(order)) => Truth::from(order.is_lt()),
            (Operator::LessEqual, Some(order)) => Truth::from(order.is_le()),
            (Operator::Greater, Some(order)) => Truth::from(order.is_gt()),
            (Operator::GreaterEqual, Some(order)) => Truth::from(order.is_ge()),
        };
        if let Some(order) = self.by_duration(left, operator, right) {
            return order.map_or(Truth::Unknown, |order| by_order(Some(order)));
        }
        match (left, right) {
            (Value::Name(name), other) | (other, Value::Name(name)) => {
                let Some(text) = self.text(other) else {
                    return by_order(None);
                };
                let truth = names::fits(text, name);
                if operator == Operator::NotEqual {
                    !truth
                } else {
                    truth
                }
            }
            (Value::Number(left), Value::Number(right)) => by_order(left.partial_cmp(right)),
            (Value::Boolean(left), Value::Boolean(right)) => {
                by_order((left == right).then_some(Ordering::Equal))
            }
            (Value::Null, Value::Null) => by_order(Some(Ordering::Equal)),
            (left, right) if is_text(left) && is_text(right) => {
                match (self.text(left), self.text(right)) {
                    (Some(left), Some(right)) => by_order(Some(left.cmp(right))),
                    _ => by_order(None),
                }
            }
            _ => by_order(None),
        }
    }

    /// The order of two values that are meant as durations: one of them is one, or both can be read as one and are
    /// asked which is longer. `None` if they are not meant so; inside, `None` if a length is not known.
    fn by_duration(
        &self,
        left: &Value,
        operator: Operator,
        right: &Value,
    ) -> Option<Option<std::cmp::Ordering>> {
        let unit = self.model.dialect.bare_duration();
        let length = |value: &Value| match value {
            Value::Duration(milliseconds) => Some(*milliseconds),
            Value::Number(count) => unit.map(|milliseconds| count * milliseconds),
            Value::Text(text) => duration_of_text(text),
            _ => None,
        };
        let order = || length(left)?.partial_cmp(&length(right)?);
        let is_equality = matches!(operator, Operator::Equal | Operator::NotEqual);
        match (left, right) {
            (Value::Duration(_), Value::Duration(_) | Value::Number(_) | Value::Text(_))
            | (Value::Number(_) | Value::Text(_), Value::Duration(_)) => Some(order()),
            (Value::Text(_), Value::Text(_) | Value::Number(_))
            | (Value::Number(_), Value::Text(_))
                if !is_equality =>
            {
                order().map(Some)
            }
            _ => None,
        }
    }

    /// The text of a value; of a node, its source text.
    fn text<'v>(&'v self, value: &'v Value) -> Option<&'v str> {
        match value {
            Value::Node(node) => Some(self.model.tree.text(*node)),
            Value::Text(text) => Some(text),
            Value::Name(name) => Some(name),
            Value::File => Some(self.path),
            _ => None,
        }
    }

    fn texts(&self, value: &Value) -> Vec<String> {
        match value {
            Value::Names(names) => names.texts.clone(),
            Value::List(items) => items.iter().flat_map(|item| self.texts(item)).collect(),
            other => self
                .text(other)
                .map(|text| text.to_string())
                .into_iter()
                .collect(),
        }
    }

    /// The texts that a term asks the project for; `None` in place of one that is not known.
    pub(super) fn asked(&self, term: &Term, it: NodeId, slots: &Slotted) -> Vec<Option<String>> {
        self.asked_of(&self.term(term, it, slots))
    }

    fn asked_of(&self, value: &Value) -> Vec<Option<String>> {
        match value {
            Value::List(items) => items.iter().flat_map(|item| self.asked_of(item)).collect(),
            Value::Unknown => vec![None],
            Value::Name(name) if name.starts_with('?') => vec![None],
            // The mark of a name of this package is no part of it.
            Value::Name(name) => vec![Some(name.trim_start_matches('.').to_owned())],
            other => self.texts(other).into_iter().map(Some).collect(),
        }
    }

    /// The places that the terms name; `None` if one is unknown.
    fn slots_of(&self, terms: &[Term], it: NodeId, slots: &Slotted) -> Option<Vec<Slot>> {
        let mut wanted = Vec::new();
        for term in terms {
            match self.term(term, it, slots) {
                Value::Number(number) => wanted.push(Slot::Position(number as usize)),
                Value::Unknown => return None,
                value => {
                    let texts = self.texts(&value);
                    wanted.extend(texts.iter().map(|text| Slot::from_text(text)));
                }
            }
        }
        Some(wanted)
    }

    // ------------------------------------------------------------ terms

    /// The value of a term.
    pub fn term(&self, term: &Term, it: NodeId, slots: &Slotted) -> Value {
        match term {
            Term::It => Value::Node(it),
            Term::File => Value::File,
            Term::Slot(slot) => slots[*slot].clone().unwrap_or(Value::Absent),
            Term::Constant(literal) => match literal {
                Literal::Text(text) => Value::Text(text.clone()),
                Literal::Number(number) => Value::Number(*number),
                Literal::Duration(milliseconds) => Value::Duration(*milliseconds),
                Literal::Boolean(truth) => Value::Boolean(*truth),
                Literal::Names(names) => Value::Names(names.clone()),
            },
            Term::List(items) => Value::List(
                items
                    .iter()
                    .map(|item| self.term(item, it, slots))
                    .collect(),
            ),
            Term::Count(inner) => match self.term(inner, it, slots) {
                Value::List(items) => Value::Number(items.len() as f64),
                Value::Names(names) => Value::Number(names.texts.len() as f64),
                Value::Absent => Value::Number(0.0),
                Value::Unknown => Value::Unknown,
                _ => Value::Number(1.0),
            },
            Term::Index { table, key } => match self.term(key, it, slots) {
                Value::Unknown => Value::Unknown,
                key => {
                    let key = self.text(&key);
                    let row = key.and_then(|key| table.get(key).cloned());
                    row.map_or(Value::Absent, Value::Names)
                }
            },
            Term::Part {
                base,
                part,
                slots: arguments,
            } => {
                let base = self.term(base, it, slots);
                self.part(&base, *part, arguments, it, slots)
            }
        }
    }

    fn part(
        &self,
        base: &Value,
        part: Part,
        arguments: &Slots,
        it: NodeId,
        slots: &Slotted,
    ) -> Value {
        match (base, part) {
            (Value::Unknown, _) => Value::Unknown,
            (_, Part::File) => Value::File,
            (Value::File, Part::Path) => Value::Text(self.path.into()),
            (Value::File, Part::Name) => {
                Value::Text(self.path.rsplit('/').next().unwrap_or_default().into())
            }
            (Value::List(items), Part::First) => items.first().cloned().unwrap_or(Value::Absent),
            (Value::List(items), Part::Last) => items.last().cloned().unwrap_or(Value::Absent),
            (Value::Sql(statements), part) => self.part_of_sql(statements, part),
            // Holes are known by their node.
            (Value::Node(node), Part::Holes) => self.holes(*node),
            (Value::Node(node), part) => {
                self.without_parentheses(self.node_part(*node, part, arguments, it, slots))
            }
            _ => Value::Absent,
        }
    }

    /// Parentheses around a part are no part of it.
    fn without_parentheses(&self, value: Value) -> Value {
        let inner = |value: &Value| match value {
            Value::Node(node) => {
                Some(self.model.without_parentheses(*node)).filter(|inner| inner != node)
            }
            _ => None,
        };
        match value {
            Value::List(ref items) if items.iter().any(|item| inner(item).is_some()) => {
                Value::List(
                    items
                        .iter()
                        .map(|item| inner(item).map_or_else(|| item.clone(), Value::Node))
                        .collect(),
                )
            }
            value => inner(&value).map_or(value, Value::Node),
        }
    }

    fn node_part(
        &self,
        node: NodeId,
        part: Part,
        arguments: &Slots,
        it: NodeId,
        slots: &Slotted,
    ) -> Value {
        let model = self.model;
        let tree = model.tree;
        let dialect = model.dialect;
        let inner = model.unwrap(node);
        let is = |concept| tree.may_be(node, concept) && model.is_concept(node, concept);
        let is_call = |node: NodeId| {
            tree.may_be(node, Concept::Call) && model.is_concept(node, Concept::Call)
                || is(Concept::Decorator)
        };
        let call = if is_call(node) {
            Some(node)
        } else {
            is_call(inner).then_some(inner)
        };
        let node_or_absent = |node: Option<NodeId>| node.map_or(Value::Absent, Value::Node);
        let nodes = |nodes: Vec<NodeId>| Value::List(nodes.into_iter().map(Value::Node).collect());
        match part {
            Part::Text => Value::Text(tree.text(node).into()),
            Part::Lines => Value::Number(model.lines(node) as f64),
            Part::Depth => Value::Number(model.depth(node) as f64),
            Part::Complexity => Value::Number(model.complexity(node) as f64),
            Part::Name => self.name(node, call),
            Part::Method => match call
                .and_then(|call| dialect.call(tree, call))
                .and_then(|parts| parts.method)
            {
                Some(method) => Value::Text(model.own_name(method).into()),
                None => Value::Absent,
            },
            Part::Value => match model.constant(node) {
                Some(Constant::Text(text)) => Value::Text(text.into()),
                Some(Constant::Number(number)) => Value::Number(number),
                Some(Constant::Duration(milliseconds)) => Value::Duration(milliseconds),
                Some(Constant::Boolean(truth)) => Value::Boolean(truth),
                Some(Constant::Null) => Value::Null,
                None => Value::Absent,
            },
            Part::Type => {
                if let Some(parameter) = model.parameter(node) {
                    return parameter.annotation.map_or(Value::Absent, |annotation| {
                        name_value(model.type_name(annotation))
                    });
                }
                name_value(model.resolve(node))
            }
            Part::Function => node_or_absent(model.function_of(node)),
            Part::Class => node_or_absent(model.class_of(node)),
            Part::Body => {
                if is(Concept::Handler) {
                    return node_or_absent(dialect.handler(tree, node).body);
                }
                node_or_absent(dialect.body(tree, node))
            }
            Part::Params => nodes(
                dialect
                    .parameters(tree, node)
                    .into_iter()
                    .map(|parameter| parameter.node)
                    .collect(),
            ),
            Part::Decorators => nodes(dialect.decorators(tree, node)),
            Part::Docstring => node_or_absent(dialect.docstring(tree, node)),
            Part::Returns => node_or_absent(dialect.return_type(tree, node)),
            Part::Async => Value::Boolean(model.is_concept(node, Concept::AsyncFunction)),
            Part::Exported => Value::Boolean(dialect.is_exported(tree, node)),
            Part::Public => Value::Boolean(dialect.is_public(tree, node)),
            Part::Methods => nodes(model.methods(node).to_vec()),
            Part::Bases => nodes(dialect.bases(tree, node)),
            Part::Attributes => Value::List(
                model
                    .attributes(node)
                    .into_iter()
                    .map(|name| Value::Text(name.into()))
                    .collect(),
            ),
            Part::Default => node_or_absent(
                model
                    .parameter(node)
                    .and_then(|parameter| parameter.default),
            ),
            Part::Callee => node_or_absent(
                call.and_then(|call| dialect.call(tree, call))
                    .map(|parts| parts.callee),
            ),
            Part::Receiver => {
                let of_call = call
                    .and_then(|call| dialect.call(tree, call))
                    .and_then(|parts| parts.receiver);
                node_or_absent(
                    of_call
                        .or_else(|| dialect.member(tree, inner).map(|member| member.object))
                        .or_else(|| dialect.subscript(tree, inner).map(|(object, _)| object)),
                )
            }
            Part::Args => match call {
                Some(call) => nodes(
                    dialect
                        .arguments(tree, call)
                        .into_iter()
                        .map(|argument| argument.value)
                        .collect(),
                ),
                None => Value::Absent,
            },
            Part::Awaited => Value::Boolean(model.is_awaited(node)),
            Part::Arg | Part::Setting => {
                let Some(call) = call else {
                    return Value::Absent;
                };
                let (names, own);
                let wanted = match arguments {
                    Slots::Known(known) => known,
                    // `.arg(params.calls[it.name])`
                    Slots::Terms(terms) => match &terms[..] {
                        [term] if let Value::Names(listed) = self.term(term, it, slots) => {
                            names = listed;
                            names.slots()
                        }
                        _ => match self.slots_of(terms, it, slots) {
                            Some(slots) => {
                                own = slots;
                                &own
                            }
                            None => return Value::Unknown,
                        },
                    },
                };
                seen(if part == Part::Arg {
                    model.argument(call, wanted)
                } else {
                    model.setting(call, wanted)
                })
            }
            Part::Uses => call.map_or(Value::Absent, |call| nodes(model.uses_of(call))),
            Part::Target => seen(model.target(call.unwrap_or(node))),
            Part::Origin => seen(model.origin(node)),
            Part::Bound => node_or_absent(model.bound(node)),
            Part::Checked => Value::Boolean(model.is_checked(node)),
            Part::Escapes => call.map_or(Value::Absent, |call| match self.model.escapes(call) {
                Truth::True => Value::Boolean(true),
                Truth::False => Value::Boolean(false),
                Truth::Unknown => Value::Unknown,
            }),
            Part::PassedTo => nodes(model.passed_to(node)),
            Part::Guarded => node_or_absent(dialect.guarded(tree, node)),
            Part::Resources => nodes(dialect.resources(tree, node)),
            Part::Conditions => {
                let arms = dialect.arms(tree, node).conditions;
                nodes(if arms.is_empty() {
                    tree.child(node, "condition").into_iter().collect()
                } else {
                    arms
                })
            }
            Part::Catches => Value::List(model.caught(node).into_iter().map(name_value).collect()),
            Part::Binding => node_or_absent(dialect.handler(tree, node).binding),
            Part::Raises => {
                let body = if is(Concept::Handler) {
                    dialect.handler(tree, node).body
                } else {
                    dialect.body(tree, node).or(Some(node))
                };
                Value::Boolean(body.is_some_and(|body| model.always_raises(body)))
            }
            Part::UsesError => Value::Boolean(model.uses_error(node)),
            Part::Try => node_or_absent(dialect.handler(tree, node).owner),
            Part::Above => nodes(model.comments_above(node)),
            Part::Level => call
                .and_then(|call| model.log_level(call))
                .map_or(Value::Absent, |level| Value::Text(level.into())),
            Part::Logger => node_or_absent(
                call.and_then(|call| dialect.call(tree, call))
                    .and_then(|parts| parts.receiver),
            ),
            Part::Traceback => {
                Value::Boolean(call.is_some_and(|call| dialect.logs_traceback(tree, call)))
            }
            Part::Left => node_or_absent(
                dialect
                    .sides(tree, inner)
                    .left
                    .or(dialect.sides(tree, node).left),
            ),
            Part::Right => node_or_absent(
                dialect
                    .sides(tree, inner)
                    .right
                    .or(dialect.sides(tree, node).right),
            ),
            Part::Operator => dialect
                .sides(tree, inner)
                .operator
                .map_or(Value::Absent, |operator| Value::Text(operator.into())),
            Part::Operand => node_or_absent(dialect.operand(tree, node)),
            Part::Cause => node_or_absent(dialect.cause(tree, node)),
            Part::Iterable => node_or_absent(dialect.iterable(tree, node)),
            Part::BoundCount => model
                .rounds(node)
                .map_or(Value::Absent, |rounds| Value::Number(rounds as f64)),
            Part::Sql => self.sql(node),
            Part::Position => self.position(node),
            Part::Holes
            | Part::Kind
            | Part::Tables
            | Part::SelectsAll
            | Part::Limit
            | Part::Where
            | Part::WhereColumns
            | Part::Keyed
            | Part::Joins
            | Part::CrossJoins
            | Part::OrderBy
            | Part::Distinct
            | Part::Aggregates
            | Part::LeadingWildcards
            | Part::Conflict => Value::Absent,
            Part::Parts => nodes(dialect.string_parts(tree, node)),
            Part::Built => self.built(node),
            Part::First | Part::Last => Value::Node(node),
            Part::File | Part::Path => Value::Absent,
        }
    }

    fn name(&self, node: NodeId, call: Option<NodeId>) -> Value {
        let model = self.model;
        let tree = model.tree;
        if tree.may_be(node, Concept::Decorator) && model.is_concept(node, Concept::Decorator) {
            return name_value(self.decorator_name(node));
        }
        if let Some(call) = call {
            return Value::Name(model.call_name(call));
        }
        if tree.may_be(node, Concept::Parameter)
            && let Some(parameter) = self.model.parameter(node)
        {
            return Value::Node(parameter.name);
        }
        let own = [Concept::Function, Concept::Class, Concept::Import];
        if own
            .iter()
            .any(|concept| tree.may_be(node, *concept) && model.is_concept(node, *concept))
        {
            return model
                .dialect
                .name(tree, node)
                .map_or(Value::Absent, Value::Node);
        }
        Value::Name(model.resolve(node))
    }

    // ------------------------------------------------------------ texts for people

    /// A message with its holes filled.
    pub fn message(&self, pieces: &[Piece], it: NodeId, slots: &Slotted) -> String {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(literal) => text.push_str(literal),
                Piece::Hole(term) => text.push_str(&self.shown(term, it, slots)),
            }
        }
        text
    }

    fn shown(&self, term: &Term, it: NodeId, slots: &Slotted) -> String {
        let value = self.term(term, it, slots);
        if let (Value::Name(name), Term::Part { base, .. }) = (&value, term)
            && (name.starts_with('?') || name.starts_with('.'))
            && let Value::Node(node) = self.term(base, it, slots)
        {
            // The author's own spelling says more than "unknown".
            let callee = self
                .model
                .dialect
                .call(self.model.tree, self.model.unwrap(node))
                .map(|parts| match (parts.receiver, parts.method) {
                    (Some(receiver), Some(method)) => format!(
                        "{}.{}",
                        self.model.tree.text(receiver),
                        self.model.tree.text(method)
                    ),
                    _ => self.model.tree.text(parts.callee).to_owned(),
                });
            return one_line(&callee.unwrap_or_else(|| self.model.tree.text(node).to_owned()));
        }
        self.display(&value)
    }

    fn display(&self, value: &Value) -> String {
        match value {
            Value::Node(node) => one_line(self.model.tree.text(*node)),
            Value::Text(text) => one_line(text),
            // The mark of a name of this package is no part of it.
            Value::Name(name) => one_line(name.trim_start_matches('.')),
            Value::Number(number) => format!("{number}"),
            Value::Duration(milliseconds) => display_duration(*milliseconds),
            Value::Boolean(truth) => truth.to_string(),
            Value::Null => "null".to_owned(),
            Value::List(items) => items
                .iter()
                .map(|item| self.display(item))
                .collect::<Vec<_>>()
                .join(", "),
            Value::Names(names) => names.texts.join(", "),
            Value::File => self.path.to_owned(),
            Value::Sql(_) | Value::Way(_) | Value::Absent | Value::Unknown => String::new(),
        }
    }

    /// The text of a fix.
    pub fn fill(&self, template: &[FixPiece], slots: &Slotted) -> String {
        let tree = self.model.tree;
        let mut text = String::new();
        for piece in template {
            match piece {
                FixPiece::Text(literal) => text.push_str(literal),
                FixPiece::Slot(slot) => match &slots[*slot] {
                    Some(Value::Node(node)) => text.push_str(tree.text(*node)),
                    Some(Value::List(items)) => {
                        let spans: Vec<_> = items
                            .iter()
                            .filter_map(|item| match item {
                                Value::Node(node) => Some(tree.span(*node)),
                                _ => None,
                            })
                            .collect();
                        if let (Some(first), Some(last)) = (spans.first(), spans.last()) {
                            text.push_str(&tree.source()[first.start..last.end]);
                        }
                    }
                    Some(value) => text.push_str(&self.display(value)),
                    None => {}
                },
            }
        }
        text
    }
}

fn keep(node: NodeId, slot: Option<usize>, slots: &mut Slotted) {
    if let Some(slot) = slot {
        slots[slot] = Some(Value::Node(node));
    }
}

fn in_shape(shape: &crate::compile::matcher::Shape, kind: usize) -> Truth {
    match shape {
        crate::compile::matcher::Shape::Kinds(kinds) => Truth::from(kinds.contains(kind)),
        crate::compile::matcher::Shape::Pattern(_) => Truth::True,
    }
}

fn seen(seen: Seen<NodeId>) -> Value {
    match seen {
        Seen::Here(node) => Value::Node(node),
        Seen::Absent => Value::Absent,
        Seen::Unknown => Value::Unknown,
    }
}

fn name_value(name: Rc<str>) -> Value {
    if &*name == "?" {
        Value::Unknown
    } else {
        Value::Name(name)
    }
}

fn is_text(value: &Value) -> bool {
    matches!(value, Value::Node(_) | Value::Text(_) | Value::File)
}

/// Whether the text holds the word with no letter, digit or underscore beside it.
fn mentions(text: &str, word: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            !is_word(text[..at].chars().next_back())
                && !is_word(text[at + word.len()..].chars().next())
        })
}

const SHOWN: usize = 60;

/// Source text within a sentence: one line, not too long.
fn one_line(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > SHOWN {
        line = line.chars().take(SHOWN - 1).collect::<String>() + "…";
    }
    line
}

fn display_duration(milliseconds: f64) -> String {
    for (unit, size) in [
        ("d", 86_400_000.0),
        ("h", 3_600_000.0),
        ("m", 60_000.0),
        ("s", 1_000.0),
    ] {
        if milliseconds != 0.0 && milliseconds % size == 0.0 {
            return format!("{}{unit}", milliseconds / size);
        }
    }
    format!("{milliseconds}ms")
}
