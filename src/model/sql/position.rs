//! Where in a statement holes and placeholders stand: as a value, within quotes, as a name, or in the place of a whole
//! clause. Decided by the tokens around, so that it is known of statements too that do not parse.

use super::lexer::{Sort, Token};
use super::shape::Kind;

/// What a hole stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// A value without quotes.
    Value,
    /// A value, or a part of one, within quotes.
    Quoted,
    /// A table, a column, a part of a name.
    Name,
    /// A clause, an operator, or more.
    Fragment,
}

impl Position {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Quoted => "quoted",
            Self::Name => "name",
            Self::Fragment => "fragment",
        }
    }
}

/// The positions of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    /// Of each hole, in order.
    pub of_holes: Vec<Position>,
    /// Of each token that is, or has, a hole or placeholder.
    pub of_tokens: Vec<Option<Place>>,
    /// Clauses may hide in a hole.
    pub is_open: bool,
}

/// What a token stands for, and what fits in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Value,
    /// A list of values with its brackets.
    List,
    Quoted,
    Name,
    /// A name with a clause behind it: `users{where}`.
    NameAndMore,
    /// A condition.
    Condition,
    /// `column = value`.
    Assignment,
    /// A whole query.
    Query,
    /// Something that can be left out.
    Clause,
}

impl Place {
    fn position(self) -> Position {
        match self {
            Self::Value | Self::List => Position::Value,
            Self::Quoted => Position::Quoted,
            Self::Name => Position::Name,
            Self::NameAndMore | Self::Condition | Self::Assignment | Self::Query | Self::Clause => {
                Position::Fragment
            }
        }
    }
}

/// The clause that a token belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clause {
    Start,
    Select,
    From,
    Condition,
    Set,
    Values,
    Order,
    Limit,
    Columns,
    Command,
}

/// A pair of brackets, or the outermost level.
#[derive(Clone, Copy)]
struct Frame {
    clause: Clause,
    /// Elements are values: `IN (…)`, `VALUES (…)`, arguments of functions.
    holds_values: bool,
    /// Arguments of `COUNT`, `MAX` and the like are columns.
    holds_names: bool,
    between: bool,
}

const OPERATORS: &[&str] = &[
    "=", "<", ">", "<=", ">=", "<>", "!=", "LIKE", "ILIKE", "RLIKE", "REGEXP", "GLOB", "SIMILAR",
    "~", "~*", "!~", "||", "+", "-", "/", "%", "%%", "->", "@", "MATCH", "==",
];

const BEFORE_VALUES: &[&str] = &[
    "LIMIT",
    "OFFSET",
    "TOP",
    "FIRST",
    "NEXT",
    "INTERVAL",
    "THEN",
    "ELSE",
    "ESCAPE",
    "BETWEEN",
    "DATE",
    "TIMESTAMP",
    "TO",
    "DEFAULT",
    "RETURN",
    "SLEEP",
];

const AGGREGATES: &[&str] = &[
    "COUNT",
    "SUM",
    "MIN",
    "MAX",
    "AVG",
    "DISTINCT",
    "GROUP_CONCAT",
    "STRING_AGG",
    "ARRAY_AGG",
];

/// The positions of all holes and placeholders.
pub(super) fn place(tokens: &[Token], kind: Kind, holes: usize) -> Placed {
    // A hole in a comment is a clause: a line break ends the comment.
    let mut of_holes = vec![Position::Fragment; holes];
    let mut of_tokens = vec![None; tokens.len()];
    let mut frames = vec![Frame {
        clause: Clause::Start,
        holds_values: false,
        holds_names: false,
        between: false,
    }];
    let mut is_open = false;
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &tokens[before]);
        let after = tokens.get(index + 1);
        let place = match token.sort {
            Sort::Command => {
                is_open = true;
                Some(Place::Clause)
            }
            Sort::Hole | Sort::Placeholder => Some(bare(tokens, index, &frames, kind)),
            _ if token.holes.is_empty() => None,
            Sort::Text => Some(Place::Quoted),
            Sort::QuotedName => Some(Place::Name),
            // `EXEC sp_rename "table"` takes names in such quotes.
            Sort::DoubleQuoted if kind == Kind::Call => Some(Place::Name),
            Sort::DoubleQuoted => {
                let place = bare(tokens, index, &frames, kind);
                Some(if place == Place::Name {
                    place
                } else {
                    Place::Quoted
                })
            }
            _ => Some(word_with_holes(token, after)),
        };
        if let Some(place) = place {
            of_tokens[index] = Some(place);
            for hole in &token.holes {
                of_holes[*hole] = place.position();
            }
            // A placeholder is filled by the driver, never with a clause; a template's is filled by the program.
            let is_filled = token.sort == Sort::Placeholder && !token.text.starts_with(['{', '$']);
            is_open |= place.position() == Position::Fragment && !is_filled;
        }
        advance(&mut frames, token, before, kind);
    }
    Placed {
        of_holes,
        of_tokens,
        is_open,
    }
}

