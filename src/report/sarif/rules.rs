//! The tool, its packs, its rules, and the taxonomy of weaknesses they refer to.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use serde_sarif::sarif::{
    MultiformatMessageString, PropertyBag, ReportingConfiguration, ReportingDescriptor,
    ReportingDescriptorReference, ReportingDescriptorRelationship, Tool, ToolComponent,
    ToolComponentReference,
};

use super::build_text;
use crate::finding::suppression::suppression_of;
use crate::finding::{Confidence, Severity};
use crate::report::prose::{clip_sentences, first_paragraph, plain_text};
use crate::report::{NotificationKind, PackInfo, Report, RuleInfo};

/// GitHub's limit for descriptions, in characters.
const MAX_DESCRIPTION: usize = 1_024;
/// GitHub's limit for names, in characters.
const MAX_NAME: usize = 255;
/// How many tags of a rule GitHub keeps.
const MAX_TAGS: usize = 10;
/// The tag without which GitHub ignores a rule's security severity.
const SECURITY: &str = "security";
const CWE: &str = "CWE";

pub(super) fn build_tool(report: &Report) -> Tool {
    Tool::builder()
        .driver(build_driver(report))
        .extensions(report.packs.iter().map(build_extension).collect::<Vec<_>>())
        .build()
}

/// The weaknesses that the rules name; `None` when they name none.
pub(super) fn build_taxonomy(report: &Report) -> Option<ToolComponent> {
    let numbers = cwe_numbers(report);
    (!numbers.is_empty()).then(|| {
        ToolComponent::builder()
            .name(CWE)
            .full_name("Common Weakness Enumeration")
            .organization("MITRE")
            .information_uri("https://cwe.mitre.org/")
            .short_description(build_text(
                "A list of kinds of weaknesses of software, kept by MITRE.",
            ))
            .is_comprehensive(false)
            .taxa(numbers.into_iter().map(build_taxon).collect::<Vec<_>>())
            .build()
    })
}

fn build_driver(report: &Report) -> ToolComponent {
    let mut driver = ToolComponent::builder()
        .name(env!("CARGO_PKG_NAME"))
        .version(env!("CARGO_PKG_VERSION"))
        .semantic_version(env!("CARGO_PKG_VERSION"))
        .short_description(build_text(concat!(env!("CARGO_PKG_DESCRIPTION"), ".")))
        .rules(
            report
                .rules
                .iter()
                .map(|rule| build_rule(rule, &cwe_numbers(report)))
                .collect::<Vec<_>>(),
        )
        .notifications(
            NotificationKind::ALL
                .iter()
                .map(|kind| build_notification_kind(*kind))
                .collect::<Vec<_>>(),
        )
        .build();
    driver.information_uri = information_uri();
    if !cwe_numbers(report).is_empty() {
        driver.supported_taxonomies = Some(vec![build_cwe_reference()]);
    }
    driver
}

/// The home page, where the package names one.
fn information_uri() -> Option<String> {
    let pages = [env!("CARGO_PKG_HOMEPAGE"), env!("CARGO_PKG_REPOSITORY")];
    pages
        .into_iter()
        .find(|page| !page.is_empty())
        .map(str::to_owned)
}

fn build_extension(pack: &PackInfo) -> ToolComponent {
    ToolComponent::builder()
        .name(pack.name.clone())
        .version(pack.version.clone())
        .semantic_version(pack.version.clone())
        .short_description(build_text(pack.title.clone()))
        .build()
}

fn build_rule(rule: &RuleInfo, cwe_numbers: &BTreeSet<u32>) -> ReportingDescriptor {
    let mut descriptor = ReportingDescriptor::builder()
        .id(rule.id.clone())
        .name(pascal_case(&rule.id))
        .short_description(build_text(clip_sentences(&rule.title, MAX_DESCRIPTION)))
        .full_description(build_text(full_description(rule)))
        .help(build_help(rule))
        .default_configuration(build_configuration(rule.severity))
        .properties(build_properties(rule))
        .build();
    if !rule.cwe.is_empty() {
        let relationships = rule
            .cwe
            .iter()
            .map(|number| build_relationship(*number, cwe_numbers));
        descriptor.relationships = Some(relationships.collect());
    }
    descriptor
}

/// `pack/no-timeout` is `NoTimeout`: SARIF wants a name that is not the id.
fn pascal_case(id: &str) -> String {
    let name = id.rsplit('/').next().unwrap_or(id);
    let words = name.split(|character: char| !character.is_alphanumeric());
    let pascal = words.flat_map(|word| {
        let mut characters = word.chars();
        characters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .chain(characters)
    });
    pascal.take(MAX_NAME).collect()
}

fn full_description(rule: &RuleInfo) -> String {
    let paragraph = first_paragraph(&rule.help);
    let description = if paragraph.is_empty() {
        format!("{}.", rule.title.trim_end_matches('.'))
    } else {
        paragraph
    };
    clip_sentences(&description, MAX_DESCRIPTION)
}

fn build_help(rule: &RuleInfo) -> MultiformatMessageString {
    let markdown = help_markdown(rule);
    MultiformatMessageString::builder()
        .text(plain_text(&markdown))
        .markdown(markdown)
        .build()
}

