//! The words that questions ask for, and where they stand.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use bit_set::BitSet;

/// A text to look for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Word {
    text: String,
    before: Edge,
    after: Edge,
    case: Case,
}

/// What may stand beside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Edge {
    /// No letter, digit or underscore.
    Closed,
    /// Anything.
    Open,
}

/// Whether upper and lower case are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Case {
    Matters,
    Ignored,
}

impl Word {
    /// The text itself, as a whole word.
    pub(super) fn whole(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            before: Edge::Closed,
            after: Edge::Closed,
            case: Case::Matters,
        }
    }

    /// The text in any case, within a longer word where it has a `*`.
    pub(super) fn loose(pattern: &str) -> Self {
        let edge = |star: bool| if star { Edge::Open } else { Edge::Closed };
        Self {
            text: pattern.trim_matches('*').to_lowercase(),
            before: edge(pattern.starts_with('*')),
            after: edge(pattern.ends_with('*')),
            case: Case::Ignored,
        }
    }
}

/// All words, each once.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
    numbers: HashMap<Word, usize>,
}

impl Vocabulary {
    /// The numbers of words; an empty one stands nowhere and has none.
    pub(super) fn numbers(&mut self, words: impl Iterator<Item = Word>) -> Vec<usize> {
        let words = words.filter(|word| !word.text.is_empty());
        words.map(|word| self.number(word)).collect()
    }

    fn number(&mut self, word: Word) -> usize {
        if let Some(number) = self.numbers.get(&word) {
            return *number;
        }
        let number = self.words.len();
        self.words.push(word.clone());
        self.numbers.insert(word, number);
        number
    }

    /// One automaton over all words; `None` if they are too many for one.
    pub(super) fn finder(&self) -> Option<Finder<'_>> {
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .ascii_case_insensitive(true)
            .build(self.words.iter().map(|word| &word.text))
            .ok()?;
        Some(Finder {
            words: &self.words,
            automaton,
        })
    }
}

/// Finds all words in one pass.
pub(super) struct Finder<'a> {
    words: &'a [Word],
    automaton: AhoCorasick,
}

impl Finder<'_> {
    /// The numbers of the words that stand in the text.
    pub(super) fn find(&self, bytes: &[u8]) -> BitSet {
        let mut found = BitSet::default();
        for hit in self.automaton.find_overlapping_iter(bytes) {
            let number = hit.pattern().as_usize();
            let word = &self.words[number];
            let is_open = |edge: Edge, byte: Option<&u8>| edge == Edge::Open || !is_word(byte);
            let fits = (word.case == Case::Ignored || bytes[hit.range()] == *word.text.as_bytes())
                && is_open(
                    word.before,
                    hit.start().checked_sub(1).and_then(|at| bytes.get(at)),
                )
                && is_open(word.after, bytes.get(hit.end()));
            if fits {
                found.insert(number);
            }
        }
        found
    }
}

/// A letter, digit or underscore; bytes beyond ASCII are taken for letters.
fn is_word(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: Word, holding: &[&str], other: &[&str]) {
        let mut vocabulary = Vocabulary::default();
        vocabulary.numbers([word].into_iter());
        let finder = vocabulary.finder().unwrap();
        for text in holding {
            assert!(finder.find(text.as_bytes()).contains(0), "{text}");
        }
        for text in other {
            assert!(!finder.find(text.as_bytes()).contains(0), "{text}");
        }
    }

    #[test]
    fn edges_and_case() {
        check(
            Word::whole("charge"),
            &["charge", "a.charge()", "recharge charge"],
            &["Charge", "charge_card", "recharge", "chargé"],
        );
        check(
            Word::loose("*timeout*"),
            &["TestTimeouts", "TIMEOUT", "read_timeout"],
            &["time out"],
        );
        check(Word::loose("cancel*"), &["Cancelled"], &["uncancelled"]);
        check(Word::loose("pool"), &["the Pool is"], &["pools"]);
    }
}
