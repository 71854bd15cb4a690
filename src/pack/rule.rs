//! Rules: what no single value shows, but only values beside each other, is checked here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::choices::{listed, unknown};
use super::file::{ExampleFile, RuleFile};
use super::guideline::{Guideline, split_number};
use super::read::{At, Reader};
use super::texts::{Kebab, PathGlob, RulePath, Text};
use super::{Example, Rule, RuleId, Script, Verdict};
use crate::diagnostic::{Diagnostic, Problem};
use crate::language::Language;
use crate::scan::ProjectText;

/// What a rule refers to in its pack.
pub(super) struct Surroundings<'a> {
    /// The pack's name; empty when it has none that could be read.
    pub(super) pack: &'a str,
    pub(super) guideline: Option<&'a Guideline>,
    pub(super) impacts: &'a BTreeMap<String, String>,
}

const MAX_TAGS: usize = 10;
const MAX_MESSAGE: usize = 1024;

/// The rule of a file's entry, after all its problems are reported.
pub(super) fn build_rule(
    entry: &At<RuleFile>,
    surroundings: &Surroundings<'_>,
    reader: &mut Reader,
) -> Rule {
    let file = &entry.value;
    let place = if file.id.value.is_empty() {
        entry.span.clone()
    } else {
        file.id.span.clone()
    };
    check_languages(file, reader);
    check_scripts(file, reader);
    check_message(&file.message, reader);
    check_guideline(file, surroundings, reader);
    check_impact(file, surroundings, reader);
    check_security(file, reader);
    check_subsumes(file, surroundings, reader);
    let tags = file
        .tags
        .as_ref()
        .map(|tags| checked_tags(tags, reader))
        .unwrap_or_default();
    let examples = build_examples(file, &place, reader);
    let languages: BTreeSet<Language> = file
        .languages
        .value
        .iter()
        .map(|language| language.value)
        .collect();
    Rule {
        id: RuleId(format!("{}/{}", surroundings.pack, file.id.value).into()),
        title: file.title.value.clone(),
        severity: file.severity.value,
        level: None,
        confidence: file.confidence.value,
        languages: languages.into_iter().collect(),
        guideline: file
            .guideline
            .iter()
            .flatten()
            .map(|number| own_number(&number.value, surroundings.pack).to_owned())
            .collect(),
        impact: file.impact.as_ref().map(|impact| impact.value.clone()),
        tags,
        cwe: file.cwe.iter().flatten().map(|number| number.0).collect(),
        security_severity: file
            .security_severity
            .as_ref()
            .map(|score| score.value as f32),
        matches: file
            .r#match
            .value
            .0
            .iter()
            .map(|(language, script)| (language.value, script.clone()))
            .collect(),
        message: file.message.clone(),
        help: file.help.value.clone(),
        examples,
        subsumes: file
            .subsumes
            .iter()
            .flatten()
            .map(|rule| RuleId(rule.value.as_str().into()))
            .collect(),
        secret: file.secret.unwrap_or_default(),
        tests: file.tests.unwrap_or_default(),
        files: globs(file.files.as_ref()),
        exclude: globs(file.exclude.as_ref()),
        place: (reader.source.clone(), place),
    }
}

/// The texts of globs.
pub(super) fn globs(globs: Option<&Vec<Text<PathGlob>>>) -> Vec<String> {
    globs
        .into_iter()
        .flatten()
        .map(|glob| glob.value.clone())
        .collect()
}

/// Names that two rules of a pack share.
pub(super) fn check_unique(rules: &[Rule]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<&RuleId, &Rule> = BTreeMap::new();
    let mut doubled = Vec::new();
    for rule in rules.iter().filter(|rule| !rule.id.name().is_empty()) {
        let Some(first) = seen.get(&rule.id) else {
            seen.insert(&rule.id, rule);
            continue;
        };
        let (source, span) = &first.place;
        let line = source.text[..span.start].matches('\n').count() + 1;
        let problem = Problem::new(
            rule.place.1.clone(),
            format!("a second rule has the id `{}`", rule.id.name()),
        )
        .with_help(format!(
            "Rename one of the two; the first stands at {}:{line}.",
            source.name
        ));
        doubled.push(Diagnostic {
            source: Some(rule.place.0.clone()),
            problem,
        });
    }
    doubled
}

