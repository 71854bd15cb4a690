//! Whether tokens have a shape that only SQL has. English uses SQL's words too ("select a file from the list", "update your
//! settings"), so a verb alone says nothing: its companion must follow (`SELECT … FROM`), and what is spelled like a sentence
//! must show something that sentences do not have.

use super::Piece;
use super::lexer::{Sort, Token};

/// The kind of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Select,
    Insert,
    Update,
    Delete,
    Merge,
    Create,
    Alter,
    Drop,
    Truncate,
    Call,
    Other,
}

impl Kind {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Select => "select",
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::Merge => "merge",
            Self::Create => "create",
            Self::Alter => "alter",
            Self::Drop => "drop",
            Self::Truncate => "truncate",
            Self::Call => "call",
            Self::Other => "other",
        }
    }
}

/// What the shape of a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub kind: Kind,
    /// It is SQL even if no dialect reads it.
    pub is_sure: bool,
}

/// Words that begin a statement.
pub(super) const VERBS: &[&str] = &[
    "SELECT", "WITH", "INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "CREATE", "ALTER", "DROP",
    "TRUNCATE", "CALL", "EXEC", "EXECUTE", "EXPLAIN", "GRANT", "REVOKE", "SET", "SHOW", "DESCRIBE",
    "USE", "PRAGMA", "ANALYZE", "VACUUM", "COPY", "FROM", "LOCK", "REFRESH", "COMMENT", "LISTEN",
    "NOTIFY", "ATTACH", "KILL", "UPSERT",
];

/// Words that stand together in every text of the kind, or of any kind; one of these lists does. Words in capitals count in
/// capitals alone.
pub(super) fn words(kind: Option<&str>) -> Vec<&'static [&'static str]> {
    const KINDS: &[(&str, &[&[&str]])] = &[
        ("select", &[&["select"], &["from", "where"]]),
        ("insert", &[&["insert"], &["replace", "into"], &["upsert"]]),
        ("update", &[&["update", "set"]]),
        ("delete", &[&["delete", "from"]]),
        ("merge", &[&["merge", "using"]]),
        ("create", &[&["create"]]),
        ("alter", &[&["alter"]]),
        ("drop", &[&["drop"]]),
        ("truncate", &[&["truncate"]]),
        ("call", &[&["CALL"], &["EXEC"], &["{call"]]),
        (
            "other",
            &[
                &["EXPLAIN"],
                &["GRANT"],
                &["REVOKE"],
                &["SET"],
                &["SHOW"],
                &["DESCRIBE"],
                &["USE"],
                &["PRAGMA"],
                &["ANALYZE"],
                &["VACUUM"],
                &["COPY"],
                &["LOCK"],
                &["REFRESH"],
                &["COMMENT"],
                &["LISTEN"],
                &["NOTIFY"],
                &["ATTACH"],
                &["KILL"],
            ],
        ),
    ];
    KINDS
        .iter()
        .filter(|(word, _)| kind.is_none_or(|kind| kind == *word))
        .flat_map(|(_, lists)| lists.iter().copied())
        .collect()
}

/// What DDL is about.
const OBJECTS: &[&str] = &[
    "TABLE",
    "INDEX",
    "VIEW",
    "DATABASE",
    "SCHEMA",
    "USER",
    "ROLE",
    "FUNCTION",
    "PROCEDURE",
    "TRIGGER",
    "SEQUENCE",
    "TYPE",
    "EXTENSION",
    "STAGE",
    "POLICY",
    "WAREHOUSE",
    "LOGIN",
    "DOMAIN",
    "PUBLICATION",
    "SUBSCRIPTION",
    "COLUMN",
    "SESSION",
    "SYSTEM",
    "TABLESPACE",
    "AGGREGATE",
    "KEYSPACE",
    "CONSTRAINT",
    "STREAM",
    "TASK",
    "PIPE",
    "INTEGRATION",
    "OWNED",
];