/// `table_{x}` is a name; `table{x}` at its end may be a name and a clause.
fn word_with_holes(token: &Token, after: Option<&Token>) -> Place {
    let joins = |c: char| c == '_' || c.is_ascii_digit();
    let before_hole = token.text.trim_end_matches(super::lexer::HOLE);
    let ends_with_hole = before_hole.len() < token.text.len();
    let is_qualified = after.is_some_and(|after| after.is(".") && !after.is_apart);
    if ends_with_hole && !before_hole.ends_with(joins) && !is_qualified {
        Place::NameAndMore
    } else {
        Place::Name
    }
}

/// The place of a token that stands by itself.
fn bare(tokens: &[Token], index: usize, frames: &[Frame], kind: Kind) -> Place {
    let frame = frames.last().copied().unwrap_or(Frame {
        clause: Clause::Start,
        holds_values: false,
        holds_names: false,
        between: false,
    });
    let none =
        |token: Option<&Token>, words: &[&str]| token.is_some_and(|token| token.is_any(words));
    let before = index.checked_sub(1).map(|before| &tokens[before]);
    let after = tokens.get(index + 1);
    let touches =
        |token: Option<&Token>, apart: bool| token.is_some_and(|dot| dot.is(".") && !apart);
    if touches(before, tokens[index].is_apart)
        || touches(after, after.is_some_and(|after| after.is_apart))
    {
        return Place::Name;
    }
    if none(before, &["IN"]) {
        return Place::List;
    }
    let is_star = none(before, &["*"]);
    let is_product =
        is_star && index >= 2 && !tokens[index - 2].is_any(&["SELECT", ",", "DISTINCT", ".", "("]);
    let is_compared = none(
        after,
        &[
            "=", "<", ">", "<=", ">=", "<>", "!=", "IN", "IS", "LIKE", "ILIKE", "BETWEEN", "NOT",
            "REGEXP", "~",
        ],
    );
    if none(before, OPERATORS)
        || is_product
        || none(before, BEFORE_VALUES)
            && !(kind == Kind::Other && none(before, &["TO"]) && tokens[0].is("GRANT"))
        || frame.between && none(before, &["AND"])
        || none(before, &["("]) && index >= 2 && tokens[index - 2].is_any(&["TOP", "ANY", "ALL"])
    {
        return Place::Value;
    }
    if none(before, &["("]) && none(after, &[")"]) && index >= 2 {
        let opener = &tokens[index - 2];
        if opener.is_any(&["FROM", "JOIN", "EXISTS", "AS"]) {
            return Place::Query;
        }
    }
    if frame.holds_values {
        return if none(before, &["(", ","]) || frame.between {
            Place::Value
        } else {
            Place::Clause
        };
    }
    if frame.holds_names {
        return if none(before, &["(", ",", "DISTINCT"]) {
            Place::Name
        } else {
            Place::Clause
        };
    }
    match frame.clause {
        Clause::Start => Place::Clause,
        Clause::Select => {
            if none(before, &["SELECT", "DISTINCT", "ALL", ",", "AS", "BY"]) {
                if tokens.iter().any(|token| token.is("FROM")) {
                    Place::Name
                } else {
                    Place::Value
                }
            } else if none(before, &["WHEN", "AND", "OR"]) {
                if is_compared {
                    Place::Name
                } else {
                    Place::Condition
                }
            } else {
                Place::Clause
            }
        }
        Clause::From => {
            if none(
                before,
                &[
                    "FROM",
                    "JOIN",
                    "INTO",
                    "UPDATE",
                    "TABLE",
                    "ONLY",
                    ",",
                    "USING",
                    "EXISTS",
                    "AS",
                    "OVERWRITE",
                    "MERGE",
                ],
            ) {
                Place::Name
            } else {
                Place::Clause
            }
        }
        Clause::Condition => {
            if is_compared
                && none(
                    before,
                    &["WHERE", "AND", "OR", "NOT", "ON", "HAVING", "(", "WHEN"],
                )
            {
                Place::Name
            } else if none(
                before,
                &["WHERE", "AND", "OR", "NOT", "ON", "HAVING", "(", "WHEN"],
            ) {
                Place::Condition
            } else {
                Place::Clause
            }
        }
        Clause::Set => {
            if none(after, &["="]) {
                Place::Name
            } else if none(before, &["SET", ","]) {
                Place::Assignment
            } else {
                Place::Clause
            }
        }
        Clause::Values => {
            if none(before, &["VALUES", "VALUE", ","]) {
                Place::List
            } else {
                Place::Clause
            }
        }
        Clause::Order => {
            if none(before, &["BY", ","]) {
                Place::Name
            } else {
                Place::Clause
            }
        }
        Clause::Limit => {
            if none(before, &[","]) {
                Place::Value
            } else {
                Place::Clause
            }
        }
        Clause::Columns => Place::Name,
        Clause::Command => {
            if none(after, &["("]) || before.is_some_and(|before| before.sort == Sort::Word) {
                Place::Name
            } else {
                Place::Clause
            }
        }
    }
}

