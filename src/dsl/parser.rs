//! Text to [`ast`]: the only file that names pest's rules.

use pest::Parser as _;
use pest::error::{ErrorVariant, InputLocation};
use pest::iterators::Pair;

use super::ast::{
    Condition, ConditionKind, Definition, FixClause, InProject, Matcher, MatcherKind, MessagePiece,
    Operator, Pattern, Quantifier, Query, Regex, ReportClause, Script, Span, Term, TermKind, Verb,
    Word,
};
use super::expression;
use crate::diagnostic::{Problem, did_you_mean};
use crate::finding::Severity;
use crate::language::Language;

#[derive(pest_derive::Parser)]
#[grammar = "grammar/policy.pest"]
struct PolicyParser;

type Pairs<'a> = std::iter::Peekable<pest::iterators::Pairs<'a, Rule>>;

/// Parses the script of a rule.
pub fn parse_rule(text: &str) -> Result<Script, Vec<Problem>> {
    parse(Rule::rule, text)
}

/// Parses the definitions of a library.
pub fn parse_library(text: &str) -> Result<Vec<Definition>, Vec<Problem>> {
    parse(Rule::library, text).map(|script| script.definitions)
}

/// Parses the text of a message or label.
pub fn parse_message(text: &str) -> Result<Vec<MessagePiece>, Vec<Problem>> {
    let root = PolicyParser::parse(Rule::message, text)
        .map_err(|error| vec![message_problem(text, &error)])?;
    let mut pieces = Vec::new();
    for pair in root.flat_map(Pair::into_inner) {
        match pair.as_rule() {
            Rule::message_text => pieces.push(MessagePiece::Text(
                pair.as_str().replace("{{", "{").replace("}}", "}"),
            )),
            Rule::message_hole => pieces.extend(
                pair.into_inner()
                    .map(|term| MessagePiece::Hole(build_term(term))),
            ),
            _ => {}
        }
    }
    Ok(pieces)
}

fn message_problem(text: &str, error: &pest::error::Error<Rule>) -> Problem {
    let help = "A hole holds one term, as `{$call.name}`; a brace of the text is doubled: `{{`.";
    let problem = syntax_problem(text, error).with_help(help);
    if problem.span.is_empty() {
        return Problem {
            message: "the hole is not closed".to_owned(),
            ..problem
        };
    }
    problem
}

fn parse(entry: Rule, text: &str) -> Result<Script, Vec<Problem>> {
    let root =
        PolicyParser::parse(entry, text).map_err(|error| vec![syntax_problem(text, &error)])?;
    let mut script = Script::default();
    for pair in root.flat_map(Pair::into_inner) {
        match pair.as_rule() {
            Rule::definition => script.definitions.push(build_definition(pair)),
            Rule::query => script.queries.push(build_query(pair)),
            _ => {}
        }
    }
    Ok(script)
}

/// pest's error in the words of the grammar's comments.
fn syntax_problem(text: &str, error: &pest::error::Error<Rule>) -> Problem {
    let start = match error.location {
        InputLocation::Pos(at) => at,
        InputLocation::Span((start, _)) => start,
    };
    let mut expected: Vec<&str> = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => positives
            .iter()
            .map(|expected| readable(*expected))
            .filter(|name| !name.is_empty())
            .collect(),
        ErrorVariant::CustomError { .. } => Vec::new(),
    };
    expected.sort_unstable();
    expected.dedup();
    let help = expected_help(&expected);
    let written = &text[start..];
    if written.trim().is_empty() {
        let end = text.trim_end().len();
        return Problem::new(end..end, "the script ends here").with_help(help);
    }
    if let Some(problem) = language_problem(text, start) {
        return problem;
    }
    let length = written.find(char::is_whitespace).unwrap_or(written.len());
    let span = start..start + length;
    let word: String = written
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let near = did_you_mean(&word, expected.iter().filter_map(|name| keyword(name)))
        .filter(|near| *near != word)
        .map(|near| format!("Did you mean `{near}`?"));
    let slip = || slip_help(written, &expected).map(str::to_owned);
    let message = format!("`{}` does not belong here", &text[span.clone()]);
    Problem::new(span, message).with_help(near.or_else(slip).unwrap_or(help))
}