/// What may stand between the verb of DDL and its object.
const BETWEEN: &[&str] = &[
    "OR",
    "REPLACE",
    "TEMP",
    "TEMPORARY",
    "UNIQUE",
    "GLOBAL",
    "LOCAL",
    "UNLOGGED",
    "MATERIALIZED",
    "EXTERNAL",
    "FOREIGN",
    "VIRTUAL",
    "TRANSIENT",
    "CLUSTERED",
    "NONCLUSTERED",
    "FULLTEXT",
    "SPATIAL",
    "RECURSIVE",
    "BITMAP",
    "EVENT",
    "FILE",
];

/// Words of sentences that SQL does not have, or not there.
const PROSE: &[&str] = &[
    "THE", "YOUR", "AN", "THIS", "THAT", "THESE", "THOSE", "OF", "PLEASE", "MY", "OUR", "THEIR",
    "ITS", "WHICH", "WILL", "SHOULD", "MUST", "CAN", "CANNOT", "ARE", "WAS", "YOU", "WE", "HAS",
    "HAVE", "BEEN", "INSTEAD", "MORE", "ONLY",
];

/// Sentences have none of these; a statement of some length has one.
const CLAUSES: &[&str] = &[
    "WHERE",
    "JOIN",
    "LIMIT",
    "VALUES",
    "HAVING",
    "RETURNING",
    "OFFSET",
    "UNION",
    "COUNT",
    "DISTINCT",
    "EXISTS",
    "BETWEEN",
    "LIKE",
    "NULL",
    "ASC",
    "DESC",
    "COALESCE",
    "VARCHAR",
    "INTEGER",
    "CASCADE",
];

/// Whether the text can begin like SQL: a cheap look at its first word, comments and brackets aside.
pub(super) fn may_begin(pieces: &[Piece<'_>]) -> bool {
    let mut first = None;
    for piece in pieces {
        match piece {
            Piece::Hole => return false,
            Piece::Text(text) => {
                first = begin(text);
                if first.is_some() {
                    break;
                }
            }
        }
    }
    first.is_some_and(|text| {
        let end = text
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(text.len());
        VERBS
            .iter()
            .any(|verb| verb.eq_ignore_ascii_case(&text[..end]))
    })
}

/// The text from its first word on.
fn begin(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "({;".contains(c));
        // Escapes may be left as the source spells them: `\nSELECT`.
        if let Some(after) = ["\\n", "\\t", "\\r", "\\\n"]
            .iter()
            .find_map(|escape| rest.strip_prefix(escape))
        {
            rest = after;
            continue;
        }
        let skipped = if let Some(comment) = rest.strip_prefix("--") {
            comment.split_once('\n').map(|(_, after)| after)
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/").map(|(_, after)| after)
        } else {
            return (!rest.is_empty()).then_some(rest);
        };
        rest = skipped?;
    }
}

/// The shape of the tokens; `None` if they are no SQL.
pub(super) fn of(tokens: &[Token]) -> Option<Shape> {
    let start = tokens
        .iter()
        .position(|token| !token.is_any(&["(", ";", "{"]) && token.sort != Sort::Command)?;
    let is_braced = start > 0 && tokens[start - 1].is("{");
    let tokens = &tokens[start..];
    let kind = kind_of(tokens)?;
    let verb = &tokens[0].text;
    let shouts = |text: &str| text.chars().all(|c| !c.is_ascii_lowercase());
    let is_loud = shouts(verb);
    let is_capital = verb.starts_with(|c: char| c.is_ascii_uppercase());
    let bare: Vec<&Token> = tokens
        .iter()
        .filter(|token| token.sort == Sort::Word)
        .collect();
    // Keywords in capitals among words that are not: nobody writes sentences so.
    let is_styled = is_loud
        && bare.iter().any(|token| {
            COMPANIONS.contains(&token.text.as_str()) || OBJECTS.contains(&token.text.as_str())
        });
    // `FETCH FIRST 5 ROWS ONLY` is no sentence.
    let ends_fetch = |index: usize| {
        bare[index].is("ONLY") && index > 0 && bare[index - 1].is_any(&["ROW", "ROWS"])
    };
    let has_prose = bare.iter().enumerate().any(|(index, token)| {
        token.is_any(PROSE) && (!is_styled || shouts(&token.text)) && !ends_fetch(index)
    });
    let evidence = evidence(tokens);
    if is_styled && !has_prose {
        return Some(Shape {
            kind,
            is_sure: true,
        });
    }
    if has_prose && !(is_styled && evidence) {
        return None;
    }
    if ends_as_sentence(tokens) || (is_capital && !is_loud && !evidence) {
        return None;
    }
    // "create table view", "alter user name".
    if matches!(kind, Kind::Create | Kind::Alter) && !evidence {
        return None;
    }
    // JDBC spells `{call f(?)}`.
    let is_escape = is_braced && kind == Kind::Call && !tokens[0].is_apart;
    if matches!(kind, Kind::Other | Kind::Call) && !is_loud && !is_escape {
        return None;
    }
    let is_command = matches!(kind, Kind::Other | Kind::Call);
    Some(Shape {
        kind,
        is_sure: is_command || evidence && bare.iter().any(|token| token.is_any(CLAUSES)),
    })
}