fn help_markdown(rule: &RuleInfo) -> String {
    let mut sections = Vec::new();
    let help = rule.help.trim();
    sections.push(if help.is_empty() {
        full_description(rule)
    } else {
        help.to_owned()
    });
    if let Some((_, text)) = &rule.impact {
        sections.push(format!("## Impact\n\n{}", text.trim()));
    }
    for (heading, example) in [("Bad", &rule.bad), ("Good", &rule.good)] {
        if let Some((language, code)) = example {
            sections.push(format!("## {heading}\n\n{}", code_block(language, code)));
        }
    }
    sections.push(format!(
        "A comment at the end of the line accepts the finding there: `{}` and the reason.",
        suppression_of(&rule.id)
    ));
    if !rule.guideline.is_empty() {
        sections.push(format!("Guideline: {}.", rule.guideline.join(", ")));
    }
    sections.join("\n\n")
}

/// The fence is longer than any row of backquotes in the code.
fn code_block(language: &str, code: &str) -> String {
    let longest = code
        .split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}{language}\n{}\n{fence}", code.trim_end())
}

fn build_configuration(severity: Severity) -> ReportingConfiguration {
    let level = match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    ReportingConfiguration::builder()
        .level(json!(level))
        .build()
}

fn build_properties(rule: &RuleInfo) -> PropertyBag {
    let mut properties: BTreeMap<String, Value> = BTreeMap::from([
        ("precision".to_owned(), json!(precision(rule.confidence))),
        (
            "problem.severity".to_owned(),
            json!(problem_severity(rule.severity)),
        ),
    ]);
    if !rule.guideline.is_empty() {
        properties.insert("guideline".to_owned(), json!(rule.guideline));
    }
    if let Some(severity) = rule.security_severity {
        properties.insert(
            "security-severity".to_owned(),
            json!(format!("{severity:.1}")),
        );
    }
    PropertyBag::builder()
        .tags(build_tags(rule))
        .additional_properties(properties)
        .build()
}

fn precision(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

fn problem_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "recommendation",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// The ones that GitHub gives a meaning first, as only so many are kept.
fn build_tags(rule: &RuleInfo) -> Vec<String> {
    let is_security =
        rule.security_severity.is_some() || rule.tags.iter().any(|tag| tag == SECURITY);
    let security = is_security.then(|| SECURITY.to_owned());
    let cwe = rule
        .cwe
        .iter()
        .map(|number| format!("external/cwe/cwe-{number:03}"));
    let impact = rule.impact.iter().map(|(name, _)| name.clone());
    let pack = Some(rule.pack().to_owned());
    let mut seen = BTreeSet::new();
    let all = security
        .into_iter()
        .chain(cwe)
        .chain(impact)
        .chain(rule.tags.iter().cloned())
        .chain(pack);
    all.filter(|tag| seen.insert(tag.clone()))
        .take(MAX_TAGS)
        .collect()
}

fn cwe_numbers(report: &Report) -> BTreeSet<u32> {
    report
        .rules
        .iter()
        .flat_map(|rule| rule.cwe.iter().copied())
        .collect()
}

fn build_taxon(number: u32) -> ReportingDescriptor {
    ReportingDescriptor::builder()
        .id(number.to_string())
        .name(format!("CWE-{number}"))
        .help_uri(format!(
            "https://cwe.mitre.org/data/definitions/{number}.html"
        ))
        .build()
}

/// Every finding of the rule is a case of the weakness, which has other cases too.
fn build_relationship(number: u32, all: &BTreeSet<u32>) -> ReportingDescriptorRelationship {
    let index = all.range(..number).count();
    let target = ReportingDescriptorReference::builder()
        .id(number.to_string())
        .index(i64::try_from(index).expect("weaknesses are few"))
        .tool_component(build_cwe_reference())
        .build();
    ReportingDescriptorRelationship::builder()
        .target(target)
        .kinds(vec!["superset".to_owned()])
        .build()
}

fn build_cwe_reference() -> ToolComponentReference {
    ToolComponentReference::builder().name(CWE).index(0).build()
}

fn build_notification_kind(kind: NotificationKind) -> ReportingDescriptor {
    let descriptor = kind.descriptor();
    let help = MultiformatMessageString::builder()
        .text(descriptor.help)
        .markdown(descriptor.help)
        .build();
    ReportingDescriptor::builder()
        .id(descriptor.id)
        .name(pascal_case(descriptor.id))
        .short_description(build_text(descriptor.title))
        .full_description(build_text(descriptor.text))
        .help(help)
        .default_configuration(
            ReportingConfiguration::builder()
                .level(json!(descriptor.level.name()))
                .build(),
        )
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_pascal_case() {
        assert_eq!(
            pascal_case("activities/missing-heartbeat"),
            "MissingHeartbeat"
        );
        assert_eq!(pascal_case("not-utf-8"), "NotUtf8");
    }

    #[test]
    fn fences_are_longer_than_the_code_has() {
        assert_eq!(
            code_block("md", "```\nx\n```\n"),
            "````md\n```\nx\n```\n````"
        );
    }
}