/// A language that is not known, before a colon.
fn language_problem(text: &str, colon: usize) -> Option<Problem> {
    let before = text[..colon].trim_end();
    let start = before
        .rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .map_or(0, |at| at + 1);
    let word = &before[start..];
    if !text[colon..].starts_with(':') || word.is_empty() || Language::from_name(word).is_some() {
        return None;
    }
    let known = Language::ALL.iter().map(|language| language.name());
    let help = match did_you_mean(word, known) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => "A colon follows the name of a language, or the list of a quantifier.".to_owned(),
    };
    let message = format!("there is no language `{word}`");
    Some(Problem::new(start..before.len(), message).with_help(help))
}

/// What is meant by signs of other languages.
fn slip_help(written: &str, expected: &[&str]) -> Option<&'static str> {
    let is_open_text = |quote: char| {
        let line = written.lines().next().unwrap_or_default();
        line.matches(quote).count() % 2 == 1
    };
    const SIGNS: &[(&str, &str)] = &[
        ("&&", "Write `and`."),
        ("||", "Write `or`."),
        ("!", "Write `not`."),
        ("=", "Compare with `==`."),
        ("'", "Texts stand in double quotes."),
        (";", "Nothing separates the parts of a script."),
    ];
    match written.chars().next()? {
        '"' if is_open_text('"') => Some("The text has no closing quote."),
        '`' if is_open_text('`') => Some("The pattern has no closing backquote."),
        '"' if expected == ["a matcher"] => {
            Some("A matcher is expected; texts are compared with `==` or `in`.")
        }
        '(' if expected == ["a term"] => Some("A list stands in brackets: `[\"a\", \"b\"]`."),
        _ => SIGNS
            .iter()
            .find(|(sign, _)| written.starts_with(sign))
            .map(|(_, help)| *help),
    }
}

fn expected_help(expected: &[&str]) -> String {
    let shown: Vec<String> = expected
        .iter()
        .map(|name| match keyword(name) {
            Some(word) => format!("`{word}`"),
            None => (*name).to_owned(),
        })
        .collect();
    match shown.as_slice() {
        [] => "See grammar/policy.pest for the language.".to_owned(),
        [only] => format!("Expected: {only}."),
        [first @ .., last] => format!("Expected: {} or {last}.", first.join(", ")),
    }
}

/// The name, if it is a keyword and no description.
fn keyword<'a>(name: &&'a str) -> Option<&'a str> {
    name.chars()
        .all(|c| c.is_ascii_lowercase())
        .then_some(*name)
}

/// A rule of the grammar in words for people; empty for what need not be named.
fn readable(production: Rule) -> &'static str {
    match production {
        Rule::matcher | Rule::alternatives | Rule::matcher_atom | Rule::concept_or_use => {
            "a matcher"
        }
        Rule::pattern | Rule::pattern_text => "a `pattern`",
        Rule::condition
        | Rule::conjunction
        | Rule::negation
        | Rule::truth
        | Rule::relation
        | Rule::in_project
        | Rule::comparison => "a condition",
        Rule::term | Rule::term_atom | Rule::argument => "a term",
        Rule::capture => "a capture ($name)",
        Rule::identifier => "a name",
        Rule::text => "a text in double quotes",
        Rule::regex => "a /regular expression/",
        Rule::number | Rule::integer => "a number",
        Rule::duration => "a duration",
        Rule::operator => "a comparison operator",
        Rule::query | Rule::kw_find => "find",
        Rule::definition | Rule::kw_let => "let",
        Rule::part | Rule::index => "a part (.name)",
        Rule::report | Rule::kw_report => "report",
        Rule::label | Rule::kw_label => "label",
        Rule::fix | Rule::kw_fix => "fix",
        Rule::kw_unsafe => "unsafe",
        Rule::kw_where => "where",
        Rule::kw_and => "and",
        Rule::kw_or => "or",
        Rule::binding | Rule::kw_as => "as",
        Rule::not_condition | Rule::kw_not => "not",
        Rule::sure_condition | Rule::kw_surely => "surely",
        Rule::kw_in | Rule::contained => "in",
        Rule::exists | Rule::kw_exists => "exists",
        Rule::matches | Rule::kw_matches => "matches",
        Rule::mentions | Rule::kw_mentions => "mentions",
        Rule::flow | Rule::kw_flows => "flows",
        Rule::trace | Rule::kw_trace => "trace",
        Rule::not_through | Rule::kw_through => "through",
        Rule::kw_files => "files",
        Rule::together | Rule::kw_with => "with",
        Rule::kw_has | Rule::has_direct | Rule::has_anywhere | Rule::has_at_least => "has",
        Rule::kw_inside | Rule::inside_nearest => "inside",
        Rule::kw_is => "is",
        Rule::kw_before => "before",
        Rule::kw_after => "after",
        Rule::kw_reaches => "reaches",
        Rule::kw_reached | Rule::reached_from => "reached",
        Rule::EOI => "the end of the script",
        _ => "",
    }
}