/// Moves on to the clause that the token begins.
fn advance(frames: &mut Vec<Frame>, token: &Token, before: Option<&Token>, kind: Kind) {
    let is_ddl = matches!(
        kind,
        Kind::Create | Kind::Alter | Kind::Drop | Kind::Truncate | Kind::Other
    );
    let Some(frame) = frames.last_mut() else {
        return;
    };
    if token.is("(") {
        let opened_by = |words: &[&str]| before.is_some_and(|before| before.is_any(words));
        let is_call = before.is_some_and(|before| {
            before.sort == Sort::Word
                && !before.is_any(&[
                    "AND", "OR", "NOT", "WHERE", "ON", "AS", "FROM", "JOIN", "HAVING", "EXISTS",
                    "WHEN", "USING", "SELECT", "BY",
                ])
                || !before.holes.is_empty()
        });
        let is_columns = frame.clause == Clause::From && !is_ddl && is_call && kind == Kind::Insert;
        let in_values = frame.clause == Clause::Values;
        let opened = Frame {
            clause: if is_columns {
                Clause::Columns
            } else if frame.clause == Clause::Select || frame.clause == Clause::From {
                Clause::Start
            } else {
                frame.clause
            },
            holds_values: in_values
                || opened_by(&["IN", "VALUES", "ANY", "ALL"])
                || (is_call && !is_columns && !is_ddl && !opened_by(AGGREGATES))
                || frame.holds_values && !is_call,
            holds_names: opened_by(AGGREGATES) || opened_by(&["USING"]),
            between: false,
        };
        frames.push(opened);
        return;
    }
    if token.is(")") {
        if frames.len() > 1 {
            frames.pop();
        }
        return;
    }
    if token.sort != Sort::Word {
        return;
    }
    if token.is("BETWEEN") {
        frame.between = true;
    } else if token.is("AND") && frame.between {
        // The flag is read by the token after this one, and ends there.
        return;
    } else {
        frame.between = false;
    }
    let clause = match token.text.to_ascii_uppercase().as_str() {
        "SELECT" | "RETURNING" => Clause::Select,
        "FROM" | "JOIN" | "INTO" | "UPDATE" | "OVERWRITE" | "MERGE" => Clause::From,
        "USING" if kind == Kind::Merge || kind == Kind::Delete => Clause::From,
        "WHERE" | "ON" | "HAVING" if !is_ddl => Clause::Condition,
        "SET" => Clause::Set,
        "VALUES" | "VALUE" => Clause::Values,
        "BY" => Clause::Order,
        "LIMIT" | "OFFSET" | "FETCH" => Clause::Limit,
        "WHERE" => Clause::Condition,
        "TABLE" | "INDEX" | "VIEW" | "DATABASE" | "SCHEMA" | "USER" | "ROLE" if is_ddl => {
            Clause::Command
        }
        "GRANT" | "REVOKE" | "USE" | "PRAGMA" | "LISTEN" | "SHOW" | "CREATE" | "ALTER" | "DROP"
        | "TRUNCATE" => Clause::Command,
        _ => return,
    };
    // `FOR UPDATE` and `ON CONFLICT DO UPDATE` name no table; `EXTRACT(… FROM …)` begins no clause.
    if clause == Clause::From && token.is("UPDATE") && before.is_some() {
        return;
    }
    if clause == Clause::From && frame.holds_values && frame.clause != Clause::Select {
        return;
    }
    if clause == Clause::Select {
        frame.holds_values = false;
        frame.holds_names = false;
    }
    frame.clause = clause;
}
