//! Text that is made of values: what an expression gives as text, folded through names, sums, interpolation, format
//! calls, joins and builders. What is not constant in it is a hole.
//!
//! A name may hold several texts; each combination is an alternative. The work is bounded: beyond
//! [`MAX_ALTERNATIVES`] the rest is unknown.

use std::rc::Rc;

use super::Model;
use super::held::{Given, Held};
use super::tree::NodeId;
use crate::language::concept::Concept;
use crate::language::dialect::{Argument, ArgumentKind, Drawn, Literal, TemplatePart, TextCall};
use crate::model::Seen;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// A value that is put into the text.
    Hole(NodeId),
}

/// The pieces of one text, in order; constant texts that touch are one piece.
pub type Text = Vec<Piece>;

/// What an expression gives as text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// The texts that are seen, each once.
    pub alternatives: Vec<Text>,
    /// It may also be something that is not seen. Without alternatives: nothing is known; and if this is false too, it is
    /// no text.
    pub unknown: bool,
}

/// More texts than these are not told apart.
pub const MAX_ALTERNATIVES: usize = 16;

/// How many names, calls and operations deep a text is folded.
const MAX_DEPTH: usize = 24;

/// A sum of more operands, or a builder that is written to more often, is not folded.
const MAX_PIECES: usize = 400;

/// How deep calls of functions of the file are followed.
const MAX_CALLS: usize = 4;

impl Texts {
    fn unknown() -> Self {
        Self {
            alternatives: Vec::new(),
            unknown: true,
        }
    }

    fn one(text: Text) -> Self {
        Self {
            alternatives: vec![text],
            unknown: false,
        }
    }

    fn add(&mut self, other: Self) {
        self.unknown |= other.unknown;
        for text in other.alternatives {
            if self.alternatives.contains(&text) {
                continue;
            }
            if self.alternatives.len() == MAX_ALTERNATIVES {
                self.unknown = true;
                break;
            }
            self.alternatives.push(text);
        }
    }

    /// Each of these followed by each of those.
    fn then(self, other: &Self) -> Self {
        let mut joined = Self {
            alternatives: Vec::new(),
            unknown: self.unknown || other.unknown,
        };
        for first in &self.alternatives {
            for second in &other.alternatives {
                let mut text = first.clone();
                second
                    .iter()
                    .cloned()
                    .for_each(|piece| push(&mut text, piece));
                joined.add(Self::one(text));
            }
        }
        joined
    }
}

/// Adds a piece at the end.
fn push(text: &mut Text, piece: Piece) {
    match (text.last_mut(), piece) {
        (_, Piece::Text(added)) if added.is_empty() => {}
        (Some(Piece::Text(last)), Piece::Text(added)) => last.push_str(&added),
        (_, piece) => text.push(piece),
    }
}

/// The text with `{}` for each hole.
pub fn shown(text: &Text) -> String {
    text.iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Hole(_) => "{}",
        })
        .collect()
}

/// A call that is being followed into its function.
struct Frame<'f> {
    call: NodeId,
    function: NodeId,
    outer: Option<&'f Frame<'f>>,
}

/// Where folding stands.
#[derive(Clone, Copy)]
struct At<'f> {
    frame: Option<&'f Frame<'f>>,
    fuel: usize,
    /// Names that are being folded: what depends on itself is left out.
    open: Option<&'f Open<'f>>,
}

struct Open<'f> {
    node: NodeId,
    outer: Option<&'f Open<'f>>,
}

impl At<'_> {
    fn deeper(self) -> Self {
        Self {
            fuel: self.fuel.saturating_sub(1),
            ..self
        }
    }

    fn is_open(&self, node: NodeId) -> bool {
        std::iter::successors(self.open, |open| open.outer).any(|open| open.node == node)
    }
}

