//! What a regular expression demands of a text, read off the expression's tree: pieces that stand in whatever it
//! matches. The tree of the text alone is taken: to translate it into classes of characters takes twice as long.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, Flag, Flags, GroupKind, Repetition, RepetitionKind, RepetitionRange};
use serde::{Deserialize, Serialize};

/// What stands in every text that an expression matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pieces {
    /// At least [`SHORTEST`] characters, all of them ASCII.
    One {
        text: String,
        ignore_case: bool,
    },
    /// Nothing, where there is no part.
    All(Vec<Pieces>),
    Any(Vec<Pieces>),
}

/// A shorter piece stands in nearly every file.
pub const SHORTEST: usize = 2;

/// The pieces of an expression; none of one that cannot be read. `ignore_case` is a flag outside of it.
pub fn pieces(expression: &str, mut ignore_case: bool) -> Pieces {
    let parsed = Parser::new().parse(expression);
    parsed.map_or(NOTHING, |tree| of_expression(&tree, &mut ignore_case))
}

const NOTHING: Pieces = Pieces::All(Vec::new());

fn all(mut parts: Vec<Pieces>) -> Pieces {
    parts.retain(|part| *part != NOTHING);
    match <[Pieces; 1]>::try_from(parts) {
        Ok([part]) => part,
        Err(parts) => Pieces::All(parts),
    }
}

fn any(parts: Vec<Pieces>) -> Pieces {
    if parts.contains(&NOTHING) {
        NOTHING
    } else {
        Pieces::Any(parts)
    }
}

/// `ignore_case` is as the flags before the expression leave it, and is left as the flags within it do.
fn of_expression(expression: &Ast, ignore_case: &mut bool) -> Pieces {
    match expression {
        Ast::Literal(_) => of_sequence(std::slice::from_ref(expression), ignore_case),
        Ast::Concat(parts) => of_sequence(&parts.asts, ignore_case),
        Ast::Alternation(parts) => {
            let parts = parts.asts.iter();
            any(parts.map(|part| of_expression(part, ignore_case)).collect())
        }
        Ast::Repetition(repetition) if is_demanded(repetition) => {
            of_expression(&repetition.ast, ignore_case)
        }
        Ast::Group(group) => {
            let mut within = *ignore_case;
            if let GroupKind::NonCapturing(flags) = &group.kind {
                set_case(flags, &mut within);
            }
            of_expression(&group.ast, &mut within)
        }
        Ast::Flags(set) => {
            set_case(&set.flags, ignore_case);
            NOTHING
        }
        Ast::Empty(_)
        | Ast::Dot(_)
        | Ast::Assertion(_)
        | Ast::ClassUnicode(_)
        | Ast::ClassPerl(_)
        | Ast::ClassBracketed(_)
        | Ast::Repetition(_) => NOTHING,
    }
}

fn set_case(flags: &Flags, ignore_case: &mut bool) {
    if let Some(ignores) = flags.flag_state(Flag::CaseInsensitive) {
        *ignore_case = ignores;
    }
}

/// Whether what is repeated stands there at least once.
fn is_demanded(repetition: &Repetition) -> bool {
    match repetition.op.kind {
        RepetitionKind::OneOrMore => true,
        RepetitionKind::ZeroOrOne | RepetitionKind::ZeroOrMore => false,
        RepetitionKind::Range(
            RepetitionRange::Exactly(least)
            | RepetitionRange::AtLeast(least)
            | RepetitionRange::Bounded(least, _),
        ) => least > 0,
    }
}

/// Neighbours that are nothing but letters make one piece. A letter that may be repeated stands at the end of one and
/// at the start of the next: `as+e` holds `as` and `se`.
fn of_sequence(parts: &[Ast], ignore_case: &mut bool) -> Pieces {
    let mut found = Vec::new();
    let mut run = (String::new(), false);
    for part in parts {
        let (letter, repeated) = match part {
            Ast::Literal(literal) => (Some(literal.c), false),
            Ast::Repetition(repetition) if is_demanded(repetition) => match &*repetition.ast {
                Ast::Literal(literal) => (Some(literal.c), true),
                _ => (None, true),
            },
            _ => (None, false),
        };
        let Some(letter) = letter else {
            found.push(of_run(std::mem::take(&mut run)));
            found.push(of_expression(part, ignore_case));
            continue;
        };
        run.0.push(letter);
        run.1 |= *ignore_case && letter.is_alphabetic();
        if repeated {
            let again = (letter.to_string(), run.1);
            found.push(of_run(std::mem::replace(&mut run, again)));
        }
    }
    found.push(of_run(run));
    all(found)
}

fn of_run((text, ignore_case): (String, bool)) -> Pieces {
    if text.len() >= SHORTEST && text.is_ascii() {
        Pieces::One { text, ignore_case }
    } else {
        NOTHING
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &Pieces) -> String {
        let list = |parts: &[Pieces], between: &str| {
            let parts: Vec<String> = parts.iter().map(shown).collect();
            format!("({})", parts.join(between))
        };
        match pieces {
            Pieces::One {
                text,
                ignore_case: false,
            } => text.clone(),
            Pieces::One {
                text,
                ignore_case: true,
            } => format!("{text}/i"),
            Pieces::All(parts) => list(parts, " "),
            Pieces::Any(parts) => list(parts, "|"),
        }
    }

    #[test]
    fn pieces_stand_in_whatever_the_expression_matches() {
        for (expression, expected) in [
            ("abc", "abc"),
            ("a.c", "()"),
            ("ab.cd", "(ab cd)"),
            ("ab?cd", "cd"),
            ("as+ert", "(as sert)"),
            ("(foo|bar)baz", "((foo|bar) baz)"),
            ("(foo|b)", "()"),
            ("(?i)ab(?-i:cd)ef", "(ab/i cd ef/i)"),
            ("(ab){2,}(cd)*", "ab"),
            ("[ab]cd\\d", "cd"),
            ("äb", "()"),
            ("(", "()"),
        ] {
            assert_eq!(shown(&pieces(expression, false)), expected, "{expression}");
        }
        assert_eq!(shown(&pieces("ab", true)), "ab/i");
    }
}
