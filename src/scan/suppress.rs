//! Findings that comments in the scanned code accept.

use std::ops::Range;

use super::file::FileReport;
use crate::compile::rule_set::RuleSet;
use crate::diagnostic::{did_you_mean, suggestion};
use crate::finding::Region;
use crate::finding::suppression::read_suppressions;
use crate::report::{Notification, NotificationKind};
use crate::source::lines::LineIndex;

/// A rule whose findings are accepted on some lines of a file.
#[derive(Debug)]
pub struct Accepted {
    /// Index of the rule.
    rule: usize,
    lines: Range<u32>,
    /// Of the comment.
    region: Region,
}

/// Reads the suppressions of a file whose statistics say which rules look at it. What names no rule is told.
pub(super) fn read(
    text: &str,
    path: &std::sync::Arc<str>,
    rules: &RuleSet,
    report: &mut FileReport,
) {
    let suppressions = read_suppressions(text);
    if suppressions.is_empty() {
        return;
    }
    let lines = LineIndex::new(text);
    for suppression in suppressions {
        let region = lines.region(&suppression.span);
        let mut unclear = |message: String| {
            report.notifications.push(Notification {
                kind: NotificationKind::UnclearSuppression,
                path: Some(path.clone()),
                region: Some(region),
                message,
            });
        };
        if suppression.rules.is_empty() {
            unclear("The comment names no rule, so it suppresses nothing: write `policycheck: ignore[pack/rule]`.".to_owned());
        }
        for id in &suppression.rules {
            match rules.index_of(id) {
                Some(rule) if report.stats[rule].files > 0 => report.accepted.push(Accepted {
                    rule,
                    lines: suppression.lines.clone(),
                    region,
                }),
                Some(_) => {}
                None => {
                    if let Some(nearest) = mistaken(id, rules) {
                        let end = nearest.map_or_else(|| ".".to_owned(), |id| suggestion(Some(id)));
                        unclear(format!("There is no rule `{id}` to suppress{end}"));
                    }
                }
            }
        }
    }
}

/// What was meant by an id that no rule of the packs in use has. `None`: it may be a rule of another pack.
fn mistaken<'r>(id: &str, rules: &'r RuleSet) -> Option<Option<&'r str>> {
    let mut speaks_of_us = !id.contains('/');
    let mut known = Vec::new();
    for rule in rules.known_ids() {
        if rule.0.as_ref() == id {
            return None;
        }
        if rule.name() == id {
            return Some(Some(&rule.0));
        }
        speaks_of_us |= id
            .split_once('/')
            .is_some_and(|(pack, _)| pack == rule.pack());
        known.push(rule.0.as_ref());
    }
    speaks_of_us.then(|| did_you_mean(id, known))
}

/// Takes out the findings that are accepted; gives how many. A suppression without one is told, unless something in the
/// file was not checked.
pub(super) fn apply(rules: &RuleSet, report: &mut FileReport) -> usize {
    let accepted = std::mem::take(&mut report.accepted);
    if accepted.is_empty() {
        return 0;
    }
    let mut used = vec![false; accepted.len()];
    let before = report.findings.len();
    report.findings.retain(|finding| {
        let line = finding.location.region.start_line;
        let mut is_accepted = false;
        for (accepted, used) in accepted.iter().zip(&mut used) {
            if accepted.rule == finding.rule && accepted.lines.contains(&line) {
                *used = true;
                is_accepted = true;
            }
        }
        !is_accepted
    });
    let path = report
        .artifact
        .as_ref()
        .map(|artifact| artifact.path.clone());
    let is_whole = report
        .notifications
        .iter()
        .all(|notification| !notification.kind.leaves_gap());
    let idle = accepted
        .iter()
        .zip(used)
        .filter(|(_, used)| !used && is_whole);
    let told: Vec<_> = idle
        .map(|(accepted, _)| Notification {
            kind: NotificationKind::UnusedSuppression,
            path: path.clone(),
            region: Some(accepted.region),
            message: format!(
                "'{}' finds nothing here: the suppression can go.",
                rules.rules[accepted.rule].id
            ),
        })
        .collect();
    report.noticed |= !told.is_empty();
    report.notifications.extend(told);
    before - report.findings.len()
}
