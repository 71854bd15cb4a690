//! From settings of the command line to the arguments of each stage, and back to errors: the only file
//! of the command line that knows how the stages are called.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use globset::{Glob, GlobMatcher};

use super::args::{CheckSettings, ConfigChoice, PackSettings, Prefilter, Selection};
use super::sink::Format;
use crate::compile::{self, RuleSet};
use crate::diagnostic::{Color, Diagnostic, did_you_mean};
use crate::finding::{Confidence, Severity};
use crate::pack::config::{self, Config};
use crate::pack::load::{self, PackRequest};
use crate::pack::{Pack, RuleId};
use crate::report::{self, Provenance, Report};
use crate::scan::ScanSettings;

/// Problems in packs or configuration, as an error that the terminal shows in full.
#[derive(Debug, thiserror::Error)]
#[error("packs or configuration have problems")]
pub(super) struct PackProblems(pub(super) Vec<Diagnostic>);

/// A glob of `--rule` or `--exclude-rule` that means no rule.
#[derive(Debug, thiserror::Error)]
pub(super) enum SelectionError {
    #[error("no rule matches `{glob}`{}", suggestion(nearest.as_deref()))]
    NoRule {
        glob: String,
        nearest: Option<String>,
    },
    #[error("`{glob}` is not understood as a glob")]
    Glob {
        glob: String,
        #[source]
        source: globset::Error,
    },
    #[error("--exclude-rule leaves no rule to check")]
    Nothing,
}

/// `; did you mean …?` or nothing.
pub(super) fn suggestion(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| {
        format!("; did you mean `{nearest}`?")
    })
}

/// The packs that settings ask for, with the configuration of the project that `path` lies in.
pub(super) fn load(settings: &PackSettings, path: &Path) -> anyhow::Result<(Vec<Pack>, Config)> {
    let file = match &settings.config {
        ConfigChoice::Find => config::find(path),
        ConfigChoice::File(file) => Some(file.clone()),
        ConfigChoice::None => None,
    };
    let config = match file {
        Some(file) => config::load(&file).map_err(PackProblems)?,
        None => Config::default(),
    };
    let requests = match settings.packs.as_slice() {
        [] if config.packs.is_empty() => vec![PackRequest::AllEmbedded],
        [] => config.packs.clone(),
        names => names.iter().cloned().map(PackRequest::Named).collect(),
    };
    let packs = load::load(&requests, &config).map_err(PackProblems)?;
    Ok((packs, config))
}

/// The rules that a selection leaves, compiled.
pub(super) fn compile(packs: &[Pack], selection: &Selection) -> anyhow::Result<RuleSet> {
    let selected = select(packs, selection)?;
    Ok(compile::compile(packs, &selected).map_err(PackProblems)?)
}

/// The ids of the rules that a selection leaves.
pub(super) fn select(
    packs: &[Pack],
    selection: &Selection,
) -> Result<BTreeSet<RuleId>, SelectionError> {
    let ids: Vec<&RuleId> = packs
        .iter()
        .flat_map(|pack| &pack.rules)
        .map(|rule| &rule.id)
        .collect();
    select_ids(&ids, selection)
}

fn select_ids(ids: &[&RuleId], selection: &Selection) -> Result<BTreeSet<RuleId>, SelectionError> {
    let include = rule_globs(&selection.include, ids)?;
    let exclude = rule_globs(&selection.exclude, ids)?;
    let selected: BTreeSet<RuleId> = ids
        .iter()
        .filter(|id| include.is_empty() || means(&include, id))
        .filter(|id| !means(&exclude, id))
        .map(|id| (*id).clone())
        .collect();
    if selected.is_empty() {
        return Err(SelectionError::Nothing);
    }
    Ok(selected)
}

