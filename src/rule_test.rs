//! Rules are tested by code that says itself what is to be found in it.
//!
//! A test case is an example of a rule, or a fixture file. A comment at the end of a line says what is
//! reported on that line:
//!
//! | mark | expected on the line |
//! |---|---|
//! | `# expect`, `// expect` | one finding of the rule under test |
//! | `# expect: 2` | two of them |
//! | `# expect: pack/other` | one finding of another rule; a name without a slash is of the same pack |
//! | `# expect: 1, pack/other` | both |
//! | `# expect: note` | one finding of the rule under test, of that severity: `note`, `warning` or `error` |
//! | `# expect-next`, `# expect-next: …` | the same for the next line, where that one cannot end in a comment |
//!
//! In every case the rule under test must report exactly what is marked for it, and each rule that a
//! mark names must report as often as marked. In a good fixture no other rule may report at all.
//!
//! A folder `bad…` or `good…` is a fixture that is a project: each file of code in it is a case, scanned among all the
//! others.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::diagnostic::{did_you_mean, suggestion};
use crate::finding::{Finding, Severity};
use crate::language::Language;
use crate::pack::{Example, Pack, Rule, RuleId, Verdict};
use crate::report::{NotificationKind, Report};
use crate::scan::ProjectText;

/// A piece of code under a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub rule: RuleId,
    pub verdict: Verdict,
    pub origin: Origin,
    /// The name under which the code is scanned; path globs of rules see it.
    pub name: String,
    pub text: String,
    /// The other files of its project.
    pub beside: Vec<ProjectText>,
}

/// Where a case comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// An example in a pack.
    Example {
        /// The name of the pack file.
        file: String,
        /// The line in it on which the code starts.
        first_line: usize,
    },
    /// A file.
    Fixture(PathBuf),
}

impl Origin {
    /// Where a line of the case stands, as `file:line`.
    pub fn place(&self, line: usize) -> String {
        match self {
            Self::Example { file, first_line } => format!("{file}:{}", first_line + line - 1),
            Self::Fixture(path) => format!("{}:{line}", path.display()),
        }
    }
}

/// What is wrong with one line of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// From 1, in the case.
    pub line: usize,
    /// The text of that line.
    pub source: String,
    pub reason: Reason,
}

/// Why a line fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A rule reports more or less than the marks say.
    Findings {
        rule: RuleId,
        expected: usize,
        /// The messages of the findings.
        got: Vec<String>,
    },
    /// As many findings as marked, but none of a severity that a mark names.
    Severity { rule: RuleId, expected: Severity },
    /// The mark cannot be read, or names no rule.
    Mark(String),
    /// The scan had trouble with the code, so that it proves nothing.
    Trouble(String),
}

/// What marks expect of a rule on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expected {
    pub count: usize,
    /// Those of the findings whose severity a mark names.
    pub severities: Vec<Severity>,
}

impl Expected {
    /// Whether a rule whose findings on the line are of these severities reports what is expected.
    pub fn is_met_by(&self, found: &[Severity]) -> bool {
        self.count == found.len() && self.missing(found).is_none()
    }

    /// A severity that fewer findings have than marks ask for.
    fn missing(&self, found: &[Severity]) -> Option<Severity> {
        let number = |severities: &[Severity], wanted: Severity| {
            let same = severities.iter().filter(|severity| **severity == wanted);
            same.count()
        };
        let mut wanted = self.severities.iter().copied();
        wanted.find(|severity| number(found, *severity) < number(&self.severities, *severity))
    }

    fn add(&mut self, other: Self) {
        self.count += other.count;
        self.severities.extend(other.severities);
    }

    fn findings(count: usize) -> Self {
        Self {
            count,
            ..Self::default()
        }
    }

    fn of_severity(severity: Severity) -> Self {
        Self {
            count: 1,
            severities: vec![severity],
        }
    }
}

/// A folder of fixtures that cannot be taken for what it should be.
#[derive(Debug, thiserror::Error)]
pub enum FixtureError {
    #[error("cannot read `{}`", path.display())]
    Unreadable {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error("fixture folder `{}` is named after no rule of pack `{pack}`{}", path.display(), suggestion(nearest.as_deref()))]
    NoRule {
        path: PathBuf,
        pack: String,
        nearest: Option<String>,
    },
    #[error("fixture `{}` is named neither bad nor good", path.display())]
    NoVerdict { path: PathBuf },
    #[error("fixture `{}` is in no known language", path.display())]
    NoLanguage { path: PathBuf },
}

