//! What a project's configuration changes in packs: parameters and levels.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::choices::unknown;
use super::params::read_value;
use super::read::{At, Map, Reader};
use super::texts::{Kebab, RulePath, Snake};
use super::yaml::Node;
use super::{Level, Pack, Param, ParamValue, embedded};
use crate::diagnostic::{Diagnostic, SourceText};

/// What the configuration changes in packs, with the places where it says so.
#[derive(Debug, Clone)]
pub(super) struct Overrides {
    pub(super) source: Arc<SourceText>,
    pub(super) params: Map<Kebab, Map<Snake, Node>>,
    pub(super) rules: Map<RulePath, At<Level>>,
}

impl Overrides {
    /// The names of packs it speaks of.
    pub(super) fn packs(&self) -> BTreeSet<&str> {
        let params = self.params.0.iter().map(|(pack, _)| pack.value.as_str());
        let rules = self
            .rules
            .0
            .iter()
            .filter_map(|(rule, _)| Some(rule.value.split_once('/')?.0));
        params.chain(rules).collect()
    }
}

/// Sets parameters and levels; what the configuration says of `others` is only checked.
pub(super) fn configure(
    packs: &mut [Pack],
    others: &[Pack],
    overrides: &Overrides,
) -> Vec<Diagnostic> {
    let mut reader = Reader::new(overrides.source.clone());
    let loaded = packs.iter().chain(others).map(|pack| pack.name.clone());
    let names: BTreeSet<String> = loaded
        .chain(embedded::names().into_iter().map(str::to_owned))
        .collect();
    let known = || names.iter().map(String::as_str);
    for (name, values) in &overrides.params.0 {
        if let Some(pack) = packs.iter_mut().find(|pack| pack.name == name.value) {
            set_params(Arc::make_mut(&mut pack.params), values, &mut reader);
        } else if let Some(pack) = others.iter().find(|pack| pack.name == name.value) {
            set_params(&mut BTreeMap::clone(&pack.params), values, &mut reader);
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
            Arc::make_mut(rule).level = Some(level.value);
        }
    }
    reader.into_diagnostics()
}

fn set_params(
    params: &mut BTreeMap<String, Param>,
    values: &Map<Snake, Node>,
    reader: &mut Reader,
) {
    for (name, node) in &values.0 {
        match params.get_mut(&name.value) {
            Some(param) => {
                param.value = Arc::new(overridden(
                    &param.default,
                    read_value(param.kind, node, reader),
                ))
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
