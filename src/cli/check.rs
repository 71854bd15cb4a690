//! `check`: the whole pipeline, a stage a line.

use anyhow::bail;

use super::args::{CheckSettings, Input};
use super::terminal::Terminal;
use super::{ExitStatus, input, progress, render, stages};
use crate::report::cap::cap_findings;
use crate::report::{Report, Skipped};
use crate::scan;
use crate::source::discover::Discovered;

pub(super) fn run(settings: &CheckSettings, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    render::ensure_outputs(settings)?;
    let (packs, config) = stages::load(&settings.packs, settings.input.first_path())?;
    let rules = stages::compile(&packs, &settings.selection)?;
    let scan_settings = stages::scan_settings(settings, &config);
    let (mut report, root) = match &settings.input {
        Input::Paths(paths) => {
            let discovered = input::discover(paths, &settings.files, &config, &rules)?;
            let progress = progress::choose(terminal, settings);
            let mut report = scan::scan(
                &discovered.files,
                &discovered.documents,
                &rules,
                &scan_settings,
                &*progress,
            );
            add_discovery(&mut report, &discovered);
            if report.files_scanned == 0 && report.notifications.is_empty() {
                bail!(
                    "there is nothing to scan{}",
                    input::reasons(&report.skipped)
                );
            }
            (report, discovered.root)
        }
        Input::Stdin(name) => {
            let stdin = input::read_stdin(name, &settings.files, &rules)?;
            let report = scan::scan_text(&stdin.name, &stdin.bytes, &rules, &scan_settings);
            (report, stdin.root)
        }
    };
    report
        .notifications
        .extend(cap_findings(&mut report.findings, settings.limits.results));
    let status = exit_status(&report, settings);
    render::render(&report, &root, status, settings, terminal)?;
    // The process ends here; taking rules and findings apart piece by piece would cost a tenth of a short run.
    std::mem::forget((packs, rules, report));
    Ok(status)
}

/// Adds to a report what discovery passed over.
fn add_discovery(report: &mut Report, discovered: &Discovered) {
    // Named one by one, so that a new reason cannot be forgotten here.
    let Skipped {
        no_rule_for_language,
        binary,
        vendored,
        generated,
        excluded,
        symlinks,
        too_large,
        unreadable,
    } = discovered.skipped;
    let sum = &mut report.skipped;
    sum.no_rule_for_language += no_rule_for_language;
    sum.binary += binary;
    sum.vendored += vendored;
    sum.generated += generated;
    sum.excluded += excluded;
    sum.symlinks += symlinks;
    sum.too_large += too_large;
    sum.unreadable += unreadable;
    report
        .notifications
        .extend_from_slice(&discovered.notifications);
    report
        .notifications
        .sort_by(|a, b| (&a.path, a.kind, a.region).cmp(&(&b.path, b.kind, b.region)));
}

fn exit_status(report: &Report, settings: &CheckSettings) -> ExitStatus {
    let has_gap = report
        .notifications
        .iter()
        .any(|notification| notification.kind.leaves_gap());
    let fails = settings.fail_on.severity().is_some_and(|least| {
        report
            .findings
            .iter()
            .any(|finding| finding.severity >= least)
    });
    if settings.strict && has_gap {
        ExitStatus::Incomplete
    } else if fails {
        ExitStatus::Findings
    } else {
        ExitStatus::Clean
    }
}
