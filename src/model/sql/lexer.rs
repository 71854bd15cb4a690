//! Pieces to tokens: words, texts in quotes, symbols, holes and placeholders of every driver. Comments are left out.

use super::Piece;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A keyword or name, perhaps with holes in it.
    Word,
    Number,
    /// `'…'`, or `$$…$$`.
    Text,
    /// `"…"`: a name, or in some dialects a text.
    DoubleQuoted,
    /// `` `…` `` or `[…]`.
    QuotedName,
    Symbol,
    /// One or more holes and nothing else.
    Hole,
    /// What the driver fills: `?`, `%s`, `$1`, `:name`, `@p`, `%(name)s`, `#{name}`; also a hole of a template that is filled
    /// elsewhere, `{name}`.
    Placeholder,
    /// A command of a template, `{% … %}`.
    Command,
}

/// A token with the holes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub sort: Sort,
    /// As written; holes are [`HOLE`].
    pub text: String,
    /// Numbers of the holes in it.
    pub holes: Vec<usize>,
    /// White space, or the beginning, is before it.
    pub is_apart: bool,
}

/// Stands for a hole within the text of a token.
pub(super) const HOLE: char = '\u{1}';

impl Token {
    /// Whether the token is this keyword, in any case.
    pub(super) fn is(&self, keyword: &str) -> bool {
        matches!(self.sort, Sort::Word | Sort::Symbol) && self.text.eq_ignore_ascii_case(keyword)
    }

    /// Whether the token is one of these keywords.
    pub(super) fn is_any(&self, keywords: &[&str]) -> bool {
        keywords.iter().any(|keyword| self.is(keyword))
    }
}

