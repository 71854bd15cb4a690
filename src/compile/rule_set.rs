//! The compiled rules of a scan: what the hot path reads. Immutable once built.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use ast_grep_language::SupportLang;
use bit_set::BitSet;
use memchr::memmem::Finder;

use super::formula::{Answers, WordHits};
use super::matcher::Query;
use super::names::NameSet;
use super::pack::ParsedPack;
use super::words::{Fit, Vocabulary, Word};
use crate::finding::Severity;
use crate::language::{Language, dialect};
use crate::model::{KnownNames, Returns};
use crate::pack::config::Tests;
use crate::pack::{RuleId, TestLevel};
use crate::report::{PackInfo, RuleInfo};
use crate::source::globs::PathGlobs;

/// All rules of a scan.
pub struct RuleSet {
    pub packs: Vec<PackInfo>,
    /// Sorted by id.
    pub rules: Vec<ActiveRule>,
    parsed: Vec<ParsedPack>,
    index_of: HashMap<RuleId, usize>,
    /// Compiled when a grammar's first file is seen.
    grammars: Vec<(SupportLang, OnceLock<GrammarRules>)>,
}

/// A rule that runs, without what is compiled of it.
pub struct ActiveRule {
    pub id: RuleId,
    /// After the configuration's override.
    pub severity: Severity,
    /// The configuration's severity, which also stands over that of a single query.
    pub overridden: Option<Severity>,
    pub languages: Vec<Language>,
    pub tests: TestLevel,
    pub files: PathGlobs,
    pub exclude: PathGlobs,
    pub pack_files: PathGlobs,
    /// Indices of rules whose finding at the same place this one replaces.
    pub subsumes: Vec<usize>,
    pub info: RuleInfo,
}

impl RuleSet {
    pub(super) fn new(
        packs: Vec<PackInfo>,
        rules: Vec<ActiveRule>,
        parsed: Vec<ParsedPack>,
        index_of: HashMap<RuleId, usize>,
    ) -> Self {
        let mut set = Self {
            packs,
            rules,
            parsed,
            index_of,
            grammars: Vec::new(),
        };
        set.grammars = set
            .languages()
            .iter()
            .flat_map(|language| language.grammars())
            .map(|grammar| (*grammar, OnceLock::new()))
            .collect();
        set
    }

    /// The rules for a grammar; `None` if no rule speaks its language.
    pub fn of_grammar(&self, grammar: SupportLang) -> Option<&GrammarRules> {
        let (_, rules) = self.grammars.iter().find(|(known, _)| *known == grammar)?;
        Some(rules.get_or_init(|| {
            let mut rules = GrammarRules::new(grammar);
            let language = Language::ALL
                .iter()
                .find(|language| language.grammars().contains(&grammar));
            if let Some(language) = language {
                ParsedPack::compile_all(&self.parsed, *language, &mut rules, &self.index_of);
            }
            rules.finish();
            rules
        }))
    }

    /// Where the active rule of this full id stands among the rules.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.rules
            .binary_search_by(|rule| rule.id.0.as_ref().cmp(id))
            .ok()
    }

    /// The rules of the packs in use, also those that are not active.
    pub fn known_ids(&self) -> impl Iterator<Item = &RuleId> {
        self.parsed.iter().flat_map(ParsedPack::rule_ids)
    }

    /// Whether some rule asks what other files of the project say.
    pub fn asks_project(&self) -> bool {
        let is_active = |rule: &RuleId| self.index_of.contains_key(rule);
        self.parsed.iter().any(|pack| pack.asks_project(&is_active))
    }

    /// The languages that some rule speaks.
    pub fn languages(&self) -> Vec<Language> {
        let mut languages: Vec<Language> = self
            .rules
            .iter()
            .flat_map(|rule| rule.languages.iter().copied())
            .collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }
}

impl ActiveRule {
    /// What a finding of that severity becomes in a file; `None` if it is not to be reported there.
    pub fn severity_in(
        &self,
        severity: Severity,
        is_test: bool,
        tests: &Tests,
    ) -> Option<Severity> {
        match (is_test, self.tests) {
            (false, _) | (true, TestLevel::Keep) => Some(severity),
            (true, TestLevel::Off) => None,
            (true, TestLevel::Default) => tests.level.severity().map(|level| severity.min(level)),
        }
    }

