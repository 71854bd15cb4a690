//! From requests to packs: finds files, follows their references, and collects all problems.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::choices::listed;
use super::config::{Config, FILE_NAME};
use super::file::{LibraryFile, PackFile, RuleFile, RulesFile};
use super::guideline::{build_guideline, check_foreign, check_judged};
use super::origin::{Failure, Origin, Parsed, is_path, is_yaml, parse_all};
use super::overrides::{Overrides, configure};
use super::params::{by_language, read_params};
use super::read::{At, Map, Read, Reader};
use super::rule::{Surroundings, build_rule, check_subsumed, check_unique, globs};
use super::texts::{Short, Text};
use super::yaml::{self, Node, Value};
use super::{Library, Pack, Param, Rule, embedded};
use crate::diagnostic::{Diagnostic, Problem, SourceText, did_you_mean};

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
    if diagnostics.is_empty() {
        diagnostics = check_foreign(&packs);
    }
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
    /// Files that have been parsed ahead.
    parsed: BTreeMap<Origin, Result<Parsed, Failure>>,
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
            let Some(parsed) = self.parse(&origin, asked) else {
                continue;
            };
            if entry_of(&parsed.node, "pack").is_some() {
                self.parsed.insert(origin.clone(), Ok(parsed));
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

    /// The tree of a file; its absence is reported where it was asked for.
    fn parse(&mut self, origin: &Origin, asked: Asked<'_>) -> Option<Parsed> {
        match self.parsed.remove(origin).unwrap_or_else(|| origin.parse()) {
            Ok(parsed) => Some(parsed),
            Err(Failure::Unreadable(problem)) => {
                self.report(asked, problem);
                None
            }
            Err(Failure::NotYaml(diagnostic)) => {
                self.diagnostics.push(diagnostic);
                None
            }
        }
    }

    /// Parses the files of a pack at once.
    fn parse_ahead(&mut self, origin: &Origin, file: &PackFile) {
        let libraries = file
            .r#use
            .iter()
            .flatten()
            .filter_map(|reference| library_origin(origin, LIBRARIES, &reference.value));
        let libraries = libraries.filter(|library| !self.taken.contains(&library.identity()));
        let rule_files = file
            .rule_files
            .iter()
            .flatten()
            .map(|reference| origin.beside(&reference.value));
        let origins: Vec<Origin> = libraries.chain(rule_files).collect();
        let parsed = parse_all(&origins);
        self.parsed.extend(origins.into_iter().zip(parsed));
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
        if let Some(parsed) = self.parse(&origin, asked) {
            self.pack_of_file(&origin, parsed);
        }
        self.open.pop();
    }

    fn pack_of_file(&mut self, origin: &Origin, parsed: Parsed) {
        let mut reader = Reader::of(&parsed);
        if let Some(problem) = not_a_pack(&parsed.node) {
            reader.report(problem);
            self.diagnostics.extend(reader.into_diagnostics());
            return;
        }
        let mut file = PackFile::read(&parsed.node, &mut reader);
        self.check_name(&file, &mut reader);
        self.parse_ahead(origin, &file);
        for reference in file.extends.iter().flatten() {
            self.extend(origin, &parsed.source, reference);
        }
        let (params, libraries) = self.vocabulary(origin, &file, &mut reader);
        let impacts = file.impacts.iter().flat_map(|impacts| &impacts.0);
        let impacts: BTreeMap<String, String> = impacts
            .map(|(key, text)| (key.value.clone(), text.value.clone()))
            .collect();
        let guideline = file
            .guideline
            .as_ref()
            .map(|guideline| build_guideline(guideline, &impacts, &mut reader));
        let rule_files = file.rule_files.iter().flatten();
        let rule_files: Vec<_> = rule_files
            .filter_map(|reference| self.rule_file(origin, &parsed.source, reference))
            .collect();
        let has_rules = file.rules.is_some() || file.rule_files.is_some() || file.extends.is_some();
        if !has_rules && !reader.has_reported(&file.pack.span) {
            let problem = Problem::new(file.pack.span.clone(), "this pack has no rules");
            reader.report(
                problem.with_help("Add `rules`, or name files of rules under `rule_files`."),
            );
        }
        let mut parts = vec![(reader, file.rules.take().unwrap_or_default())];
        parts.extend(rule_files);
        let surroundings = Surroundings {
            pack: &file.pack.value,
            guideline: guideline.as_ref(),
            impacts: &impacts,
        };
        let rules = build_rules(&mut parts, &surroundings);
        if let (Some(guideline), Some((reader, _))) = (&file.guideline, parts.first_mut()) {
            check_judged(guideline, &rules, &file.pack.value, reader);
        }
        self.diagnostics.extend(check_unique(&rules));
        self.diagnostics.extend(
            parts
                .into_iter()
                .flat_map(|(reader, _)| reader.into_diagnostics()),
        );
        self.packs.push(Pack {
            is_embedded: matches!(origin, Origin::Embedded(_)),
            files: globs(file.files.as_ref()),
            name: file.pack.value,
            version: file.version.value,
            title: file.title.value,
            guideline,
            params: Arc::new(params),
            libraries,
            impacts,
            rules: rules.into_iter().map(Arc::new).collect(),
            fixtures: origin.fixtures(),
        });
    }

    /// The parameters and libraries of a pack.
    fn vocabulary(
        &mut self,
        origin: &Origin,
        file: &PackFile,
        reader: &mut Reader,
    ) -> (BTreeMap<String, Param>, Vec<Arc<Library>>) {
        let source = reader.source.clone();
        let references = file.r#use.iter().flatten();
        let used: Vec<_> = references
            .filter_map(|reference| {
                Some((
                    reference,
                    self.library(origin, LIBRARIES, &source, reference)?,
                ))
            })
            .collect();
        let mut params = file
            .params
            .as_ref()
            .map(|params| read_params(params, reader))
            .unwrap_or_default();
        let libraries = self.join_libraries(&used, &mut params, reader);
        (params, libraries)
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

    /// The library that a file uses, loaded when it is asked for first. Those of its own lie in `folder` beside it.
    fn library(
        &mut self,
        origin: &Origin,
        folder: &str,
        source: &Arc<SourceText>,
        reference: &Text<Short>,
    ) -> Option<usize> {
        let written = reference.value.as_str();
        let asked = Some((source, &reference.span));
        if written.is_empty() {
            return None;
        }
        let Some(library) = library_origin(origin, folder, written) else {
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
            let loaded = self
                .parse(&library, asked)
                .map(|parsed| self.library_of_file(&library, &parsed));
            self.library_of.insert(library.identity(), loaded);
            self.open.pop();
        }
        self.library_of.get(&library.identity()).copied().flatten()
    }

    fn library_of_file(&mut self, origin: &Origin, parsed: &Parsed) -> usize {
        let mut reader = Reader::of(parsed);
        let source = &parsed.source;
        let file = LibraryFile::read(&parsed.node, &mut reader);
        let uses = file
            .r#use
            .iter()
            .flatten()
            .filter_map(|reference| self.library(origin, "", source, reference))
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
            passes: file
                .passes
                .map(|passes| by_language(passes, super::params::texts))
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
        let parsed = self.parse(
            &origin.beside(&reference.value),
            Some((source, &reference.span)),
        )?;
        let mut reader = Reader::of(&parsed);
        let file = RulesFile::read(&parsed.node, &mut reader);
        Some((reader, file.rules))
    }
}

/// Where a pack has its own libraries, relative to its file.
const LIBRARIES: &str = "lib/";

/// The library of that name or path; `None` when none in the folder and none embedded has the name.
fn library_origin(origin: &Origin, folder: &str, written: &str) -> Option<Origin> {
    if is_path(written) {
        return Some(origin.beside(written));
    }
    let own = origin.beside(&format!("{folder}{written}.yaml"));
    if matches!(&own, Origin::File(path) if path.is_file()) {
        return Some(own);
    }
    embedded::library(written).map(Origin::Embedded)
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
    let mut named = overrides.packs();
    named.retain(|name| !packs.iter().any(|pack| pack.name == *name));
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
    loader
        .packs
        .retain(|other| !packs.iter().any(|pack| pack.name == other.name));
    loader.packs
}
