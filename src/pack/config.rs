//! The configuration of a project: `policycheck.yaml`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Level;
use super::load::PackRequest;
use super::origin::read_source;
use super::overrides::Overrides;
use super::read::{At, Map, Read, Reader, record};
use super::rule::globs;
use super::texts::{Kebab, PathGlob, RulePath, Short, Snake, Text};
use super::yaml::{self, Node};
use crate::diagnostic::{Diagnostic, SourceText};

/// The name under which configuration is looked for.
pub const FILE_NAME: &str = "policycheck.yaml";

/// Files that are test code where the configuration does not say so.
pub const DEFAULT_TEST_FILES: &[&str] = &[
    "**/test/**",
    "**/tests/**",
    "**/testing/**",
    "**/test_utils/**",
    "**/testutils/**",
    "**/testdata/**",
    "**/__tests__/**",
    "**/__mocks__/**",
    "**/e2e/**",
    "**/spec/**",
    "**/src/*[tT]est/**",
    "**/conftest.py",
    "**/test_*.py",
    "**/*_test.py",
    "**/*_test.go",
    "**/*.{test,spec}.{ts,tsx,js,jsx,mts,cts,mjs,cjs}",
    "**/*{Test,Tests,IT}.java",
];

/// What a project sets; the default is what holds without a file.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The file; `None` where there is none.
    pub path: Option<PathBuf>,
    /// Packs in use where the command line names none.
    pub packs: Vec<PackRequest>,
    /// Path globs: what is scanned; empty: everything.
    pub include: Vec<String>,
    /// Path globs: what is not scanned.
    pub exclude: Vec<String>,
    pub tests: Tests,
    /// Overrides of parameters and levels, checked when packs are loaded; none without a file.
    pub(super) overrides: Option<Overrides>,
}

/// Which files are test code, and what becomes of findings there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tests {
    /// Path globs.
    pub files: Vec<String>,
    /// The most that a finding in test code can be.
    pub level: Level,
}

impl Default for Tests {
    fn default() -> Self {
        Self {
            files: DEFAULT_TEST_FILES
                .iter()
                .map(|glob| (*glob).to_owned())
                .collect(),
            level: Level::Note,
        }
    }
}

record! {
    /// The configuration of a project.
    "configuration" ConfigFile {
        /// packs in use: names of embedded ones, files or folders.
        packs: Option<Vec<Text<Short>>>,
        /// values of parameters, by pack and name.
        params: Option<Map<Kebab, Map<Snake, Node>>>,
        /// levels of rules by `pack/rule`: off, note, warning or error.
        rules: Option<Map<RulePath, At<Level>>>,
        /// path globs of what is scanned.
        include: Option<Vec<Text<PathGlob>>>,
        /// path globs of what is not scanned.
        exclude: Option<Vec<Text<PathGlob>>>,
        /// what is test code, and how findings there are taken.
        tests: Option<TestsFile>,
    }
}

record! {
    /// Test code.
    "section on tests" TestsFile {
        /// path globs of test code, in place of the usual ones.
        files: Option<Vec<Text<PathGlob>>>,
        /// off, note, warning or error: the most that a finding in test code can be.
        level: Option<Level>,
    }
}

/// The configuration file that holds for a path: in its folder or the nearest folder above.
pub fn find(path: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(path).ok()?;
    absolute
        .ancestors()
        .map(|folder| folder.join(FILE_NAME))
        .find(|file| file.is_file())
}

/// The configuration of a file. What it says of packs is checked when they are loaded.
pub fn load(path: &Path) -> Result<Config, Vec<Diagnostic>> {
    let source = read_source(path).map_err(|problem| {
        vec![Diagnostic {
            source: None,
            problem,
        }]
    })?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let config = parse(source, &folder)?;
    Ok(Config {
        path: Some(path.to_owned()),
        ..config
    })
}

fn parse(source: Arc<SourceText>, folder: &Path) -> Result<Config, Vec<Diagnostic>> {
    let mut reader = Reader::new(source.clone());
    let file = match yaml::parse(&source.text) {
        Ok((node, problems)) => {
            reader.problems.extend(problems);
            // A file of comments alone says nothing, which is allowed.
            if node.is_null() {
                ConfigFile::fallback()
            } else {
                ConfigFile::read(&node, &mut reader)
            }
        }
        Err(_) if is_blank(&source.text) => ConfigFile::fallback(),
        Err(problem) => {
            reader.report(problem);
            ConfigFile::fallback()
        }
    };
    if !reader.problems.is_empty() {
        return Err(reader.into_diagnostics());
    }
    let request = |pack: Text<Short>| PackRequest {
        written: pack.value,
        folder: folder.to_owned(),
        place: Some((source.clone(), pack.span)),
    };
    let tests = Tests::default();
    Ok(Config {
        path: None,
        packs: file.packs.into_iter().flatten().map(request).collect(),
        include: globs(file.include.as_ref()),
        exclude: globs(file.exclude.as_ref()),
        tests: file.tests.map_or(tests.clone(), |given| Tests {
            files: given
                .files
                .as_ref()
                .map_or(tests.files, |files| globs(Some(files))),
            level: given.level.unwrap_or(tests.level),
        }),
        overrides: Some(Overrides {
            source: source.clone(),
            params: file.params.unwrap_or_else(Map::fallback),
            rules: file.rules.unwrap_or_else(Map::fallback),
        }),
    })
}

/// Whether a text holds nothing but white space and comments.
fn is_blank(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .lines()
        .all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}