    /// Whether the rule looks at the path.
    pub fn looks_at(&self, path: &str) -> bool {
        (self.files.is_empty() || self.files.is_match(path))
            && (self.pack_files.is_empty() || self.pack_files.is_match(path))
            && !self.exclude.is_match(path)
    }
}

/// A query with the rule it belongs to.
pub struct RuleQuery {
    /// Index into [`RuleSet::rules`].
    pub rule: usize,
    pub query: Query,
}

/// The rules of one grammar.
pub struct GrammarRules {
    pub grammar: SupportLang,
    pub returns: Returns,
    /// Packages and types that the rules name.
    pub known: KnownNames,
    /// Names of calls whose result holds what they are given.
    pub(super) passing: Vec<String>,
    /// The set of these.
    pub passes: NameSet,
    /// How many definitions have a number.
    pub(super) definitions: usize,
    pub queries: Vec<RuleQuery>,
    pub(super) vocabulary: Vocabulary,
    /// Numbers of the words that are not found as words by themselves.
    sought: Vec<u32>,
    /// Finds these; made once it is worth its making.
    automaton: OnceLock<Option<AhoCorasick>>,
    /// How many bytes were searched without it.
    searched: AtomicUsize,
}

/// So many bytes of a scan are searched for one word after the other: that takes less time than to make the automaton.
const FEW_BYTES: usize = 32 * 1024;

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Whether what stands in that place is the word, and not a part of a longer one.
fn fits(word: &Word, bytes: &[u8], place: Range<usize>) -> bool {
    // Punctuation at an edge of the word has no other word to run into.
    let runs_on = |inner: usize, outer: Option<usize>| {
        let is_word = |at: usize| bytes.get(at).is_some_and(|byte| is_word(*byte));
        is_word(inner) && outer.is_some_and(is_word)
    };
    word.fit != Fit::Whole
        || !runs_on(place.start, place.start.checked_sub(1))
            && !runs_on(place.end.saturating_sub(1), Some(place.end))
}

impl GrammarRules {
    pub(super) fn new(grammar: SupportLang) -> Self {
        Self {
            grammar,
            returns: Returns::default(),
            known: KnownNames::default(),
            passing: Vec::new(),
            passes: NameSet::default(),
            definitions: 0,
            queries: Vec::new(),
            vocabulary: Vocabulary::default(),
            sought: Vec::new(),
            automaton: OnceLock::new(),
            searched: AtomicUsize::new(0),
        }
    }

    pub(super) fn add(&mut self, queries: Vec<(usize, Query)>) {
        let queries = queries.into_iter();
        self.queries
            .extend(queries.map(|(rule, query)| RuleQuery { rule, query }));
    }

    /// To be called once all packs are added.
    pub(super) fn finish(&mut self) {
        self.know_names();
        let words = &self.vocabulary.words;
        let is_found_alone = |word: &Word| word.fit == Fit::Whole && word.text.bytes().all(is_word);
        self.sought = (0..words.len() as u32)
            .filter(|number| !is_found_alone(&words[*number as usize]))
            .collect();
    }

