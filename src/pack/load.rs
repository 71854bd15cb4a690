//! From requests to packs: finds files, follows their references, and collects all problems.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::config::{Config, FILE_NAME, Overrides};
use super::file::{LibraryFile, PackFile, RuleFile, RulesFile};
use super::params::{by_language, read_params, read_value};
use super::read::{At, Map, Read, Reader, Short, Text, listed, unknown};
use super::rule::{Surroundings, build_rule, check_subsumed, check_unique, globs};
use super::yaml::{self, Node, Value};
use super::{Guideline, Library, Pack, Param, ParamValue, Rule, embedded};
use crate::diagnostic::{Diagnostic, Problem, SourceText, did_you_mean};

/// More than any pack file holds; a larger file is taken for a mistake.
const MAX_BYTES: u64 = 2_000_000;

/// A pack that somebody asked for.
#[derive(Debug, Clone)]
pub struct PackRequest {
    /// The name of an embedded pack, or the path of a file or folder: a path holds a `/` or ends in `.yaml` or `.yml`.
    pub written: String,
    /// What a relative path starts from; empty for the current folder.
    pub folder: PathBuf,
    /// Where in a file the request stands; `None` for the command line.
    pub place: Option<(Arc<SourceText>, Range<usize>)>,
}

impl PackRequest {
    /// A request that was typed on the command line.
    pub fn from_command_line(written: impl Into<String>) -> Self {
        Self {
            written: written.into(),
            folder: PathBuf::new(),
            place: None,
        }
    }
}

/// The packs of all requests, each once, each after the packs that it extends, with the parameters
/// and levels of the configuration; or all that is wrong with any of them.
pub fn load(requests: &[PackRequest], config: &Config) -> Result<Vec<Pack>, Vec<Diagnostic>> {
    let mut loader = Loader::default();
    for request in requests {
        loader.request(request);
    }
    let Loader {
        mut packs,
        mut diagnostics,
        ..
    } = loader;
    // What a broken pack lacks would be blamed on the configuration that speaks of it.
    if let Some(overrides) = config.overrides.as_ref().filter(|_| diagnostics.is_empty()) {
        let others = packs_besides(&packs, config, overrides);
        diagnostics = configure(&mut packs, &others, overrides);
    }
    if diagnostics.is_empty() {
        Ok(packs)
    } else {
        Err(diagnostics)
    }
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
        Ok(text) => Ok(Arc::new(SourceText { name, text })),
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

/// Where a file of a pack comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Origin {
    /// A path in the folder `policies` of the binary.
    Embedded(String),
    File(PathBuf),
}

impl Origin {
    fn read(&self) -> Result<Arc<SourceText>, Problem> {
        match self {
            Self::File(path) => read_source(path),
            Self::Embedded(path) => match embedded::text(path) {
                Some(text) => Ok(Arc::new(SourceText {
                    name: format!("{path} (built in)"),
                    text: text.to_owned(),
                })),
                None => Err(Problem::new(
                    0..0,
                    format!("there is no embedded file `{path}`"),
                )),
            },
        }
    }

    /// The file at a path relative to this one's folder.
    fn beside(&self, relative: &str) -> Self {
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
    fn identity(&self) -> Self {
        match self {
            Self::Embedded(path) => Self::Embedded(path.clone()),
            Self::File(path) => Self::File(path.canonicalize().unwrap_or_else(|_| path.clone())),
        }
    }

    /// The folder of fixtures beside a pack.
    fn fixtures(&self) -> Option<PathBuf> {
        match self {
            Self::Embedded(_) => None,
            Self::File(path) => Some(path.parent()?.join("tests")).filter(|folder| folder.is_dir()),
        }
    }
}

/// Whether a reference is a path, and not the name of something embedded.
fn is_path(written: &str) -> bool {
    written.contains(['/', std::path::MAIN_SEPARATOR])
        || is_yaml(written)
        || matches!(written, "." | "..")
}

fn is_yaml(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}

/// A reference in a file, or a request: what problems of the referenced file's absence are shown at.
type Asked<'a> = Option<(&'a Arc<SourceText>, &'a Range<usize>)>;

/// A library with what packs take from it.
struct LoadedLibrary {
    library: Arc<Library>,
    params: BTreeMap<String, Param>,
    /// The libraries it uses.
    uses: Vec<usize>,
}

/// What has been loaded so far.
#[derive(Default)]
struct Loader {
    packs: Vec<Pack>,
    /// The packs and libraries that have been taken up, whatever came of it.
    taken: Vec<Origin>,
    /// Those whose references are being followed.
    open: Vec<Origin>,
    libraries: Vec<LoadedLibrary>,
    library_of: BTreeMap<Origin, Option<usize>>,
    diagnostics: Vec<Diagnostic>,
}

impl Loader {
    fn request(&mut self, request: &PackRequest) {
        let asked = request.place.as_ref().map(|(source, span)| (source, span));
        if !is_path(&request.written) {
            if embedded::names().contains(&request.written.as_str()) {
                self.pack(Origin::Embedded(format!("{}.yaml", request.written)), asked);
            } else {
                let known = embedded::names();
                self.report(
                    asked,
                    unknown_name("pack", &request.written, &known, &request.folder),
                );
            }
            return;
        }
        let path = request
            .folder
            .join(request.written.trim_start_matches("./"));
        let path = if path.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            path
        };
        if path.is_dir() {
            self.folder(&path, asked);
        } else {
            self.pack(Origin::File(path), asked);
        }
    }

