//! Which files are scanned: from the paths that the user gave to a sorted list of source files.
//!
//! Nothing is read here but folders; what a file holds is judged when it is scanned
//! ([`super::content`]). Whatever is passed over is counted, so that a report can say so.

use std::ffi::OsStr;
use std::fs::FileType;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ast_grep_language::SupportLang;
use ignore::{DirEntry, WalkBuilder};

use super::globs::{GlobError, PathGlobs};
use crate::diagnostic::did_you_mean;
use crate::language::Language;
use crate::report::{Notification, NotificationKind, Skipped};

/// What to look for, and where.
#[derive(Debug, Clone, Default)]
pub struct Discovery {
    /// Files and folders. A file that is named here is scanned whatever ignore files and globs say of it.
    pub paths: Vec<PathBuf>,
    /// Takes the place of the source root that would be found.
    pub source_root: Option<PathBuf>,
    /// Path globs; when there are any, a file must match one.
    pub include: Vec<String>,
    /// Path globs of files that are left out.
    pub exclude: Vec<String>,
    /// Languages that have an active rule.
    pub languages: Vec<Language>,
    /// Whether some rule asks what the project's other files say.
    pub documents: Documents,
}

/// What becomes of files that are not scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Documents {
    /// They are passed over.
    #[default]
    Leave,
    /// They are listed, for what they say of the project.
    List,
}

/// What was found.
#[derive(Debug)]
pub struct Discovered {
    pub root: SourceRoot,
    /// Sorted by name, without doubles.
    pub files: Vec<SourceFile>,
    /// Sorted by name, without doubles; none unless they were wanted. Globs do not count here: what is not to be
    /// checked still belongs to the project. Ignore files do.
    pub documents: Vec<Document>,
    /// A vendored folder counts as one, as nobody looks into it; all else counts files.
    pub skipped: Skipped,
    /// Folders that could not be read.
    pub notifications: Vec<Notification>,
}

/// A file to scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Absolute, without symlinks.
    pub path: PathBuf,
    /// The path from the source root, with `/`: what reports show and path globs see.
    pub name: Arc<str>,
    pub language: Language,
    pub grammar: SupportLang,
    /// Bytes.
    pub size: u64,
    pub origin: Origin,
}

/// A file of the project that is not scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Absolute, without symlinks.
    pub path: PathBuf,
    /// The path from the source root, with `/`.
    pub name: Arc<str>,
    /// Bytes.
    pub size: u64,
}

/// How a file came to be scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The user named it: it is scanned even if it is generated.
    Given,
    /// It lies in a folder that the user named.
    Walked,
}

/// The folder from which names of files are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRoot {
    /// Absolute, without symlinks.
    pub path: PathBuf,
    pub kind: RootKind,
}

/// How the source root was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RootKind {
    /// The user said so.
    Given,
    /// The top level of the git work tree that holds all paths.
    Git,
    /// Outside of git: the current folder if it holds all paths, else the innermost folder that does.
    Scan,
}

/// Why there is nothing to scan.
#[derive(Debug, thiserror::Error)]
pub enum DiscoverError {
    #[error("path `{}` does not exist", path.display())]
    Missing {
        path: PathBuf,
        /// A path beside it with a similar name.
        nearest: Option<PathBuf>,
    },
    #[error("cannot read `{}`", path.display())]
    Unreadable {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error("path `{}` is neither a file nor a folder", path.display())]
    Special { path: PathBuf },
    #[error("path `{}` lies outside of the source root `{}`", path.display(), root.display())]
    OutsideRoot { path: PathBuf, root: PathBuf },
    #[error(transparent)]
    Glob(#[from] GlobError),
}

/// Finds the files to scan.
pub fn discover(request: &Discovery) -> Result<Discovered, DiscoverError> {
    let given = request
        .paths
        .iter()
        .map(|path| real_path(path))
        .collect::<Result<Vec<_>, _>>()?;
    let root = source_root(&given, request.source_root.as_deref())?;
    let filter = Filter {
        include: PathGlobs::compile(&request.include)?,
        exclude: PathGlobs::compile(&request.exclude)?,
        languages: &request.languages,
        documents: request.documents,
    };
    let mut discovered = Discovered {
        root,
        files: Vec::new(),
        documents: Vec::new(),
        skipped: Skipped::default(),
        notifications: Vec::new(),
    };
    for (path, asked) in given.iter().zip(&request.paths) {
        if path.is_dir() {
            walk(path, &filter, &mut discovered);
        } else if path.is_file() {
            // Who names a file must hear that it was not checked, in the exit status too.
            std::fs::File::open(path).map_err(|source| DiscoverError::Unreadable {
                path: asked.clone(),
                source,
            })?;
            take_given(path, &filter, &mut discovered);
        } else {
            return Err(DiscoverError::Special {
                path: asked.clone(),
            });
        }
    }
    discovered
        .files
        .sort_by(|a, b| (&a.name, a.origin).cmp(&(&b.name, b.origin)));
    discovered.files.dedup_by(|a, b| a.path == b.path);
    let Discovered {
        files, documents, ..
    } = &mut discovered;
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    documents.dedup_by(|a, b| a.path == b.path);
    // A file that the user named is scanned though its folder leaves it out.
    documents.retain(|document| {
        let scanned = files.binary_search_by(|file| file.name.cmp(&document.name));
        scanned.is_err()
    });
    Ok(discovered)
}

/// The absolute path without symlinks and dots.
pub fn real_path(path: &Path) -> Result<PathBuf, DiscoverError> {
    path.canonicalize().map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => DiscoverError::Missing {
            path: path.to_owned(),
            nearest: nearest_sibling(path),
        },
        _ => DiscoverError::Unreadable {
            path: path.to_owned(),
            source,
        },
    })
}