/// Keywords that follow a verb somewhere.
const COMPANIONS: &[&str] = &[
    "FROM", "INTO", "SET", "VALUES", "WHERE", "AS", "TABLE", "ON", "TO", "IF", "USING", "CASCADE",
];

/// Something that sentences do not have.
fn evidence(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .enumerate()
        .any(|(index, token)| match token.sort {
            Sort::Symbol => {
                let is_dot = token.text == "."
                    && !token.is_apart
                    && tokens.get(index + 1).is_some_and(|next| !next.is_apart);
                is_dot
                    || ["*", "=", "<", ">", "<=", ">=", "<>", "!=", "(", "::", "||"]
                        .contains(&token.text.as_str())
            }
            Sort::Placeholder => token.text != "{}" && !token.text.starts_with('{'),
            Sort::QuotedName => true,
            Sort::Word => token.text.contains('_') || token.is_any(CLAUSES),
            _ => false,
        })
}

/// A token ends a sentence: punctuation that touches the word before it, and nothing behind it.
fn ends_as_sentence(tokens: &[Token]) -> bool {
    tokens.iter().enumerate().any(|(index, token)| {
        let is_last = tokens.get(index + 1).is_none_or(|next| next.is_apart);
        let after_word = index
            .checked_sub(1)
            .is_some_and(|before| matches!(tokens[before].sort, Sort::Word | Sort::Hole));
        let is_mark = match token.sort {
            Sort::Symbol => [".", "!", ":", "…"].contains(&token.text.as_str()),
            Sort::Placeholder => token.text == "?" && after_word,
            _ => false,
        };
        is_mark && is_last && !token.is_apart
    })
}