/// Rules of the own pack that are named under `subsumes` but do not exist.
pub(super) fn check_subsumed(rules: &[Rule], file: &RuleFile, pack: &str, reader: &mut Reader) {
    check_own_rules(file.subsumes.iter().flatten(), rules, pack, reader);
}

/// Ids that are the own pack's and of no rule of it; those of other packs, which may not be in use, are not looked at.
pub(super) fn check_own_rules<'a>(
    written: impl Iterator<Item = &'a Text<RulePath>>,
    rules: &[Rule],
    pack: &str,
    reader: &mut Reader,
) {
    for id in written {
        let own = id
            .value
            .split_once('/')
            .is_some_and(|(owner, _)| owner == pack);
        if own && !rules.iter().any(|rule| *rule.id.0 == *id.value) {
            let ids = rules.iter().map(|rule| &*rule.id.0);
            reader.report(unknown(&id.value, "rule", ids, id.span.clone()));
        }
    }
}

/// A number of the own guideline without the pack's name.
fn own_number<'a>(number: &'a str, pack: &str) -> &'a str {
    match split_number(number) {
        (Some(owner), number) if owner == pack => number,
        _ => number,
    }
}

fn check_languages(file: &RuleFile, reader: &mut Reader) {
    let languages = &file.languages;
    if languages.value.is_empty() && !reader.has_reported(&languages.span) {
        let problem = Problem::new(languages.span.clone(), "this rule has no language");
        reader.report(
            problem.with_help("List the languages the rule speaks about, as in [python, go]."),
        );
    }
    for (index, language) in languages.value.iter().enumerate() {
        let doubled = languages.value[..index]
            .iter()
            .any(|earlier| earlier.value == language.value && !reader.has_reported(&earlier.span));
        if doubled && !reader.has_reported(&language.span) {
            let problem = Problem::new(
                language.span.clone(),
                format!("`{}` is listed twice", language.value.name()),
            );
            reader.report(problem.with_help("Remove one of the two."));
        }
    }
}

/// Each language has one script to go by, and each script a language.
fn check_scripts(file: &RuleFile, reader: &mut Reader) {
    let scripts = &file.r#match.value.0;
    let claimed: Vec<Language> = file
        .languages
        .value
        .iter()
        .map(|language| language.value)
        .collect();
    // A misspelt language would be missed here once more.
    let unsure = file
        .languages
        .value
        .iter()
        .any(|language| reader.has_reported(&language.span));
    if scripts.is_empty() || claimed.is_empty() || unsure {
        return;
    }
    for (language, _) in scripts {
        if let Some(name) = language
            .value
            .filter(|language| !claimed.contains(language))
            .map(Language::name)
        {
            let problem = Problem::new(
                language.span.clone(),
                format!("`{name}` is not among the rule's languages"),
            );
            reader.report(problem.with_help(format!(
                "Add `{name}` to `languages`, or remove its script."
            )));
        }
    }
    let has_script = |language: Language| {
        scripts
            .iter()
            .any(|(of, _)| of.value.is_none_or(|of| of == language))
    };
    for language in file
        .languages
        .value
        .iter()
        .filter(|language| !has_script(language.value))
    {
        let name = language.value.name();
        let problem = Problem::new(
            language.span.clone(),
            format!("`match` has no script for `{name}`"),
        );
        reader.report(problem.with_help(format!(
            "Add one under `{name}` or `default`, or do not claim the language."
        )));
    }
}

fn check_message(message: &Script, reader: &mut Reader) {
    let text = message.text.trim_end();
    if text.is_empty() {
        return;
    }
    let span = message.span_in_source(0..text.len());
    let length = text.chars().count();
    if length > MAX_MESSAGE {
        reader.report(Problem::new(
            span,
            format!("this message has {length} characters; {MAX_MESSAGE} are allowed"),
        ));
    } else if text.contains('\n') {
        let problem = Problem::new(span, "this message has more than one line");
        reader.report(problem.with_help("Write one sentence; details belong into `help`."));
    } else if !text.ends_with('.') {
        let problem = Problem::new(
            message.span_in_source(text.len()..text.len()),
            "a message ends in a full stop",
        );
        reader.report(problem.with_help("Write one sentence with a full stop."));
    }
}

