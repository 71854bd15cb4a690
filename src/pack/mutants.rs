//! Why mutants of rules may survive: `mutants.yaml`, beside the fixtures of a pack.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use super::origin::read_source;
use super::read::{Map, Read, Reader, record};
use super::texts::{Kebab, Prose, Text};
use super::yaml;
use crate::diagnostic::{Diagnostic, SourceText};

/// The name of the file in a folder of fixtures.
pub const FILE_NAME: &str = "mutants.yaml";

/// Why the mutants of a rule that bear a name may pass all its tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule's name without its pack.
    pub rule: String,
    /// As `test --mutate` prints it, white space aside.
    pub mutant: String,
    /// Why it is right that it survives.
    pub text: String,
    pub source: Arc<SourceText>,
    /// Where the mutant is named.
    pub span: Range<usize>,
}

record! {
    /// A reason why a mutant may survive.
    "reason" ReasonFile {
        /// the mutant, as `test --mutate` prints it.
        mutant: Text<Prose>,
        /// why no test can, or need, tell it from the rule.
        reason: Text<Prose>,
    }
}

/// The reasons of a file, in its order.
pub fn load(path: &Path) -> Result<Vec<Reason>, Vec<Diagnostic>> {
    let source = read_source(path).map_err(|problem| {
        vec![Diagnostic {
            source: None,
            problem,
        }]
    })?;
    let mut reader = Reader::new(source.clone());
    let rules = match yaml::parse(&source.text) {
        Ok((node, problems)) => {
            reader.problems.extend(problems);
            Map::<Kebab, Vec<ReasonFile>>::read(&node, &mut reader)
        }
        Err(problem) => {
            reader.report(problem);
            Map::fallback()
        }
    };
    if !reader.problems.is_empty() {
        return Err(reader.into_diagnostics());
    }
    let reasons = rules.0.into_iter().flat_map(|(rule, reasons)| {
        let source = source.clone();
        reasons.into_iter().map(move |reason| Reason {
            rule: rule.value.clone(),
            mutant: one_line(&reason.mutant.value),
            text: reason.reason.value,
            source: source.clone(),
            span: reason.mutant.span,
        })
    });
    Ok(reasons.collect())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