/// The kind by the verb and its companions, which must stand where the grammar wants them.
fn kind_of(tokens: &[Token]) -> Option<Kind> {
    let verb = tokens.first()?;
    let after = |keyword: &str| {
        tokens
            .iter()
            .skip(1)
            .position(|token| token.is(keyword))
            .map(|at| at + 1)
    };
    let at = |index: usize| tokens.get(index);
    let is_name = |token: &Token| {
        matches!(
            token.sort,
            Sort::Word | Sort::Hole | Sort::QuotedName | Sort::DoubleQuoted | Sort::Placeholder
        )
    };
    if verb.is("SELECT") {
        let Some(from) = after("FROM") else {
            return selects_without_table(tokens).then_some(Kind::Select);
        };
        let has_list = from > 1;
        let source = at(from + 1)?;
        return (has_list
            && (is_name(source)
                || source.is("(")
                || source.sort == Sort::Text
                || source.sort == Sort::Command))
            .then_some(Kind::Select);
    }
    // Without a select list, as Hibernate and DuckDB have it.
    if verb.is("FROM") {
        let compares = |at: usize| {
            tokens[at..]
                .iter()
                .any(|token| token.is_any(&["=", "<", ">", "<=", ">=", "<>", "!=", "LIKE"]))
        };
        let condition = after("WHERE").filter(|at| (2..=6).contains(at))?;
        return compares(condition).then_some(Kind::Select);
    }
    if verb.is("WITH") {
        let defined = tokens
            .windows(2)
            .position(|pair| pair[0].is_any(&["AS", "MATERIALIZED"]) && pair[1].is("("))?;
        if defined > 6 && !tokens[1..defined].iter().any(|token| token.is("(")) {
            return None;
        }
        return kind_of_main(tokens);
    }
    if verb.is_any(&["INSERT", "REPLACE", "UPSERT"]) {
        let into = after("INTO")
            .or_else(|| after("OVERWRITE"))
            .filter(|into| *into <= 4)?;
        let table = at(into + 1)?;
        let rest = &tokens[(into + 2).min(tokens.len())..];
        let goes_on = rest.iter().any(|token| {
            token.is_any(&["(", "VALUES", "VALUE", "SELECT", "SET", "DEFAULT", "TABLE"])
                || token.sort == Sort::Hole
        });
        return (is_name(table) && (goes_on || table.sort == Sort::Hole)).then_some(Kind::Insert);
    }
    if verb.is("UPDATE") {
        let set = after("SET").filter(|set| *set > 1)?;
        let column = at(set + 1)?;
        let assigns = tokens[set..].iter().any(|token| token.is("="));
        return (is_name(column)
            && (assigns || !column.holes.is_empty() || column.sort == Sort::Placeholder))
            .then_some(Kind::Update);
    }
    if verb.is("DELETE") {
        let from = after("FROM").filter(|from| *from <= 4)?;
        let table = at(from + 1)?;
        let follows = at(from + 2);
        let fits = follows.is_none_or(|token| {
            token.is_any(&[
                ";",
                ".",
                "WHERE",
                "USING",
                "AS",
                "LIMIT",
                "RETURNING",
                "ORDER",
                "PARTITION",
                "ONLY",
                "(",
                "IN",
                "JOIN",
                "OUTPUT",
                ",",
            ]) || !token.holes.is_empty()
                || matches!(token.sort, Sort::Placeholder | Sort::Command)
                || at(from + 3).is_some_and(|next| {
                    next.is_any(&["WHERE", "USING", ";", ".", "JOIN", "INNER", "LEFT"])
                })
        });
        return (is_name(table) && fits).then_some(Kind::Delete);
    }
    if verb.is("MERGE") {
        let into = at(1)?;
        after("USING")?;
        return (into.is("INTO") || is_name(into)).then_some(Kind::Merge);
    }
    if verb.is_any(&["CREATE", "ALTER", "DROP"]) {
        let object = tokens[1..]
            .iter()
            .position(|token| !token.is_any(BETWEEN))
            .map(|at| at + 1)?;
        if !tokens[object].is_any(OBJECTS) || !at(object + 1).is_some_and(is_name) {
            return None;
        }
        return Some(match verb.text.to_ascii_uppercase().as_str() {
            "CREATE" => Kind::Create,
            "ALTER" => Kind::Alter,
            _ => Kind::Drop,
        });
    }
    if verb.is("TRUNCATE") {
        let is_table = at(1)?.is("TABLE") && at(2).is_some_and(is_name);
        let is_loud = verb.text == "TRUNCATE" && is_name(at(1)?) && tokens.len() <= 8;
        return (is_table || is_loud).then_some(Kind::Truncate);
    }
    if verb.is("CALL") {
        let open = after("(")?;
        return (open <= 4 && is_name(at(1)?)).then_some(Kind::Call);
    }
    if verb.is_any(&["EXEC", "EXECUTE"]) {
        return (verb.text.chars().all(|c| c.is_ascii_uppercase()) && is_name(at(1)?))
            .then_some(Kind::Call);
    }
    other(tokens).then_some(Kind::Other)
}