fn span_of(pair: &Pair<'_, Rule>) -> Span {
    let span = pair.as_span();
    let text = span.as_str();
    span.start()..span.start() + text.trim_end().len()
}

fn word(pair: &Pair<'_, Rule>) -> Word {
    Word {
        text: pair.as_str().to_owned(),
        span: span_of(pair),
    }
}

/// A capture without its sigil; the span covers the sigil.
fn capture(pair: &Pair<'_, Rule>) -> Word {
    Word {
        text: pair.as_str().trim_start_matches('$').to_owned(),
        span: span_of(pair),
    }
}

/// The content of a text, unescaped.
fn text(pair: Pair<'_, Rule>) -> Word {
    let span = span_of(&pair);
    let raw = pair.into_inner().next().map_or("", |inner| inner.as_str());
    let mut text = String::with_capacity(raw.len());
    let mut chars = raw.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some(other) => text.push(other),
            None => {}
        }
    }
    Word { text, span }
}

/// The code between backquotes; the span is that of the code.
fn code(pair: Pair<'_, Rule>) -> Word {
    let inner = pair.into_inner().next().expect("a pattern holds its code");
    let span = inner.as_span();
    Word {
        text: inner.as_str().to_owned(),
        span: span.start()..span.end(),
    }
}

fn build_definition(pair: Pair<'_, Rule>) -> Definition {
    let mut name = None;
    let mut params = Vec::new();
    let mut body = None;
    for inner in pair.into_inner() {
        match inner.as_rule() {
            Rule::identifier => name = Some(word(&inner)),
            Rule::definition_params => {
                params = inner.into_inner().map(|param| word(&param)).collect()
            }
            Rule::matcher => body = Some(build_matcher(inner)),
            _ => {}
        }
    }
    Definition {
        name: name.expect("a definition has a name"),
        params,
        body: body.expect("a definition has a body"),
    }
}

fn build_query(pair: Pair<'_, Rule>) -> Query {
    let span = span_of(&pair);
    let mut query = Query {
        matcher: Matcher {
            kind: MatcherKind::Any(Vec::new()),
            span: span.clone(),
        },
        binding: None,
        condition: None,
        report: None,
        fix: None,
        span,
    };
    for inner in pair.into_inner() {
        match inner.as_rule() {
            Rule::alternatives => query.matcher = build_alternatives(inner),
            Rule::binding => query.binding = binding(inner),
            Rule::condition => query.condition = Some(build_condition(inner)),
            Rule::report => query.report = Some(build_report(inner)),
            Rule::fix => query.fix = Some(build_fix(inner)),
            _ => {}
        }
    }
    query
}

fn binding(pair: Pair<'_, Rule>) -> Option<Word> {
    pair.into_inner()
        .find(|inner| inner.as_rule() == Rule::capture)
        .map(|inner| capture(&inner))
}

