//! Reads the packs that come with the program when it is built, with the modules that read packs at run time, so that
//! it need not read them whenever it starts. What cannot be read is left out: reading it again says why.

// The modules are made for the library, and do more than is asked of them here.
#![allow(dead_code, unreachable_pub, unused_imports)]

#[path = "src/dsl/ast.rs"]
mod ast;
#[path = "src/diagnostic/problem.rs"]
mod diagnostic;
#[path = "src/dsl/expression.rs"]
mod expression;
#[path = "src/finding/severity.rs"]
mod finding;
#[path = "src/language/name.rs"]
mod language;
#[path = "src/dsl/parser.rs"]
mod parser;
#[path = "src/pack/yaml.rs"]
mod yaml;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ast::Query;
use serde::Serialize;
use yaml::{Entry, Node, Value};

/// Trees by what they were read from, in the order in which `src/prepared.rs` reads the tables.
#[derive(Default, Serialize)]
struct Prepared {
    files: BTreeMap<String, (String, Option<Vec<u8>>)>,
    rules: BTreeMap<String, Vec<u8>>,
    libraries: BTreeMap<String, Vec<u8>>,
    messages: BTreeMap<String, Vec<u8>>,
    expressions: BTreeMap<String, Vec<u8>>,
}

fn main() {
    for read in ["policies", "grammar"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let mut prepared = Prepared::default();
    let root = Path::new("policies");
    for path in yaml_files(root) {
        let text = std::fs::read_to_string(&path).expect("packs are UTF-8");
        let parsed = yaml::parse(&text).ok();
        let tree = parsed.filter(|(_, problems)| problems.is_empty());
        let tree = tree.map(|(node, _)| {
            prepared.scripts(&node);
            bytes(&node)
        });
        let below = path.strip_prefix(root).expect("the files lie in the root");
        let name = below.to_str().expect("names of packs are ASCII");
        prepared.files.insert(name.replace('\\', "/"), (text, tree));
    }
    let out = std::env::var_os("OUT_DIR").expect("cargo says where to write");
    std::fs::write(Path::new(&out).join("prepared"), bytes(&prepared))
        .expect("cargo's folder can be written");
}

fn bytes(tree: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(tree).expect("trees are plain data")
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder of packs can be read");
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("the folder of packs can be read").path();
        if path.is_dir() {
            files.extend(yaml_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            files.push(path);
        }
    }
    files
}

impl Prepared {
    /// Takes the scripts, messages and expressions of parameters from a file, wherever they stand in it.
    fn scripts(&mut self, node: &Node) {
        match &node.value {
            Value::Scalar(_) => {}
            Value::Sequence(nodes) => nodes.iter().for_each(|node| self.scripts(node)),
            Value::Mapping(entries) => {
                let is_regex = |entry: &Entry| match &entry.value.value {
                    Value::Scalar(scalar) => entry.key == "type" && scalar.text == "regex",
                    _ => false,
                };
                let is_regex = entries.iter().any(is_regex);
                for entry in entries {
                    match (&*entry.key, &entry.value.value) {
                        ("default", Value::Scalar(scalar)) if is_regex => {
                            let pieces = expression::pieces(&scalar.text, false);
                            let text = scalar.text.to_string();
                            self.expressions.insert(text, bytes(&pieces));
                        }
                        ("define", Value::Scalar(scalar)) => self.library(&scalar.text),
                        ("message", Value::Scalar(scalar)) => self.message(&scalar.text),
                        ("match", Value::Scalar(scalar)) => self.rule(&scalar.text),
                        ("match", Value::Mapping(by_language)) => {
                            for entry in by_language {
                                if let Value::Scalar(scalar) = &entry.value.value {
                                    self.rule(&scalar.text);
                                }
                            }
                        }
                        _ => self.scripts(&entry.value),
                    }
                }
            }
        }
    }

    fn rule(&mut self, text: &str) {
        if let Ok(script) = parser::parse_rule(text) {
            script.queries.iter().for_each(|query| self.inline(query));
            self.rules.insert(text.to_owned(), bytes(&script));
        }
    }

    fn library(&mut self, text: &str) {
        if let Ok(definitions) = parser::parse_library(text) {
            self.libraries.insert(text.to_owned(), bytes(&definitions));
        }
    }

    /// The messages in a query.
    fn inline(&mut self, query: &Query) {
        if let Some(report) = &query.report {
            let labels = report.labels.iter().map(|(_, text)| text);
            for text in labels.chain(&report.message) {
                self.message(&text.text);
            }
        }
    }

    fn message(&mut self, text: &str) {
        if let Ok(pieces) = parser::parse_message(text) {
            self.messages.insert(text.to_owned(), bytes(&pieces));
        }
    }
}
