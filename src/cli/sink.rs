//! Where reports go: standard output and files, in a format each.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::ValueEnum;

/// The format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For scripts.
    Json,
    /// For reviews: a document with questions to the reviewer.
    Markdown,
    /// For code scanning services and editors.
    Sarif,
}

/// The format of a guideline's coverage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub enum CoverageFormat {
    /// For people.
    Text,
    /// For scripts.
    Json,
    /// For documents.
    Markdown,
}

/// Formats that the ending of a file may ask for.
pub(super) trait FormatOf: Copy {
    /// The endings, in words.
    const ENDINGS: &'static str;

    /// The format that the ending of a file asks for.
    fn of_path(path: &Path) -> Option<Self>;
}

impl FormatOf for Format {
    const ENDINGS: &'static str = ".sarif, .json, .md or .txt";

    fn of_path(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        let has = |ending: &str| name.ends_with(ending);
        match () {
            () if has(".sarif") || has(".sarif.json") => Some(Self::Sarif),
            () if has(".json") => Some(Self::Json),
            () if has(".md") => Some(Self::Markdown),
            () if has(".txt") => Some(Self::Text),
            () => None,
        }
    }
}

impl FormatOf for CoverageFormat {
    const ENDINGS: &'static str = ".md, .json or .txt";

    fn of_path(path: &Path) -> Option<Self> {
        match Format::of_path(path)? {
            Format::Text => Some(Self::Text),
            Format::Json => Some(Self::Json),
            Format::Markdown => Some(Self::Markdown),
            Format::Sarif => None,
        }
    }
}

/// One place a report is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output<F> {
    pub format: F,
    pub target: Target,
}

/// The place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Stdout,
    File(PathBuf),
}

/// Fails if a file could not be written: nobody should learn that after a long scan.
pub(super) fn ensure_writable(path: &Path) -> anyhow::Result<()> {
    match Place::of(path)? {
        Place::Stream(_) => Ok(()),
        Place::File { neighbour, .. } => {
            create(&neighbour).with_context(|| format!("cannot write `{}`", path.display()))?;
            std::fs::remove_file(&neighbour)
                .with_context(|| format!("cannot remove `{}`", neighbour.display()))
        }
    }
}

/// Writes a file whole or not at all: into a neighbour first, which then takes the file's name.
pub(super) fn write_file(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let into = |file: File| -> anyhow::Result<()> {
        let mut writer = BufWriter::new(file);
        write(&mut writer)?;
        Ok(writer.flush()?)
    };
    match Place::of(path)? {
        Place::Stream(file) => into(file),
        Place::File { real, neighbour } => {
            let written = create(&neighbour)
                .map_err(anyhow::Error::from)
                .and_then(into)
                .and_then(|()| Ok(std::fs::rename(&neighbour, &real)?));
            if written.is_err() {
                // What could not be written may not exist; the error to show is the first.
                drop(std::fs::remove_file(&neighbour));
            }
            written
        }
    }
    .with_context(|| format!("cannot write `{}`", path.display()))
}

/// How a path is written.
enum Place {
    /// A device or a pipe: there is nothing to rename.
    Stream(File),
    /// A file, existing or not, behind all symlinks, and the name it has until it is whole.
    File { real: PathBuf, neighbour: PathBuf },
}

impl Place {
    fn of(path: &Path) -> anyhow::Result<Self> {
        let real = match path.metadata() {
            Ok(metadata) if metadata.is_dir() => {
                bail!("cannot write `{}`: it is a folder", path.display())
            }
            Ok(metadata) if metadata.is_file() => path.canonicalize()?,
            Ok(_) => return Ok(Self::Stream(OpenOptions::new().write(true).open(path)?)),
            Err(_) => path.to_owned(),
        };
        let Some(name) = real.file_name() else {
            bail!("cannot write `{}`: it names no file", path.display());
        };
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.tmp", std::process::id()));
        let neighbour = real.with_file_name(hidden);
        Ok(Self::File { real, neighbour })
    }
}

fn create(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_written_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        ensure_writable(&path).unwrap();
        assert!(
            names(folder.path()).is_empty(),
            "asking leaves nothing behind"
        );
        write_file(&path, |writer| Ok(writer.write_all(b"first")?)).unwrap();
        let broken = write_file(&path, |writer| {
            writer.write_all(b"half")?;
            bail!("power cut")
        });
        assert!(broken.is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
        assert_eq!(names(folder.path()), ["a.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_and_streams_stay_what_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (
            folder.path().join("a.json"),
            folder.path().join("link.json"),
        );
        std::fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_file(&link, |writer| Ok(writer.write_all(b"new")?)).unwrap();
        assert!(link.is_symlink());
        assert_eq!(std::fs::read(&file).unwrap(), b"new");
        write_file(Path::new("/dev/null"), |writer| Ok(writer.write_all(b"x")?)).unwrap();
    }

    #[test]
    fn folders_and_missing_folders_cannot_be_written() {
        let folder = tempfile::tempdir().unwrap();
        assert!(ensure_writable(folder.path()).is_err());
        assert!(ensure_writable(&folder.path().join("missing/a.json")).is_err());
    }
}
