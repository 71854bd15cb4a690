//! The guideline of a pack: its numbered bullets and their order, what of it people judge, and what may be wrong
//! with what a pack says of it.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::choices::unknown;
use super::file::{GuidelineFile, JudgedFile};
use super::read::Reader;
use super::rule::check_own_rules;
use super::texts::{Section, Text};
use super::{Pack, Rule, RuleId};
use crate::diagnostic::{Diagnostic, Problem};

/// The document a pack enforces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guideline {
    pub name: String,
    /// Titles of sections and bullets by number.
    pub sections: BTreeMap<String, String>,
    /// What people judge, by the number of the bullet.
    pub judged: BTreeMap<String, Judged>,
    /// Bullets that say why the others matter, with the key of the impact that stands for them.
    pub impacts: BTreeMap<String, String>,
}

/// A bullet that a reviewer judges, where no rule can or where rules see only a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The question to the reviewer.
    pub question: String,
    /// It is put where one of these rules examined something; where none is given, where any rule of the pack did.
    pub when: Vec<RuleId>,
}

impl Guideline {
    /// The numbers below which no other stands, in their order: `A1.9` before `A1.10`.
    pub fn bullets(&self) -> Vec<&str> {
        let numbers = self.sections.keys().map(String::as_str);
        let mut bullets: Vec<&str> = numbers.filter(|number| self.is_bullet(number)).collect();
        bullets.sort_by(|one, other| compare_numbers(one, other));
        bullets
    }

    /// Whether the number is listed, and no other below it.
    pub fn is_bullet(&self, number: &str) -> bool {
        let below = format!("{number}.");
        let mut from_there = self.sections.range(below.clone()..);
        let has_others = from_there
            .next()
            .is_some_and(|(other, _)| other.starts_with(&below));
        self.sections.contains_key(number) && !has_others
    }

    /// The title of a number; where it is not listed, that of its section.
    pub fn title(&self, number: &str) -> Option<&str> {
        let listed = |number: &str| self.sections.get(number).map(String::as_str);
        listed(number).or_else(|| listed(section(number)?))
    }
}

/// The number of the section that a bullet stands in: `A1` of `A1.7`.
pub fn section(number: &str) -> Option<&str> {
    number.rsplit_once('.').map(|(section, _)| section)
}

/// Whether a number is that of a bullet in a section, or of a bullet's part.
pub(super) fn lies_below(number: &str, section: &str) -> bool {
    number
        .strip_prefix(section)
        .is_some_and(|rest| rest.starts_with('.'))
}

/// The order in which people count: digits by their value, all else by its letters.
pub fn compare_numbers(one: &str, other: &str) -> Ordering {
    let parts = |number: &str| number.split(['.', '-']).map(parts).collect::<Vec<_>>();
    (parts(one), one).cmp(&(parts(other), other))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// How many digits, and which: any number is compared without being computed.
    Digits(usize, String),
    Letters(String),
}

fn parts(text: &str) -> Vec<Part> {
    let is_digit = |byte: u8| byte.is_ascii_digit();
    text.as_bytes()
        .chunk_by(|one, other| is_digit(*one) == is_digit(*other))
        .map(|chunk| {
            let chunk = String::from_utf8_lossy(chunk);
            if chunk.starts_with(|first: char| first.is_ascii_digit()) {
                let digits = chunk.trim_start_matches('0');
                Part::Digits(digits.len(), digits.to_owned())
            } else {
                Part::Letters(chunk.into_owned())
            }
        })
        .collect()
}

/// A number of a rule, with the pack that it names where it is one of another pack's guideline: `clients/C4.11`.
pub fn split_number(number: &str) -> (Option<&str>, &str) {
    match number.split_once('/') {
        Some((pack, number)) => (Some(pack), number),
        None => (None, number),
    }
}