/// What a statement that begins with `WITH` does at last.
fn kind_of_main(tokens: &[Token]) -> Option<Kind> {
    let mut depth = 0i32;
    for token in &tokens[1..] {
        if token.is("(") {
            depth += 1;
        } else if token.is(")") {
            depth -= 1;
        } else if depth == 0 {
            for (word, kind) in [
                ("SELECT", Kind::Select),
                ("INSERT", Kind::Insert),
                ("UPDATE", Kind::Update),
                ("DELETE", Kind::Delete),
                ("MERGE", Kind::Merge),
            ] {
                if token.is(word) {
                    return Some(kind);
                }
            }
        }
    }
    None
}

/// `SELECT 1`, `SELECT now()`, `SELECT @@version`.
fn selects_without_table(tokens: &[Token]) -> bool {
    let Some(first) = tokens.get(1) else {
        return false;
    };
    if first.sort == Sort::Number || first.sort == Sort::Text {
        return tokens.len() == 2 || tokens[2].is_any(&[";", ",", "AS", "+", "="]);
    }
    if first.text.starts_with("@@") {
        return true;
    }
    let called = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.is("(") && !token.is_apart)
    };
    first.sort == Sort::Word
        && (called(2)
            || tokens.get(2).is_some_and(|dot| dot.is(".")) && called(4)
            || first.is("EXISTS") && tokens.get(2).is_some_and(|open| open.is("(")))
}

/// Commands that are no statements on data: in capitals alone, with what must follow them.
fn other(tokens: &[Token]) -> bool {
    let verb = tokens[0].text.as_str();
    let has = |keyword: &str| tokens.iter().any(|token| token.text == keyword);
    let second = tokens.get(1);
    let second_is =
        |words: &[&str]| second.is_some_and(|token| words.contains(&token.text.as_str()));
    match verb {
        "EXPLAIN" => {
            tokens[1..]
                .iter()
                .any(|token| token.is_any(&["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]))
                || second.is_some_and(|token| token.sort == Sort::Hole)
                || second_is(&["ANALYZE", "(", "QUERY"])
        }
        "GRANT" => has("TO"),
        "REVOKE" => has("FROM"),
        "SET" => {
            second_is(&[
                "SESSION",
                "LOCAL",
                "GLOBAL",
                "NAMES",
                "TRANSACTION",
                "ROLE",
                "SEARCH_PATH",
                "TIME",
                "CONSTRAINTS",
            ]) || tokens
                .get(2)
                .is_some_and(|token| token.is("=") || token.text == "TO")
                || second
                    .is_some_and(|token| token.text == "search_path" || token.text.starts_with('@'))
        }
        "SHOW" => second_is(&[
            "TABLES",
            "DATABASES",
            "SCHEMAS",
            "COLUMNS",
            "INDEX",
            "INDEXES",
            "CREATE",
            "VARIABLES",
            "STATUS",
            "FULL",
            "GRANTS",
            "GLOBAL",
            "PROCESSLIST",
            "KEYS",
            "VIEWS",
            "TABLE",
        ]),
        "DESCRIBE" => second_is(&["TABLE", "EXTENDED", "FORMATTED", "DETAIL"]) || tokens.len() <= 4,
        "USE" => tokens.len() <= 5 && second.is_some_and(|token| token.sort != Sort::Symbol),
        "PRAGMA" => second.is_some(),
        "ANALYZE" | "VACUUM" => tokens.len() <= 6,
        "COPY" => has("FROM") || has("TO") || second_is(&["INTO"]),
        "LOCK" => second_is(&["TABLE", "TABLES"]),
        "REFRESH" => second_is(&["MATERIALIZED", "TABLE"]),
        "COMMENT" => second_is(&["ON"]),
        "LISTEN" | "NOTIFY" => tokens.len() <= 5 && second.is_some(),
        "ATTACH" => has("AS") || second_is(&["DATABASE"]),
        "KILL" => tokens.len() <= 4 && second.is_some_and(|token| token.sort != Sort::Symbol),
        _ => false,
    }
}
