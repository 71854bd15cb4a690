//! One file: words, parse, one walk over its nodes, findings. It does no I/O but reading into the worker's
//! buffer, and keeps nothing of the file but its findings.

use rustc_hash::FxHashSet as HashSet;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use ast_grep_core::AstGrep;
use ast_grep_core::tree_sitter::{LanguageExt as _, StrDoc};
use ast_grep_language::SupportLang;
use tree_sitter as ts;

use super::ScanSettings;
use super::evaluate::{Evaluator, Value};
use super::suppress::{self, Accepted};
use crate::compile::formula::{Answers, Demanded, WordHits};
use crate::compile::matcher::Query;
use crate::compile::rule_set::{ActiveRule, GrammarRules, RuleQuery, RuleSet};
use crate::finding::fingerprint::LineHashes;
use crate::finding::{Finding, Fix, Label, Severity};
use crate::language::Language;
use crate::language::concept::Concept;
use crate::language::plain::Plain;
use crate::model::tree::{NodeId, Spare, Tree};
use crate::model::{Model, Truth};
use crate::project::Question;
use crate::report::{Artifact, Notification, NotificationKind, RuleStats, Skipped};
use crate::source::content::{Content, classify};
use crate::source::discover::Origin;
use crate::source::lines::{LineIndex, Secrecy};

/// Patterns with a repeated metavariable are not applied in files that nest deeper.
pub const MAX_DEPTH: u32 = 2_000;

/// Steps of evaluation that a file may take for each of its nodes, and at least.
pub(super) const STEPS_PER_NODE: u64 = 400;
pub(super) const MIN_STEPS: u64 = 2_000_000;

/// How often the parser may report progress per kilobyte of text before it is stopped. Ordinary code takes about
/// ten calls a kilobyte; garbage that keeps the parser recovering takes thousands.
const PARSE_CALLS_PER_KILOBYTE: u64 = 60;
const MIN_PARSE_CALLS: u64 = 20_000;

/// What a thread keeps between files: parsers and the buffer that files are read into.
#[derive(Default)]
pub struct Worker {
    parsers: Vec<(SupportLang, ts::Parser)>,
    spare: Spare,
    hits: WordHits,
    pub buffer: Vec<u8>,
}

impl Worker {
    /// Reads a file into the buffer.
    pub fn read(&self, path: &Path, buffer: &mut Vec<u8>) -> std::io::Result<()> {
        buffer.clear();
        std::fs::File::open(path)?.read_to_end(buffer)?;
        Ok(())
    }
}

/// One file to scan.
pub struct Job<'a> {
    /// Path from the source root.
    pub name: &'a str,
    pub grammar: SupportLang,
    pub bytes: &'a [u8],
    pub rules: &'a RuleSet,
    pub settings: &'a ScanSettings,
    pub is_test: bool,
    pub origin: Origin,
}

/// What was found in one file.
#[derive(Debug, Default)]
pub struct FileReport {
    pub findings: Vec<Finding>,
    /// What is a finding only if the project says so; then nothing is settled yet.
    pub candidates: Vec<Candidate>,
    /// What comments in the file accept of them.
    pub accepted: Vec<Accepted>,
    pub notifications: Vec<Notification>,
    pub skipped: Skipped,
    pub artifact: Option<Artifact>,
    /// There are notifications.
    pub noticed: bool,
    pub stats: Vec<RuleStats>,
    pub scanned: bool,
    pub parsed: bool,
}

/// A match that waits for the project's answers.
#[derive(Debug)]
pub struct Candidate {
    pub finding: Finding,
    pub demands: Vec<Asked>,
}

/// A question, and whether it is the opposite that is wanted.
#[derive(Debug)]
pub struct Asked {
    pub question: Question,
    pub negated: bool,
}