fn build_report(pair: Pair<'_, Rule>) -> ReportClause {
    let mut term = None;
    let mut report_severity = None;
    let mut message = None;
    let mut trace = None;
    let mut labels = Vec::new();
    for inner in pair.into_inner() {
        match inner.as_rule() {
            Rule::term => term = Some(build_term(inner)),
            Rule::trace => trace = binding(inner),
            Rule::report_level => {
                report_severity = inner.into_inner().find_map(|level| match level.as_rule() {
                    Rule::kw_note => Some(Severity::Note),
                    Rule::kw_warning => Some(Severity::Warning),
                    Rule::kw_error => Some(Severity::Error),
                    _ => None,
                });
            }
            Rule::report_message => {
                message = inner
                    .into_inner()
                    .find(|part| part.as_rule() == Rule::text)
                    .map(text)
            }
            Rule::label => {
                let mut parts = inner
                    .into_inner()
                    .filter(|part| matches!(part.as_rule(), Rule::term | Rule::text));
                let place = build_term(parts.next().expect("a label has a term"));
                labels.push((place, text(parts.next().expect("a label has a text"))));
            }
            _ => {}
        }
    }
    ReportClause {
        term: term.expect("report has a term"),
        trace,
        severity: report_severity,
        message,
        labels,
    }
}

fn build_fix(pair: Pair<'_, Rule>) -> FixClause {
    let mut fix = FixClause {
        is_unsafe: false,
        term: None,
        template: Word {
            text: String::new(),
            span: 0..0,
        },
    };
    for inner in pair.into_inner() {
        match inner.as_rule() {
            Rule::kw_unsafe => fix.is_unsafe = true,
            Rule::term => fix.term = Some(build_term(inner)),
            Rule::pattern_text => fix.template = code(inner),
            _ => {}
        }
    }
    fix
}

fn build_matcher(pair: Pair<'_, Rule>) -> Matcher {
    let span = span_of(&pair);
    let mut inner = pair.into_inner();
    let alternatives = build_alternatives(inner.next().expect("a matcher has alternatives"));
    match inner.find(|part| part.as_rule() == Rule::condition) {
        Some(condition) => Matcher {
            kind: MatcherKind::Where(Box::new(alternatives), Box::new(build_condition(condition))),
            span,
        },
        None => alternatives,
    }
}

fn build_alternatives(pair: Pair<'_, Rule>) -> Matcher {
    let span = span_of(&pair);
    let mut atoms: Vec<Matcher> = pair
        .into_inner()
        .filter(|inner| inner.as_rule() == Rule::matcher_atom)
        .map(build_matcher_atom)
        .collect();
    if atoms.len() == 1 {
        atoms.remove(0)
    } else {
        Matcher {
            kind: MatcherKind::Any(atoms),
            span,
        }
    }
}

fn build_matcher_atom(pair: Pair<'_, Rule>) -> Matcher {
    let inner = pair
        .into_inner()
        .next()
        .expect("a matcher atom holds one form");
    let span = span_of(&inner);
    let kind = match inner.as_rule() {
        Rule::matcher => return build_matcher(inner),
        Rule::for_language => {
            let mut languages = Vec::new();
            let mut matcher = None;
            for part in inner.into_inner() {
                match part.as_rule() {
                    Rule::language_name => languages.extend(Language::from_name(part.as_str())),
                    _ => matcher = Some(build_matcher_atom(part)),
                }
            }
            MatcherKind::ForLanguages(
                languages,
                Box::new(matcher.expect("a language tag has a matcher")),
            )
        }
        Rule::pattern => {
            let mut pattern = Pattern {
                code: Word {
                    text: String::new(),
                    span: span.clone(),
                },
                options: Vec::new(),
            };
            for part in inner.into_inner() {
                match part.as_rule() {
                    Rule::pattern_text => pattern.code = code(part),
                    _ => {
                        for option in part.into_inner() {
                            let mut words = option.into_inner();
                            let name = word(&words.next().expect("an option has a name"));
                            let value = words.next().expect("an option has a value");
                            let value = if value.as_rule() == Rule::text {
                                text(value)
                            } else {
                                word(&value)
                            };
                            pattern.options.push((name, value));
                        }
                    }
                }
            }
            MatcherKind::Pattern(pattern)
        }
        Rule::kind => MatcherKind::Kind(
            inner
                .into_inner()
                .filter(|part| part.as_rule() == Rule::text)
                .map(text)
                .collect(),
        ),
        _ => {
            let mut parts = inner.into_inner();
            let name = word(&parts.next().expect("a use has a name"));
            let args = parts.next().map(|arguments| {
                arguments
                    .into_inner()
                    .flat_map(Pair::into_inner)
                    .map(build_term)
                    .collect()
            });
            MatcherKind::Use(name, args)
        }
    };
    Matcher { kind, span }
}

