//! Rules of this repository: documents, help, versions and rules are in step.
//!
//! `BLESS=1 cargo test --test it tidy` writes the table of rules in the README anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use policycheck::pack::Rule;

use crate::cli::run;
use crate::packs::EMBEDDED;

fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn stdout(folder: &Path, arguments: &[&str]) -> String {
    String::from_utf8(run(folder, arguments).stdout).expect("output is UTF-8")
}

// ---------------------------------------------------------------- README

/// A fenced block, with the file name that the line before it begins with.
struct Block<'a> {
    kind: &'a str,
    file: Option<&'a str>,
    text: String,
}

fn blocks(markdown: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut file = None;
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        if let Some(kind) = line.strip_prefix("```") {
            let text: String = lines
                .by_ref()
                .take_while(|line| *line != "```")
                .flat_map(|line| [line, "\n"])
                .collect();
            found.push(Block { kind, file, text });
            file = None;
        } else if !line.is_empty() {
            let name = line.strip_prefix('`').and_then(|rest| rest.split_once('`'));
            file = name.map(|(name, _)| name);
        }
    }
    found
}

/// Files that the README shows are written, commands that it shows are run: with these files, or in this
/// repository.
#[test]
fn readme_shows_what_happens() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut shown = 0;
    for block in blocks(&read("README.md")) {
        if let Some(file) = block.file.filter(|file| !file.starts_with('.')) {
            fs::write(folder.path().join(file), &block.text).expect("the folder is writable");
        }
        if block.kind == "console" {
            let (command, expected) = block.text.split_once('\n').expect("a command has output");
            let words: Vec<&str> = command.split(' ').collect();
            let ["$", "policycheck", arguments @ ..] = words.as_slice() else {
                panic!("{command} is no command of this program");
            };
            let last = arguments.last().expect("there are arguments");
            let here = folder.path().join(last).exists();
            let folder = if here { folder.path() } else { Path::new(".") };
            let said = stdout(folder, arguments);
            let length = expected.len().min(said.len());
            assert_eq!(
                &said[..said.floor_char_boundary(length)],
                expected,
                "{command}"
            );
            shown += 1;
        }
        if block.file == Some("policycheck.yaml") {
            let output = run(folder.path(), &["list"]);
            let complaints = String::from_utf8_lossy(&output.stderr);
            assert_eq!((output.status.code(), &*complaints), (Some(0), ""));
            shown += 1;
        }
    }
    assert_eq!(shown, 3, "two commands and a configuration");
}

#[test]
fn readme_names_commands_statuses_and_variables() {
    let readme = read("README.md");
    let help = stdout(Path::new("."), &["--help"]);
    let section = |title: &str| {
        let (_, rest) = help.split_once(title).expect("the help has the section");
        rest.lines()
            .skip(1)
            .take_while(|line| line.starts_with("  "))
            .map(|line| {
                line.trim()
                    .split_once("  ")
                    .expect("a word and its meaning")
            })
            .collect::<Vec<_>>()
    };
    for (command, _) in section("Commands:") {
        assert!(
            command == "check" || readme.contains(&format!("policycheck {command}")),
            "the README does not show `{command}`"
        );
    }
    let plain = readme.replace('`', "");
    for (status, meaning) in section("Exit status:") {
        assert!(
            plain.contains(&format!("| {status} | {meaning}")),
            "the README does not say of exit status {status}: {meaning}"
        );
    }
    for line in read("src/cli/args.rs").lines() {
        if let Some((_, rest)) = line.split_once("env = \"") {
            let variable = rest.split('"').next().unwrap_or_default();
            assert!(
                readme.contains(variable),
                "the README does not name {variable}"
            );
        }
    }
}

#[test]
fn readme_lists_every_rule() {
    const BEGIN: &str = "<!-- rules: written by `BLESS=1 cargo test --test it tidy` -->\n";
    const END: &str = "<!-- end of rules -->";
    let readme = read("README.md");
    let (before, rest) = readme.split_once(BEGIN).expect("the table begins");
    let (_, after) = rest.split_once(END).expect("the table ends");
    let wanted = format!("{before}{BEGIN}{}{END}{after}", rule_table());
    if std::env::var_os("BLESS").is_some() {
        fs::write("README.md", wanted).expect("the file can be written");
    } else {
        assert_eq!(readme, wanted);
    }
}