/// Scans one file.
pub fn scan(job: &Job<'_>, worker: &mut Worker) -> FileReport {
    let mut report = FileReport::default();
    match classify(job.bytes, job.name) {
        Content::Text => {}
        Content::Binary => {
            report.skipped.binary = 1;
            return report;
        }
        // Who names a file wants to hear of it, whoever wrote it.
        Content::Generated if job.origin == Origin::Given => {}
        Content::Generated => {
            report.skipped.generated = 1;
            return report;
        }
    }
    report.scanned = true;
    report.stats = vec![RuleStats::default(); job.rules.rules.len()];
    let Some(rules) = job.rules.of_grammar(job.grammar) else {
        return report;
    };
    let path: Arc<str> = job.name.into();
    let (text, is_utf8) = decode(job.bytes);
    let notify = |report: &mut FileReport, kind, message: &str| {
        report.notifications.push(Notification {
            kind,
            path: Some(path.clone()),
            region: None,
            message: message.to_owned(),
        });
    };
    if !is_utf8 {
        notify(
            &mut report,
            NotificationKind::NotUtf8,
            "The file is not UTF-8; it was scanned with '?' for the bytes that are not.",
        );
    }
    let in_scope: Vec<bool> = job
        .rules
        .rules
        .iter()
        .map(|rule| rule.looks_at(job.name))
        .collect();
    for query in &rules.queries {
        report.stats[query.rule].files = u64::from(in_scope[query.rule]);
    }
    if job.settings.suppressions {
        suppress::read(&text, &path, job.rules, &mut report);
    }
    let mut hits = std::mem::take(&mut worker.hits);
    rules.find_words(&text, &mut hits);
    let fits = |globs| rules.fits(job.name, globs);
    let open = rules.answers(job.settings.prefilter.then_some(&hits), &fits);
    let by_kind = rules.open_by_kind(&open, &|query| in_scope[rules.queries[query].rule]);
    if !by_kind.is_empty() {
        match parse(job.grammar, &text, worker) {
            Some(parsed) => {
                report.parsed = true;
                let lines = LineIndex::new(&text);
                let work = Work {
                    job,
                    rules,
                    open: &open,
                    by_kind: &by_kind,
                    text: &text,
                    lines: &lines,
                    path: &path,
                };
                walk(&work, parsed, &mut worker.spare, &mut report);
            }
            None => notify(
                &mut report,
                NotificationKind::ParseLimit,
                "Parsing was stopped at its bound: the text is not code that the grammar can follow. The file was not checked.",
            ),
        }
    }
    worker.hits = hits;
    report.noticed = !report.notifications.is_empty();
    let is_named = report.noticed
        || !report.findings.is_empty()
        || !report.candidates.is_empty()
        || !report.accepted.is_empty();
    if is_named {
        let language =
            Language::of_path(Path::new(job.name)).map_or("", |(language, _)| language.name());
        report.artifact = Some(Artifact::new(path, job.bytes, language, is_utf8));
    }
    report
}

/// The text with one `?` for every byte that is not UTF-8, so that offsets stay true.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), true);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(std::iter::repeat_n('?', chunk.invalid().len()));
    }
    (Cow::Owned(text), false)
}