fn build_condition(pair: Pair<'_, Rule>) -> Condition {
    let span = span_of(&pair);
    let mut parts: Vec<Condition> = pair
        .into_inner()
        .filter(|inner| inner.as_rule() == Rule::conjunction)
        .map(build_conjunction)
        .collect();
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        Condition {
            kind: ConditionKind::Or(parts),
            span,
        }
    }
}

fn build_conjunction(pair: Pair<'_, Rule>) -> Condition {
    let span = span_of(&pair);
    let mut parts: Vec<Condition> = pair
        .into_inner()
        .filter(|inner| inner.as_rule() == Rule::negation)
        .map(build_negation)
        .collect();
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        Condition {
            kind: ConditionKind::And(parts),
            span,
        }
    }
}

fn build_negation(pair: Pair<'_, Rule>) -> Condition {
    let inner = pair
        .into_inner()
        .next()
        .expect("a condition holds one form");
    let span = span_of(&inner);
    let form = inner.as_rule();
    let mut parts: Pairs<'_> = inner.clone().into_inner().peekable();
    let kind = match form {
        Rule::condition => return build_condition(inner),
        Rule::not_condition => {
            let negated = parts
                .find(|part| part.as_rule() == Rule::negation)
                .expect("not has a condition");
            ConditionKind::Not(Box::new(build_negation(negated)))
        }
        Rule::sure_condition => {
            let inner = parts
                .find(|part| part.as_rule() == Rule::negation)
                .expect("surely has a condition");
            ConditionKind::Surely(Box::new(build_negation(inner)))
        }
        Rule::quantified => build_quantified(parts),
        Rule::relation => build_relation(parts),
        Rule::flow => build_flow(parts),
        Rule::in_project => ConditionKind::Project(build_in_project(parts)),
        Rule::comparison => {
            let term = build_term(parts.next().expect("a comparison has a left side"));
            build_comparison(term, parts.next().expect("a comparison has a right side"))
        }
        _ => ConditionKind::Truth(build_term(parts.next().expect("a truth is a term"))),
    };
    Condition { kind, span }
}

fn build_quantified(mut parts: Pairs<'_>) -> ConditionKind {
    let quantifier = match parts.next().map(|part| part.as_rule()) {
        Some(Rule::kw_every) => Quantifier::Every,
        Some(Rule::kw_no) => Quantifier::No,
        _ => Quantifier::Some,
    };
    let bound = capture(&parts.next().expect("a quantifier binds a capture"));
    let mut rest = parts.filter(|part| part.as_rule() != Rule::kw_in);
    let term = build_term(rest.next().expect("a quantifier has a term"));
    let body = Box::new(build_negation(
        rest.next().expect("a quantifier has a condition"),
    ));
    ConditionKind::Quantified {
        quantifier,
        capture: bound,
        term,
        body,
    }
}

fn build_relation(mut parts: Pairs<'_>) -> ConditionKind {
    let subject = parts
        .next_if(|part| part.as_rule() == Rule::term)
        .map(build_term);
    let verb = parts.next().expect("a relation has a verb");
    if verb.as_rule() == Rule::released {
        return build_released(subject, verb.into_inner());
    }
    let verb = build_verb(verb);
    let matcher = build_matcher_atom(parts.next().expect("a relation has a matcher"));
    ConditionKind::Relation {
        subject,
        verb,
        matcher,
        binding: parts.next().and_then(binding),
    }
}

