//! The files that packs are made of: where they lie, their text, and their tree.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::yaml::{self, Node};
use crate::diagnostic::{Diagnostic, Problem, SourceText, did_you_mean};
use crate::{parallel, prepared};

/// More than any pack file holds; a larger file is taken for a mistake.
const MAX_BYTES: u64 = 1_000_000;

/// Where a file of a pack comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// A path in the folder `policies` of the binary.
    Embedded(String),
    File(PathBuf),
}

impl Origin {
    /// The text of the file, and its tree if the build script made it.
    fn read(&self) -> Result<(Arc<SourceText>, Option<Node>), Problem> {
        match self {
            Self::File(path) => Ok((read_source(path)?, None)),
            Self::Embedded(path) => {
                let absent = || format!("there is no embedded file `{path}`");
                let file = prepared::file(path);
                let (text, tree) = file.ok_or_else(|| Problem::new(0..0, absent()))?;
                let source = SourceText {
                    name: format!("{path} (built in)"),
                    text: text.into(),
                };
                Ok((Arc::new(source), tree))
            }
        }
    }

    /// The file at a path relative to this one's folder.
    pub(super) fn beside(&self, relative: &str) -> Self {
        match self {
            Self::File(path) => {
                let folder = path.parent().unwrap_or(Path::new(""));
                Self::File(folder.join(relative.trim_start_matches("./")))
            }
            Self::Embedded(path) => {
                let mut parts: Vec<&str> = path.split('/').collect();
                parts.pop();
                for part in relative.split('/') {
                    match part {
                        "." | "" => {}
                        ".." => drop(parts.pop()),
                        _ => parts.push(part),
                    }
                }
                Self::Embedded(parts.join("/"))
            }
        }
    }

    /// The same for all ways to write the path of one file.
    pub(super) fn identity(&self) -> Self {
        match self {
            Self::Embedded(path) => Self::Embedded(path.clone()),
            Self::File(path) => Self::File(path.canonicalize().unwrap_or_else(|_| path.clone())),
        }
    }

    /// The folder of fixtures beside a pack.
    pub(super) fn fixtures(&self) -> Option<PathBuf> {
        match self {
            Self::Embedded(_) => None,
            Self::File(path) => Some(path.parent()?.join("tests")).filter(|folder| folder.is_dir()),
        }
    }
}

/// A file with its tree.
pub(super) struct Parsed {
    pub(super) is_embedded: bool,
    pub(super) source: Arc<SourceText>,
    pub(super) node: Node,
    /// What is wrong with its keys.
    pub(super) problems: Vec<Problem>,
}

/// Why a file has no tree.
pub(super) enum Failure {
    /// To be shown where the file was asked for.
    Unreadable(Problem),
    NotYaml(Diagnostic),
}

impl Origin {
    pub(super) fn parse(&self) -> Result<Parsed, Failure> {
        let (source, prepared) = self.read().map_err(Failure::Unreadable)?;
        match prepared.map_or_else(|| yaml::parse(&source.text), |node| Ok((node, Vec::new()))) {
            Ok((node, problems)) => Ok(Parsed {
                is_embedded: matches!(self, Self::Embedded(_)),
                source,
                node,
                problems,
            }),
            Err(problem) => Err(Failure::NotYaml(Diagnostic {
                source: Some(source),
                problem,
            })),
        }
    }
}

/// The trees of several files. They are parsed side by side, since that is most of the time a pack takes to load.
pub(super) fn parse_all(origins: &[Origin]) -> Vec<Result<Parsed, Failure>> {
    parallel::map(origins, Origin::parse)
}

/// The text of a pack or configuration file, or why it cannot be had.
pub(super) fn read_source(path: &Path) -> Result<Arc<SourceText>, Problem> {
    let name = path.display().to_string();
    let failed = |message: String| Problem::new(0..0, message);
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(
                failed(format!("there is no file `{name}`")).with_help(missing_file_help(path))
            );
        }
        Err(error) => return Err(failed(format!("`{name}` cannot be read: {error}"))),
    };
    if !metadata.is_file() {
        return Err(failed(format!("`{name}` is not a file")));
    }
    let mut bytes = Vec::new();
    let file =
        std::fs::File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes));
    if let Err(error) = file {
        return Err(failed(format!("`{name}` cannot be read: {error}")));
    }
    if bytes.len() as u64 > MAX_BYTES {
        let help = "Packs and configuration are written by hand; is this another file?";
        return Err(failed(format!(
            "`{name}` is larger than {} MB",
            MAX_BYTES / 1_000_000
        ))
        .with_help(help));
    }
    if bytes.contains(&0) {
        return Err(failed(format!("`{name}` is not a text file")).with_help("Give a YAML file."));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Arc::new(SourceText {
            name,
            text: text.into(),
        })),
        Err(error) => {
            let line = error.as_bytes()[..error.utf8_error().valid_up_to()]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count()
                + 1;
            Err(failed(format!("`{name}` is not UTF-8 (line {line})"))
                .with_help("Save the file as UTF-8."))
        }
    }
}

fn missing_file_help(path: &Path) -> String {
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| is_yaml(name))
        .collect();
    let written = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.sort_unstable();
    match did_you_mean(&written, names) {
        Some(near) => format!("Did you mean `{near}`?"),
        None if folder.is_dir() => "Check the path.".to_owned(),
        None => format!("There is no folder `{}` either.", folder.display()),
    }
}

/// Whether a reference is a path, and not the name of something embedded.
pub(super) fn is_path(written: &str) -> bool {
    written.contains(['/', std::path::MAIN_SEPARATOR])
        || is_yaml(written)
        || matches!(written, "." | "..")
}

pub(super) fn is_yaml(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}