/// Parses within a bound of work that is counted, not timed.
pub(super) fn parse(grammar: SupportLang, text: &str, worker: &mut Worker) -> Option<ts::Tree> {
    let known = worker
        .parsers
        .iter()
        .position(|(known, _)| *known == grammar);
    let index = known.unwrap_or_else(|| {
        let mut parser = ts::Parser::new();
        parser
            .set_language(&grammar.get_ts_language())
            .expect("the grammars are built for this version of tree-sitter");
        worker.parsers.push((grammar, parser));
        worker.parsers.len() - 1
    });
    let parser = &mut worker.parsers[index].1;
    let bytes = text.as_bytes();
    let limit = (bytes.len() as u64 / 1024 * PARSE_CALLS_PER_KILOBYTE).max(MIN_PARSE_CALLS);
    let mut calls = 0;
    let mut count = |_: &ts::ParseState| {
        calls += 1;
        if calls > limit {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let options = ts::ParseOptions::new().progress_callback(&mut count);
    let tree = parser.parse_with_options(
        &mut |at, _| bytes.get(at..).unwrap_or_default(),
        None,
        Some(options),
    );
    if tree.is_none() {
        parser.reset();
    }
    tree
}

/// A file that is to be walked, with the rules that may match in it.
struct Work<'a> {
    job: &'a Job<'a>,
    rules: &'a GrammarRules,
    open: &'a Answers<'a>,
    by_kind: &'a [Vec<u32>],
    text: &'a str,
    lines: &'a LineIndex<'a>,
    path: &'a Arc<str>,
}

fn walk(work: &Work<'_>, parsed: ts::Tree, spare: &mut Spare, report: &mut FileReport) {
    let document = AstGrep::doc(StrDoc {
        src: work.text.to_owned(),
        lang: work.job.grammar,
        tree: parsed,
    });
    let root = document.root();
    let parsed = &root.get_doc().tree;
    let tree = Tree::in_spare(parsed, work.text, work.job.grammar, std::mem::take(spare));
    match_rules(work, &document, &tree, report);
    *spare = tree.into_spare();
}

fn match_rules(
    work: &Work<'_>,
    document: &AstGrep<StrDoc<SupportLang>>,
    tree: &Tree<'_>,
    report: &mut FileReport,
) {
    let Work {
        job,
        rules,
        open,
        by_kind,
        text: _,
        lines,
        path,
    } = *work;
    if let Some(error) = tree.errors().first() {
        let count = tree.errors().len();
        report.notifications.push(Notification {
            kind: NotificationKind::SyntaxError,
            path: Some(path.clone()),
            region: Some(lines.region(&error.span)),
            message: format!(
                "{count} {} of the file {} not parse; the rest was checked.",
                if count == 1 { "part" } else { "parts" },
                if count == 1 { "does" } else { "do" }
            ),
        });
    }
    let dialect = tree.table().dialect().unwrap_or(&Plain);
    let limit = (tree.len() as u64 * STEPS_PER_NODE).max(MIN_STEPS);
    let model = Model::new(tree, dialect, &rules.returns, limit).knowing(&rules.known);
    let evaluator = Evaluator::new(&model, document, job.name, MAX_DEPTH, open, &rules.passes);
    let mut demanded: Vec<Option<Demanded<'_>>> = Vec::new();
    demanded.resize_with(rules.queries.len(), || None);
    let mut found: Vec<Found<'_>> = Vec::new();
    let mut slots = Vec::new();
    for node in tree.all() {
        let Some(queries) = by_kind.get(usize::from(tree.kind_id(node))) else {
            continue;
        };
        for index in queries {
            let query = &rules.queries[*index as usize];
            let demanded = demanded[*index as usize]
                .get_or_insert_with(|| open.demanded(query.query.node_words));
            if !demanded.holds_in(&tree.span(node)) {
                continue;
            }
            let before = model.steps();
            slots.clear();
            slots.resize(query.query.slots, None);
            let truth = evaluate(&evaluator, query, node, &mut slots);
            let stats = &mut report.stats[query.rule];
            stats.steps += model.steps() - before;
            stats.examined += u64::from(truth.is_some());
            match truth {
                Some(Truth::True) => {
                    let slots = std::mem::take(&mut slots);
                    found.push(Found { query, node, slots });
                }
                Some(Truth::Unknown) => stats.unknowns += 1,
                _ => {}
            }
        }
    }
    let limit = job.settings.max_findings;
    // Those that wait for the project are counted when it has answered.
    let counted = |found: &Found<'_>| {
        let query = &found.query.query;
        let severity = own_severity(&job.rules.rules[found.query.rule], query.severity);
        query
            .demands
            .is_empty()
            .then_some((found.query.rule, severity))
    };
    for (rule, total) in keep_gravest(&mut found, limit, counted) {
        report
            .notifications
            .push(finding_limit(job.rules, rule, total, limit, path));
    }
    if model.is_exhausted() {
        report.notifications.push(Notification {
            kind: NotificationKind::WorkLimit,
            path: Some(path.clone()),
            region: None,
            message: format!(
                "The bound of {limit} steps of work was met; what was left is unknown."
            ),
        });
    }
    if evaluator.met_depth() {
        report.notifications.push(Notification {
            kind: NotificationKind::TooDeep,
            path: Some(path.clone()),
            region: None,
            message: format!("The code nests {} levels deep; patterns that compare code with code were not applied.", tree.depth()),
        });
    }
    if found.is_empty() {
        return;
    }
    let hashes = LineHashes::new(job.bytes);
    for found in &found {
        let Some(finding) = build_finding(job, found, &evaluator, lines, &hashes, path) else {
            continue;
        };
        let demands = asked(found, &evaluator, path);
        if demands.is_empty() {
            report.findings.push(finding);
        } else {
            report.candidates.push(Candidate { finding, demands });
        }
    }
    if report.candidates.is_empty() {
        settle(job.rules, report);
    }
}