/// Compiles globs, each of which must mean a rule.
fn rule_globs(globs: &[String], ids: &[&RuleId]) -> Result<Vec<GlobMatcher>, SelectionError> {
    globs
        .iter()
        .map(|glob| {
            let matcher = Glob::new(glob)
                .map_err(|source| SelectionError::Glob {
                    glob: glob.clone(),
                    source,
                })?
                .compile_matcher();
            if ids
                .iter()
                .any(|id| means(std::slice::from_ref(&matcher), id))
            {
                return Ok(matcher);
            }
            let known = ids.iter().flat_map(|id| [&*id.0, id.name()]);
            Err(SelectionError::NoRule {
                glob: glob.clone(),
                nearest: did_you_mean(glob, known).map(str::to_owned),
            })
        })
        .collect()
}

/// A glob may be over the whole id or over the rule's name.
fn means(globs: &[GlobMatcher], id: &RuleId) -> bool {
    globs
        .iter()
        .any(|glob| glob.is_match(&*id.0) || glob.is_match(id.name()))
}

/// The settings of a scan.
pub(super) fn scan_settings(settings: &CheckSettings) -> ScanSettings {
    ScanSettings {
        severity: settings.severity,
        confidence: settings.confidence,
        threads: settings.threads,
        max_file_size: settings.limits.file_size,
        max_findings: settings.limits.findings,
        max_results: settings.limits.results,
        prefilter: settings.prefilter == Prefilter::On,
    }
}

/// The settings under which rules are tested: everything is shown.
pub(super) fn test_settings() -> ScanSettings {
    ScanSettings {
        severity: Severity::Note,
        confidence: Confidence::Low,
        threads: None,
        max_file_size: u64::MAX,
        max_findings: usize::MAX,
        max_results: usize::MAX,
        prefilter: true,
    }
}

/// Writes a report in a format.
pub(super) fn write_report(
    report: &Report,
    format: Format,
    settings: &CheckSettings,
    provenance: Option<&Provenance>,
    color: Color,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    match format {
        Format::Text => {
            let options = report::text::Options {
                color: color == Color::Ansi,
                summary: !settings.quiet,
                stats: settings.stats,
                ..Default::default()
            };
            report::text::write(report, &options, out)?;
        }
        Format::Json => report::json::write(report, &report::json::Options::default(), out)?,
        Format::Sarif => {
            let options = report::sarif::Options {
                category: settings.category.clone(),
                provenance: provenance.cloned(),
                ..Default::default()
            };
            report::sarif::write(report, &options, out)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected(include: &[&str], exclude: &[&str]) -> Result<Vec<String>, SelectionError> {
        let ids = [
            "activities/missing-heartbeat",
            "activities/generic-exception",
            "clients/tls-disabled",
        ]
        .map(|id| RuleId(id.into()));
        let texts = |globs: &[&str]| globs.iter().map(|glob| (*glob).to_owned()).collect();
        let selection = Selection {
            include: texts(include),
            exclude: texts(exclude),
        };
        let selected = select_ids(&ids.each_ref(), &selection)?;
        Ok(selected.iter().map(|id| id.name().to_owned()).collect())
    }

    #[test]
    fn globs_mean_ids_or_names() {
        assert_eq!(
            selected(&["activities/*"], &[]).unwrap(),
            ["generic-exception", "missing-heartbeat"]
        );
        assert_eq!(selected(&["tls-disabled"], &[]).unwrap(), ["tls-disabled"]);
        assert_eq!(
            selected(&[], &["*-exception", "clients/*"]).unwrap(),
            ["missing-heartbeat"]
        );
    }

    #[test]
    fn a_glob_without_a_rule_suggests_the_nearest() {
        let error = selected(&["mising-heartbeat"], &[]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "no rule matches `mising-heartbeat`; did you mean `missing-heartbeat`?"
        );
        let error = selected(&[], &["clients/xyz"]).unwrap_err();
        assert_eq!(error.to_string(), "no rule matches `clients/xyz`");
    }

    #[test]
    fn leaving_out_every_rule_is_an_error() {
        assert!(matches!(
            selected(&["activities/*"], &["*"]),
            Err(SelectionError::Nothing)
        ));
    }
}