fn check_guideline(file: &RuleFile, surroundings: &Surroundings<'_>, reader: &mut Reader) {
    for number in file.guideline.iter().flatten() {
        let own = own_number(&number.value, surroundings.pack);
        // A number of another pack can be checked when that pack is in use.
        if own.is_empty() || own.contains('/') {
            continue;
        }
        let Some(guideline) = surroundings.guideline else {
            let problem = Problem::new(
                number.span.clone(),
                format!("the pack has no guideline that `{own}` could belong to"),
            );
            reader.report(
                problem.with_help("Give the pack a `guideline` with `name` and `sections`."),
            );
            continue;
        };
        if guideline.title(own).is_none() {
            let sections = listed(guideline.sections.keys().map(String::as_str));
            let problem = Problem::new(
                number.span.clone(),
                format!("`{own}` is not in a section of the guideline"),
            );
            reader.report(problem.with_help(format!("The sections are {sections}.")));
        }
    }
}

fn check_impact(file: &RuleFile, surroundings: &Surroundings<'_>, reader: &mut Reader) {
    let Some(impact) = file
        .impact
        .as_ref()
        .filter(|impact| !impact.value.is_empty())
    else {
        return;
    };
    if surroundings.impacts.is_empty() {
        let problem = Problem::new(
            impact.span.clone(),
            format!("the pack has no impact `{}`", impact.value),
        );
        reader.report(problem.with_help("Describe it under `impacts` of the pack."));
    } else if !surroundings.impacts.contains_key(&impact.value) {
        let known = surroundings.impacts.keys().map(String::as_str);
        reader.report(unknown(&impact.value, "impact", known, impact.span.clone()));
    }
}

fn checked_tags(tags: &At<Vec<Text<Kebab>>>, reader: &mut Reader) -> Vec<String> {
    if let Some(excess) = tags.value.get(MAX_TAGS) {
        let problem = Problem::new(
            excess.span.clone(),
            format!("a rule has at most {MAX_TAGS} tags"),
        );
        reader.report(problem.with_help("Keep the ones that people filter by."));
    }
    for (index, tag) in tags.value.iter().enumerate() {
        if !tag.value.is_empty()
            && tags.value[..index]
                .iter()
                .any(|earlier| earlier.value == tag.value)
        {
            let problem = Problem::new(
                tag.span.clone(),
                format!("the tag `{}` is listed twice", tag.value),
            );
            reader.report(problem.with_help("Remove one of the two."));
        }
    }
    tags.value.iter().map(|tag| tag.value.clone()).collect()
}

/// The tag `security` and a score belong together.
fn check_security(file: &RuleFile, reader: &mut Reader) {
    let tag = file
        .tags
        .iter()
        .flat_map(|tags| &tags.value)
        .find(|tag| tag.value == "security");
    match (&file.security_severity, tag) {
        (Some(score), _) if score.value.is_nan() => {}
        (Some(score), _) if !(score.value > 0.0 && score.value <= 10.0) => {
            let problem = Problem::new(
                score.span.clone(),
                "`security_severity` is over 0 and at most 10",
            );
            reader.report(
                problem
                    .with_help("Score it as CVSS does: 9 and more is critical, 7 high, 4 medium."),
            );
        }
        (Some(score), None) => {
            let problem = Problem::new(
                score.span.clone(),
                "only rules with the tag `security` have a `security_severity`",
            );
            reader.report(problem.with_help("Add `security` to `tags`, or remove the score."));
        }
        (None, Some(tag)) => {
            let problem = Problem::new(
                tag.span.clone(),
                "a rule with the tag `security` needs a `security_severity`",
            );
            reader.report(problem.with_help("Add `security_severity`, over 0 and at most 10."));
        }
        (Some(_), Some(_)) | (None, None) => {}
    }
}

fn check_subsumes(file: &RuleFile, surroundings: &Surroundings<'_>, reader: &mut Reader) {
    let own = format!("{}/{}", surroundings.pack, file.id.value);
    for rule in file
        .subsumes
        .iter()
        .flatten()
        .filter(|rule| rule.value == own)
    {
        let problem = Problem::new(rule.span.clone(), "a rule cannot replace its own findings");
        reader.report(problem.with_help("Name the more general rule here."));
    }
}