fn rule_table() -> String {
    let mut table =
        String::from("\n| rule | what it finds | severity | languages |\n|---|---|---|---|\n");
    let rules = EMBEDDED.packs.iter().flat_map(|pack| &pack.rules);
    for rule in rules {
        let Rule { id, title, .. } = &**rule;
        let severity = format!("{:?}", rule.severity).to_lowercase();
        let languages: Vec<&str> = rule
            .languages
            .iter()
            .map(|language| language.name())
            .collect();
        let languages = languages.join(", ");
        writeln!(table, "| `{id}` | {title} | {severity} | {languages} |")
            .expect("memory takes all");
    }
    table + "\n"
}

// ---------------------------------------------------------------- other documents

#[test]
fn changelog_begins_with_this_version() {
    let changelog = read("CHANGELOG.md");
    let newest = changelog.lines().find_map(|line| line.strip_prefix("## "));
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        newest
            .is_some_and(|newest| newest == version || newest.starts_with(&format!("{version} "))),
        "{newest:?}"
    );
}

/// The map of the source names every folder of it, and nothing that is not there.
#[test]
fn architecture_names_every_folder() {
    let map = read("ARCHITECTURE.md");
    for entry in fs::read_dir("src").expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let name = path.file_name().expect("it has a name").to_string_lossy();
        if path.is_dir() && name != "snapshots" {
            assert!(
                map.contains(&format!("`{name}/`")),
                "the map lacks `{name}/`"
            );
        }
    }
    let paths = map.split('`').skip(1).step_by(2);
    for path in paths.filter(|path| path.contains('/') && !path.contains([' ', '*', '<', '{', '$']))
    {
        let known = [path.to_owned(), format!("src/{path}")];
        assert!(
            path.chars().any(char::is_uppercase)
                || known.iter().any(|path| Path::new(path).exists()),
            "there is no `{path}`"
        );
    }
}

// ---------------------------------------------------------------- sources

/// A comment stands before every dependency, or before the one above it.
#[test]
fn dependencies_say_why() {
    let manifest = read("Cargo.toml");
    let mut section = "";
    let mut above = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]") && line.contains('=') {
            assert!(
                !above.is_empty() && !above.starts_with('['),
                "{line} has no comment"
            );
        }
        above = line;
    }
}

#[test]
fn sources_are_finished_and_named() {
    // Go has a function of the first name; in a comment it is a promise.
    let marks: Vec<String> = ["TO-DO", "FIX-ME", "XX-X"]
        .iter()
        .flat_map(|mark| ["// ", "# "].map(|opener| opener.to_owned() + &mark.replace('-', "")))
        .collect();
    let nouns_not_found = ["utils", "util", "helpers", "helper", "common", "misc"];
    for path in ["src", "tests/it", "policies", "grammar", ".ci"]
        .into_iter()
        .flat_map(files_below)
    {
        let text = read(&path);
        let shown = path.display();
        for mark in &marks {
            assert!(!text.contains(mark.as_str()), "{shown} holds {mark}");
        }
        assert!(!text.contains('\r'), "{shown} has carriage returns");
        assert!(text.ends_with('\n'), "{shown} does not end its last line");
        let stem = path
            .file_stem()
            .expect("a file has a name")
            .to_string_lossy();
        assert!(!nouns_not_found.contains(&&*stem), "{shown} wants a noun");
        let is_rust = path.extension().is_some_and(|ending| ending == "rs");
        let is_tests = stem == "tests";
        assert!(
            !is_rust || is_tests || text.starts_with("//!"),
            "{shown} does not say what it is for"
        );
    }
}

fn files_below(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}")) {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            files.extend(files_below(&path.to_string_lossy()));
        } else if path.extension().is_none_or(|ending| ending != "snap") {
            files.push(path);
        }
    }
    files
}