/// Brings the findings of a file into order, one for each defect, and counts them.
pub(super) fn settle(rules: &RuleSet, report: &mut FileReport) {
    let findings = &mut report.findings;
    findings.sort_by(|one, other| {
        (one.location.region, one.rule, &one.message).cmp(&(
            other.location.region,
            other.rule,
            &other.message,
        ))
    });
    findings.dedup_by(|one, other| {
        one.rule == other.rule && one.location.region == other.location.region
    });
    drop_subsumed(rules, findings);
    for finding in findings {
        report.stats[finding.rule].findings += 1;
    }
}

/// The severity of a query of the rule, which may have one of its own.
fn own_severity(rule: &ActiveRule, own: Option<Severity>) -> Severity {
    own.map_or(rule.severity, |own| rule.overridden.unwrap_or(own))
}

/// Keeps no more than `limit` findings of each rule, the gravest, and of equals the first; says which rules had more,
/// and how many. What `counted` gives no rule and severity for stays.
pub(super) fn keep_gravest<T>(
    findings: &mut Vec<T>,
    limit: usize,
    counted: impl Fn(&T) -> Option<(usize, Severity)>,
) -> Vec<(usize, usize)> {
    let mut by_rule: BTreeMap<usize, Vec<(Reverse<Severity>, usize)>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        if let Some((rule, severity)) = counted(finding) {
            let of_rule = by_rule.entry(rule).or_default();
            of_rule.push((Reverse(severity), index));
        }
    }
    by_rule.retain(|_, of_rule| of_rule.len() > limit);
    let mut dropped: HashSet<usize> = HashSet::default();
    let mut capped = Vec::new();
    for (rule, mut of_rule) in by_rule {
        of_rule.sort_unstable();
        dropped.extend(of_rule[limit..].iter().map(|(_, index)| index));
        capped.push((rule, of_rule.len()));
    }
    let mut index = 0;
    findings.retain(|_| {
        index += 1;
        !dropped.contains(&(index - 1))
    });
    capped
}

/// Says that a rule finds more in a file than is kept.
pub(super) fn finding_limit(
    rules: &RuleSet,
    rule: usize,
    total: usize,
    limit: usize,
    path: &Arc<str>,
) -> Notification {
    Notification {
        kind: NotificationKind::FindingLimit,
        path: Some(path.clone()),
        region: None,
        message: format!(
            "'{}' has {total} findings in this file; {limit} are reported, the gravest.",
            rules.rules[rule].id
        ),
    }
}

/// What a match asks of the project.
fn asked(found: &Found<'_>, evaluator: &Evaluator<'_, '_>, path: &Arc<str>) -> Vec<Asked> {
    let demands = found.query.query.demands.iter();
    demands
        .map(|demand| {
            let mut is_blind = false;
            let mut known = |term: &crate::compile::matcher::Term| -> Vec<String> {
                let texts = evaluator.asked(term, found.node, &found.slots);
                is_blind |= texts.contains(&None);
                texts.into_iter().flatten().collect()
            };
            let texts = known(&demand.text);
            let together = demand.together.as_ref().map(&mut known);
            let question = Question {
                asker: path.clone(),
                texts,
                together,
                is_blind,
                files: demand.files.clone(),
            };
            Asked {
                question,
                negated: demand.negated,
            }
        })
        .collect()
}

/// A query that matched, with its captures.
struct Found<'a> {
    query: &'a RuleQuery,
    node: NodeId,
    slots: Vec<Option<Value>>,
}

/// `None`: the node is not what the query looks for; its condition was not asked.
fn evaluate(
    evaluator: &Evaluator<'_, '_>,
    query: &RuleQuery,
    node: NodeId,
    slots: &mut Vec<Option<Value>>,
) -> Option<Truth> {
    let Query {
        matcher,
        binding,
        condition,
        ..
    } = &query.query;
    match evaluator.finds(matcher, node, slots) {
        Truth::False => return None,
        Truth::Unknown => return Some(Truth::Unknown),
        Truth::True => {}
    }
    if let Some(slot) = binding {
        slots[*slot] = Some(Value::Node(node));
    }
    let condition = condition.as_ref();
    Some(condition.map_or(Truth::True, |condition| {
        evaluator.holds(condition, node, slots)
    }))
}