fn build_examples(file: &RuleFile, place: &Range<usize>, reader: &mut Reader) -> Vec<Example> {
    let examples: Vec<Example> = file
        .examples
        .value
        .iter()
        .flat_map(|example| build_example(example, file, reader))
        .collect();
    if reader.has_reported(&file.examples.span) {
        return examples;
    }
    let has = |verdict| {
        examples
            .iter()
            .any(|example: &Example| example.verdict == verdict)
    };
    let lacking = match (has(Verdict::Bad), has(Verdict::Good)) {
        (true, true) => return examples,
        (false, true) => "bad",
        (true, false) => "good",
        // Entries without code have been reported one by one.
        (false, false) if !file.examples.value.is_empty() => return examples,
        (false, false) => "bad and no good",
    };
    let problem = Problem::new(place.clone(), format!("this rule has no {lacking} example"));
    reader.report(problem.with_help(
        "Show under `examples` what the rule finds (`bad`) and what to write instead (`good`).",
    ));
    examples
}

/// The bad and the good code of one entry.
fn build_example(entry: &At<ExampleFile>, rule: &RuleFile, reader: &mut Reader) -> Vec<Example> {
    let example = &entry.value;
    let language = example.language.value;
    let known = !reader.has_reported(&example.language.span);
    let claimed = rule
        .languages
        .value
        .iter()
        .any(|claimed| claimed.value == language || reader.has_reported(&claimed.span));
    if known && !claimed && !rule.languages.value.is_empty() {
        let problem = Problem::new(
            example.language.span.clone(),
            format!("`{}` is not among the rule's languages", language.name()),
        );
        reader.report(problem.with_help("Add it to `languages`, or remove the example."));
    }
    if let Some(file) = example
        .file
        .as_ref()
        .filter(|file| known && !file.value.is_empty())
    {
        let spoken =
            Language::of_path(std::path::Path::new(&file.value)).map(|(language, _)| language);
        if spoken != Some(language) {
            let problem = Problem::new(
                file.span.clone(),
                format!(
                    "`{}` is not the name of a {} file",
                    file.value,
                    language.name()
                ),
            );
            reader
                .report(problem.with_help(format!("Name it as in `{}`.", default_file(language))));
        }
    }
    if example.bad.is_none() && example.good.is_none() {
        let problem = Problem::new(
            entry.span.clone(),
            "this example has neither `bad` nor `good` code",
        );
        reader.report(problem.with_help("Put the code under `bad` or `good`."));
    }
    let file = example
        .file
        .as_ref()
        .map_or_else(|| default_file(language), |file| file.value.clone());
    let beside: Vec<ProjectText> = example
        .beside
        .iter()
        .flat_map(|files| &files.0)
        .map(|(name, script)| ProjectText {
            name: name.value.clone(),
            text: script.text.clone(),
        })
        .collect();
    let build = |(code, verdict): (&Option<Script>, Verdict)| {
        Some(Example {
            language,
            file: file.clone(),
            code: code.clone()?,
            beside: beside.clone(),
            verdict,
        })
    };
    [(&example.bad, Verdict::Bad), (&example.good, Verdict::Good)]
        .into_iter()
        .filter_map(build)
        .collect()
}

/// The name of a file in that language.
fn default_file(language: Language) -> String {
    let ending = match language {
        Language::Python => "py",
        Language::TypeScript => "ts",
        Language::Go => "go",
        Language::Java => "java",
        Language::Bash => "sh",
        Language::C => "c",
        Language::Cpp => "cpp",
        Language::CSharp => "cs",
        Language::Css => "css",
        Language::Dart => "dart",
        Language::Elixir => "ex",
        Language::Haskell => "hs",
        Language::Hcl => "hcl",
        Language::Html => "html",
        Language::Json => "json",
        Language::Kotlin => "kt",
        Language::Lua => "lua",
        Language::Markdown => "md",
        Language::Nix => "nix",
        Language::Php => "php",
        Language::Ruby => "rb",
        Language::Rust => "rs",
        Language::Scala => "scala",
        Language::Solidity => "sol",
        Language::Swift => "swift",
        Language::Yaml => "yaml",
        Language::Zig => "zig",
    };
    format!("example.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_file_of_its_own() {
        for language in Language::ALL {
            let file = default_file(*language);
            let spoken =
                Language::of_path(std::path::Path::new(&file)).map(|(language, _)| language);
            assert_eq!(spoken, Some(*language), "{file}");
        }
    }
}