    fn report(&mut self, asked: Asked<'_>, problem: Problem) {
        self.diagnostics.push(match asked {
            Some((source, span)) => Diagnostic {
                source: Some(source.clone()),
                problem: Problem {
                    span: span.clone(),
                    ..problem
                },
            },
            None => Diagnostic {
                source: None,
                problem,
            },
        });
    }

    /// All packs that lie in a folder, not in those below it.
    fn folder(&mut self, folder: &Path, asked: Asked<'_>) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                return self.report(
                    asked,
                    Problem::new(
                        0..0,
                        format!("`{}` cannot be read: {error}", folder.display()),
                    ),
                );
            }
        };
        let mut files: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.file_name()
                    .and_then(|name| name.to_str())
                    .is_some_and(|name| is_yaml(name) && name != FILE_NAME)
            })
            .filter(|path| path.is_file())
            .collect();
        files.sort();
        let before = (self.packs.len(), self.diagnostics.len(), self.taken.len());
        for path in files {
            let origin = Origin::File(path);
            // Read only to see whether it is a pack: libraries and files of rules lie about here too.
            let Some((source, node, _)) = self.parse(&origin, asked) else {
                continue;
            };
            if entry_of(&node, "pack").is_some() {
                drop(source);
                self.pack(origin, asked);
            }
        }
        if before == (self.packs.len(), self.diagnostics.len(), self.taken.len()) {
            let problem = Problem::new(
                0..0,
                format!("there is no pack in the folder `{}`", folder.display()),
            );
            self.report(
                asked,
                problem.with_help("A pack is a YAML file with the key `pack`."),
            );
        }
    }

    fn parse(
        &mut self,
        origin: &Origin,
        asked: Asked<'_>,
    ) -> Option<(Arc<SourceText>, Node, Vec<Problem>)> {
        let source = match origin.read() {
            Ok(source) => source,
            Err(problem) => {
                self.report(asked, problem);
                return None;
            }
        };
        match yaml::parse(&source.text) {
            Ok((node, problems)) => Some((source, node, problems)),
            Err(problem) => {
                self.diagnostics.push(Diagnostic {
                    source: Some(source),
                    problem,
                });
                None
            }
        }
    }

    /// Whether a pack or library is to be followed now; reports a circle.
    fn enter(&mut self, origin: &Origin, noun: &str, asked: Asked<'_>) -> Entry {
        let identity = origin.identity();
        if self.open.contains(&identity) {
            let problem = Problem::new(0..0, format!("this {noun} is reached from itself"));
            self.report(
                asked,
                problem.with_help("Remove one of the references that lead in a circle."),
            );
            return Entry::Known;
        }
        if self.taken.contains(&identity) {
            return Entry::Known;
        }
        self.taken.push(identity.clone());
        self.open.push(identity);
        Entry::New
    }

    fn pack(&mut self, origin: Origin, asked: Asked<'_>) {
        if let Entry::Known = self.enter(&origin, "pack", asked) {
            return;
        }
        if let Some((source, node, problems)) = self.parse(&origin, asked) {
            self.pack_of_node(&origin, &source, &node, problems);
        }
        self.open.pop();
    }

    fn pack_of_node(
        &mut self,
        origin: &Origin,
        source: &Arc<SourceText>,
        node: &Node,
        problems: Vec<Problem>,
    ) {
        let mut reader = Reader::new(source.clone());
        reader.problems = problems;
        if let Some(problem) = not_a_pack(node) {
            reader.report(problem);
            self.diagnostics.extend(reader.into_diagnostics());
            return;
        }
        let file = PackFile::read(node, &mut reader);
        self.check_name(&file, &mut reader);
        for reference in file.extends.iter().flatten() {
            self.extend(origin, source, reference);
        }
        let uses = file.r#use.iter().flatten();
        let used: Vec<_> = uses
            .filter_map(|reference| Some((reference, self.library(origin, source, reference)?)))
            .collect();
        let mut params = file
            .params
            .as_ref()
            .map(|params| read_params(params, &mut reader))
            .unwrap_or_default();
        let libraries = self.join_libraries(&used, &mut params, &mut reader);
        let guideline = file.guideline.as_ref().map(|guideline| Guideline {
            name: guideline.name.value.clone(),
            sections: guideline
                .sections
                .0
                .iter()
                .map(|(key, title)| (key.value.clone(), title.value.clone()))
                .collect(),
        });
        let impacts: BTreeMap<String, String> = file
            .impacts
            .iter()
            .flat_map(|impacts| &impacts.0)
            .map(|(key, text)| (key.value.clone(), text.value.clone()))
            .collect();
        let surroundings = Surroundings {
            pack: &file.pack.value,
            guideline: guideline.as_ref(),
            impacts: &impacts,
        };
        let rule_files = file.rule_files.clone().unwrap_or_default();
        let rule_files: Vec<_> = rule_files
            .iter()
            .filter_map(|reference| self.rule_file(origin, source, reference))
            .collect();
        if file.rules.is_none() && file.rule_files.is_none() && file.extends.is_none() {
            let problem = Problem::new(file.pack.span.clone(), "this pack has no rules");
            reader.report(
                problem.with_help("Add `rules`, or name files of rules under `rule_files`."),
            );
        }
        let mut parts = vec![(reader, file.rules.clone().unwrap_or_default())];
        parts.extend(rule_files);
        let rules = build_rules(&mut parts, &surroundings);
        self.diagnostics.extend(check_unique(&rules));
        self.diagnostics.extend(
            parts
                .into_iter()
                .flat_map(|(reader, _)| reader.into_diagnostics()),
        );
        self.packs.push(Pack {
            name: file.pack.value.clone(),
            version: file.version.value.clone(),
            title: file.title.value.clone(),
            guideline,
            params,
            libraries,
            impacts,
            files: globs(file.files.as_ref()),
            rules,
            fixtures: origin.fixtures(),
        });
    }

    /// Two packs of one name could not be told apart.
    fn check_name(&self, file: &PackFile, reader: &mut Reader) {
        let name = &file.pack;
        if !name.value.is_empty() && self.packs.iter().any(|pack| pack.name == name.value) {
            let problem = Problem::new(
                name.span.clone(),
                format!("another pack is called `{}` too", name.value),
            );
            reader.report(problem.with_help("Rename one of the two, or use only one of them."));
        }
    }

    fn extend(&mut self, origin: &Origin, source: &Arc<SourceText>, reference: &Text<Short>) {
        let written = reference.value.as_str();
        let asked = Some((source, &reference.span));
        if written.is_empty() {
            // Has been reported.
        } else if is_path(written) {
            self.pack(origin.beside(written), asked);
        } else if embedded::names().contains(&written) {
            self.pack(Origin::Embedded(format!("{written}.yaml")), asked);
        } else {
            self.report(
                asked,
                unknown_name("pack", written, &embedded::names(), Path::new("")),
            );
        }
    }

    /// The library that a file uses, loaded when it is asked for first.
    fn library(
        &mut self,
        origin: &Origin,
        source: &Arc<SourceText>,
        reference: &Text<Short>,
    ) -> Option<usize> {
        let written = reference.value.as_str();
        let asked = Some((source, &reference.span));
        if written.is_empty() {
            return None;
        }
        let library = if is_path(written) {
            origin.beside(written)
        } else if embedded::library_names().contains(&written) {
            Origin::Embedded(format!("lib/{written}.yaml"))
        } else {
            self.report(
                asked,
                unknown_name(
                    "library",
                    written,
                    &embedded::library_names(),
                    Path::new(""),
                ),
            );
            return None;
        };
        if let Entry::New = self.enter(&library, "library", asked) {
            let loaded = self.parse(&library, asked).map(|(source, node, problems)| {
                self.library_of_node(&library, &source, &node, problems)
            });
            self.library_of.insert(library.identity(), loaded);
            self.open.pop();
        }
        self.library_of.get(&library.identity()).copied().flatten()
    }

    fn library_of_node(
        &mut self,
        origin: &Origin,
        source: &Arc<SourceText>,
        node: &Node,
        problems: Vec<Problem>,
    ) -> usize {
        let mut reader = Reader::new(source.clone());
        reader.problems = problems;
        let file = LibraryFile::read(node, &mut reader);
        let uses = file
            .r#use
            .iter()
            .flatten()
            .filter_map(|reference| self.library(origin, source, reference))
            .collect();
        let params = file
            .params
            .as_ref()
            .map(|params| read_params(params, &mut reader))
            .unwrap_or_default();
        let types = |types: Map<Short, Text<Short>>| {
            types
                .0
                .into_iter()
                .map(|(call, result)| (call.value, result.value))
                .collect()
        };
        let library = Library {
            name: file.library.value,
            define: file.define,
            returns: file
                .returns
                .map(|returns| by_language(returns, types))
                .unwrap_or_default(),
        };
        self.diagnostics.extend(reader.into_diagnostics());
        self.libraries.push(LoadedLibrary {
            library: Arc::new(library),
            params,
            uses,
        });
        self.libraries.len() - 1
    }

    /// The libraries in the order of import, each once and after those it uses; their parameters join the pack's.
    fn join_libraries(
        &self,
        used: &[(&Text<Short>, usize)],
        params: &mut BTreeMap<String, Param>,
        reader: &mut Reader,
    ) -> Vec<Arc<Library>> {
        let mut joined: Vec<usize> = Vec::new();
        for (reference, library) in used {
            let before = joined.len();
            self.collect(*library, &mut joined);
            for index in &joined[before..] {
                let LoadedLibrary {
                    library,
                    params: brought,
                    ..
                } = &self.libraries[*index];
                for (name, param) in brought {
                    if params.contains_key(name) {
                        let message = format!(
                            "the library `{}` brings the parameter `{name}`, which is declared already",
                            library.name
                        );
                        reader.report(
                            Problem::new(reference.span.clone(), message)
                                .with_help("Rename one of the two."),
                        );
                    } else {
                        params.insert(name.clone(), param.clone());
                    }
                }
            }
        }
        joined
            .into_iter()
            .map(|index| self.libraries[index].library.clone())
            .collect()
    }

    fn collect(&self, library: usize, joined: &mut Vec<usize>) {
        if joined.contains(&library) {
            return;
        }
        for used in &self.libraries[library].uses {
            self.collect(*used, joined);
        }
        joined.push(library);
    }

    fn rule_file(
        &mut self,
        origin: &Origin,
        source: &Arc<SourceText>,
        reference: &Text<Short>,
    ) -> Option<(Reader, Vec<At<RuleFile>>)> {
        if reference.value.is_empty() {
            return None;
        }
        let (source, node, problems) = self.parse(
            &origin.beside(&reference.value),
            Some((source, &reference.span)),
        )?;
        let mut reader = Reader::new(source);
        reader.problems = problems;
        let file = RulesFile::read(&node, &mut reader);
        Some((reader, file.rules))
    }
}