fn build_flow(parts: Pairs<'_>) -> ConditionKind {
    let mut subject = None;
    let mut source = None;
    let mut not_through = None;
    let mut bound = None;
    for part in parts {
        match part.as_rule() {
            Rule::term => subject = Some(build_term(part)),
            Rule::matcher_atom => source = Some(build_matcher_atom(part)),
            Rule::not_through => {
                not_through = part
                    .into_inner()
                    .find(|inner| inner.as_rule() == Rule::matcher_atom)
                    .map(build_matcher_atom);
            }
            Rule::binding => bound = binding(part),
            _ => {}
        }
    }
    ConditionKind::Flow {
        subject,
        source: source.expect("a flow has a source"),
        not_through,
        binding: bound,
    }
}

fn build_in_project(parts: Pairs<'_>) -> InProject {
    let mut together = None;
    let mut terms = Vec::new();
    for part in parts {
        match part.as_rule() {
            Rule::term => terms.push(build_term(part)),
            Rule::together => {
                together = part
                    .into_inner()
                    .find(|inner| inner.as_rule() == Rule::term)
                    .map(build_term);
            }
            _ => {}
        }
    }
    let mut terms = terms.into_iter();
    let mut next = || terms.next().expect("the grammar gives two terms");
    InProject {
        text: next(),
        together,
        files: next(),
    }
}

fn build_released<'p>(
    subject: Option<Term>,
    parts: impl Iterator<Item = Pair<'p, Rule>>,
) -> ConditionKind {
    let matcher_in = |pair: Pair<'_, Rule>| {
        pair.into_inner()
            .find(|part| part.as_rule() == Rule::matcher_atom)
            .map(build_matcher_atom)
            .expect("the grammar gives a matcher")
    };
    let (mut by, mut lent, mut wrapped) = (None, None, None);
    for part in parts {
        match part.as_rule() {
            Rule::matcher_atom => by = Some(build_matcher_atom(part)),
            Rule::lent => lent = Some(matcher_in(part)),
            Rule::wrapped => wrapped = Some(matcher_in(part)),
            _ => {}
        }
    }
    ConditionKind::Released {
        subject,
        by: by.expect("the grammar gives a matcher"),
        lent,
        wrapped,
    }
}

fn build_verb(pair: Pair<'_, Rule>) -> Verb {
    let inner = pair.into_inner().next().expect("a verb holds one form");
    match inner.as_rule() {
        Rule::has_at_least => {
            let count = inner
                .into_inner()
                .find(|part| part.as_rule() == Rule::integer);
            Verb::HasAtLeast(
                count
                    .and_then(|count| count.as_str().parse().ok())
                    .unwrap_or(u32::MAX),
            )
        }
        Rule::has_direct => Verb::HasDirect,
        Rule::has_anywhere => Verb::HasAnywhere,
        Rule::inside_nearest => Verb::InsideNearest,
        Rule::kw_inside => Verb::Inside,
        Rule::kw_before => Verb::Before,
        Rule::kw_after => Verb::After,
        Rule::kw_is => Verb::Is,
        Rule::kw_reaches => Verb::Reaches,
        Rule::reached_from => Verb::ReachedFrom,
        _ => Verb::Has,
    }
}

fn build_comparison(term: Term, pair: Pair<'_, Rule>) -> ConditionKind {
    let form = pair.as_rule();
    let mut parts = pair.into_inner().filter(|part| {
        !matches!(
            part.as_rule(),
            Rule::kw_exists | Rule::kw_matches | Rule::kw_mentions | Rule::kw_in
        )
    });
    match form {
        Rule::exists => ConditionKind::Exists(term),
        Rule::matches => {
            let right = parts.next().expect("matches has a right side");
            let regex = if right.as_rule() == Rule::regex {
                build_regex(right)
            } else {
                Regex::Term(build_term(right))
            };
            ConditionKind::Matches(term, regex)
        }
        Rule::mentions => ConditionKind::Mentions(
            term,
            build_term(parts.next().expect("mentions has a right side")),
        ),
        Rule::contained => {
            ConditionKind::In(term, build_term(parts.next().expect("in has a right side")))
        }
        _ => {
            let operator = match parts.next().map(|operator| operator.as_str()) {
                Some("!=") => Operator::NotEqual,
                Some("<") => Operator::Less,
                Some("<=") => Operator::LessEqual,
                Some(">") => Operator::Greater,
                Some(">=") => Operator::GreaterEqual,
                _ => Operator::Equal,
            };
            ConditionKind::Compare(
                term,
                operator,
                build_term(parts.next().expect("a comparison has a right side")),
            )
        }
    }
}