impl Model<'_> {
    /// The texts that the expression may give.
    pub fn texts(&self, node: NodeId) -> Rc<Texts> {
        if let Some(known) = self.texts.borrow().get(&node) {
            return known.clone();
        }
        let at = At {
            frame: None,
            fuel: MAX_DEPTH,
            open: None,
        };
        let texts = Rc::new(self.fold_text(node, at));
        self.texts.borrow_mut().insert(node, texts.clone());
        texts
    }

    fn fold_text(&self, node: NodeId, at: At<'_>) -> Texts {
        if at.fuel == 0 || !self.work(4) {
            return Texts::unknown();
        }
        let tree = self.tree;
        let node = self.unwrap(node);
        match self.dialect.literal(tree, node) {
            Some(Literal::Text(text)) => return Texts::one(constant(text)),
            Some(_) => return Texts::default(),
            None => {}
        }
        if let Some(parts) = self.dialect.template(tree, node) {
            return self.fold_template(&parts, at);
        }
        let sides = self.dialect.sides(tree, node);
        let is_assignment = tree.may_be(node, Concept::Assignment)
            && self.dialect.is(tree, node, Concept::Assignment);
        if sides.operator == Some("+") && !is_assignment {
            return self.fold_sum(node, at);
        }
        if let Some(call) = self.dialect.text_call(tree, node) {
            return self.fold_text_call(node, &call, at);
        }
        if self.is_concept(node, Concept::Fallback) {
            let mut texts = Texts::default();
            for side in sides.left.into_iter().chain(sides.right) {
                texts.add(self.fold_text(side, at.deeper()));
            }
            return texts;
        }
        if self.is_concept(node, Concept::Branch) {
            let mut texts = Texts::default();
            let arms = self.dialect.arms(tree, node);
            let settled = match (arms.conditions.as_slice(), arms.bodies.len()) {
                ([condition], 2) => self.settled(*condition),
                _ => None,
            };
            // What a constant condition rules out is never taken.
            for (index, arm) in arms.bodies.into_iter().enumerate() {
                if settled.is_some_and(|first| first != (index == 0)) {
                    continue;
                }
                texts.add(self.fold_text(arm, at.deeper()));
            }
            return texts;
        }
        if self.is_concept(node, Concept::Call) {
            return self.fold_call(node, at);
        }
        if let Some((object, index)) = self.dialect.subscript(tree, node) {
            return self.fold_element(object, self.key_of(index).as_deref(), at.deeper());
        }
        if self.dialect.entries(tree, node).is_some() || self.dialect.sequence(tree, node).is_some()
        {
            return Texts::default();
        }
        self.fold_name(node, at)
    }

    /// A value within a text: its texts, or a hole.
    fn fold_piece(&self, node: NodeId, at: At<'_>) -> Texts {
        let inner = self.unwrap(node);
        let literal = self.dialect.literal(self.tree, inner);
        if matches!(
            literal,
            Some(Literal::Number(_) | Literal::Boolean(_) | Literal::Null)
        ) {
            return Texts::one(constant(self.tree.text(inner).to_owned()));
        }
        let texts = self.fold_text(node, at.deeper());
        self.as_piece(node, texts)
    }

    /// The texts of a value, with a hole for what is not seen of it.
    fn as_piece(&self, node: NodeId, mut texts: Texts) -> Texts {
        if texts.alternatives.is_empty()
            && let Some(super::values::Constant::Number(number)) = self.constant(node)
        {
            return Texts::one(constant(number.to_string()));
        }
        if texts.unknown || texts.alternatives.is_empty() {
            texts.unknown = false;
            texts.add(Texts::one(vec![Piece::Hole(node)]));
            texts.unknown = false;
        }
        texts
    }

    fn fold_template(&self, parts: &[TemplatePart], at: At<'_>) -> Texts {
        let mut texts = Texts::one(Vec::new());
        for part in parts.iter().take(MAX_PIECES) {
            let piece = match part {
                TemplatePart::Text(text) => Texts::one(constant(text.clone())),
                TemplatePart::Value(value) => self.fold_piece(*value, at),
            };
            texts = texts.then(&piece);
        }
        texts
    }

    /// A sum is text if one of its operands is; else it is arithmetic, or cannot be known.
    fn fold_sum(&self, node: NodeId, at: At<'_>) -> Texts {
        let mut operands = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            let node = self.unwrap(node);
            let sides = self.dialect.sides(self.tree, node);
            match (sides.left, sides.right) {
                (Some(left), Some(right)) if sides.operator == Some("+") => {
                    open.push(right);
                    open.push(left);
                }
                _ => operands.push(node),
            }
            if operands.len() > MAX_PIECES {
                return Texts::unknown();
            }
        }
        let folded: Vec<Texts> = operands
            .iter()
            .map(|operand| self.fold_text(*operand, at.deeper()))
            .collect();
        if folded.iter().all(|texts| texts.alternatives.is_empty()) {
            return Texts {
                alternatives: Vec::new(),
                unknown: folded.iter().any(|texts| texts.unknown),
            };
        }
        let mut sum = Texts::one(Vec::new());
        for (operand, texts) in operands.into_iter().zip(folded) {
            let literal = self.dialect.literal(self.tree, operand);
            sum = sum.then(&match literal {
                Some(Literal::Text(_)) | None => self.as_piece(operand, texts),
                Some(_) => self.fold_piece(operand, at),
            });
        }
        sum
    }

    fn fold_text_call(&self, node: NodeId, call: &TextCall, at: At<'_>) -> Texts {
        match call {
            TextCall::Printf { template, values } => {
                self.fold_format(*template, values, &printf_parts, at)
            }
            TextCall::Braces { template, values } => {
                self.fold_format(*template, values, &brace_parts, at)
            }
            TextCall::Concat(values) => {
                let mut texts = Texts::one(Vec::new());
                for value in values.iter().take(MAX_PIECES) {
                    texts = texts.then(&self.fold_piece(*value, at));
                }
                texts
            }
            TextCall::Join {
                separator,
                elements,
            } => self.fold_join(*separator, elements, at),
            TextCall::Written(builder) => self.fold_written(*builder, node, at),
            TextCall::Same(text) => self.fold_text(*text, at.deeper()),
            TextCall::Replaced { text, mark, value } => {
                self.fold_replaced(*text, *mark, *value, at)
            }
        }
    }

    /// The constant parts of a text with a value for each mark.
    fn fold_replaced(&self, text: NodeId, mark: NodeId, value: NodeId, at: At<'_>) -> Texts {
        let texts = self.fold_text(text, at.deeper());
        let Some(super::values::Constant::Text(mark)) = self.constant(mark) else {
            return Texts::unknown();
        };
        if texts.alternatives.is_empty() || mark.is_empty() {
            return texts;
        }
        let filling = self.fold_piece(value, at);
        let mut result = Texts {
            alternatives: Vec::new(),
            unknown: texts.unknown,
        };
        for text in &texts.alternatives {
            let mut replaced = Texts::one(Vec::new());
            for piece in text {
                let Piece::Text(constant) = piece else {
                    replaced = replaced.then(&Texts::one(vec![piece.clone()]));
                    continue;
                };
                for (index, part) in constant.split(&*mark).enumerate().take(MAX_PIECES) {
                    if index > 0 {
                        replaced = replaced.then(&filling);
                    }
                    replaced = replaced.then(&Texts::one(constant_text(part.to_owned())));
                }
            }
            result.add(replaced);
        }
        result
    }

    fn fold_format(
        &self,
        template: NodeId,
        values: &[Argument],
        parts_of: &dyn Fn(&str) -> Vec<FormatPart>,
        at: At<'_>,
    ) -> Texts {
        let templates = self.fold_text(template, at.deeper());
        if templates.alternatives.is_empty() {
            return templates;
        }
        let mut result = Texts {
            alternatives: Vec::new(),
            unknown: templates.unknown,
        };
        for template in &templates.alternatives {
            let mut texts = Texts::one(Vec::new());
            let mut next = 0;
            for piece in template {
                let Piece::Text(text) = piece else {
                    texts = texts.then(&Texts::one(vec![piece.clone()]));
                    continue;
                };
                for part in parts_of(text) {
                    let filled = match part {
                        FormatPart::Text(text) => Texts::one(constant_text(text)),
                        FormatPart::Next => {
                            next += 1;
                            self.fold_argument(values, &Wanted::Position(next - 1), at)
                        }
                        FormatPart::NextNumber => {
                            next += 1;
                            let number =
                                self.fold_argument(values, &Wanted::Position(next - 1), at);
                            let is_known = number.alternatives.len() == 1
                                && matches!(number.alternatives[0].as_slice(), [Piece::Text(_)]);
                            if is_known {
                                number
                            } else {
                                Texts::one(constant("0".to_owned()))
                            }
                        }
                        FormatPart::Named(name) => {
                            let wanted = match name.parse() {
                                Ok(position) => Wanted::Position(position),
                                Err(_) => Wanted::Name(name),
                            };
                            self.fold_argument(values, &wanted, at)
                        }
                    };
                    texts = texts.then(&filled);
                }
            }
            result.add(texts);
        }
        result
    }

    /// The argument that fills a place of a template.
    fn fold_argument(&self, values: &[Argument], wanted: &Wanted, at: At<'_>) -> Texts {
        let mut position = 0;
        for argument in values {
            let fits = match (argument.kind, wanted) {
                (ArgumentKind::Named(key), Wanted::Name(name)) => {
                    self.dialect
                        .key_text(self.tree, key)
                        .unwrap_or_else(|| self.tree.text(key).to_owned())
                        == *name
                }
                (ArgumentKind::Positional, Wanted::Position(wanted)) => {
                    position += 1;
                    position - 1 == *wanted
                }
                // `"%(name)s" % values` names what stands in a single value.
                (ArgumentKind::Positional, Wanted::Name(_)) => values.len() == 1,
                (ArgumentKind::SpreadNamed, Wanted::Name(name)) => {
                    let texts = self.fold_element(argument.value, Some(name), at.deeper());
                    if !texts.alternatives.is_empty() && !texts.unknown {
                        return texts;
                    }
                    true
                }
                (ArgumentKind::SpreadPositional, Wanted::Position(_)) => true,
                _ => false,
            };
            if fits {
                return self.fold_piece(argument.value, at);
            }
        }
        Texts::one(Vec::new())
    }

    fn fold_join(&self, separator: Option<NodeId>, elements: &[NodeId], at: At<'_>) -> Texts {
        let separator = match separator {
            Some(separator) => self.fold_piece(separator, at),
            None => Texts::one(constant_text(",".to_owned())),
        };
        let mut pieces: Vec<Texts> = Vec::new();
        match elements {
            [list] => {
                let Some(elements) = self.elements_of(*list, at) else {
                    return Texts::one(vec![Piece::Hole(*list)]);
                };
                for (element, repeats) in elements {
                    let piece = self.fold_piece(element, at);
                    pieces.push(piece.clone());
                    // What a loop adds stands there more than once; twice shows it.
                    if repeats {
                        pieces.push(piece);
                    }
                }
            }
            several => pieces.extend(several.iter().map(|element| self.fold_piece(*element, at))),
        }
        let mut texts = Texts::one(Vec::new());
        for (index, piece) in pieces.iter().take(MAX_PIECES).enumerate() {
            if index > 0 {
                texts = texts.then(&separator);
            }
            texts = texts.then(piece);
        }
        texts
    }

    /// The elements of a list: those of a literal, those that are added later, or the one of a comprehension; and whether
    /// each stands for several. `None` if the list is not seen.
    fn elements_of(&self, list: NodeId, at: At<'_>) -> Option<Vec<(NodeId, bool)>> {
        if at.fuel == 0 || !self.step() {
            return None;
        }
        let tree = self.tree;
        let list = self.unwrap(list);
        if let Some(elements) = self.dialect.sequence(tree, list) {
            return Some(
                elements
                    .into_iter()
                    .map(|element| (element, false))
                    .collect(),
            );
        }
        if matches!(
            tree.kind(list),
            "list_comprehension" | "generator_expression" | "set_comprehension"
        ) {
            return Some(vec![(tree.child(list, "body")?, true)]);
        }
        if self.is_concept(list, Concept::Call) {
            // `xs.map(x => …)`, `new ArrayList<>()`
            let arguments = self.dialect.arguments(tree, list);
            let is_empty_list = self
                .dialect
                .call(tree, list)
                .and_then(|parts| parts.method)
                .is_some_and(|method| {
                    tree.text(method) == "make" && tree.kind(list) == "call_expression"
                        || arguments.is_empty()
                            && matches!(
                                tree.text(method),
                                "ArrayList" | "LinkedList" | "list" | "Array" | "StringJoiner"
                            )
                });
            if is_empty_list {
                return Some(Vec::new());
            }
            let mapped = self
                .dialect
                .call(tree, list)
                .and_then(|parts| parts.method)
                .is_some_and(|method| tree.text(method) == "map");
            let [argument] = arguments.as_slice() else {
                return None;
            };
            let given = self.given_back(self.unwrap(argument.value));
            return (mapped && given.len() == 1).then(|| vec![(given[0], true)]);
        }
        let holdings = self.holdings(list)?;
        // `list = append(list, value)` gives what was there before, and the value, which is among those added later.
        let mut given = holdings.iter().filter(|holding| match holding.held {
            Held::Value(value) => !self.grows(list, value),
            _ => true,
        });
        let (first, others) = (given.next(), given.next());
        if others.is_some() {
            return None;
        }
        let first = match first.map(|holding| &holding.held) {
            Some(Held::Value(value)) => self.elements_of(*value, at.deeper())?,
            Some(Held::Unset) => Vec::new(),
            None if !holdings.is_empty() => Vec::new(),
            _ => return None,
        };
        let later = self
            .added_to(list)
            .iter()
            .filter(|added| added.key.is_none());
        let mut elements = first;
        for added in later {
            let repeats = self.structure().loops_around(added.at).next().is_some();
            elements.extend(added.values.iter().map(|value| (*value, repeats)));
        }
        Some(elements)
    }

    /// Whether the value is the list itself with something appended.
    fn grows(&self, list: NodeId, value: NodeId) -> bool {
        let tree = self.tree;
        let value = self.unwrap(value);
        let is_append = self
            .dialect
            .call(tree, value)
            .is_some_and(|parts| parts.receiver.is_none() && tree.text(parts.callee) == "append");
        is_append
            && self
                .dialect
                .arguments(tree, value)
                .first()
                .is_some_and(|first| tree.text(first.value) == tree.text(list))
    }

    /// What was written into a builder before the node.
    fn fold_written(&self, builder: NodeId, node: NodeId, at: At<'_>) -> Texts {
        let tree = self.tree;
        // A chain on a constructor, or on a name.
        let mut root = self.unwrap(builder);
        let mut chained = Vec::new();
        while self.is_concept(root, Concept::Call)
            && let Some(parts) = self.dialect.call(tree, root)
            && let (Some(receiver), Some(method)) = (parts.receiver, parts.method)
            && matches!(tree.text(method), "append" | "Append" | "AppendLine")
        {
            chained.push(root);
            root = self.unwrap(receiver);
        }
        chained.reverse();
        let made = match self.origin(root) {
            Seen::Here(made) => Some(made),
            _ => None,
        };
        let is_builder = |name: &str| {
            let last = name.rsplit(['.', '/']).next().unwrap_or_default();
            matches!(
                last,
                "StringBuilder" | "StringBuffer" | "Builder" | "Buffer" | "StringJoiner"
            )
        };
        let name = self.resolve(root);
        if !is_builder(&name) && !made.is_some_and(|made| is_builder(&self.call_name(made))) {
            // Any other value: of its own text nothing is known, unless it is text itself.
            return self.fold_text(builder, at.deeper());
        }
        let mut written: Vec<(NodeId, Vec<NodeId>)> = Vec::new();
        if let Some(made) = made {
            let arguments = self.dialect.arguments(tree, made);
            written.push((
                made,
                arguments.iter().map(|argument| argument.value).collect(),
            ));
        }
        let by_name = if self.is_concept(root, Concept::Call) {
            &[]
        } else {
            self.added_to(root)
        };
        for added in by_name.iter().filter(|added| {
            let before = tree.span(added.at).end <= tree.span(node).end;
            let formats = added
                .method
                .is_some_and(|method| tree.text(method).starts_with("Fprint"));
            before && (added.writes(self) || formats)
        }) {
            written.push((added.at, added.values.clone()));
        }
        for call in chained {
            if !written.iter().any(|(at, _)| *at == call) {
                let arguments = self.dialect.arguments(tree, call);
                written.push((
                    call,
                    arguments.iter().map(|argument| argument.value).collect(),
                ));
            }
        }
        // The calls of a chain nest, the last one outside: they run in the order in which they end.
        written.sort_by_key(|(at, _)| tree.span(*at).end);
        let mut texts = Texts::one(Vec::new());
        for (call, values) in written.into_iter().take(MAX_PIECES) {
            let method = self.dialect.call(tree, call).and_then(|parts| parts.method);
            let is_template = method.is_some_and(|method| tree.text(method) == "Fprintf");
            if let (true, Some((template, rest))) = (is_template, values.split_first()) {
                let rest: Vec<Argument> = rest
                    .iter()
                    .map(|value| Argument {
                        node: *value,
                        value: *value,
                        kind: ArgumentKind::Positional,
                    })
                    .collect();
                let filled = self.fold_format(*template, &rest, &printf_parts, at);
                texts = texts.then(&if filled.alternatives.is_empty() {
                    Texts::one(vec![Piece::Hole(*template)])
                } else {
                    filled
                });
                continue;
            }
            let size = self
                .dialect
                .literal(tree, values.first().copied().unwrap_or(call));
            if Some(call) == made && matches!(size, Some(Literal::Number(_))) {
                continue; // A capacity.
            }
            for value in values {
                texts = texts.then(&self.fold_piece(value, at));
            }
        }
        texts
    }

    /// A call of a function of the file gives what that returns.
    fn fold_call(&self, call: NodeId, at: At<'_>) -> Texts {
        let depth = std::iter::successors(at.frame, |frame| frame.outer).count();
        if let Some(parts) = self.dialect.call(self.tree, call)
            && let (Some(receiver), Some(method)) = (parts.receiver, parts.method)
            && self.tree.text(method) == "get"
            && let [key] = self.dialect.arguments(self.tree, call).as_slice()
            && let Some(key) = self.key_of(key.value)
            && !self.added_to(receiver).is_empty()
        {
            return self.fold_element(receiver, Some(&key), at.deeper());
        }
        let Seen::Here(function) = self.target(call) else {
            return Texts::unknown();
        };
        if depth >= MAX_CALLS || !self.tree.may_be(function, Concept::Function) {
            return Texts::unknown();
        }
        let frame = Frame {
            call,
            function,
            outer: at.frame,
        };
        let inside = At {
            frame: Some(&frame),
            ..at.deeper()
        };
        let returned = self.given_back(function);
        if returned.is_empty() {
            return Texts::unknown();
        }
        let mut texts = Texts::default();
        for value in returned {
            texts.add(self.fold_text(value, inside));
        }
        texts
    }

    fn fold_name(&self, node: NodeId, at: At<'_>) -> Texts {
        if at.is_open(node) {
            return Texts::default();
        }
        let Some(holdings) = self.holdings(node) else {
            return Texts::unknown();
        };
        if holdings.is_empty() {
            return Texts::unknown();
        }
        let open = Open {
            node,
            outer: at.open,
        };
        let inside = At {
            open: Some(&open),
            ..at.deeper()
        };
        let mut texts = Texts::default();
        for holding in holdings {
            texts.add(match holding.held {
                Held::Value(value) => self.fold_text(value, inside),
                Held::Property(value, name) => self.fold_element(value, Some(&name), inside),
                Held::Drawn(Drawn::Added { before, added }) => {
                    let before = self.fold_text(before, inside);
                    if before.alternatives.is_empty() {
                        before
                    } else {
                        before.then(&self.fold_piece(added, inside))
                    }
                }
                Held::Drawn(Drawn::Element { of, position: None }) => {
                    self.fold_element(of, None, inside)
                }
                Held::Drawn(Drawn::Part { of, position }) => {
                    self.fold_element(of, Some(&position.to_string()), inside)
                }
                Held::Parameter(given) => self.fold_parameter(&given, inside),
                // A declared text begins empty; what a field is given may stand in another file.
                Held::Unset if self.structure().callable(holding.target).is_some() => {
                    Texts::one(Vec::new())
                }
                _ => Texts::unknown(),
            });
        }
        texts
    }

    /// What the callers give. Without the call that is being followed: what all callers in this file give, and unless
    /// these are all that there can be, something unknown.
    fn fold_parameter(&self, given: &Given, at: At<'_>) -> Texts {
        let default = |texts: &mut Texts| match given.parameter.default {
            Some(default) => texts.add(self.fold_text(default, at.deeper())),
            None => texts.unknown = true,
        };
        let mut texts = Texts::default();
        if let Some(frame) = at.frame.filter(|frame| frame.function == given.function) {
            let outside = At {
                frame: frame.outer,
                ..at.deeper()
            };
            match self.given_by(frame.call, given) {
                Seen::Here(value) => texts.add(self.fold_text(value, outside)),
                Seen::Absent => default(&mut texts),
                Seen::Unknown => texts.unknown = true,
            }
            return texts;
        }
        let (calls, all) = self.calls_of(given.function);
        texts.unknown = !all || calls.is_empty() || given.parameter.rest;
        for call in calls.iter().take(MAX_ALTERNATIVES) {
            match self.given_by(*call, given) {
                Seen::Here(value) => texts.add(self.fold_text(value, at.deeper())),
                Seen::Absent => default(&mut texts),
                Seen::Unknown => texts.unknown = true,
            }
        }
        texts
    }

    /// An element of a literal list or map: that of the key, or any.
    fn fold_element(&self, object: NodeId, key: Option<&str>, at: At<'_>) -> Texts {
        if at.fuel == 0 || !self.step() {
            return Texts::unknown();
        }
        let object = self.unwrap(object);
        let mut texts = Texts::default();
        if let Some(elements) = self.dialect.sequence(self.tree, object) {
            let chosen = key.and_then(|key| key.parse::<usize>().ok());
            for (index, element) in elements.into_iter().enumerate().take(MAX_PIECES) {
                if chosen.is_none_or(|chosen| chosen == index) {
                    texts.add(self.fold_text(element, at.deeper()));
                }
            }
            return texts;
        }
        if let Some(entries) = self.dialect.entries(self.tree, object) {
            for entry in entries.into_iter().take(MAX_PIECES) {
                let Some((name, value)) = entry else {
                    texts.unknown = true;
                    continue;
                };
                let name = self.dialect.key_text(self.tree, name);
                if key.is_none() || name.is_none() || name.as_deref() == key {
                    texts.add(self.fold_text(value, at.deeper()));
                }
            }
            return texts;
        }
        // A map that is made empty.
        if self.is_concept(object, Concept::Call)
            && self.dialect.arguments(self.tree, object).is_empty()
        {
            let made = self.call_name(object);
            let is_map = made.ends_with("Map") || &*made == "dict";
            texts.unknown = !is_map;
            return texts;
        }
        if at.is_open(object) {
            return texts;
        }
        let added = self.added_to(object);
        let by_key = key.is_some() && added.iter().all(|added| added.key.is_some());
        if by_key {
            for added in added.iter().filter(|added| added.key.as_deref() == key) {
                match added.values.last() {
                    Some(value) => texts.add(self.fold_text(*value, at.deeper())),
                    None => texts.unknown = true,
                }
            }
        }
        match self.holdings(object).as_deref() {
            Some([holding]) if by_key || added.is_empty() => match holding.held {
                Held::Value(value) => {
                    let open = Open {
                        node: object,
                        outer: at.open,
                    };
                    let inside = At {
                        open: Some(&open),
                        ..at.deeper()
                    };
                    texts.add(self.fold_element(value, key, inside));
                    texts
                }
                _ => Texts::unknown(),
            },
            _ => Texts::unknown(),
        }
    }
}

