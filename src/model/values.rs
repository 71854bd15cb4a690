//! Constant values: literals, folded through names and operators.

use super::names::Step;
use super::tree::NodeId;
use super::{Model, Seen};
use crate::language::concept::Concept;
use crate::language::dialect::{ArgumentKind, Literal};

/// A value that is known from the text.
#[derive(Debug, Clone, PartialEq)]
pub enum Constant {
    Text(String),
    Number(f64),
    /// Milliseconds.
    Duration(f64),
    Boolean(bool),
    Null,
}

const MAX_FOLD: usize = 16;

/// A value that has gone through more names is not followed.
const MAX_ORIGINS: usize = 256;

/// A sum of more operands is not folded.
const MAX_OPERATIONS: usize = 256;

impl Model<'_> {
    /// The constant value of an expression: absent if it is not constant.
    pub fn constant(&self, node: NodeId) -> Option<Constant> {
        self.fold(node, MAX_FOLD)
    }

    fn fold(&self, node: NodeId, fuel: usize) -> Option<Constant> {
        if fuel == 0 || !self.step() {
            return None;
        }
        let tree = self.tree;
        let node = self.unwrap(node);
        if let Some(literal) = self.dialect.literal(tree, node) {
            return Some(match literal {
                Literal::Text(text) => Constant::Text(text),
                Literal::Number(number) => Constant::Number(number),
                Literal::Boolean(truth) => Constant::Boolean(truth),
                Literal::Null => Constant::Null,
            });
        }
        if tree.may_be(node, Concept::Call) && self.dialect.is(tree, node, Concept::Call) {
            return self.fold_duration_call(node, fuel).or_else(|| {
                let given = self.handed_through(node)?;
                self.fold(given, fuel - 1)
            });
        }
        match self.follow(node) {
            Step::Expression(value) if value != node => return self.fold(value, fuel - 1),
            Step::Typed(_, Some(value)) => return self.fold(value, fuel - 1),
            Step::Expression(_) => {}
            Step::Import(_) | Step::Unbound => return self.unit(node),
            _ => return None,
        }
        if let Some(unit) = self
            .dialect
            .member(tree, node)
            .and_then(|_| self.unit(node))
        {
            return Some(unit);
        }
        // A long sum nests to the left: it is worked off from its first operand on.
        let mut first = node;
        let mut operations = Vec::new();
        while let Some((left, operator, right)) = self.operation(first) {
            if operations.len() == MAX_OPERATIONS {
                return None;
            }
            operations.push((operator, right));
            first = self.unwrap(left);
        }
        if operations.is_empty() {
            return None;
        }
        let mut value = self.fold(first, fuel - 1)?;
        for (operator, right) in operations.into_iter().rev() {
            value = combine(value, operator, self.fold(right, fuel - 1)?)?;
        }
        Some(value)
    }

    /// The outcome of a comparison of constant numbers.
    pub(super) fn settled(&self, condition: NodeId) -> Option<bool> {
        let condition = self.unwrap(condition);
        let sides = self.dialect.sides(self.tree, condition);
        let number = |side: Option<NodeId>| match self.constant(side?)? {
            Constant::Number(number) => Some(number),
            _ => None,
        };
        if !self.is_concept(condition, Concept::Comparison) {
            return None;
        }
        let (left, right) = (number(sides.left)?, number(sides.right)?);
        Some(match sides.operator? {
            "<" => left < right,
            ">" => left > right,
            "<=" => left <= right,
            ">=" => left >= right,
            "==" | "===" => left == right,
            "!=" | "!==" => left != right,
            _ => return None,
        })
    }

    fn operation(&self, node: NodeId) -> Option<(NodeId, &'static str, NodeId)> {
        let sides = self.dialect.sides(self.tree, node);
        let operator = sides
            .operator
            .filter(|operator| ["+", "-", "*", "/", "%"].contains(operator))?;
        Some((sides.left?, operator, sides.right?))
    }

    /// `time.Second` by itself.
    fn unit(&self, node: NodeId) -> Option<Constant> {
        let name = self.resolve(node);
        self.dialect
            .durations()
            .iter()
            .find(|(unit, _)| **unit == *name)
            .map(|(_, milliseconds)| Constant::Duration(*milliseconds))
    }

    /// `timedelta(minutes=5)`, `Duration.ofMinutes(5)`, `time.Duration(5)`.
    fn fold_duration_call(&self, call: NodeId, fuel: usize) -> Option<Constant> {
        let durations = self.dialect.durations();
        let name = self.call_name(call);
        let arguments = self.dialect.arguments(self.tree, call);
        if let Some((_, milliseconds)) = durations.iter().find(|(unit, _)| **unit == *name) {
            let [argument] = arguments.as_slice() else {
                return None;
            };
            let Constant::Number(count) = self.fold(argument.value, fuel - 1)? else {
                return None;
            };
            return Some(Constant::Duration(count * milliseconds));
        }
        let keywords: Vec<_> = durations
            .iter()
            .filter(|(unit, _)| {
                unit.strip_prefix(&*name)
                    .is_some_and(|rest| rest.starts_with(':'))
            })
            .collect();
        if keywords.is_empty() {
            return None;
        }
        let mut total = 0.0;
        for (position, argument) in arguments.iter().enumerate() {
            let Constant::Number(count) = self.fold(argument.value, fuel - 1)? else {
                return None;
            };
            let keyword = match argument.kind {
                ArgumentKind::Named(name) => self.tree.text(name).to_owned(),
                // Positional arguments of `timedelta` are days and seconds.
                ArgumentKind::Positional => (*["days", "seconds"].get(position)?).to_owned(),
                _ => return None,
            };
            let (_, milliseconds) = keywords
                .iter()
                .find(|(unit, _)| unit.rsplit(':').next() == Some(keyword.as_str()))?;
            total += count * milliseconds;
        }
        Some(Constant::Duration(total))
    }

    /// The number of rounds of a loop over a literal list or a constant range, or that counts from one constant to
    /// another.
    pub fn rounds(&self, looping: NodeId) -> Option<usize> {
        match self.dialect.iterable(self.tree, looping) {
            Some(iterable) => self.length(self.unwrap(iterable), MAX_FOLD),
            None => self.counted_rounds(looping),
        }
    }

    /// The rounds of `for (i = 0; i < 3; i++)`.
    fn counted_rounds(&self, looping: NodeId) -> Option<usize> {
        let tree = self.tree;
        let body = self.dialect.body(tree, looping)?;
        let head = &tree.source()[tree.span(looping).start..tree.span(body).start];
        let steps_by_one = head.contains("++") || head.contains("+= 1");
        let in_head = |concept| {
            tree.descendants(looping)
                .take_while(|node| *node < body)
                .find(|node| self.is_concept(*node, concept))
                .map(|node| self.dialect.sides(tree, node))
        };
        let (start, end) = (in_head(Concept::Assignment)?, in_head(Concept::Comparison)?);
        let counts_up = steps_by_one
            && start.left.map(|name| tree.text(name)) == end.left.map(|name| tree.text(name));
        let rounds = as_count(&self.constant(end.right?)?)?
            .checked_sub(as_count(&self.constant(start.right?)?)?)?;
        match end.operator? {
            "<" | "!=" if counts_up => Some(rounds),
            "<=" if counts_up => Some(rounds + 1),
            _ => None,
        }
    }

    fn length(&self, node: NodeId, fuel: usize) -> Option<usize> {
        if fuel == 0 {
            return None;
        }
        let node = self.unwrap(node);
        if let Some(elements) = self.dialect.sequence(self.tree, node) {
            return Some(elements.len());
        }
        if let Some(entries) = self.dialect.entries(self.tree, node) {
            return entries.iter().all(Option::is_some).then_some(entries.len());
        }
        if self.is_concept(node, Concept::Call) {
            let arguments = self.dialect.arguments(self.tree, node);
            let name = self.call_name(node);
            return match (&*name, arguments.as_slice()) {
                ("range", [stop]) => as_count(&self.constant(stop.value)?),
                ("range", [start, stop]) => as_count(&self.constant(stop.value)?)?
                    .checked_sub(as_count(&self.constant(start.value)?)?),
                (
                    "enumerate" | "zip" | "list" | "tuple" | "sorted" | "reversed" | "set",
                    [first, ..],
                ) => self.length(first.value, fuel - 1),
                _ => None,
            };
        }
        match self.follow(node) {
            Step::Expression(value) if value != node => self.length(value, fuel - 1),
            Step::Typed(_, Some(value)) => self.length(value, fuel - 1),
            _ => None,
        }
    }

    /// The call that made the value of an expression: through names, `self.x`, `await`.
    pub fn origin(&self, node: NodeId) -> Seen<NodeId> {
        // Chains of names may be long: the deepest first, so that recursion stays shallow.
        let mut chain = Vec::new();
        let mut next = Some(node);
        while let Some(node) = next.filter(|node| !self.origins.borrow().contains_key(node)) {
            if chain.contains(&node) || chain.len() == MAX_ORIGINS || !self.step() {
                break;
            }
            chain.push(node);
            let inner = self.unwrap(node);
            next = match self.follow(inner) {
                Step::Expression(value) if value == inner => {
                    let member = self.dialect.member(self.tree, inner);
                    member.map(|member| member.object)
                }
                Step::Expression(value) | Step::Typed(_, Some(value)) => Some(value),
                _ => None,
            };
        }
        for node in chain.into_iter().rev() {
            self.origin_of(node);
        }
        self.origin_of(node)
    }

    fn origin_of(&self, node: NodeId) -> Seen<NodeId> {
        if let Some(origin) = self.origins.borrow().get(&node) {
            return *origin;
        }
        // Something that depends on itself is unknown while it is looked at.
        self.origins.borrow_mut().insert(node, Seen::Unknown);
        let origin = if self.step() {
            self.origin_fresh(node)
        } else {
            Seen::Unknown
        };
        self.origins.borrow_mut().insert(node, origin);
        origin
    }

    fn origin_fresh(&self, node: NodeId) -> Seen<NodeId> {
        let node = self.unwrap(node);
        let tree = self.tree;
        if tree.may_be(node, Concept::Call) && self.dialect.is(tree, node, Concept::Call) {
            return match self.handed_through(node) {
                Some(given) => self.origin(given),
                None => Seen::Here(node),
            };
        }
        if self.dialect.literal(tree, node).is_some() {
            return Seen::Absent;
        }
        let step = self.follow(node);
        if step == Step::Expression(node) {
            // A member of a module or class is not a made value; a member of a value is not seen.
            let name = self.resolve(node);
            let is_object = self
                .dialect
                .member(tree, node)
                .is_some_and(|member| matches!(self.origin(member.object), Seen::Absent));
            return if is_object && !name.starts_with('?') {
                Seen::Absent
            } else {
                Seen::Unknown
            };
        }
        self.origin_of_step(&step)
    }

    fn origin_of_step(&self, step: &Step) -> Seen<NodeId> {
        match step {
            Step::Expression(value) => self.origin(*value),
            Step::Typed(_, Some(value)) => self.origin(*value),
            Step::Import(_) | Step::Definition(_) => Seen::Absent,
            Step::Unbound if !self.bindings().has_star_import() => Seen::Absent,
            Step::Several(steps) => {
                let origins: Vec<_> = steps
                    .iter()
                    .filter(|step| !self.is_null_step(step))
                    .map(|step| self.origin_of_step(step))
                    .collect();
                match origins.as_slice() {
                    [] => Seen::Absent,
                    [first, rest @ ..] if rest.iter().all(|origin| origin == first) => *first,
                    _ => Seen::Unknown,
                }
            }
            Step::Property(..) | Step::Typed(_, None) | Step::Opaque | Step::Unbound => {
                Seen::Unknown
            }
        }
    }
}

