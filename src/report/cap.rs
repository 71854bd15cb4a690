//! The cap on the number of findings in a report: GitHub refuses a SARIF file with more than 25,000
//! results.

use std::cmp::Reverse;

use super::{Notification, NotificationKind};
use crate::finding::Finding;

/// The most results GitHub takes in one run.
pub const MAX_RESULTS: usize = 25_000;

/// Removes the findings over `limit`, the mildest and of those the last first, keeps the order of the others, and says so
/// in a notification. `None` when there was nothing to remove.
pub fn cap_findings(findings: &mut Vec<Finding>, limit: usize) -> Option<Notification> {
    let all = findings.len();
    if all <= limit {
        return None;
    }
    let mut kept = most_severe(findings, limit).into_iter();
    let mut next = kept.next();
    let mut index = 0;
    findings.retain(|_| {
        let keep = next == Some(index);
        if keep {
            next = kept.next();
        }
        index += 1;
        keep
    });
    Some(cap_notification(all, limit))
}

/// The indices of at most `limit` findings, most severe first chosen, in ascending order.
pub(super) fn most_severe(findings: &[Finding], limit: usize) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..findings.len()).collect();
    if findings.len() > limit {
        indices.sort_by_key(|index| Reverse(findings[*index].severity));
        indices.truncate(limit);
        indices.sort_unstable();
    }
    indices
}

pub(super) fn cap_notification(all: usize, limit: usize) -> Notification {
    Notification {
        kind: NotificationKind::ResultLimit,
        path: None,
        region: None,
        message: format!(
            "There are {all} findings; the report holds the {limit} most severe ones."
        ),
    }
}