/// Whether something has been met before.
enum Entry {
    New,
    Known,
}

fn build_rules(
    parts: &mut [(Reader, Vec<At<RuleFile>>)],
    surroundings: &Surroundings<'_>,
) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (reader, files) in &mut *parts {
        rules.extend(
            files
                .iter()
                .map(|file| build_rule(file, surroundings, reader)),
        );
    }
    for (reader, files) in parts {
        for file in files {
            check_subsumed(&rules, &file.value, surroundings.pack, reader);
        }
    }
    rules
}

fn entry_of<'a>(node: &'a Node, key: &str) -> Option<&'a yaml::Entry> {
    match &node.value {
        Value::Mapping(entries) => entries.iter().find(|entry| entry.key == key),
        Value::Scalar(_) | Value::Sequence(_) => None,
    }
}

/// A file that is something else of this tool.
fn not_a_pack(node: &Node) -> Option<Problem> {
    if entry_of(node, "pack").is_some() {
        return None;
    }
    let is = |key: &str, what: &str, help: &str| {
        let entry = entry_of(node, key)?;
        Some(
            Problem::new(
                entry.key_span.clone(),
                format!("this is {what}, not a pack"),
            )
            .with_help(help),
        )
    };
    let only_rules = matches!(&node.value, Value::Mapping(entries) if entries.len() == 1);
    is("library", "a library", "Packs name it under `use`.")
        .or_else(|| {
            is(
                "rules",
                "a file of rules",
                "A pack names it under `rule_files`.",
            )
            .filter(|_| only_rules)
        })
        .or_else(|| is("packs", "a configuration", "Give it with `--config`."))
}