/// The examples of a pack's rules.
pub fn example_cases(pack: &Pack) -> Vec<Case> {
    let case_of = |rule: &Rule, example: &Example| Case {
        rule: rule.id.clone(),
        verdict: example.verdict,
        origin: example_origin(example),
        name: example.file.clone(),
        text: example.code.text.clone(),
        beside: example.beside.clone(),
    };
    pack.rules
        .iter()
        .flat_map(|rule| {
            rule.examples
                .iter()
                .map(move |example| case_of(rule, example))
        })
        .collect()
}

/// The fixtures of a pack: `FOLDER/RULE/**/{bad,good}*.*`, sorted by path.
pub fn fixture_cases(pack: &Pack, folder: &Path) -> Result<Vec<Case>, FixtureError> {
    let mut cases = Vec::new();
    for path in children(folder)?.into_iter().filter(|path| path.is_dir()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(rule) = pack.rules.iter().find(|rule| rule.id.name() == name) else {
            let known = pack.rules.iter().map(|rule| rule.id.name());
            let nearest = did_you_mean(&name, known).map(str::to_owned);
            return Err(FixtureError::NoRule {
                nearest,
                pack: pack.name.clone(),
                path,
            });
        };
        let (projects, others): (Vec<_>, Vec<_>) = children(&path)?
            .into_iter()
            .partition(|child| child.is_dir() && verdict_of(child).is_some());
        for project in projects {
            cases.extend(project_cases(&rule.id, &project)?);
        }
        for other in others {
            let files = if other.is_dir() {
                files_below(&other)?
            } else {
                vec![other]
            };
            for file in files {
                cases.extend(fixture_case(&rule.id, &path, file)?);
            }
        }
    }
    Ok(cases)
}

