//! Suppressions: comments in the scanned code that say which findings are accepted there.
//!
//! `policycheck: ignore[clients/tls-disabled, clients/sql-injection] the probe runs without certificates`, straight behind
//! the leader of a comment in whatever language (`#`, `//`, `/*`, `*`, `--`, `<!--`). At the end of a line it speaks of that
//! line; on a line of its own, of the next line of code, and of the one below its decorators. What stands behind the
//! bracket is a reason, for people.
//!
//! Comments are read as text, because files that no rule could match are not parsed: a string that holds such a comment
//! counts as one.

use std::ops::Range;

use memchr::memmem;

/// How a suppression begins, behind the leader of a comment.
const MARKER: &str = "policycheck:";
const WORD: &str = "ignore";

/// What a comment begins with. One that begins another stands behind it.
const LEADERS: &[&str] = &["//", "/*", "<!--", "--", "#", "*"];

/// What a comment says to suppress the findings of a rule with that full id.
pub fn suppression_of(id: &str) -> String {
    format!("{MARKER} {WORD}[{id}]")
}

/// Findings that a comment accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// Full ids of rules, as written; none where the comment names none.
    pub rules: Vec<String>,
    /// The lines that it speaks of, from 1.
    pub lines: Range<u32>,
    /// The bytes of the comment from `policycheck:` to the end of the list.
    pub span: Range<usize>,
}

/// The suppressions in a file, in their order.
pub fn read_suppressions(text: &str) -> Vec<Suppression> {
    let finder = memmem::Finder::new(MARKER);
    if finder.find(text.as_bytes()).is_none() {
        return Vec::new();
    }
    let mut found: Vec<Suppression> = Vec::new();
    // Those on lines of their own that have not met their line of code, from this index on.
    let mut waiting = 0;
    let mut offset = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let own = suppression(line, number, offset);
        offset += line.len();
        let code = line.trim_start();
        if is_comment(code) || code.is_empty() {
            found.extend(own);
            continue;
        }
        for above in &mut found[waiting..] {
            above.lines.end = number + 1;
        }
        if !code.starts_with('@') && !code.starts_with("#[") {
            found.extend(own);
            waiting = found.len();
        } else if let Some(own) = own {
            // A decorator's own comment does not reach further down.
            found.insert(waiting, own);
            waiting += 1;
        }
    }
    found
}

/// The suppression in a line that begins at the offset. It speaks of this line, until more is known.
fn suppression(line: &str, number: u32, offset: usize) -> Option<Suppression> {
    let at = memmem::find_iter(line.as_bytes(), MARKER).find(|at| {
        LEADERS
            .iter()
            .any(|leader| line[..*at].trim_end().ends_with(leader))
    })?;
    let behind = line[at + MARKER.len()..].trim_start().strip_prefix(WORD)?;
    let list = behind
        .trim_start()
        .strip_prefix('[')
        .and_then(|list| list.split_once(']'));
    let (rules, rest) = match list {
        Some((ids, rest)) => (ids, rest),
        None if behind.starts_with(|next: char| next.is_alphanumeric() || "-_".contains(next)) => {
            return None;
        }
        None => ("", behind),
    };
    let ids = rules.split(',').map(str::trim).filter(|id| !id.is_empty());
    Some(Suppression {
        rules: ids.map(str::to_owned).collect(),
        lines: number..number + 1,
        span: offset + at..offset + line.len() - rest.len(),
    })
}

/// Whether the line holds a comment alone. Attributes of Rust and pointers of C are no comments.
fn is_comment(line: &str) -> bool {
    let line = line.trim_end();
    let opens = |leader: &str| {
        line.strip_prefix(leader)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '/']))
    };
    ["//", "/*", "<!--"]
        .iter()
        .any(|leader| line.starts_with(leader))
        || (line.starts_with('#') && !line.starts_with("#["))
        || opens("*")
        || opens("--")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rules and lines of each suppression.
    fn read(text: &str) -> Vec<(String, Range<u32>)> {
        let found = read_suppressions(text);
        for suppression in &found {
            assert!(text[suppression.span.clone()].starts_with(MARKER), "{text}");
        }
        found
            .into_iter()
            .map(|suppression| (suppression.rules.join(" "), suppression.lines))
            .collect()
    }

    #[test]
    fn at_the_end_of_a_line_it_speaks_of_that_line() {
        for line in [
            "get(url)  # policycheck: ignore[a/b] a probe",
            "get(url); // policycheck:ignore [ a/b ]",
            "get(url); /* policycheck: ignore[a/b] */ next();",
            "get(url)  # noqa: S113  # policycheck: ignore[a/b]",
            "SELECT 1 -- policycheck: ignore[a/b]",
        ] {
            assert_eq!(read(&format!("x\n{line}\ny\n")), [("a/b".to_owned(), 2..3)]);
        }
    }

    #[test]
    fn on_a_line_of_its_own_it_speaks_of_the_code_below() {
        let one = |text, lines| assert_eq!(read(text), [("a/b c/d".to_owned(), lines)], "{text}");
        one(
            "# policycheck: ignore[a/b, c/d]\nget(url)\nget(url)\n",
            1..3,
        );
        one(
            "// policycheck: ignore[a/b,c/d]\n\n// why\nget(url);\n",
            1..5,
        );
        one(
            "/*\n * policycheck: ignore[a/b, c/d]\n */\nget(url);\n",
            2..5,
        );
        one(
            "# policycheck: ignore[a/b, c/d]\n@task\n@retry\ndef f():\n    pass\n",
            1..5,
        );
        one("# policycheck: ignore[a/b, c/d]", 1..2);
        one(
            "// policycheck: ignore[a/b, c/d]\n#[test]\nfn f() {}\n",
            1..4,
        );
    }

    #[test]
    fn several_lines_of_comment_speak_of_the_same_code() {
        let text = "# policycheck: ignore[a/b]\n# policycheck: ignore[c/d]\nget(url)  # policycheck: ignore[e/f]\nx\n";
        let expected = [("a/b", 1..4), ("c/d", 2..4), ("e/f", 3..4)];
        assert_eq!(
            read(text),
            expected.map(|(rule, lines)| (rule.to_owned(), lines))
        );
        let decorated =
            "# policycheck: ignore[a/b]\n@task  # policycheck: ignore[c/d]\ndef f():\n    pass\n";
        let mut found = read(decorated);
        found.sort_by_key(|(rule, _)| rule.clone());
        let expected = [("a/b", 1..4), ("c/d", 2..3)];
        assert_eq!(
            found,
            expected.map(|(rule, lines)| (rule.to_owned(), lines))
        );
    }

    #[test]
    fn without_a_list_it_names_no_rule() {
        assert_eq!(
            read("get(url)  # policycheck: ignore\n"),
            [(String::new(), 1..2)]
        );
        assert_eq!(
            read("get(url)  # policycheck: ignore[]\n"),
            [(String::new(), 1..2)]
        );
    }

    #[test]
    fn other_text_is_no_suppression() {
        assert_eq!(read("# see policycheck: ignore[a/b]\n"), []);
        assert_eq!(read("# policycheck: ignored[a/b]\n"), []);
        assert_eq!(read("# policycheck: enable\n"), []);
        assert_eq!(read("policycheck: ignore[a/b]\n"), []);
    }
}
