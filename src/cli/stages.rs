//! From settings of the command line to the arguments of each stage, and back to errors: the only file
//! of the command line that knows how the stages are called.

use std::collections::BTreeSet;
use std::path::Path;

use globset::{Glob, GlobMatcher};

use super::args::{CheckSettings, ConfigChoice, PackSettings, Prefilter, Selection};
use crate::compile::{self, RuleSet};
use crate::diagnostic::{Diagnostic, did_you_mean, suggestion};
use crate::finding::{Confidence, Severity};
use crate::pack::config::{self, Config, Tests};
use crate::pack::embedded;
use crate::pack::load::{self, PackRequest};
use crate::pack::{Pack, RuleId};
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
    #[error("no rule is left to check: all are excluded or switched off")]
    Nothing,
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
        [] if config.packs.is_empty() => embedded::names()
            .into_iter()
            .map(PackRequest::from_command_line)
            .collect(),
        [] => config.packs.clone(),
        packs => packs.iter().map(PackRequest::from_command_line).collect(),
    };
    let packs = load::load(&requests, &config).map_err(PackProblems)?;
    Ok((packs, config))
}

/// The rules that a selection leaves and the configuration does not switch off, compiled.
pub(super) fn compile(packs: &[Pack], selection: &Selection) -> anyhow::Result<RuleSet> {
    let mut selected = select(packs, selection)?;
    for rule in packs.iter().flat_map(|pack| &pack.rules) {
        if rule.configured_severity().is_none() {
            selected.remove(&rule.id);
        }
    }
    if selected.is_empty() {
        return Err(SelectionError::Nothing.into());
    }
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

/// The settings of a scan in a project with that configuration.
pub(super) fn scan_settings(settings: &CheckSettings, config: &Config) -> ScanSettings {
    ScanSettings {
        tests: config.tests.clone(),
        severity: settings.severity,
        confidence: settings.confidence,
        threads: settings.threads,
        max_file_size: settings.limits.file_size,
        max_findings: settings.limits.findings,
        suppressions: settings.suppressions,
        prefilter: settings.prefilter == Prefilter::On,
    }
}

/// The settings under which rules are tested: everything is shown, and no code is test code.
pub(super) fn test_settings() -> ScanSettings {
    ScanSettings {
        tests: Tests {
            files: Vec::new(),
            ..Tests::default()
        },
        severity: Severity::Note,
        confidence: Confidence::Low,
        threads: None,
        max_file_size: u64::MAX,
        max_findings: usize::MAX,
        suppressions: true,
        prefilter: true,
    }
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