/// The source root of paths that [`real_path`] gave.
pub fn source_root(paths: &[PathBuf], chosen: Option<&Path>) -> Result<SourceRoot, DiscoverError> {
    if let Some(chosen) = chosen {
        let root = real_path(chosen)?;
        return match paths.iter().find(|path| !path.starts_with(&root)) {
            Some(path) => Err(DiscoverError::OutsideRoot {
                path: path.clone(),
                root,
            }),
            None => Ok(SourceRoot {
                path: root,
                kind: RootKind::Given,
            }),
        };
    }
    let folder = common_folder(paths);
    if let Some(top) = folder
        .ancestors()
        .find(|folder| folder.join(".git").exists())
    {
        return Ok(SourceRoot {
            path: top.to_owned(),
            kind: RootKind::Git,
        });
    }
    let here = real_path(Path::new("."))?;
    let path = if folder.starts_with(&here) {
        here
    } else {
        folder
    };
    Ok(SourceRoot {
        path,
        kind: RootKind::Scan,
    })
}

/// The name under which reports show a path: from the root, with `/`. A path that is not UTF-8 gets
/// replacement characters.
pub fn display_name(path: &Path, root: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    relative
        .components()
        .map(|component| match component {
            Component::RootDir => "".into(),
            other => other.as_os_str().to_string_lossy(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// What decides about files inside of folders.
struct Filter<'a> {
    include: PathGlobs,
    exclude: PathGlobs,
    languages: &'a [Language],
    documents: Documents,
}

impl Filter<'_> {
    /// The language of a file, if an active rule speaks it.
    fn language_of(&self, path: &Path) -> Option<(Language, SupportLang)> {
        Language::of_path(path).filter(|(language, _)| self.languages.contains(language))
    }

    /// Whether `include` and `exclude` let the file through.
    fn admits(&self, name: &str) -> bool {
        (self.include.is_empty() || self.include.is_match(name)) && !self.exclude.is_match(name)
    }
}

/// Takes a file that the user named.
fn take_given(path: &Path, filter: &Filter<'_>, discovered: &mut Discovered) {
    match filter.language_of(path) {
        Some(language) => take(path, language, Origin::Given, discovered),
        None => {
            discovered.skipped.no_rule_for_language += 1;
            list(path, filter, discovered);
        }
    }
}

/// Lists a file that is not scanned.
fn list(path: &Path, filter: &Filter<'_>, discovered: &mut Discovered) {
    if filter.documents == Documents::List {
        discovered.documents.push(Document {
            path: path.to_owned(),
            name: display_name(path, &discovered.root.path).into(),
            size: path.metadata().map_or(0, |metadata| metadata.len()),
        });
    }
}

/// Takes the files of a folder that the user named.
fn walk(folder: &Path, filter: &Filter<'_>, discovered: &mut Discovered) {
    let vendored = Arc::new(AtomicUsize::new(0));
    let lists = filter.documents == Documents::List;
    let walker = WalkBuilder::new(folder)
        // Ignore files count outside of git too, and what one person's global file says must not decide
        // what a scan finds.
        .require_git(false)
        .git_global(false)
        .follow_links(false)
        // Hidden files are not scanned, but `.env.example` says something of the project.
        .hidden(!lists)
        .filter_entry({
            let vendored = vendored.clone();
            move |entry| {
                if entry.depth() == 0 {
                    return true;
                }
                if lists && is_hidden(entry) {
                    return entry.file_type().is_some_and(|kind| kind.is_file());
                }
                let pass = !is_vendored(entry);
                if !pass {
                    vendored.fetch_add(1, Ordering::Relaxed);
                }
                pass
            }
        })
        .build();
    for entry in walker {
        match entry {
            Ok(entry) => match entry.file_type() {
                Some(kind) if kind.is_file() && lists && is_hidden(&entry) && entry.depth() > 0 => {
                    list(entry.path(), filter, discovered);
                }
                Some(kind) if kind.is_file() => take_walked(entry.path(), filter, discovered),
                Some(kind) if kind.is_symlink() && hides_source(entry.path(), filter) => {
                    discovered.skipped.symlinks += 1;
                }
                _ => {}
            },
            Err(error) => note_unreadable(&error, folder, discovered),
        }
    }
    discovered.skipped.vendored += vendored.load(Ordering::Relaxed);
}

fn take_walked(path: &Path, filter: &Filter<'_>, discovered: &mut Discovered) {
    let Some(language) = filter.language_of(path) else {
        discovered.skipped.no_rule_for_language += 1;
        list(path, filter, discovered);
        return;
    };
    if filter.admits(&display_name(path, &discovered.root.path)) {
        take(path, language, Origin::Walked, discovered);
    } else {
        discovered.skipped.excluded += 1;
        list(path, filter, discovered);
    }
}

/// Whether the name begins with a dot.
fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().first() == Some(&b'.')
}

fn take(
    path: &Path,
    (language, grammar): (Language, SupportLang),
    origin: Origin,
    discovered: &mut Discovered,
) {
    discovered.files.push(SourceFile {
        path: path.to_owned(),
        name: display_name(path, &discovered.root.path).into(),
        language,
        grammar,
        // A file that is gone by now is reported when it is read.
        size: path.metadata().map_or(0, |metadata| metadata.len()),
        origin,
    });
}

/// Whether a symlink stands for something that would have been scanned.
fn hides_source(link: &Path, filter: &Filter<'_>) -> bool {
    filter.language_of(link).is_some() || link.is_dir()
}

/// Names of folders that hold the code of others.
const VENDORED_FOLDERS: &[&str] = &[
    "node_modules",
    "bower_components",
    "jspm_packages",
    "site-packages",
    "dist-packages",
    "third_party",
    "thirdparty",
    "third-party",
    "__pypackages__",
    "Pods",
    "Carthage",
];
/// Endings of such names.
const VENDORED_ENDINGS: &[&str] = &[".dist-info", ".egg-info"];
/// Files that make their folder one that holds the code of others.
const VENDORED_MARKS: &[&str] = &["pyvenv.cfg"];
/// Files that say so of a folder named `vendor`: of Go inside of it, of PHP and Ruby inside or beside it.
const VENDOR_MARKS: &[&str] = &["modules.txt", "autoload.php", "bundle"];
const VENDOR_MARKS_BESIDE: &[&str] = &["go.mod", "composer.json", "Gemfile"];
/// Folders of what a browser loads: a folder `vendor` in one of them holds no vendors of a shop.
const ASSET_FOLDERS: &[&str] = &["js", "javascripts", "static", "assets"];

/// Whether a folder holds the code of others.
fn is_vendored(entry: &DirEntry) -> bool {
    if !entry
        .file_type()
        .is_some_and(|kind: FileType| kind.is_dir())
    {
        return false;
    }
    let path = entry.path();
    let has = |folder: &Path, marks: &[&str]| marks.iter().any(|mark| folder.join(mark).exists());
    match entry.file_name().to_str() {
        Some(name) if VENDORED_FOLDERS.contains(&name) => true,
        Some(name) if VENDORED_ENDINGS.iter().any(|ending| name.ends_with(ending)) => true,
        Some("vendor") => {
            let holder = path.parent();
            let is_asset = |folder: &Path| {
                let name = folder.file_name().and_then(|name| name.to_str());
                name.is_some_and(|name| ASSET_FOLDERS.contains(&name))
            };
            has(path, VENDOR_MARKS)
                || holder
                    .is_some_and(|folder| has(folder, VENDOR_MARKS_BESIDE) || is_asset(folder))
        }
        _ => has(path, VENDORED_MARKS),
    }
}

fn note_unreadable(error: &ignore::Error, folder: &Path, discovered: &mut Discovered) {
    let path = path_of(error).unwrap_or(folder);
    let reason = error
        .io_error()
        .map_or_else(|| error.to_string(), io_reason);
    discovered.skipped.unreadable += 1;
    discovered.notifications.push(Notification {
        kind: NotificationKind::Unreadable,
        path: Some(display_name(path, &discovered.root.path).into()),
        region: None,
        message: format!("The folder could not be read: {reason}."),
    });
}

/// The words of the operating system without the number that Rust adds.
fn io_reason(error: &std::io::Error) -> String {
    error.kind().to_string()
}

/// The path that an error of the walk speaks of.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

/// The innermost folder that holds all paths.
fn common_folder(paths: &[PathBuf]) -> PathBuf {
    let folder_of = |path: &Path| match path.parent() {
        Some(parent) if !path.is_dir() => parent.to_owned(),
        _ => path.to_owned(),
    };
    paths
        .iter()
        .map(|path| folder_of(path))
        .reduce(|common, folder| {
            common
                .ancestors()
                .find(|ancestor| folder.starts_with(ancestor))
                .map_or_else(PathBuf::new, Path::to_owned)
        })
        .unwrap_or_default()
}

/// A path with a similar name in the same folder.
fn nearest_sibling(path: &Path) -> Option<PathBuf> {
    let name = path.file_name().and_then(OsStr::to_str)?;
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let siblings: Vec<String> = std::fs::read_dir(folder.unwrap_or(Path::new(".")))
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    let nearest = did_you_mean(name, siblings.iter().map(String::as_str))?;
    Some(folder.map_or_else(|| nearest.into(), |folder| folder.join(nearest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with the files of that name; a file's content follows a colon.
    fn tree(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::Builder::new().prefix("tree").tempdir().unwrap();
        for file in files {
            let (name, content) = file.split_once(':').unwrap_or((file, "x\n"));
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        folder
    }

    /// The request for Python and Go in some paths of a folder.
    fn request(folder: &tempfile::TempDir, paths: &[&str]) -> Discovery {
        Discovery {
            paths: paths.iter().map(|path| folder.path().join(path)).collect(),
            languages: vec![Language::Python, Language::Go],
            ..Discovery::default()
        }
    }

    fn names(discovered: &Discovered) -> Vec<&str> {
        discovered.files.iter().map(|file| &*file.name).collect()
    }

    #[test]
    fn files_are_sorted_and_carry_their_language() {
        let folder = tree(&["b.go:package b", "a/z.py", "a/b.py", "README.md", "a/x.ts"]);
        let discovered = discover(&request(&folder, &[""])).unwrap();
        assert_eq!(names(&discovered), ["a/b.py", "a/z.py", "b.go"]);
        assert_eq!(discovered.skipped.no_rule_for_language, 2);
        let file = &discovered.files[2];
        assert_eq!((file.language, file.size), (Language::Go, 9));
        assert_eq!(
            file.path,
            folder.path().canonicalize().unwrap().join("b.go")
        );
    }

    #[test]
    fn ignore_files_count_outside_of_git() {
        let folder = tree(&[
            ".gitignore:build/",
            ".ignore:*.tmp.py",
            "build/a.py",
            "b.tmp.py",
            "c.py",
            ".hidden/d.py",
        ]);
        assert_eq!(
            names(&discover(&request(&folder, &[""])).unwrap()),
            ["c.py"]
        );
    }

    #[test]
    fn documents_are_what_is_not_scanned_but_belongs_to_the_project() {
        let folder = tree(&[
            ".gitignore:secret.md",
            ".env.example",
            ".hidden/a.md",
            "README.md",
            "secret.md",
            "a.py",
            "legacy/b.py",
            "node_modules/c.md",
        ]);
        let mut request = request(&folder, &[""]);
        request.exclude = vec!["legacy".into()];
        assert_eq!(discover(&request).unwrap().documents, []);
        request.documents = Documents::List;
        let discovered = discover(&request).unwrap();
        assert_eq!(names(&discovered), ["a.py"]);
        let documents: Vec<&str> = discovered
            .documents
            .iter()
            .map(|document| &*document.name)
            .collect();
        assert_eq!(
            documents,
            [".env.example", ".gitignore", "README.md", "legacy/b.py"]
        );
        assert_eq!(discovered.skipped.no_rule_for_language, 1);
        assert_eq!(discovered.skipped.excluded, 1);
        // Who names one file shows nothing of its project.
        request.paths = vec![folder.path().join("a.py")];
        assert_eq!(discover(&request).unwrap().documents, []);
    }

    #[test]
    fn a_named_file_is_scanned_whatever_ignore_files_and_globs_say() {
        let folder = tree(&[".gitignore:a.py", "a.py", "node_modules/b.py", "c.py"]);
        let mut request = request(&folder, &["a.py", "node_modules/b.py", "", "c.py"]);
        request.exclude = vec!["c.py".into()];
        let discovered = discover(&request).unwrap();
        assert_eq!(names(&discovered), ["a.py", "c.py", "node_modules/b.py"]);
        assert!(
            discovered
                .files
                .iter()
                .all(|file| file.origin == Origin::Given)
        );
    }

    #[test]
    fn vendored_folders_are_passed_over_unless_named() {
        let files = [
            "app.py",
            "node_modules/x/a.py",
            "env/pyvenv.cfg",
            "env/lib/a.py",
            "go/vendor/modules.txt",
            "go/vendor/a.go",
            "shop/static/js/vendor/jquery/jquery.js",
            "shop/vendor/models.py",
            "lib/x.dist-info/a.py",
        ];
        let folder = tree(&files);
        let discovered = discover(&request(&folder, &[""])).unwrap();
        assert_eq!(names(&discovered), ["app.py", "shop/vendor/models.py"]);
        assert_eq!(discovered.skipped.vendored, 5);
        let named = discover(&request(&folder, &["node_modules/x"])).unwrap();
        assert_eq!(names(&named), ["a.py"]);
    }

    #[test]
    fn include_and_exclude_count_from_the_source_root() {
        let folder = tree(&[".git/HEAD", "src/a.py", "src/gen/b.py", "tests/c.py"]);
        let mut request = request(&folder, &["src", "tests"]);
        request.include = vec!["src/**".into()];
        request.exclude = vec!["gen".into()];
        let discovered = discover(&request).unwrap();
        assert_eq!(names(&discovered), ["src/a.py"]);
        assert_eq!(discovered.skipped.excluded, 2);
    }

    #[test]
    fn the_source_root_is_that_of_git_else_the_folder_of_all_paths() {
        let folder = tree(&[
            "repo/.git/HEAD",
            "repo/src/deep/a.py",
            "loose/a.py",
            "loose/b/c.py",
        ]);
        let root_of = |paths: &[&str]| {
            let discovered = discover(&request(&folder, paths)).unwrap();
            let base = folder.path().canonicalize().unwrap();
            (
                display_name(&discovered.root.path, &base),
                discovered.root.kind,
            )
        };
        assert_eq!(
            root_of(&["repo/src/deep"]),
            ("repo".to_owned(), RootKind::Git)
        );
        assert_eq!(
            root_of(&["loose/a.py"]),
            ("loose".to_owned(), RootKind::Scan)
        );
        assert_eq!(
            root_of(&["loose/a.py", "loose/b"]),
            ("loose".to_owned(), RootKind::Scan)
        );
        assert_eq!(root_of(&["loose", "repo"]), (String::new(), RootKind::Scan));

        let mut chosen = request(&folder, &["repo/src/deep"]);
        chosen.source_root = Some(folder.path().join("repo/src"));
        assert_eq!(names(&discover(&chosen).unwrap()), ["deep/a.py"]);
        chosen.source_root = Some(folder.path().join("loose"));
        assert!(matches!(
            discover(&chosen),
            Err(DiscoverError::OutsideRoot { .. })
        ));
    }

    #[test]
    fn a_missing_path_names_its_nearest_sibling() {
        let folder = tree(&["activities/a.py"]);
        let Err(DiscoverError::Missing { nearest, .. }) =
            discover(&request(&folder, &["activites"]))
        else {
            panic!("the path does not exist");
        };
        assert_eq!(nearest, Some(folder.path().join("activities")));
    }

    #[cfg(unix)]
    #[test]
    fn symlinks_are_counted_and_not_followed_inside_of_folders() {
        let folder = tree(&["src/a.py", "other/b.py", "note.txt"]);
        let link = |target: &str, name: &str| {
            std::os::unix::fs::symlink(
                folder.path().join(target),
                folder.path().join("src").join(name),
            )
            .unwrap();
        };
        link("other", "linked");
        link("other/b.py", "b.py");
        link("note.txt", "note.txt");
        let discovered = discover(&request(&folder, &["src"])).unwrap();
        assert_eq!(names(&discovered), ["a.py"]);
        assert_eq!(discovered.skipped.symlinks, 2);
        let named = discover(&request(&folder, &["src/linked"])).unwrap();
        assert_eq!(names(&named), ["b.py"]);
    }
}