fn unknown_name(noun: &str, written: &str, known: &[&str], folder: &Path) -> Problem {
    let near = did_you_mean(written, known.iter().copied());
    let near = near
        .map(|near| format!("Did you mean `{near}`? "))
        .unwrap_or_default();
    let help = if folder.join(written).exists() {
        format!("For the file or folder of that name write `./{written}`.")
    } else {
        let plural = if noun == "library" {
            "libraries"
        } else {
            "packs"
        };
        let known = listed(known.iter().copied());
        format!("{near}Embedded {plural} are {known}; a path holds a `/` or ends in `.yaml`.")
    };
    Problem::new(0..0, format!("there is no {noun} `{written}`")).with_help(help)
}

/// Packs that the configuration speaks of but that are not in use now: what it says of them is checked all the same.
fn packs_besides(packs: &[Pack], config: &Config, overrides: &Overrides) -> Vec<Pack> {
    let params = overrides
        .params
        .0
        .iter()
        .map(|(pack, _)| pack.value.as_str());
    let rules = overrides
        .rules
        .0
        .iter()
        .filter_map(|(rule, _)| Some(rule.value.split_once('/')?.0));
    let mut named: Vec<&str> = params
        .chain(rules)
        .filter(|name| !packs.iter().any(|pack| pack.name == **name))
        .collect();
    named.sort_unstable();
    named.dedup();
    if named.is_empty() {
        return Vec::new();
    }
    let mut loader = Loader::default();
    for name in named
        .into_iter()
        .filter(|name| embedded::names().contains(name))
    {
        loader.request(&PackRequest::from_command_line(name));
    }
    for request in &config.packs {
        loader.request(request);
    }
    // Their own problems are shown when they are in use.
    loader.packs
}