/// The tokens of a text.
pub(super) fn tokens(pieces: &[Piece<'_>]) -> Vec<Token> {
    let mut text = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(constant) => text.extend(constant.chars().filter(|c| *c != HOLE)),
            Piece::Hole => text.push(HOLE),
        }
    }
    let mut lexer = Lexer {
        text: &text,
        at: 0,
        hole: 0,
        is_apart: true,
        tokens: Vec::new(),
    };
    while lexer.at < text.len() {
        lexer.next();
    }
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a [char],
    at: usize,
    hole: usize,
    is_apart: bool,
    tokens: Vec<Token>,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == HOLE
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> char {
        self.text.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn push(&mut self, sort: Sort, length: usize) {
        let text: String = self.text[self.at..self.at + length].iter().collect();
        let count = text.chars().filter(|c| *c == HOLE).count();
        self.tokens.push(Token {
            sort,
            text,
            holes: (self.hole..self.hole + count).collect(),
            is_apart: self.is_apart,
        });
        self.hole += count;
        self.at += length;
        self.is_apart = false;
    }

    /// Leaves out what says nothing; holes in a comment are counted.
    fn skip(&mut self, length: usize) {
        let end = (self.at + length).min(self.text.len());
        self.hole += self.text[self.at..end]
            .iter()
            .filter(|c| **c == HOLE)
            .count();
        self.at = end;
        self.is_apart = true;
    }

    /// How many characters up to and with the text.
    fn until(&self, from: usize, end: &str) -> usize {
        let end: Vec<char> = end.chars().collect();
        let rest = &self.text[(self.at + from).min(self.text.len())..];
        rest.windows(end.len())
            .position(|window| window == end)
            .map_or(self.text.len() - self.at, |at| from + at + end.len())
    }

    fn run(&self, from: usize, fits: impl Fn(char) -> bool) -> usize {
        let start = (self.at + from).min(self.text.len());
        from + self.text[start..].iter().take_while(|c| fits(**c)).count()
    }

    fn next(&mut self) {
        let (first, second) = (self.peek(0), self.peek(1));
        match first {
            c if c.is_whitespace() => self.skip(1),
            // Escapes may be left as the source spells them.
            '\\' if matches!(second, 'n' | 't' | 'r' | '\n' | '\r') => self.skip(2),
            '\\' if matches!(second, '\'' | '"' | '`') => {
                self.at += 1;
                self.quoted(second, true);
            }
            '\\' => self.skip(1),
            '-' if second == '-' => self.line_comment(),
            '#' if second.is_whitespace() && self.is_apart => self.line_comment(),
            '/' if second == '*' => {
                let length = self.until(2, "*/");
                self.skip(length);
            }
            '\'' | '"' | '`' => self.quoted(first, false),
            '[' if second.is_alphabetic() || second == '_' || second == HOLE => self.bracketed(),
            c if is_word(c) => self.word(),
            _ => self.symbol(first, second),
        }
    }

    fn line_comment(&mut self) {
        let plain = self.until(0, "\n");
        let escaped = self.until(0, "\\n");
        self.skip(plain.min(escaped));
    }

    /// A text in quotes; `escaped` if the quote itself is spelled with a backslash.
    fn quoted(&mut self, quote: char, escaped: bool) {
        let mut length = 1;
        while self.at + length < self.text.len() {
            let c = self.peek(length);
            if c == '\\' && !escaped && self.at + length + 1 < self.text.len() {
                length += 2;
                continue;
            }
            if c == quote {
                let doubled = self.peek(length + 1) == quote && !escaped;
                length += if doubled { 2 } else { 1 };
                if doubled {
                    continue;
                }
                break;
            }
            length += 1;
        }
        let sort = match quote {
            '\'' => Sort::Text,
            '"' => Sort::DoubleQuoted,
            _ => Sort::QuotedName,
        };
        self.push(sort, length.min(self.text.len() - self.at));
    }

    /// `[name]`, unless it is the index of an array.
    fn bracketed(&mut self) {
        let is_index = !self.is_apart
            && self.tokens.last().is_some_and(|token| {
                matches!(token.sort, Sort::Word | Sort::Symbol) && !token.is_any(&[".", "(", ","])
            });
        let length = self.run(1, |c| is_word(c) || c == ' ');
        if is_index || self.peek(length) != ']' {
            self.push(Sort::Symbol, 1);
        } else {
            self.push(Sort::QuotedName, length + 1);
        }
    }

    fn word(&mut self) {
        let length = self.run(0, is_word);
        let run = &self.text[self.at..self.at + length];
        let sort = if run.iter().all(|c| *c == HOLE) {
            Sort::Hole
        } else if run[0].is_ascii_digit() {
            Sort::Number
        } else {
            Sort::Word
        };
        if sort == Sort::Number
            && self.peek(length) == '.'
            && self.peek(length + 1).is_ascii_digit()
        {
            let length = self.run(length + 1, is_word);
            return self.push(sort, length);
        }
        self.push(sort, length);
    }

    fn symbol(&mut self, first: char, second: char) {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let after_word = !self.is_apart
            && self
                .tokens
                .last()
                .is_some_and(|token| matches!(token.sort, Sort::Word | Sort::Number | Sort::Hole));
        let placeholder = match first {
            '?' => Some(self.run(1, |c| c.is_ascii_digit() || c == '?')),
            '%' if second == '(' => {
                let length = self.run(2, |c| c != ')' && c != HOLE);
                (self.peek(length) == ')' && self.peek(length + 1).is_ascii_alphabetic())
                    .then_some(length + 2)
            }
            '%' if matches!(second, 's' | 'd' | 'i' | 'f' | 'b' | 't' | 'v' | 'q')
                && !is_name(self.peek(2)) =>
            {
                Some(2)
            }
            '$' if second == '$' => {
                let length = self.until(2, "$$");
                return self.push(Sort::Text, length);
            }
            '$' if second == '{' => Some(self.until(2, "}")),
            '#' if second == '{' => Some(self.until(2, "}")),
            '$' if is_name(second) => Some(self.run(1, is_name)),
            // `a:b` is a path of JSON, `a::b` a cast.
            ':' if second == ':' => return self.push(Sort::Symbol, 2),
            ':' if is_name(second) && !after_word => Some(self.run(1, is_name)),
            '@' if second == '@' => {
                let length = self.run(2, is_name);
                return self.push(Sort::Word, length);
            }
            '@' if is_name(second) => Some(self.run(1, is_name)),
            '{' if second == '%' => {
                let length = self.until(2, "%}");
                return self.push(Sort::Command, length);
            }
            '{' if second == '{' => Some(self.until(2, "}}")),
            '{' if second == '}' => Some(2),
            '{' if is_name(second) => {
                let length = self.run(1, |c| {
                    is_name(c) || matches!(c, '.' | '!' | ':' | '[' | ']')
                });
                (self.peek(length) == '}').then_some(length + 1)
            }
            _ => None,
        };
        if let Some(length) = placeholder {
            return self.push(Sort::Placeholder, length.min(self.text.len() - self.at));
        }
        let pairs = ["<=", ">=", "<>", "!=", "||", "->", "=>", "~*", "!~", "%%"];
        let pair: String = [first, second].iter().collect();
        self.push(
            Sort::Symbol,
            if pairs.contains(&pair.as_str()) { 2 } else { 1 },
        );
    }
}