/// The guideline of a pack's file, after what is wrong with it is reported.
pub(super) fn build_guideline(
    file: &GuidelineFile,
    impacts: &BTreeMap<String, String>,
    reader: &mut Reader,
) -> Guideline {
    let sections = file
        .sections
        .0
        .iter()
        .filter(|(key, _)| !key.value.is_empty());
    let guideline = Guideline {
        name: file.name.value.clone(),
        sections: sections
            .map(|(key, title)| (key.value.clone(), title.value.clone()))
            .collect(),
        judged: BTreeMap::new(),
        impacts: BTreeMap::new(),
    };
    let mut judged = BTreeMap::new();
    for (number, entry) in file.judged.iter().flat_map(|judged| &judged.0) {
        check_bullet(&guideline, number, reader);
        let question = &entry.question;
        if !question.value.is_empty() && !question.value.ends_with('?') {
            let problem = Problem::new(question.span.clone(), "a question ends in a question mark");
            reader.report(problem.with_help("Ask the reviewer what to judge."));
        }
        let when = entry.when.iter().flatten();
        let judging = Judged {
            question: question.value.clone(),
            when: when
                .map(|rule| RuleId(rule.value.as_str().into()))
                .collect(),
        };
        judged.insert(number.value.clone(), judging);
    }
    let mut of_impacts = BTreeMap::new();
    for (number, impact) in file.impacts.iter().flat_map(|impacts| &impacts.0) {
        check_bullet(&guideline, number, reader);
        if !impact.value.is_empty() && !impacts.contains_key(&impact.value) {
            let known = impacts.keys().map(String::as_str);
            reader.report(unknown(&impact.value, "impact", known, impact.span.clone()));
        }
        of_impacts.insert(number.value.clone(), impact.value.clone());
    }
    Guideline {
        judged,
        impacts: of_impacts,
        ..guideline
    }
}

/// A number that is no bullet of the guideline.
fn check_bullet(guideline: &Guideline, number: &Text<Section>, reader: &mut Reader) {
    let written = &number.value;
    if written.is_empty() || guideline.is_bullet(written) {
        return;
    }
    reader.report(if guideline.sections.contains_key(written) {
        let problem = Problem::new(
            number.span.clone(),
            format!("`{written}` is a section with bullets of its own"),
        );
        problem.with_help("Name its bullets one by one.")
    } else {
        let bullets = guideline.bullets().into_iter();
        unknown(written, "bullet", bullets, number.span.clone())
    });
}

/// Rules of the own pack that a judged bullet names but that do not exist.
pub(super) fn check_judged(file: &GuidelineFile, rules: &[Rule], pack: &str, reader: &mut Reader) {
    let judged = file.judged.iter().flat_map(|judged| &judged.0);
    for (_, JudgedFile { when, .. }) in judged {
        check_own_rules(when.iter().flatten(), rules, pack, reader);
    }
}

/// Numbers of other packs' guidelines that their rules name wrongly. Only of packs that are in use can that be said.
pub(super) fn check_foreign(packs: &[Pack]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in packs.iter().flat_map(|pack| &pack.rules) {
        for number in &rule.guideline {
            let (Some(owner), own_number) = split_number(number) else {
                continue;
            };
            let Some(pack) = packs.iter().find(|pack| pack.name == owner) else {
                continue;
            };
            let guideline = pack.guideline.as_ref();
            if guideline.is_some_and(|guideline| guideline.title(own_number).is_some()) {
                continue;
            }
            let (source, span) = &rule.place;
            let problem = Problem::new(
                span.clone(),
                format!("the guideline of `{owner}` has no `{own_number}`, which this rule names"),
            );
            let help = "Correct the number under the rule's `guideline`.";
            diagnostics.push(Diagnostic {
                source: Some(source.clone()),
                problem: problem.with_help(help),
            });
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_not_spelt() {
        let mut numbers = [
            "AX.2", "A1.10", "A2", "A1.9", "A1", "AE.1", "A10.1", "A1.2", "A1.2.1", "10", "9",
            "A1.02", "A1-3",
        ];
        numbers.sort_by(|one, other| compare_numbers(one, other));
        assert_eq!(
            numbers,
            [
                "9", "10", "A1", "A1.02", "A1.2", "A1.2.1", "A1-3", "A1.9", "A1.10", "A2", "A10.1",
                "AE.1", "AX.2"
            ]
        );
    }

    #[test]
    fn bullets_are_the_numbers_without_others_below_them() {
        let listed = ["A1", "A1.10", "A1.9", "A2", "A10.1", "A1.9.1"];
        let guideline = Guideline {
            name: "Handbook".to_owned(),
            sections: listed
                .iter()
                .map(|number| ((*number).to_owned(), format!("Title of {number}")))
                .collect(),
            judged: BTreeMap::new(),
            impacts: BTreeMap::new(),
        };
        assert_eq!(guideline.bullets(), ["A1.9.1", "A1.10", "A2", "A10.1"]);
        assert_eq!(guideline.title("A1.10"), Some("Title of A1.10"));
        assert_eq!(guideline.title("A2.7"), Some("Title of A2"));
        assert_eq!(guideline.title("B1"), None);
    }

    #[test]
    fn a_number_may_name_its_pack() {
        assert_eq!(split_number("A1.7"), (None, "A1.7"));
        assert_eq!(split_number("clients/C4.11"), (Some("clients"), "C4.11"));
    }
}