/// Sets parameters and levels; what the configuration says of `others` is only checked.
fn configure(packs: &mut [Pack], others: &[Pack], overrides: &Overrides) -> Vec<Diagnostic> {
    let mut reader = Reader::new(overrides.source.clone());
    let names: Vec<String> = packs
        .iter()
        .chain(others)
        .map(|pack| pack.name.clone())
        .collect();
    let known = || names.iter().map(String::as_str).chain(embedded::names());
    for (name, values) in &overrides.params.0 {
        if let Some(pack) = packs.iter_mut().find(|pack| pack.name == name.value) {
            set_params(&mut pack.params, values, &mut reader);
        } else if let Some(pack) = others.iter().find(|pack| pack.name == name.value) {
            set_params(&mut pack.params.clone(), values, &mut reader);
        } else {
            reader.report(unknown(&name.value, "pack", known(), name.span.clone()));
        }
    }
    for (id, level) in &overrides.rules.0 {
        let (pack_name, rule_name) = id.value.split_once('/').unwrap_or_default();
        let Some(pack) = packs
            .iter()
            .chain(others)
            .find(|pack| pack.name == pack_name)
        else {
            let span = id.span.start..id.span.start + pack_name.len();
            reader.report(unknown(pack_name, "pack", known(), span));
            continue;
        };
        if !pack.rules.iter().any(|rule| rule.id.name() == rule_name) {
            let rules = pack.rules.iter().map(|rule| &*rule.id.0);
            reader.report(unknown(&id.value, "rule", rules, id.span.clone()));
        }
        let rule = packs
            .iter_mut()
            .flat_map(|pack| &mut pack.rules)
            .find(|rule| *rule.id.0 == *id.value);
        if let Some(rule) = rule {
            rule.level = Some(level.value);
        }
    }
    reader.into_diagnostics()
}

fn set_params(
    params: &mut BTreeMap<String, Param>,
    values: &Map<super::read::Snake, Node>,
    reader: &mut Reader,
) {
    for (name, node) in &values.0 {
        match params.get_mut(&name.value) {
            Some(param) => {
                param.value = overridden(&param.default, read_value(param.kind, node, reader))
            }
            None => {
                let known = params.keys().map(String::as_str);
                reader.report(unknown(&name.value, "parameter", known, name.span.clone()));
            }
        }
    }
}

/// A value for all languages takes the place of the default; values by language leave other languages as they are.
fn overridden(default: &ParamValue, given: ParamValue) -> ParamValue {
    match (default, given) {
        (ParamValue::List(default), ParamValue::List(given)) if !given.contains_key(&None) => {
            ParamValue::List(default.clone().into_iter().chain(given).collect())
        }
        (ParamValue::Table(default), ParamValue::Table(given)) if !given.contains_key(&None) => {
            ParamValue::Table(default.clone().into_iter().chain(given).collect())
        }
        (_, given) => given,
    }
}
