//! What a query asks of the project, split off from what it asks of the file.

use std::borrow::Cow;
use std::sync::Arc;

use super::matcher::Term;
use crate::dsl::ast::{self, ConditionKind, InProject};
use crate::source::globs::PathGlobs;

/// A compiled `project mentions … with … in files …`.
pub struct Demand {
    pub text: Term,
    pub together: Option<Term>,
    pub files: Arc<Files>,
    /// It stands under a `not`.
    pub negated: bool,
}

/// Files that a demand looks at.
#[derive(Debug)]
pub struct Files {
    /// As they are written: the same texts mean the same files.
    pub globs: Vec<String>,
    pub compiled: PathGlobs,
}

impl Files {
    /// The files that fit one of the globs.
    pub fn new(globs: &[String]) -> Self {
        Self {
            globs: globs.to_vec(),
            compiled: super::path_globs(globs.iter()),
        }
    }
}

/// A demand of a script, and whether it is negated.
pub type Demanded<'a> = (&'a InProject, bool);

/// The demands in the outermost conjunction, and the condition without them. A demand that stands deeper is left there.
pub fn split(condition: &ast::Condition) -> (Option<Cow<'_, ast::Condition>>, Vec<Demanded<'_>>) {
    let parts = match &condition.kind {
        ConditionKind::And(parts) => parts.as_slice(),
        _ => std::slice::from_ref(condition),
    };
    let demands: Vec<Demanded<'_>> = parts.iter().filter_map(demanded).collect();
    if demands.is_empty() {
        return (Some(Cow::Borrowed(condition)), demands);
    }
    let mut rest: Vec<ast::Condition> = parts
        .iter()
        .filter(|part| demanded(part).is_none())
        .cloned()
        .collect();
    let rest = match rest.len() {
        0 | 1 => rest.pop(),
        _ => Some(ast::Condition {
            kind: ConditionKind::And(rest),
            span: condition.span.clone(),
        }),
    };
    (rest.map(Cow::Owned), demands)
}

fn demanded(condition: &ast::Condition) -> Option<Demanded<'_>> {
    match &condition.kind {
        ConditionKind::Project(demand) => Some((demand, false)),
        ConditionKind::Not(inner) => {
            demanded(inner).map(|(demand, is_negated)| (demand, !is_negated))
        }
        _ => None,
    }
}