fn build_regex(pair: Pair<'_, Rule>) -> Regex {
    let mut inner = pair.into_inner();
    let pattern = inner.next().expect("a regex has a pattern");
    let span = pattern.as_span();
    let ignore_case = inner
        .next()
        .is_some_and(|flags| flags.as_str().contains('i'));
    let text = pattern.as_str().replace("\\/", "/");
    Regex::Literal {
        pieces: expression::pieces(&text, ignore_case),
        pattern: Word {
            text,
            span: span.start()..span.end(),
        },
        ignore_case,
    }
}

fn build_term(pair: Pair<'_, Rule>) -> Term {
    let mut parts = pair.into_inner();
    let atom = parts.next().expect("a term has an atom");
    let mut term = build_term_atom(atom);
    for part in parts {
        let span = term.span.start..span_of(&part).end;
        let mut inner = part.into_inner();
        let first = inner.next().expect("a part has a name or an index");
        let kind = if first.as_rule() == Rule::index {
            let key = first.into_inner().next().expect("an index has a key");
            TermKind::Index {
                base: Box::new(term),
                key: Box::new(build_term(key)),
            }
        } else {
            let args = inner
                .next()
                .map(|args| args.into_inner().map(build_term).collect())
                .unwrap_or_default();
            TermKind::Part {
                base: Box::new(term),
                name: word(&first),
                args,
            }
        };
        term = Term { kind, span };
    }
    term
}

fn build_term_atom(pair: Pair<'_, Rule>) -> Term {
    let inner = pair
        .into_inner()
        .next()
        .expect("a term atom holds one form");
    let span = span_of(&inner);
    let kind = match inner.as_rule() {
        Rule::count => {
            let counted = inner
                .into_inner()
                .find(|part| part.as_rule() == Rule::term)
                .expect("count has a term");
            TermKind::Count(Box::new(build_term(counted)))
        }
        Rule::capture => TermKind::Capture(capture(&inner).text),
        Rule::file => TermKind::File,
        Rule::parameter_ref => {
            let name = inner
                .into_inner()
                .find(|part| part.as_rule() == Rule::identifier)
                .expect("params has a name");
            TermKind::Param(name.as_str().to_owned())
        }
        Rule::duration => TermKind::Duration(parse_duration(inner.as_str()).unwrap_or_default()),
        Rule::number => TermKind::Number(inner.as_str().parse().unwrap_or_default()),
        Rule::text => TermKind::Text(text(inner).text),
        Rule::truth_value => TermKind::Boolean(inner.as_str().trim() == "true"),
        Rule::list => TermKind::List(inner.into_inner().map(build_term).collect()),
        Rule::subject => TermKind::It,
        _ => TermKind::Name(inner.as_str().to_owned()),
    };
    Term { kind, span }
}

/// Milliseconds of a duration as the language spells it: `500ms`, `30s`, `5m`, `24h`, `7d`.
pub fn parse_duration(text: &str) -> Option<f64> {
    let digits = text.find(|c: char| c.is_ascii_alphabetic())?;
    let count: f64 = text[..digits].parse().ok()?;
    let unit = match &text[digits..] {
        "ms" => 1.0,
        "s" => 1_000.0,
        "m" => 60_000.0,
        "h" => 3_600_000.0,
        "d" => 86_400_000.0,
        _ => return None,
    };
    Some(count * unit)
}