/// The cases of a folder that is a project.
fn project_cases(rule: &RuleId, folder: &Path) -> Result<Vec<Case>, FixtureError> {
    let verdict = verdict_of(folder).ok_or_else(|| FixtureError::NoVerdict {
        path: folder.to_owned(),
    })?;
    let paths = files_below(folder)?;
    let files = paths
        .iter()
        .map(|path| {
            Ok(ProjectText {
                name: crate::source::discover::display_name(path, folder),
                text: read(path)?,
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let cases = paths.into_iter().zip(&files);
    let cases = cases.filter(|(path, _)| Language::of_path(path).is_some());
    Ok(cases
        .map(|(path, file)| Case {
            rule: rule.clone(),
            verdict,
            origin: Origin::Fixture(path),
            name: file.name.clone(),
            text: file.text.clone(),
            beside: files
                .iter()
                .filter(|other| other.name != file.name)
                .cloned()
                .collect(),
        })
        .collect())
}

/// What a file or folder of that name is to show.
fn verdict_of(path: &Path) -> Option<Verdict> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match stem.split(['_', '.']).next() {
        Some("bad" | "Bad") => Some(Verdict::Bad),
        Some("good" | "Good") => Some(Verdict::Good),
        _ => None,
    }
}

fn read(path: &Path) -> Result<String, FixtureError> {
    std::fs::read_to_string(path).map_err(|source| FixtureError::Unreadable {
        path: path.to_owned(),
        source,
    })
}

/// What a report of a case's code, scanned with these rules, fails to say.
pub fn failures(case: &Case, report: &Report) -> Vec<Failure> {
    let lines: Vec<&str> = case.text.lines().collect();
    let failure = |line: usize, reason: Reason| Failure {
        line,
        source: line
            .checked_sub(1)
            .and_then(|index| lines.get(index))
            .map_or_else(String::new, |line| (*line).to_owned()),
        reason,
    };
    let mut failures: Vec<Failure> = trouble(report)
        .map(|(line, message)| failure(line, Reason::Trouble(message)))
        .collect();
    let mut expected: BTreeMap<(usize, RuleId), Expected> = BTreeMap::new();
    for (line, mark) in marks(&case.text) {
        match expectations(mark, &case.rule, report) {
            Ok(rules) => rules
                .into_iter()
                .for_each(|(rule, wanted)| expected.entry((line, rule)).or_default().add(wanted)),
            Err(message) => failures.push(failure(line, Reason::Mark(message))),
        }
    }
    let mut got: BTreeMap<(usize, RuleId), Vec<&Finding>> = BTreeMap::new();
    for finding in &report.findings {
        let rule = RuleId(report.rules[finding.rule].id.as_str().into());
        let line = finding.location.region.start_line as usize;
        let is_named = expected.keys().any(|(_, named)| *named == rule);
        if rule == case.rule || is_named || case.is_strict() {
            got.entry((line, rule)).or_default().push(finding);
        }
    }
    for key in expected
        .keys()
        .chain(got.keys())
        .collect::<std::collections::BTreeSet<_>>()
    {
        let wanted = expected.get(key).cloned().unwrap_or_default();
        let found = got.get(key).cloned().unwrap_or_default();
        let severities: Vec<Severity> = found.iter().map(|finding| finding.severity).collect();
        let (line, rule) = key.clone();
        if wanted.count != found.len() {
            let messages = found.iter().map(|finding| finding.message.clone());
            let reason = Reason::Findings {
                rule,
                expected: wanted.count,
                got: messages.collect(),
            };
            failures.push(failure(line, reason));
        } else if let Some(expected) = wanted.missing(&severities) {
            failures.push(failure(line, Reason::Severity { rule, expected }));
        }
    }
    failures.sort_by_key(|failure| failure.line);
    failures
}

/// What the marks of a case expect of its own rule, by line.
pub fn own_lines(case: &Case) -> BTreeMap<usize, Expected> {
    let mut lines: BTreeMap<usize, Expected> = BTreeMap::new();
    let is_own = |word: &str| [&*case.rule.0, case.rule.name(), ""].contains(&word);
    for (line, mark) in marks(&case.text) {
        for word in mark.split(',').map(str::trim) {
            let expected = match (word.parse::<usize>(), severity_of(word)) {
                (Ok(count), _) => Expected::findings(count),
                (_, Some(severity)) => Expected::of_severity(severity),
                _ if is_own(word) => Expected::findings(1),
                _ => continue,
            };
            lines.entry(line).or_default().add(expected);
        }
    }
    lines
}

/// The severity that a word of a mark names.
fn severity_of(word: &str) -> Option<Severity> {
    match word {
        "note" => Some(Severity::Note),
        "warning" => Some(Severity::Warning),
        "error" => Some(Severity::Error),
        _ => None,
    }
}

/// The rules that the marks of a text name in full, with their lines from 1: for a text that is no case of one rule.
pub fn named_rules(text: &str) -> Vec<(usize, RuleId)> {
    let named = |mark: &str| -> Vec<RuleId> {
        mark.split(',')
            .map(str::trim)
            .filter(|word| word.contains('/'))
            .map(|word| RuleId(word.into()))
            .collect()
    };
    marks(text)
        .into_iter()
        .flat_map(|(line, mark)| named(mark).into_iter().map(move |rule| (line, rule)))
        .collect()
}

/// Code without its marks: for showing to people. A line that holds nothing but a mark goes.
pub fn without_marks(code: &str) -> String {
    let mut text = String::new();
    for line in code.lines() {
        match mark_of(line) {
            Some(mark) if mark.code.is_empty() => {}
            Some(mark) => text.extend([mark.code, "\n"]),
            None => text.extend([line, "\n"]),
        }
    }
    text
}

impl Case {
    /// A good fixture shows code that nothing is wrong with; an example is too short to be perfect.
    fn is_strict(&self) -> bool {
        match self.origin {
            Origin::Fixture(_) => self.verdict == Verdict::Good,
            Origin::Example { .. } => false,
        }
    }
}

/// A mark in a line of code.
struct Mark<'a> {
    /// The line before the mark.
    code: &'a str,
    /// Whether it speaks of the line after it.
    target: Target,
    /// What follows the colon; empty for one finding of the rule under test.
    expectations: &'a str,
}

#[derive(PartialEq, Eq)]
enum Target {
    This,
    Next,
}

/// The mark at the end of a line. Prose that goes on after the word `expect` is no mark.
fn mark_of(line: &str) -> Option<Mark<'_>> {
    const OPENERS: [&str; 5] = ["#", "//", "/*", "--", "<!--"];
    line.rmatch_indices("expect").find_map(|(at, word)| {
        let before = line[..at].trim_end();
        let opener = OPENERS
            .iter()
            .rev()
            .find(|opener| before.ends_with(**opener))?;
        let rest = &line[at + word.len()..];
        let (target, rest) = match rest.strip_prefix("-next") {
            Some(rest) => (Target::Next, rest),
            None => (Target::This, rest),
        };
        let rest = rest
            .trim()
            .trim_end_matches("*/")
            .trim_end_matches("-->")
            .trim();
        let expectations = if rest.is_empty() {
            ""
        } else {
            rest.strip_prefix(':')?.trim()
        };
        Some(Mark {
            code: before[..before.len() - opener.len()].trim_end(),
            target,
            expectations,
        })
    })
}

/// The marks of a text: the line that each speaks of, from 1, and what it expects there.
fn marks(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut waiting = Vec::new();
    for (index, line) in text.lines().enumerate() {
        match mark_of(line) {
            Some(mark) if mark.target == Target::Next => waiting.push(mark.expectations),
            mark => {
                let here = mark.map(|mark| mark.expectations);
                found.extend(waiting.drain(..).chain(here).map(|mark| (index + 1, mark)));
            }
        }
    }
    // A mark for the line after the last one can only fail, and should.
    let end = text.lines().count();
    found.extend(waiting.into_iter().map(|mark| (end, mark)));
    found
}

/// The rules that a mark names, with what it expects of each. Rules of packs that are not in use are left out.
fn expectations(
    mark: &str,
    own: &RuleId,
    report: &Report,
) -> Result<Vec<(RuleId, Expected)>, String> {
    if mark.is_empty() {
        return Ok(vec![(own.clone(), Expected::findings(1))]);
    }
    let mut rules = Vec::new();
    for word in mark.split(',').map(str::trim) {
        match (word.parse::<usize>(), severity_of(word)) {
            (Ok(0), _) => return Err("a mark expects at least one finding".to_owned()),
            (Ok(count), _) => rules.push((own.clone(), Expected::findings(count))),
            (Err(_), Some(severity)) => rules.push((own.clone(), Expected::of_severity(severity))),
            (Err(_), None) => {
                let rule = expected_rule(word, own, report)?;
                rules.extend(rule.map(|rule| (rule, Expected::findings(1))));
            }
        }
    }
    Ok(rules)
}

/// The rule that a mark means; `None` when its pack is not in use.
fn expected_rule(word: &str, own: &RuleId, report: &Report) -> Result<Option<RuleId>, String> {
    let id = if word.contains('/') {
        RuleId(word.into())
    } else {
        RuleId(format!("{}/{word}", own.pack()).into())
    };
    let known = || report.rules.iter().map(|rule| rule.id.as_str());
    let of_pack = |known: &str| {
        known
            .split_once('/')
            .is_some_and(|(pack, _)| pack == id.pack())
    };
    if known().any(|known| *known == *id.0) {
        Ok(Some(id))
    } else if !known().any(of_pack) {
        Ok(None)
    } else {
        let nearest = did_you_mean(&id.0, known().filter(|known| of_pack(known)));
        Err(format!("there is no rule `{id}`{}", suggestion(nearest)))
    }
}

/// Notifications that make a case worthless, with their lines.
fn trouble(report: &Report) -> impl Iterator<Item = (usize, String)> {
    report
        .notifications
        .iter()
        .filter(|notification| notification.kind != NotificationKind::LoneCarriageReturn)
        .map(|notification| {
            let line = notification
                .region
                .map_or(1, |region| region.start_line as usize);
            (line, notification.message.clone())
        })
}

fn example_origin(example: &Example) -> Origin {
    let code = &example.code;
    let start = code.span_in_source(0..0).start;
    Origin::Example {
        file: code.source.name.clone(),
        first_line: code.source.text[..start].matches('\n').count() + 1,
    }
}

/// The case of a fixture file; `None` for a snapshot, which belongs to the tests of this program.
fn fixture_case(rule: &RuleId, folder: &Path, path: PathBuf) -> Result<Option<Case>, FixtureError> {
    if path.extension().is_some_and(|ending| ending == "snap") {
        return Ok(None);
    }
    let Some(verdict) = verdict_of(&path) else {
        return Err(FixtureError::NoVerdict { path });
    };
    if Language::of_path(&path).is_none() {
        return Err(FixtureError::NoLanguage { path });
    }
    let text = read(&path)?;
    Ok(Some(Case {
        rule: rule.clone(),
        verdict,
        name: crate::source::discover::display_name(&path, folder),
        origin: Origin::Fixture(path),
        text,
        beside: Vec::new(),
    }))
}

/// The files below a folder, sorted by path.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, FixtureError> {
    let mut files = Vec::new();
    for path in children(folder)? {
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// What lies in a folder, sorted.
fn children(folder: &Path) -> Result<Vec<PathBuf>, FixtureError> {
    let unreadable = |source| FixtureError::Unreadable {
        path: folder.to_owned(),
        source,
    };
    let mut paths = std::fs::read_dir(folder)
        .map_err(unreadable)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(unreadable)?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::SourceText;
    use crate::finding::{Confidence, Excerpt, Location, Region};
    use crate::pack::{Script, TestLevel};

    fn check_mark(line: &str, expected: Option<(&str, &str)>) {
        let mark = mark_of(line);
        assert_eq!(
            mark.map(|mark| (mark.code, mark.expectations)),
            expected,
            "{line}"
        );
    }

    #[test]
    fn marks_end_a_line() {
        check_mark("foo()  # expect", Some(("foo()", "")));
        check_mark("foo(); // expect: 2", Some(("foo();", "2")));
        check_mark(
            "foo(); /* expect: clients/x */",
            Some(("foo();", "clients/x")),
        );
        check_mark("  # expect-next: 1, other", Some(("", "1, other")));
        check_mark("x = '#'  #expect", Some(("x = '#'", "")));
    }

    #[test]
    fn prose_and_code_are_no_marks() {
        check_mark("foo()  # expect the worst", None);
        check_mark("expect(foo)", None);
        check_mark("// expected", None);
        check_mark("foo()", None);
    }

    #[test]
    fn a_mark_for_the_next_line_skips_other_marks() {
        let text = "a\n# expect-next\n# expect-next: 2\nb  # expect: x\nc\n";
        assert_eq!(marks(text), [(4, ""), (4, "2"), (4, "x")]);
    }

    #[test]
    fn marks_name_rules_of_any_pack() {
        let text = "a  # slow  # expect: demo/x, demo/y\nb  # expect\n";
        let named: Vec<_> = named_rules(text)
            .into_iter()
            .map(|(line, rule)| (line, rule.to_string()))
            .collect();
        assert_eq!(named, [(1, "demo/x".to_owned()), (1, "demo/y".to_owned())]);
    }

    #[test]
    fn code_is_shown_without_marks() {
        let code = "a\n\n# expect-next\nb  # expect: 2\n  c // expect\n";
        assert_eq!(without_marks(code), "a\n\nb\n  c\n");
    }

    /// A case of `demo/own`, and a report with findings of rules at lines.
    fn check(
        origin: Origin,
        verdict: Verdict,
        text: &str,
        findings: &[(u32, &str)],
    ) -> Vec<(usize, String)> {
        let case = Case {
            rule: RuleId("demo/own".into()),
            verdict,
            origin,
            name: "example.py".into(),
            text: text.into(),
            beside: Vec::new(),
        };
        failures(&case, &report(findings))
            .into_iter()
            .map(|failure| match failure.reason {
                Reason::Findings {
                    rule,
                    expected,
                    got,
                } => (
                    failure.line,
                    format!("{rule}: {expected}, got {}", got.len()),
                ),
                Reason::Severity { rule, expected } => {
                    (failure.line, format!("{rule}: no {expected:?}"))
                }
                Reason::Mark(message) | Reason::Trouble(message) => (failure.line, message),
            })
            .collect()
    }

    fn fixture() -> Origin {
        Origin::Fixture("bad.py".into())
    }

    fn report(findings: &[(u32, &str)]) -> Report {
        let ids = ["demo/own", "demo/other"];
        Report {
            packs: Vec::new(),
            rules: ids.iter().map(|id| rule_info(id)).collect(),
            stats: Vec::new(),
            findings: findings
                .iter()
                .map(|(line, id)| finding(*line, ids.iter().position(|known| known == id).unwrap()))
                .collect(),
            hidden: Default::default(),
            suppressed: 0,
            notifications: Vec::new(),
            artifacts: Vec::new(),
            skipped: Default::default(),
            files_scanned: 1,
            files_parsed: 1,
            redacted: false,
            elapsed: Default::default(),
        }
    }

    fn rule_info(id: &str) -> crate::report::RuleInfo {
        crate::report::RuleInfo {
            id: id.into(),
            title: String::new(),
            severity: Severity::Error,
            confidence: Confidence::High,
            help: String::new(),
            guideline: Vec::new(),
            impact: None,
            tags: Vec::new(),
            cwe: Vec::new(),
            security_severity: None,
            bad: None,
            good: None,
            secret: false,
        }
    }

    fn finding(line: u32, rule: usize) -> Finding {
        let region = Region {
            start_line: line,
            start_column: 1,
            end_line: line,
            end_column: 2,
        };
        let excerpt = Excerpt {
            first_line: line,
            text: String::new(),
            span: 0..0,
            clipped: false,
        };
        Finding {
            rule,
            severity: Severity::Error,
            location: Location {
                path: "example.py".into(),
                region,
                excerpt,
                snippet: None,
                context: None,
            },
            message: "Found.".into(),
            labels: Vec::new(),
            trace: Vec::new(),
            fix: None,
            line_hash: String::new(),
        }
    }

    #[test]
    fn a_bad_case_has_exactly_the_marked_findings() {
        let text = "a  # expect\nb\nc  # expect: 2\n";
        let all = [(1, "demo/own"), (3, "demo/own"), (3, "demo/own")];
        assert_eq!(check(fixture(), Verdict::Bad, text, &all), []);
        assert_eq!(
            check(
                fixture(),
                Verdict::Bad,
                text,
                &[(2, "demo/own"), (3, "demo/own"), (3, "demo/own")]
            ),
            [
                (1, "demo/own: 1, got 0".to_owned()),
                (2, "demo/own: 0, got 1".to_owned())
            ]
        );
        let others = [all.as_slice(), &[(2, "demo/other")]].concat();
        assert_eq!(
            check(fixture(), Verdict::Bad, text, &others),
            [],
            "other rules may find more in bad code"
        );
    }

    #[test]
    fn marks_of_the_own_rule_are_counted_by_line() {
        let case = Case {
            rule: RuleId("demo/own".into()),
            verdict: Verdict::Bad,
            origin: fixture(),
            name: "bad.py".into(),
            text:
                "a  # expect: 2, other\n# expect-next: demo/own\nb  # expect: note\nc  # expect: x/own\n"
                    .into(),
            beside: Vec::new(),
        };
        let one_note = Expected {
            count: 2,
            severities: vec![Severity::Note],
        };
        assert_eq!(
            own_lines(&case),
            BTreeMap::from([(1, Expected::findings(2)), (3, one_note)])
        );
    }

    #[test]
    fn a_mark_may_name_the_severity_of_a_finding() {
        let found = [(1, "demo/own"), (2, "demo/own")];
        assert_eq!(
            check(
                fixture(),
                Verdict::Bad,
                "a  # expect: error\nb  # expect: note\n",
                &found
            ),
            [(2, "demo/own: no Note".to_owned())]
        );
        let two_notes = Expected {
            count: 2,
            severities: vec![Severity::Note, Severity::Note],
        };
        assert!(two_notes.is_met_by(&[Severity::Note, Severity::Note]));
        assert!(!two_notes.is_met_by(&[Severity::Note, Severity::Error]));
        assert!(!two_notes.is_met_by(&[Severity::Note]));
    }

    #[test]
    fn a_rule_that_a_mark_names_is_held_to_all_its_findings() {
        let text = "a  # expect: other\nb\n";
        assert_eq!(
            check(fixture(), Verdict::Bad, text, &[(1, "demo/other")]),
            []
        );
        assert_eq!(
            check(fixture(), Verdict::Bad, text, &[(2, "demo/other")]),
            [
                (1, "demo/other: 1, got 0".to_owned()),
                (2, "demo/other: 0, got 1".to_owned())
            ]
        );
    }

    #[test]
    fn no_rule_reports_on_a_good_fixture() {
        let other = [(1, "demo/other")];
        assert_eq!(
            check(fixture(), Verdict::Good, "a\n", &other),
            [(1, "demo/other: 0, got 1".to_owned())]
        );
        let example = Origin::Example {
            file: "demo.yaml".into(),
            first_line: 10,
        };
        assert_eq!(check(example, Verdict::Good, "a\n", &other), []);
    }

    #[test]
    fn a_mark_that_names_no_rule_fails_unless_its_pack_is_not_in_use() {
        assert_eq!(
            check(fixture(), Verdict::Bad, "a  # expect: demo/othr\n", &[]),
            [(
                1,
                "there is no rule `demo/othr`; did you mean `demo/other`?".to_owned()
            )]
        );
        assert_eq!(
            check(
                fixture(),
                Verdict::Bad,
                "a  # expect: elsewhere/rule\n",
                &[]
            ),
            []
        );
    }

    #[test]
    fn code_that_does_not_parse_proves_nothing() {
        let mut report = report(&[]);
        report.notifications.push(crate::report::Notification {
            kind: NotificationKind::SyntaxError,
            path: None,
            region: Some(Region {
                start_line: 2,
                start_column: 1,
                end_line: 2,
                end_column: 2,
            }),
            message: "Parts of the file do not parse.".into(),
        });
        let case = Case {
            rule: RuleId("demo/own".into()),
            verdict: Verdict::Good,
            origin: fixture(),
            name: "good.py".into(),
            text: "a\n(\n".into(),
            beside: Vec::new(),
        };
        let failures = failures(&case, &report);
        assert_eq!((failures[0].line, failures[0].source.as_str()), (2, "("));
    }

    #[test]
    fn fixtures_lie_in_folders_named_after_rules() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "a\n").unwrap();
        };
        let cases = || fixture_cases(&pack(), folder.path());
        [
            "own/bad.py",
            "own/activities/good_wrapped.go",
            "own/findings.snap",
        ]
        .into_iter()
        .for_each(write);
        let found: Vec<_> = cases()
            .unwrap()
            .into_iter()
            .map(|case| (case.name, case.verdict))
            .collect();
        assert_eq!(
            found,
            [
                ("activities/good_wrapped.go".to_owned(), Verdict::Good),
                ("bad.py".to_owned(), Verdict::Bad)
            ]
        );
        write("own/notes.py");
        assert!(matches!(cases(), Err(FixtureError::NoVerdict { .. })));
        std::fs::remove_file(folder.path().join("own/notes.py")).unwrap();
        write("onw/bad.py");
        assert!(matches!(
            cases(),
            Err(FixtureError::NoRule {
                nearest: Some(_),
                ..
            })
        ));
    }

    /// A pack with the rule `demo/own` and nothing else.
    fn pack() -> Pack {
        let source = Arc::new(SourceText {
            name: "demo.yaml".into(),
            text: "".into(),
        });
        let script = Script {
            source: source.clone(),
            ..Script::default()
        };
        let rule = Rule {
            id: RuleId("demo/own".into()),
            title: String::new(),
            severity: Severity::Error,
            level: None,
            confidence: Confidence::High,
            languages: Vec::new(),
            guideline: Vec::new(),
            impact: None,
            tags: Vec::new(),
            cwe: Vec::new(),
            security_severity: None,
            matches: BTreeMap::new(),
            message: script,
            help: String::new(),
            examples: Vec::new(),
            subsumes: Vec::new(),
            secret: false,
            tests: TestLevel::Default,
            files: Vec::new(),
            exclude: Vec::new(),
            place: (source, 0..0),
        };
        Pack {
            is_embedded: false,
            name: "demo".into(),
            version: "1.0.0".into(),
            title: String::new(),
            guideline: None,
            params: Arc::default(),
            libraries: Vec::new(),
            impacts: BTreeMap::new(),
            files: Vec::new(),
            rules: vec![Arc::new(rule)],
            fixtures: None,
        }
    }
}