fn as_count(constant: &Constant) -> Option<usize> {
    match constant {
        Constant::Number(number) if *number >= 0.0 => Some(*number as usize),
        _ => None,
    }
}

fn combine(left: Constant, operator: &str, right: Constant) -> Option<Constant> {
    use Constant::{Duration, Number, Text};
    Some(match (left, operator, right) {
        (Text(left), "+", Text(right)) => Text(left + &right),
        (Number(left), "+", Number(right)) => Number(left + right),
        (Number(left), "-", Number(right)) => Number(left - right),
        (Number(left), "*", Number(right)) => Number(left * right),
        (Number(left), "/", Number(right)) if right != 0.0 => Number(left / right),
        (Number(left), "%", Number(right)) if right != 0.0 => Number(left % right),
        (Duration(left), "+", Duration(right)) => Duration(left + right),
        (Duration(left), "-", Duration(right)) => Duration(left - right),
        (Duration(left), "*", Number(right)) | (Number(right), "*", Duration(left)) => {
            Duration(left * right)
        }
        // Go multiplies two durations where one is a converted number: `time.Duration(5) * time.Second`.
        (Duration(left), "/", Number(right)) if right != 0.0 => Duration(left / right),
        _ => return None,
    })
}

/// A text that is a duration in the usual spellings: `30s`, `5m`, `5 minutes`, `1 hour`, `1h30m`, and ISO 8601 `PT5M`.
pub fn duration_of_text(text: &str) -> Option<f64> {
    let text = text.trim().to_ascii_lowercase();
    let mut rest = text.strip_prefix("pt").unwrap_or(&text);
    if rest.is_empty() {
        return None;
    }
    let mut total = 0.0;
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !(c.is_ascii_digit() || c == '.'))
            .unwrap_or(rest.len());
        let count: f64 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let letters = rest
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        total += count * unit_of_word(&rest[..letters])?;
        rest = rest[letters..].trim_start();
    }
    Some(total)
}

fn unit_of_word(word: &str) -> Option<f64> {
    Some(match word {
        "ms" | "msec" | "msecs" | "millisecond" | "milliseconds" => 1.0,
        "s" | "sec" | "secs" | "second" | "seconds" => 1_000.0,
        "m" | "min" | "mins" | "minute" | "minutes" => 60_000.0,
        "h" | "hr" | "hrs" | "hour" | "hours" => 3_600_000.0,
        "d" | "day" | "days" => 86_400_000.0,
        "w" | "week" | "weeks" => 604_800_000.0,
        _ => return None,
    })
}