    /// A DFA: it takes some milliseconds and megabytes to make, and scans faster than an NFA.
    fn automaton(&self) -> Option<&AhoCorasick> {
        let words = self.sought.iter();
        let texts = words.map(|number| &self.vocabulary.words[*number as usize].text);
        let make = || {
            AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::DFA))
                .ascii_case_insensitive(true)
                .build(texts)
                .ok()
        };
        self.automaton.get_or_init(make).as_ref()
    }

    fn know_names(&mut self) {
        let Some(dialect) = dialect::of(self.grammar) else {
            return;
        };
        let returned = self.returns.iter().flat_map(|(call, gives)| [call, gives]);
        let names = self
            .vocabulary
            .known_names()
            .chain(&self.passing)
            .chain(returned);
        for name in names {
            if let Some((spoken, end)) = dialect.spoken_name(name) {
                let full = self.known.entry(spoken).or_default();
                if !full.iter().any(|known| known == &name[..end]) {
                    full.push(name[..end].to_owned());
                }
            }
        }
    }

    /// Finds the words of all rules in a text.
    pub fn find_words(&self, text: &str, hits: &mut WordHits) {
        hits.reset(self.vocabulary.words.len());
        let bytes = text.as_bytes();
        let mut start = 0;
        while start < bytes.len() {
            let length = bytes[start..].iter().take_while(|byte| is_word(**byte));
            let end = start + length.count();
            // Beginning and end lie beside ASCII characters.
            if let Some(word) = self.vocabulary.whole(&text[start..end]) {
                hits.add(word, start);
            }
            let length = bytes[end..].iter().take_while(|byte| !is_word(**byte));
            start = end + length.count();
        }
        let searched = self.searched.fetch_add(bytes.len(), Ordering::Relaxed);
        if searched + bytes.len() < FEW_BYTES {
            self.find_one_by_one(text, hits);
        } else if let Some(automaton) = self.automaton() {
            for found in automaton.find_overlapping_iter(bytes) {
                let number = self.sought[found.pattern().as_usize()];
                let word = &self.vocabulary.words[number as usize];
                let is_same =
                    word.fit == Fit::Loose || bytes[found.range()] == *word.text.as_bytes();
                if is_same && fits(word, bytes, found.range()) {
                    hits.add(number, found.start());
                }
            }
        }
    }

    fn find_one_by_one(&self, text: &str, hits: &mut WordHits) {
        let lower = text.to_ascii_lowercase();
        for number in &self.sought {
            let word = &self.vocabulary.words[*number as usize];
            let sought = word.text.as_bytes();
            let text = match word.fit {
                Fit::Loose => lower.as_bytes(),
                Fit::Part | Fit::Whole => text.as_bytes(),
            };
            let finder = Finder::new(sought);
            let mut from = 0;
            while let Some(at) = finder.find(&text[from..]) {
                let start = from + at;
                if fits(word, text, start..start + sought.len()) {
                    hits.add(*number, start);
                }
                from = start + 1;
            }
        }
    }

    /// Whether a path fits the globs of a number.
    pub fn fits(&self, path: &str, globs: u32) -> bool {
        self.vocabulary.globs[globs as usize].is_match(path)
    }

    /// What a file says of all formulas; that everything holds without `hits`.
    pub fn answers<'a>(
        &'a self,
        hits: Option<&'a WordHits>,
        fits: &'a dyn Fn(u32) -> bool,
    ) -> Answers<'a> {
        Answers::new(&self.vocabulary.formulas, hits, fits)
    }

    /// The queries in scope that may match in a file, by kind of node; empty if none can.
    pub fn open_by_kind(
        &self,
        answers: &Answers<'_>,
        in_scope: &dyn Fn(usize) -> bool,
    ) -> Vec<Vec<u32>> {
        let mut by_kind: Vec<Vec<u32>> = Vec::new();
        for (index, RuleQuery { query, .. }) in self.queries.iter().enumerate() {
            if !in_scope(index) || !answers.holds(query.file_words) {
                continue;
            }
            let mut kinds = BitSet::default();
            let open = |gate| answers.holds(gate);
            query.matcher.open_kinds(&open, &mut kinds);
            for kind in &kinds {
                if by_kind.len() <= kind {
                    by_kind.resize_with(kind + 1, Vec::new);
                }
                by_kind[kind].push(index as u32);
            }
        }
        by_kind
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_searched_for_the_same_words_early_and_late() {
        let mut rules = GrammarRules::new(SupportLang::Python);
        let words = [
            ("aa", Fit::Part),
            ("select ", Fit::Loose),
            ("node-fetch", Fit::Whole),
        ];
        rules.vocabulary.words = words
            .map(|(text, fit)| Word {
                text: text.to_owned(),
                fit,
            })
            .to_vec();
        rules.finish();
        let found = |text: &str, searched: usize| {
            rules.searched.store(searched, Ordering::Relaxed);
            let mut hits = WordHits::default();
            rules.find_words(text, &mut hits);
            format!("{hits:?}")
        };
        for text in [
            "aaaa AA",
            "SELECT 1, Select 2",
            "node-fetch xnode-fetch node-fetchx 'node-fetch'",
        ] {
            let early = found(text, 0);
            assert_eq!(early, found(text, FEW_BYTES));
            assert_ne!(early, found("", 0), "{text}");
        }
    }
}
