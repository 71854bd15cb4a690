//! Why a rule does not fire on a line: for who writes rules, not for scans.

use std::ops::Range;

use ast_grep_core::AstGrep;
use ast_grep_core::tree_sitter::StrDoc;

use super::evaluate::{Evaluator, Value};
use super::file::{self, Worker};
use super::on_large_stack;
use crate::compile::matcher::{Condition, Query};
use crate::compile::rule_set::RuleSet;
use crate::language::Language;
use crate::language::plain::Plain;
use crate::model::tree::{NodeId, Tree};
use crate::model::{Model, Truth};
use crate::source::lines::LineIndex;

/// How near a rule came to a finding on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// The language whose script was tried.
    pub language: Language,
    /// The part of the script that is not true: a clause of the condition, or what is looked for.
    pub span: Range<usize>,
    /// What that part is instead.
    pub truth: Truth,
    /// Clauses that hold before it.
    held: usize,
}

/// The part of the rule that fails on the line (from 1): where several nodes stand there, for the one that comes
/// nearest to a finding. `None` if the rule does not run on such a file, or nothing of it fails.
pub fn miss(name: &str, bytes: &[u8], rules: &RuleSet, rule: &str, line: usize) -> Option<Miss> {
    let (language, grammar) = Language::of_path(std::path::Path::new(name))?;
    let index = rules.rules.iter().position(|known| &*known.id.0 == rule)?;
    on_large_stack(|| {
        let compiled = rules.of_grammar(grammar)?;
        let (text, _) = file::decode(bytes);
        let parsed = file::parse(grammar, &text, &mut Worker::default())?;
        let document = AstGrep::doc(StrDoc {
            src: text.to_string(),
            lang: grammar,
            tree: parsed,
        });
        let root = document.root();
        let tree = Tree::new(&root.get_doc().tree, &text, grammar);
        let dialect = tree.table().dialect().unwrap_or(&Plain);
        let limit = (tree.len() as u64 * file::STEPS_PER_NODE).max(file::MIN_STEPS);
        let model = Model::new(&tree, dialect, &compiled.returns, limit).knowing(&compiled.known);
        let fits = |globs| compiled.fits(name, globs);
        let open = compiled.answers(None, &fits);
        let evaluator = Evaluator::new(
            &model,
            &document,
            name,
            file::MAX_DEPTH,
            &open,
            &compiled.passes,
        );
        let lines = LineIndex::new(&text);
        let is_here = |node: NodeId| {
            let place = file::telling_place(&model, node);
            [node, place]
                .iter()
                .any(|place| lines.region(&tree.span(*place)).start_line as usize == line)
        };
        let here: Vec<NodeId> = tree.all().filter(|node| is_here(*node)).collect();
        let queries = compiled.queries.iter().filter(|query| query.rule == index);
        queries
            .flat_map(|query| here.iter().map(move |node| (&query.query, *node)))
            .filter_map(|(query, node)| first_failure(&evaluator, query, node, language))
            .max_by_key(|miss| miss.held)
    })
}

fn first_failure(
    evaluator: &Evaluator<'_, '_>,
    query: &Query,
    node: NodeId,
    language: Language,
) -> Option<Miss> {
    let mut slots = vec![None; query.slots];
    let failed = |span: &Range<usize>, truth, held| {
        (truth != Truth::True).then(|| Miss {
            language,
            span: span.clone(),
            truth,
            held,
        })
    };
    let found = evaluator.finds(&query.matcher, node, &mut slots);
    if found != Truth::True {
        return failed(
            &query.spans.matcher,
            found,
            usize::from(found == Truth::Unknown),
        );
    }
    if let Some(slot) = query.binding {
        slots[slot] = Some(Value::Node(node));
    }
    let clauses = match &query.condition {
        Some(Condition::And(parts)) => parts.as_slice(),
        Some(condition) => std::slice::from_ref(condition),
        None => &[],
    };
    // What is found counts for more than what is perhaps.
    clauses
        .iter()
        .zip(&query.spans.clauses)
        .enumerate()
        .find_map(|(index, (clause, span))| {
            failed(span, evaluator.holds(clause, node, &mut slots), index + 2)
        })
}
