//! Necessary conditions on a file or a span of it, in words and paths, each kept once.
//!
//! Rules share most of what they demand: the names of a library stand behind dozens of clauses. A formula is
//! therefore a number, equal formulas have equal numbers, and a file works out each at most once.

use std::cell::Cell;
use std::ops::Range;

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// A necessary condition, by its number among the [`Formulas`] of a grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Formula(u32);

impl Formula {
    /// Nothing is demanded.
    pub const TRUE: Self = Self(0);
    /// Nothing can match.
    pub const FALSE: Self = Self(1);

    fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a formula demands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Demand {
    True,
    False,
    /// The word of that number stands there.
    Word(u32),
    /// The file's path fits one of the globs of that number.
    Path(u32),
    /// Sorted; no part is implied by another.
    All(Box<[Formula]>),
    Any(Box<[Formula]>),
}

/// All formulas of a grammar.
#[derive(Debug)]
pub struct Formulas {
    demands: IndexSet<Demand, FxBuildHasher>,
}

impl Default for Formulas {
    fn default() -> Self {
        let mut formulas = Self {
            demands: IndexSet::default(),
        };
        formulas.number(Demand::True);
        formulas.number(Demand::False);
        formulas
    }
}

impl Formulas {
    fn number(&mut self, demand: Demand) -> Formula {
        Formula(self.demands.insert_full(demand).0 as u32)
    }

    /// The word of that number.
    pub fn word(&mut self, word: u32) -> Formula {
        self.number(Demand::Word(word))
    }

    /// One of the globs of that number.
    pub fn path(&mut self, globs: u32) -> Formula {
        self.number(Demand::Path(globs))
    }

    /// Every one of them.
    pub fn all(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        let mut kept = Vec::new();
        for part in parts {
            match &self.demands[part.index()] {
                Demand::True => {}
                Demand::False => return Formula::FALSE,
                Demand::All(inner) => kept.extend_from_slice(inner),
                _ => kept.push(part),
            }
        }
        // `a and (a or b)` is `a`.
        self.drop_implied(&mut kept, |demand| match demand {
            Demand::Any(inner) => inner,
            _ => &[],
        });
        match kept.as_slice() {
            [] => Formula::TRUE,
            [single] => *single,
            _ => self.number(Demand::All(kept.into())),
        }
    }

    /// One of them.
    pub fn any(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        let mut kept = Vec::new();
        for part in parts {
            match &self.demands[part.index()] {
                Demand::False => {}
                Demand::True => return Formula::TRUE,
                Demand::Any(inner) => kept.extend_from_slice(inner),
                _ => kept.push(part),
            }
        }
        // `a or (a and b)` is `a`.
        self.drop_implied(&mut kept, |demand| match demand {
            Demand::All(inner) => inner,
            _ => &[],
        });
        match kept.as_slice() {
            [] => Formula::FALSE,
            [single] => *single,
            _ => self.number(Demand::Any(kept.into())),
        }
    }

    /// Sorts the parts, and drops those that hold another of them.
    fn drop_implied(&self, kept: &mut Vec<Formula>, parts: fn(&Demand) -> &[Formula]) {
        kept.sort_unstable();
        kept.dedup();
        let is_implied = |part: &Formula| {
            let inner = parts(&self.demands[part.index()]);
            inner.iter().any(|one| kept.binary_search(one).is_ok())
        };
        let implied: Vec<Formula> = kept.iter().copied().filter(is_implied).collect();
        if !implied.is_empty() {
            kept.retain(|part| implied.binary_search(part).is_err());
        }
    }

    /// The formula with other words: each is replaced by what is given for it.
    pub fn replace(
        &mut self,
        formula: Formula,
        with: &mut dyn FnMut(&mut Self, u32) -> Formula,
    ) -> Formula {
        match self.demands[formula.index()].clone() {
            Demand::Word(word) => with(self, word),
            Demand::All(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.replace(*part, with)).collect();
                self.all(parts)
            }
            Demand::Any(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.replace(*part, with)).collect();
                self.any(parts)
            }
            Demand::True | Demand::False | Demand::Path(_) => formula,
        }
    }
}

/// Where the words of all rules stand in one file.
#[derive(Debug, Default)]
pub struct WordHits {
    /// Offsets by word, each list in order.
    hits: Vec<Vec<u32>>,
    /// The words that stand in the file.
    found: Vec<u32>,
}

impl WordHits {
    /// Forgets the file before; keeps its memory.
    pub(super) fn reset(&mut self, words: usize) {
        for word in self.found.drain(..) {
            self.hits[word as usize].clear();
        }
        self.hits.resize_with(words, Vec::new);
    }

    pub(super) fn add(&mut self, word: u32, offset: usize) {
        let offsets = &mut self.hits[word as usize];
        if offsets.is_empty() {
            self.found.push(word);
        }
        offsets.push(offset as u32);
    }

    fn has(&self, word: u32) -> bool {
        !self.hits[word as usize].is_empty()
    }

    fn has_in(&self, word: u32, span: &Range<usize>) -> bool {
        let hits = &self.hits[word as usize];
        let first = hits.partition_point(|hit| (*hit as usize) < span.start);
        hits.get(first)
            .is_some_and(|hit| (*hit as usize) < span.end)
    }
}

