//! The compiled rules of a scan: what the hot path reads. Immutable once built.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use ast_grep_language::SupportLang;
use globset::GlobSet;

use super::matcher::Query;
use super::words::Formula;
use crate::finding::Severity;
use crate::language::Language;
use crate::model::Returns;
use crate::pack::config::Tests;
use crate::pack::{RuleId, TestLevel};
use crate::report::{PackInfo, RuleInfo};

/// All rules of a scan.
pub struct RuleSet {
    pub packs: Vec<PackInfo>,
    /// Sorted by id.
    pub rules: Vec<ActiveRule>,
    pub(super) grammars: BTreeMap<String, GrammarRules>,
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
    pub files: GlobSet,
    pub exclude: GlobSet,
    pub pack_files: GlobSet,
    /// Indices of rules whose finding at the same place this one replaces.
    pub subsumes: Vec<usize>,
    pub info: RuleInfo,
}

impl RuleSet {
    /// The rules for a grammar.
    pub fn of_grammar(&self, grammar: SupportLang) -> Option<&GrammarRules> {
        self.grammars
            .get(&format!("{grammar:?}"))
            .filter(|rules| !rules.queries.is_empty())
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
    file_words: WordFormula,
    node_words: WordFormula,
}

/// A word formula over indices.
enum WordFormula {
    True,
    False,
    Word(usize),
    All(Vec<WordFormula>),
    Any(Vec<WordFormula>),
}

impl WordFormula {
    fn holds(&self, has: &dyn Fn(usize) -> bool) -> bool {
        match self {
            Self::True => true,
            Self::False => false,
            Self::Word(word) => has(*word),
            Self::All(parts) => parts.iter().all(|part| part.holds(has)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(has)),
        }
    }
}

/// The rules of one grammar.
pub struct GrammarRules {
    pub grammar: SupportLang,
    pub returns: Returns,
    /// How many definitions have a number.
    pub definitions: usize,
    pub queries: Vec<RuleQuery>,
    /// Queries by kind of node.
    by_kind: Vec<Vec<u32>>,
    words: Vec<String>,
    automaton: Option<AhoCorasick>,
}

impl GrammarRules {
    pub(super) fn new(grammar: SupportLang) -> Self {
        Self {
            grammar,
            returns: Returns::new(),
            definitions: 0,
            queries: Vec::new(),
            by_kind: Vec::new(),
            words: Vec::new(),
            automaton: None,
        }
    }

    pub(super) fn add(&mut self, queries: Vec<(usize, Query)>) {
        for (rule, query) in queries {
            let file_words = self.number(&query.file_words);
            let node_words = self.number(&query.node_words);
            self.queries.push(RuleQuery {
                rule,
                query,
                file_words,
                node_words,
            });
        }
    }

    fn number(&mut self, formula: &Formula) -> WordFormula {
        match formula {
            Formula::True => WordFormula::True,
            Formula::False => WordFormula::False,
            Formula::Word(word) => WordFormula::Word(
                self.words
                    .iter()
                    .position(|known| known == word)
                    .unwrap_or_else(|| {
                        self.words.push(word.clone());
                        self.words.len() - 1
                    }),
            ),
            Formula::All(parts) => {
                WordFormula::All(parts.iter().map(|part| self.number(part)).collect())
            }
            Formula::Any(parts) => {
                WordFormula::Any(parts.iter().map(|part| self.number(part)).collect())
            }
        }
    }

    pub(super) fn finish(&mut self) {
        for (index, query) in self.queries.iter().enumerate() {
            for kind in &query.query.kinds {
                if self.by_kind.len() <= kind {
                    self.by_kind.resize_with(kind + 1, Vec::new);
                }
                self.by_kind[kind].push(index as u32);
            }
        }
        // An automaton in memory proportional to the words; a DFA scans three times as fast but takes longer to build
        // than most scans take.
        self.automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(self.words.iter().map(|word| word.trim_start_matches('*')))
            .ok();
    }

    /// Queries that may match nodes of the kind.
    pub fn queries_of_kind(&self, kind: u16) -> &[u32] {
        self.by_kind
            .get(usize::from(kind))
            .map_or(&[], Vec::as_slice)
    }

    /// Finds the words of all rules in a text.
    pub fn find_words(&self, text: &str) -> WordHits {
        let mut hits = vec![Vec::new(); self.words.len()];
        let bytes = text.as_bytes();
        let is_word = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80)
        };
        if let Some(automaton) = &self.automaton {
            for found in automaton.find_overlapping_iter(bytes) {
                let word = &self.words[found.pattern().as_usize()];
                let whole = !word.starts_with('*');
                let before = found.start().checked_sub(1).and_then(|at| bytes.get(at));
                if !whole
                    || !(is_word(before) && is_word(bytes.get(found.start())))
                        && !(is_word(bytes.get(found.end()))
                            && is_word(found.end().checked_sub(1).and_then(|at| bytes.get(at))))
                {
                    hits[found.pattern().as_usize()].push(found.start() as u32);
                }
            }
        }
        WordHits { hits }
    }
}

/// Where words stand in a file, in order.
pub struct WordHits {
    hits: Vec<Vec<u32>>,
}

impl WordHits {
    /// Whether the file holds what the query needs.
    pub fn file_may_match(&self, query: &RuleQuery) -> bool {
        query.file_words.holds(&|word| !self.hits[word].is_empty())
    }

    /// Whether the span holds what the query needs in its node.
    pub fn node_may_match(&self, query: &RuleQuery, span: &std::ops::Range<usize>) -> bool {
        query.node_words.holds(&|word| {
            let hits = &self.hits[word];
            let first = hits.partition_point(|hit| (*hit as usize) < span.start);
            hits.get(first)
                .is_some_and(|hit| (*hit as usize) < span.end)
        })
    }
}
