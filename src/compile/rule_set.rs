//! The compiled rules of a scan: what the hot path reads. Immutable once built.

use std::collections::HashMap;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use ast_grep_language::SupportLang;
use bit_set::BitSet;

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
    /// Finds what is no word by itself, with the number of each of its patterns.
    automaton: Option<(AhoCorasick, Vec<u32>)>,
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
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
            automaton: None,
        }
    }

    pub(super) fn add(&mut self, queries: Vec<(usize, Query)>) {
        let queries = queries.into_iter();
        self.queries
            .extend(queries.map(|(rule, query)| RuleQuery { rule, query }));
    }

    /// Makes the automaton, once all packs are added: in memory proportional to the words. A DFA scans
    /// three times as fast but takes longer to build than most scans take.
    pub(super) fn finish(&mut self) {
        self.know_names();
        let words = &self.vocabulary.words;
        let is_found_alone = |word: &Word| word.fit == Fit::Whole && word.text.bytes().all(is_word);
        let sought: Vec<u32> = (0..words.len() as u32)
            .filter(|number| !is_found_alone(&words[*number as usize]))
            .collect();
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .ascii_case_insensitive(true)
            .build(sought.iter().map(|number| &words[*number as usize].text))
            .ok();
        self.automaton = automaton.map(|automaton| (automaton, sought));
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
        let Some((automaton, words)) = &self.automaton else {
            return;
        };
        for found in automaton.find_overlapping_iter(bytes) {
            let number = words[found.pattern().as_usize()];
            let word = &self.vocabulary.words[number as usize];
            let is_same = || bytes[found.range()] == *word.text.as_bytes();
            let stands_alone = || {
                // Punctuation at an edge of the word has no other word to run into.
                let runs_on = |inner: usize, outer: Option<usize>| {
                    let is_word = |at: usize| bytes.get(at).is_some_and(|byte| is_word(*byte));
                    is_word(inner) && outer.is_some_and(is_word)
                };
                !runs_on(found.start(), found.start().checked_sub(1))
                    && !runs_on(found.end().saturating_sub(1), Some(found.end()))
            };
            let fits = match word.fit {
                Fit::Loose => true,
                Fit::Part => is_same(),
                Fit::Whole => is_same() && stands_alone(),
            };
            if fits {
                hits.add(number, found.start());
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