fn build_finding(
    job: &Job<'_>,
    found: &Found<'_>,
    evaluator: &Evaluator<'_, '_>,
    lines: &LineIndex<'_>,
    hashes: &LineHashes,
    path: &Arc<str>,
) -> Option<Finding> {
    let rule = &job.rules.rules[found.query.rule];
    let query = &found.query.query;
    let tree = evaluator.model.tree;
    let severity = own_severity(rule, query.severity);
    let severity = rule.severity_in(severity, job.is_test, &job.settings.tests)?;
    let secrecy = if rule.info.secret {
        Secrecy::Secret
    } else {
        Secrecy::Open
    };
    let place = |term: Option<&crate::compile::matcher::Term>| match term
        .map(|term| evaluator.term(term, found.node, &found.slots))
    {
        Some(Value::Node(node)) => node,
        Some(Value::List(items)) => items
            .iter()
            .find_map(|item| {
                if let Value::Node(node) = item {
                    Some(*node)
                } else {
                    None
                }
            })
            .unwrap_or(found.node),
        // A name that is text alone (a call's) is that of its callee.
        Some(Value::Name(_)) | None => telling_place(evaluator.model, found.node),
        Some(_) => found.node,
    };
    let span = |node: NodeId| first_line(tree, node);
    let primary = span(place(query.report.as_ref()));
    let location = lines.location(path, &primary, secrecy);
    let labels = query
        .labels
        .iter()
        .map(|(term, message)| Label {
            location: lines.location(path, &span(place(Some(term))), secrecy),
            message: evaluator.message(message, found.node, &found.slots),
        })
        .filter(|label| label.location.region != location.region)
        .collect();
    let trace = match query.trace.map(|slot| &found.slots[slot]) {
        Some(Some(Value::Way(way))) => super::trace::steps(evaluator.model, way)
            .into_iter()
            .map(|(node, message)| Label {
                location: lines.location(path, &span(node), secrecy),
                message,
            })
            .collect(),
        _ => Vec::new(),
    };
    let fix = query.fix.as_ref().map(|fix| {
        let target = match evaluator.term(&fix.target, found.node, &found.slots) {
            Value::Node(node) => node,
            _ => found.node,
        };
        Fix {
            safety: fix.safety,
            region: lines.region(&tree.span(target)),
            replacement: evaluator.fill(&fix.template, &found.slots),
        }
    });
    let line_hash = hashes.get(location.region.start_line).unwrap_or_default();
    Some(Finding {
        rule: found.query.rule,
        severity,
        message: evaluator.message(&query.message, found.node, &found.slots),
        location,
        labels,
        trace,
        fix,
        line_hash,
    })
}

/// Where a finding about a node is best shown: the name of a definition, the callee of a call.
pub(super) fn telling_place(model: &Model<'_>, node: NodeId) -> NodeId {
    let tree = model.tree;
    let named = [Concept::Function, Concept::Class, Concept::Parameter]
        .iter()
        .any(|concept| tree.may_be(node, *concept) && model.is_concept(node, *concept));
    if named {
        return model.dialect.name(tree, node).unwrap_or(node);
    }
    if tree.may_be(node, Concept::Call) && model.is_concept(node, Concept::Call) {
        return model
            .dialect
            .call(tree, node)
            .map_or(node, |parts| parts.callee);
    }
    node
}

/// A place is one line: the node, or its first line.
fn first_line(tree: &Tree<'_>, node: NodeId) -> std::ops::Range<usize> {
    let span = tree.span(node);
    let text = &tree.source()[span.clone()];
    let end = text
        .find('\n')
        .map_or(span.end, |at| span.start + text[..at].trim_end().len());
    span.start..end.max(span.start)
}

/// One defect, one finding: a rule's finding replaces those of the rules it subsumes on the same line.
fn drop_subsumed(rules: &RuleSet, findings: &mut Vec<Finding>) {
    let dropped: HashSet<(usize, u32)> = findings
        .iter()
        .flat_map(|finding| {
            let line = finding.location.region.start_line;
            let subsumed = rules.rules[finding.rule].subsumes.iter();
            subsumed.map(move |rule| (*rule, line))
        })
        .collect();
    findings
        .retain(|finding| !dropped.contains(&(finding.rule, finding.location.region.start_line)));
}
