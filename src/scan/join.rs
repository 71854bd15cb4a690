//! After the walk: what waits for the project is asked of it, and becomes a finding or goes.

use std::collections::BTreeMap;

use super::file::{self, Asked, Candidate, FileReport};
use super::{ScanSettings, threads};
use crate::compile::rule_set::RuleSet;
use crate::finding::Finding;
use crate::model::Truth;
use crate::project::{self, Bounds, Member};
use crate::report::Notification;

/// Decides about the candidates of all files, and settles the files that have some. Gives what there was to say of
/// files that were only asked.
pub(super) fn join<'m>(
    reports: &mut [FileReport],
    members: impl FnOnce() -> Vec<Member<'m>>,
    rules: &RuleSet,
    settings: &ScanSettings,
) -> Vec<Notification> {
    if reports.iter().all(|report| report.candidates.is_empty()) {
        return Vec::new();
    }
    let mut questions = Vec::new();
    let mut waiting = Vec::new();
    for (index, report) in reports.iter_mut().enumerate() {
        for candidate in report.candidates.drain(..) {
            let Candidate { finding, demands } = candidate;
            let negated: Vec<bool> = demands.iter().map(|demand| demand.negated).collect();
            questions.extend(demands.into_iter().map(|Asked { question, .. }| question));
            waiting.push((index, finding, negated));
        }
    }
    let bounds = Bounds {
        threads: threads(settings),
        max_file_size: settings.max_file_size,
    };
    let answers = project::answer(&questions, &members(), bounds);
    let mut truths = answers.truths.into_iter();
    let mut standing: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    for (index, finding, negated) in waiting {
        let of_file = standing.entry(index).or_default();
        let holds = negated
            .into_iter()
            .zip(truths.by_ref())
            .map(|(negated, truth)| if negated { !truth } else { truth })
            .fold(Truth::True, Truth::and);
        match holds {
            Truth::True => of_file.push(finding),
            Truth::Unknown => reports[index].stats[finding.rule].unknowns += 1,
            Truth::False => {}
        }
    }
    for (index, findings) in standing {
        let report = &mut reports[index];
        let limit = settings.max_findings;
        report.findings.extend(findings);
        let counted = |finding: &Finding| Some((finding.rule, finding.severity));
        let capped = file::keep_gravest(&mut report.findings, limit, counted);
        let path = report
            .artifact
            .as_ref()
            .map(|artifact| artifact.path.clone());
        if let Some(path) = path {
            report.noticed |= !capped.is_empty();
            let told = capped
                .into_iter()
                .map(|(rule, total)| file::finding_limit(rules, rule, total, limit, &path));
            report.notifications.extend(told);
        }
        file::settle(rules, report);
    }
    answers.notifications
}
