//! What each concept of the rule language means in each language, as data.
//!
//! `tests/concepts/LANGUAGE/CONCEPT.EXT` (or `CONCEPT_VARIANT.EXT`) holds code. A line on which nodes of the
//! concept start ends in a comment `concept:` with the first line of each of these nodes, several of
//! them joined by ` ;; `; no other line does. `BLESS=1 cargo test --test it concepts` writes the marks
//! anew.

use std::path::Path;

use ast_grep_core::tree_sitter::LanguageExt as _;
use ast_grep_language::SupportLang;
use policycheck::language::Language;
use policycheck::language::concept::Concept;
use policycheck::language::dialect::Dialect;
use policycheck::language::grammar::GrammarTable;
use policycheck::model::tree::{NodeId, Tree};

/// Every node is one, and what a log call is depends on more than the file's tree.
const NOT_SHOWN: [Concept; 2] = [Concept::Any, Concept::LogCall];

#[test]
fn python() {
    check_folder(Language::Python, "# concept: ");
}

#[test]
fn go() {
    check_folder(Language::Go, "// concept: ");
}

#[test]
fn java() {
    check_folder(Language::Java, "// concept: ");
}

#[test]
fn typescript() {
    check_folder(Language::TypeScript, "// concept: ");
}

/// Compares the marks in the files of a language with the nodes that its dialect finds.
fn check_folder(language: Language, mark: &str) {
    let folder = Path::new("tests/concepts").join(language.name());
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is in the project") {
        let path = entry.expect("it can be read").path();
        let stem = path.file_stem().expect("a file has a name");
        let concept = concept_of(&stem.to_string_lossy());
        let (of, grammar) = Language::of_path(&path).expect("the ending is known");
        assert_eq!(of, language, "{}", path.display());
        let written = std::fs::read_to_string(&path).expect("the file can be read");
        let found = marked(&written, concept, grammar, mark);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, found).expect("the file can be written");
        } else {
            assert_eq!(written, found, "{}", path.display());
        }
        seen.push(concept);
    }
    let dialect = dialect_of(language.grammars()[0]);
    let missing: Vec<&str> = Concept::ALL
        .iter()
        .filter(|(concept, _)| is_known(dialect, *concept) && !seen.contains(concept))
        .map(|(_, word)| *word)
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "{}", language.name());
}

/// Whether the language has nodes of the concept that can be shown.
fn is_known(dialect: &dyn Dialect, concept: Concept) -> bool {
    let listed = dialect.concepts().iter();
    let is_listed = listed
        .filter(|(_, kinds)| !kinds.is_empty())
        .any(|(of, _)| *of == concept);
    (is_listed || concept == Concept::Docstring) && !NOT_SHOWN.contains(&concept)
}

/// The concept that a file is named after: the longest that fits.
fn concept_of(stem: &str) -> Concept {
    let fits = |word: &str| {
        stem.strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
    };
    Concept::ALL
        .iter()
        .filter(|(_, word)| fits(word))
        .max_by_key(|(_, word)| word.len())
        .map(|(concept, _)| *concept)
        .unwrap_or_else(|| panic!("{stem} is no concept"))
}

fn dialect_of(grammar: SupportLang) -> &'static dyn Dialect {
    let dialect = GrammarTable::of(grammar).dialect();
    dialect.expect("the language is a first-class one")
}

/// The text with its marks as they should be.
fn marked(text: &str, concept: Concept, grammar: SupportLang, mark: &str) -> String {
    let plain: String = text
        .lines()
        .map(|line| line.split(mark).next().unwrap_or_default().trim_end())
        .flat_map(|line| [line, "\n"])
        .collect();
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(&grammar.get_ts_language())
        .expect("the grammar is of this version of tree-sitter");
    let parsed = parser.parse(&plain, None).expect("no limit is set");
    let tree = Tree::new(&parsed, &plain, grammar);
    assert_eq!(tree.errors(), [], "{plain}");
    let mut marks: Vec<Vec<&str>> = vec![Vec::new(); plain.lines().count()];
    for node in nodes(&tree, concept, dialect_of(grammar)) {
        let row = tree.inner(node).start_position().row;
        let first_line = tree.text(node).lines().next().unwrap_or_default();
        marks[row].push(first_line.trim_end());
    }
    plain
        .lines()
        .zip(marks)
        .map(|(line, marks)| match marks.as_slice() {
            [] => format!("{line}\n"),
            marks => format!("{line}{}{mark}{}\n", gap(mark), marks.join(" ;; ")),
        })
        .collect()
}

/// Python's formatters put two spaces before a comment.
fn gap(mark: &str) -> &'static str {
    if mark.starts_with('#') { "  " } else { " " }
}

/// Whether the text holds the word, by itself unless `*` stands before it.
fn holds(text: &str, word: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    match word.strip_prefix('*') {
        Some(part) => text.contains(part),
        None => text.match_indices(word).any(|(at, _)| {
            let after = &text[at + word.len()..];
            let runs_on_before =
                is_word(text[..at].chars().next_back()) && is_word(word.chars().next());
            let runs_on_after = is_word(after.chars().next()) && is_word(word.chars().next_back());
            !runs_on_before && !runs_on_after
        }),
    }
}

/// The nodes of a concept in document order; each holds one of the words that the dialect promises.
fn nodes(tree: &Tree<'_>, concept: Concept, dialect: &dyn Dialect) -> Vec<NodeId> {
    let is = |node: NodeId, concept| tree.may_be(node, concept) && dialect.is(tree, node, concept);
    if concept == Concept::Docstring {
        return tree
            .all()
            .filter(|node| is(*node, Concept::Function) || is(*node, Concept::Class))
            .filter_map(|node| dialect.docstring(tree, node))
            .collect();
    }
    let words = dialect
        .words()
        .iter()
        .find(|(of, _)| *of == concept)
        .map(|(_, words)| *words);
    let nodes: Vec<NodeId> = tree.all().filter(|node| is(*node, concept)).collect();
    for node in &nodes {
        let text = tree.text(*node);
        assert!(
            words.is_none_or(|words| words.iter().any(|word| holds(text, word))),
            "`{text}` holds none of {words:?}"
        );
    }
    nodes
}