/// What a file says of the formulas, each worked out when it is first asked for.
pub struct Answers<'a> {
    formulas: &'a Formulas,
    /// `None`: whatever is demanded holds.
    hits: Option<&'a WordHits>,
    /// Whether the path fits the globs of a number.
    fits: &'a dyn Fn(u32) -> bool,
    known: Vec<Cell<Option<bool>>>,
}

impl<'a> Answers<'a> {
    /// The answers of a file that holds these words.
    pub(super) fn new(
        formulas: &'a Formulas,
        hits: Option<&'a WordHits>,
        fits: &'a dyn Fn(u32) -> bool,
    ) -> Self {
        Self {
            known: vec![Cell::new(None); formulas.demands.len()],
            formulas,
            hits,
            fits,
        }
    }

    /// Whether the formula holds in the file.
    pub fn holds(&self, formula: Formula) -> bool {
        let Some(hits) = self.hits else {
            return true;
        };
        let known = &self.known[formula.index()];
        if let Some(known) = known.get() {
            return known;
        }
        let holds = match &self.formulas.demands[formula.index()] {
            Demand::True => true,
            Demand::False => false,
            Demand::Word(word) => hits.has(*word),
            Demand::Path(globs) => (self.fits)(*globs),
            Demand::All(parts) => parts.iter().all(|part| self.holds(*part)),
            Demand::Any(parts) => parts.iter().any(|part| self.holds(*part)),
        };
        known.set(Some(holds));
        holds
    }

    /// What the formula demands of a span of the file, without what the file does not hold at all.
    pub fn demanded(&self, formula: Formula) -> Demanded<'a> {
        let Some(hits) = self.hits.filter(|_| self.holds(formula)) else {
            return Demanded {
                hits: None,
                needs: Needs::Constant(self.hits.is_none()),
            };
        };
        Demanded {
            hits: Some(hits),
            needs: self.needs(formula),
        }
    }

    fn needs(&self, formula: Formula) -> Needs {
        let held = |parts: &[Formula]| -> Vec<Needs> {
            let parts = parts.iter().filter(|part| self.holds(**part));
            parts.map(|part| self.needs(*part)).collect()
        };
        match &self.formulas.demands[formula.index()] {
            Demand::Word(word) => Needs::Word(*word),
            Demand::All(parts) => Needs::All(held(parts)),
            Demand::Any(parts) => Needs::Any(held(parts)),
            // What a path must be was asked of the file.
            Demand::True | Demand::False | Demand::Path(_) => Needs::Constant(true),
        }
    }
}

/// What a span of one file must hold.
pub struct Demanded<'a> {
    hits: Option<&'a WordHits>,
    needs: Needs,
}

enum Needs {
    Constant(bool),
    Word(u32),
    All(Vec<Needs>),
    Any(Vec<Needs>),
}

impl Demanded<'_> {
    /// Whether the span holds it.
    pub fn holds_in(&self, span: &Range<usize>) -> bool {
        match self.hits {
            Some(hits) => self.needs.hold(hits, span),
            None => matches!(self.needs, Needs::Constant(true)),
        }
    }
}

impl Needs {
    fn hold(&self, hits: &WordHits, span: &Range<usize>) -> bool {
        match self {
            Self::Constant(holds) => *holds,
            Self::Word(word) => hits.has_in(*word, span),
            Self::All(parts) => parts.iter().all(|part| part.hold(hits, span)),
            Self::Any(parts) => parts.iter().any(|part| part.hold(hits, span)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_formulas_are_one_and_what_is_implied_goes() {
        let mut formulas = Formulas::default();
        let [a, b, c] = [0, 1, 2].map(|word| formulas.word(word));
        let either = formulas.any([a, b]);
        assert_eq!(formulas.any([b, a, Formula::FALSE]), either);
        assert_eq!(formulas.all([a, either]), a);
        let both = formulas.all([a, c]);
        assert_eq!(formulas.any([both, a]), a);
        assert_eq!(formulas.all([both, b]), formulas.all([b, c, a]));
        assert_eq!(formulas.any([both, Formula::TRUE]), Formula::TRUE);
        assert_eq!(formulas.all([]), Formula::TRUE);
        assert_eq!(formulas.any([]), Formula::FALSE);
    }

    #[test]
    fn a_span_is_asked_only_for_what_the_file_holds() {
        let mut formulas = Formulas::default();
        let [a, b, c] = [0, 1, 2].map(|word| formulas.word(word));
        let bc = formulas.all([b, c]);
        let formula = formulas.any([a, bc]);
        let mut hits = WordHits::default();
        hits.reset(3);
        hits.add(1, 4);
        hits.add(2, 9);
        let no_path = |_| false;
        let answers = Answers::new(&formulas, Some(&hits), &no_path);
        assert!(answers.holds(formula) && !answers.holds(a));
        let demanded = answers.demanded(formula);
        assert!(demanded.holds_in(&(0..10)) && !demanded.holds_in(&(0..9)));
        assert!(!answers.demanded(a).holds_in(&(0..10)));
        let without = Answers::new(&formulas, None, &no_path);
        assert!(without.holds(a) && without.demanded(a).holds_in(&(0..1)));
    }
}