/// Which argument a place of a template is filled with.
enum Wanted {
    Position(usize),
    Name(String),
}

/// A part of a template.
#[derive(Debug, PartialEq, Eq)]
enum FormatPart {
    Text(String),
    /// The next argument.
    Next,
    /// The next argument, written as a number whatever it is: it is no hole.
    NextNumber,
    /// The argument of that name or number.
    Named(String),
}

fn constant_text(text: String) -> Text {
    if text.is_empty() {
        Vec::new()
    } else {
        vec![Piece::Text(text)]
    }
}

/// A text as the program sees it: escapes of blanks and quotes resolved, which are left in literals.
fn constant(text: String) -> Text {
    if !text.contains('\\') {
        return constant_text(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            plain.push(character);
            continue;
        }
        match characters.next() {
            Some('n' | 'r') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            // A backslash at the end of a line continues the text.
            Some('\n') => {}
            Some(quote @ ('"' | '\'' | '\\' | '`')) => plain.push(quote),
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    constant_text(plain)
}

/// The parts of `id = %s AND n = %(name)d`, `%[1]d`, `%1$s`.
fn printf_parts(template: &str) -> Vec<FormatPart> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('%') {
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('%') {
            text.push('%');
            rest = after;
            continue;
        }
        let named = rest
            .strip_prefix('(')
            .and_then(|inner| inner.split_once(')'))
            .map(|(name, after)| (name.to_owned(), after));
        let numbered = || {
            let (digits, after) = match rest.strip_prefix('[') {
                Some(inner) => inner.split_once(']')?,
                None => rest.split_once('$')?,
            };
            let number: usize = digits.parse().ok()?;
            Some((number.checked_sub(1)?.to_string(), after))
        };
        let named = named.or_else(numbered);
        let after = named.as_ref().map_or(rest, |(_, after)| *after);
        let flags = after
            .find(|c: char| !matches!(c, '-' | '+' | '#' | ' ' | '.' | ',') && !c.is_ascii_digit())
            .unwrap_or(after.len());
        match after[flags..].chars().next() {
            Some(verb) if verb.is_ascii_alphabetic() => {
                if !text.is_empty() {
                    parts.push(FormatPart::Text(std::mem::take(&mut text)));
                }
                // A verb for numbers fails, or says so, where it is given a text.
                let is_number = "diuoxXeEfFgG".contains(verb);
                parts.push(match named {
                    Some((_, _)) if is_number => FormatPart::Text("0".to_owned()),
                    Some((name, _)) => FormatPart::Named(name),
                    None if is_number => FormatPart::NextNumber,
                    None => FormatPart::Next,
                });
                rest = &after[flags + 1..];
            }
            // A percent sign that means itself: `LIKE 'a%'`.
            _ => text.push('%'),
        }
    }
    text.push_str(rest);
    if !text.is_empty() {
        parts.push(FormatPart::Text(text));
    }
    parts
}

/// The parts of `id = {} AND n = {name!r:>5}`, `{0.x}`.
fn brace_parts(template: &str) -> Vec<FormatPart> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            text.push_str(brace);
            rest = after;
            continue;
        }
        let Some((inner, after)) = rest.split_once('}').filter(|_| brace == "{") else {
            text.push_str(brace);
            continue;
        };
        let name = inner
            .split([':', '!', '.', '[', ','])
            .next()
            .unwrap_or_default()
            .trim();
        if !text.is_empty() {
            parts.push(FormatPart::Text(std::mem::take(&mut text)));
        }
        parts.push(if name.is_empty() {
            FormatPart::Next
        } else {
            FormatPart::Named(name.to_owned())
        });
        rest = after;
    }
    text.push_str(rest);
    if !text.is_empty() {
        parts.push(FormatPart::Text(text));
    }
    parts
}
