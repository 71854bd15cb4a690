//! What a scan reads: files that are discovered, or standard input.

use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};

use super::args::FileSettings;
use crate::compile::RuleSet;
use crate::diagnostic::{did_you_mean, suggestion};
use crate::language::Language;
use crate::pack::config::Config;
use crate::report::Skipped;
use crate::source::discover::{self, DiscoverError, Discovered, Discovery, Documents, SourceRoot};

/// The files in and below the given paths. The command line narrows what the configuration says: its
/// `--include` replaces, its `--exclude` adds.
pub(super) fn discover(
    paths: &[PathBuf],
    files: &FileSettings,
    config: &Config,
    rules: &RuleSet,
) -> anyhow::Result<Discovered> {
    let include = match files.include.as_slice() {
        [] => &config.include,
        given => given,
    };
    let request = Discovery {
        paths: paths.to_vec(),
        source_root: files.source_root.clone(),
        include: include.to_vec(),
        exclude: [config.exclude.as_slice(), &files.exclude].concat(),
        languages: rules.languages(),
        documents: if rules.asks_project() {
            Documents::List
        } else {
            Documents::Leave
        },
    };
    let discovered = discover::discover(&request).map_err(explain_missing)?;
    if discovered.files.is_empty() {
        bail!("there is nothing to scan{}", reasons(&discovered.skipped));
    }
    Ok(discovered)
}

/// A text that stands for a file.
pub(super) struct Stdin {
    /// The name of the file, from the source root.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) root: SourceRoot,
}

/// Reads standard input, which is to be taken for the file of that name.
pub(super) fn read_stdin(
    name: &Path,
    files: &FileSettings,
    rules: &RuleSet,
) -> anyhow::Result<Stdin> {
    let Some((language, _)) = Language::of_path(name) else {
        bail!(
            "cannot tell the language of `{}` by its name",
            name.display()
        );
    };
    if !rules.languages().contains(&language) {
        bail!(
            "there is nothing to scan: no active rule checks {}",
            language.name()
        );
    }
    let path = stdin_path(name)?;
    let folder = path.parent().unwrap_or(&path).to_owned();
    let root = discover::source_root(&[folder], files.source_root.as_deref())?;
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .context("cannot read standard input")?;
    Ok(Stdin {
        name: discover::display_name(&path, &root.path),
        bytes,
        root,
    })
}

/// Where the file would lie; neither it nor its folder need exist.
fn stdin_path(name: &Path) -> Result<PathBuf, DiscoverError> {
    let folder = name.parent().filter(|folder| folder.is_dir());
    match (folder, name.file_name()) {
        (Some(folder), Some(name)) => Ok(discover::real_path(folder)?.join(name)),
        _ => Ok(discover::real_path(Path::new("."))?.join(name)),
    }
}

/// A missing path may be a command that was mistyped, or typed after an option.
fn explain_missing(error: DiscoverError) -> anyhow::Error {
    const COMMANDS: [&str; 6] = ["check", "list", "explain", "test", "schema", "completions"];
    let DiscoverError::Missing { path, nearest } = &error else {
        return error.into();
    };
    let word = path.to_str().unwrap_or_default();
    let sibling = nearest.as_ref().map(|path| path.display().to_string());
    let help = match did_you_mean(word, COMMANDS) {
        Some(command) if command == word => {
            format!("; the command `{word}` goes before all options")
        }
        Some(command) if sibling.is_none() => format!("; did you mean the command `{command}`?"),
        _ => suggestion(sibling.as_deref()),
    };
    anyhow!("{error}{help}")
}

/// What was passed over, with the counts, where nothing was left to scan.
pub(super) fn reasons(skipped: &Skipped) -> String {
    let counts = [
        (
            skipped.no_rule_for_language,
            "in languages that no active rule checks",
        ),
        (skipped.excluded, "left out by include or exclude"),
        (skipped.vendored, "vendored"),
        (skipped.symlinks, "behind symlinks"),
        (skipped.unreadable, "unreadable"),
        (skipped.binary, "binary"),
        (skipped.generated, "generated"),
        (skipped.too_large, "too large"),
    ];
    let reasons: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, reason)| format!("{count} {reason}"))
        .collect();
    if reasons.is_empty() {
        ": no files were found".to_owned()
    } else {
        format!("; passed over: {}", reasons.join(", "))
    }
}
