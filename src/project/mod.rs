//! What the project says: whether other files hold certain texts.
//!
//! A match that depends on other files waits until the scan is over; then the questions of all matches are answered
//! together. Each file that somebody asks about is read once, in one pass for the words of all questions. Nothing is
//! read where nobody asks.

mod words;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bit_set::BitSet;

use crate::compile::demand::Files;
use crate::model::Truth;
use crate::report::{Notification, NotificationKind};
use crate::source::content::is_binary;
use words::{Vocabulary, Word};

/// Whether another file of the project that fits holds one of the texts.
#[derive(Debug)]
pub struct Question {
    /// The file that asks; what it says itself does not count.
    pub asker: Arc<str>,
    /// Whole words.
    pub texts: Vec<String>,
    /// Words one of which must stand in the same file; `*` at an end lets letters stand there.
    pub together: Option<Vec<String>>,
    /// Some text or word is not known.
    pub is_blind: bool,
    pub files: Arc<Files>,
}

/// A file of the project.
#[derive(Debug, Clone)]
pub struct Member<'a> {
    /// The path from the source root.
    pub name: &'a str,
    pub content: Content<'a>,
    pub role: Role,
}

/// Where a file's text is.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    File { path: &'a Path, size: u64 },
    Text(&'a str),
}

/// What a file is to the scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is scanned itself; trouble with it is told there.
    Scanned,
    /// It is only asked for what it says.
    Beside,
}

/// How much may be read, by how many threads.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    pub threads: usize,
    /// Bytes of a file.
    pub max_file_size: u64,
}

/// The answers, in the order of the questions, and the trouble on the way.
#[derive(Debug, Default)]
pub struct Answers {
    pub truths: Vec<Truth>,
    pub notifications: Vec<Notification>,
}

/// Answers questions. The answers depend on nothing but the questions and what the files hold.
pub fn answer(questions: &[Question], members: &[Member<'_>], bounds: Bounds) -> Answers {
    if questions.is_empty() {
        return Answers::default();
    }
    let mut vocabulary = Vocabulary::default();
    let asked: Vec<Asked> = questions
        .iter()
        .map(|question| Asked {
            texts: vocabulary.numbers(question.texts.iter().map(|text| Word::whole(text))),
            together: question
                .together
                .as_ref()
                .map(|words| vocabulary.numbers(words.iter().map(|word| Word::loose(word)))),
        })
        .collect();
    let mut fits: BTreeMap<&[String], BitSet> = BTreeMap::new();
    for question in questions {
        let files = &question.files;
        fits.entry(&files.globs).or_insert_with(|| {
            let fits = |index: &usize| files.compiled.is_match(members[*index].name);
            (0..members.len()).filter(fits).collect()
        });
    }
    let wanted = fits.values().fold(BitSet::default(), |mut all, fits| {
        all.union_with(fits);
        all
    });
    let wanted: Vec<usize> = wanted.iter().collect();
    let seen = read_all(&wanted, members, &vocabulary, bounds);
    let mut facts = Facts::default();
    let mut answers = Answers::default();
    for (index, seen) in wanted.into_iter().zip(seen) {
        match seen {
            Seen::Words(words) => {
                for word in words.iter() {
                    facts.holders.entry(word).or_default().push(index);
                }
                facts.words.insert(index, words);
            }
            Seen::NoText => {}
            Seen::Hidden(kind, message) => {
                facts.hidden.insert(index);
                if members[index].role == Role::Beside {
                    answers.notifications.push(Notification {
                        kind,
                        path: Some(members[index].name.into()),
                        region: None,
                        message,
                    });
                }
            }
        }
    }
    answers.truths = questions
        .iter()
        .zip(&asked)
        .map(|(question, asked)| {
            facts.decide(question, asked, &fits[&*question.files.globs], members)
        })
        .collect();
    answers
}

/// The numbers of a question's words.
struct Asked {
    texts: Vec<usize>,
    together: Option<Vec<usize>>,
}

/// What was learnt of the files.
#[derive(Default)]
struct Facts {
    /// The words in each file that is text.
    words: HashMap<usize, BitSet>,
    /// The files that hold a word, in order.
    holders: HashMap<usize, Vec<usize>>,
    /// Files whose text could not be had.
    hidden: BitSet,
}

impl Facts {
    fn decide(
        &self,
        question: &Question,
        asked: &Asked,
        fits: &BitSet,
        members: &[Member<'_>],
    ) -> Truth {
        let is_other = |index: usize| *members[index].name != *question.asker;
        let has_companion = |index: usize| {
            asked.together.as_ref().is_none_or(|together| {
                let words = &self.words[&index];
                together.iter().any(|word| words.contains(*word))
            })
        };
        let is_mentioned = asked
            .texts
            .iter()
            .filter_map(|text| self.holders.get(text))
            .flatten()
            .any(|index| fits.contains(*index) && is_other(*index) && has_companion(*index));
        if is_mentioned {
            return Truth::True;
        }
        let is_seen = |index: &usize| self.words.contains_key(index) && is_other(*index);
        let is_hidden = fits
            .iter()
            .any(|index| self.hidden.contains(index) && is_other(index));
        if question.is_blind || is_hidden || !fits.iter().any(|index| is_seen(&index)) {
            return Truth::Unknown;
        }
        Truth::False
    }
}

/// What became of the look into a file.
enum Seen {
    Words(BitSet),
    /// The file is no text, and so mentions nothing.
    NoText,
    /// Why the text could not be had.
    Hidden(NotificationKind, String),
}

fn read_all(
    wanted: &[usize],
    members: &[Member<'_>],
    vocabulary: &Vocabulary,
    bounds: Bounds,
) -> Vec<Seen> {
    let Some(finder) = vocabulary.finder() else {
        return wanted.iter().map(|_| Seen::NoText).collect();
    };
    let next = AtomicUsize::new(0);
    let work = || {
        let mut own = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(index) = wanted.get(at) else {
                return own;
            };
            own.push((at, look(&members[*index], &finder, bounds.max_file_size)));
        }
    };
    let mut seen: Vec<(usize, Seen)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (1..bounds.threads.min(wanted.len()))
            .map(|_| scope.spawn(work))
            .collect();
        let mut seen = work();
        for worker in workers {
            match worker.join() {
                Ok(theirs) => seen.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        seen
    });
    seen.sort_by_key(|(at, _)| *at);
    seen.into_iter().map(|(_, seen)| seen).collect()
}

fn look(member: &Member<'_>, finder: &words::Finder<'_>, max_file_size: u64) -> Seen {
    match member.content {
        Content::Text(text) => Seen::Words(finder.find(text.as_bytes())),
        Content::File { size, .. } if size > max_file_size => Seen::Hidden(
            NotificationKind::TooLarge,
            format!(
                "The file has {size} bytes, more than the limit of {max_file_size}; what it mentions is not known."
            ),
        ),
        Content::File { path, .. } => match std::fs::read(path) {
            Ok(bytes) if is_binary(&bytes) => Seen::NoText,
            Ok(bytes) => Seen::Words(finder.find(&bytes)),
            Err(error) => Seen::Hidden(
                NotificationKind::Unreadable,
                format!("The file could not be read: {}.", error.kind()),
            ),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member<'a>(name: &'a str, text: &'a str) -> Member<'a> {
        Member {
            name,
            content: Content::Text(text),
            role: Role::Scanned,
        }
    }

    fn question(texts: &[&str], together: Option<&[&str]>, globs: &[&str]) -> Question {
        let owned = |texts: &[&str]| -> Vec<String> {
            texts.iter().map(|text| (*text).to_owned()).collect()
        };
        Question {
            asker: "src/a.py".into(),
            texts: owned(texts),
            together: together.map(owned),
            is_blind: false,
            files: Arc::new(Files::new(&owned(globs))),
        }
    }

    const BOUNDS: Bounds = Bounds {
        threads: 2,
        max_file_size: 10_000,
    };

    fn check(question: Question, members: &[Member<'_>], expected: Truth) {
        assert_eq!(answer(&[question], members, BOUNDS).truths, [expected]);
    }

    #[test]
    fn a_text_is_a_whole_word_of_another_file() {
        let members = [
            member("src/a.py", "def charge(): pass"),
            member(
                "tests/test_a.py",
                "def test_it():\n    recharge(); Charge()",
            ),
        ];
        check(
            question(&["charge"], None, &["**/test_*"]),
            &members,
            Truth::False,
        );
        check(
            question(&["recharge"], None, &["**/test_*"]),
            &members,
            Truth::True,
        );
        check(
            question(&["nothing", "Charge"], None, &["**/test_*"]),
            &members,
            Truth::True,
        );
        // The file that asks does not answer.
        check(
            question(&["charge"], None, &["**/*.py"]),
            &members,
            Truth::False,
        );
        // Nothing asked, nothing held.
        check(question(&[], None, &["**/*.py"]), &members, Truth::False);
    }

    #[test]
    fn words_together_stand_in_one_file_in_any_case() {
        let members = [
            member("tests/test_a.py", "charge TestChargeTimeout"),
            member("tests/test_b.py", "refund; cancelled"),
        ];
        let tests = &["tests/**"];
        check(
            question(&["charge"], Some(&["*timeout*"]), tests),
            &members,
            Truth::True,
        );
        check(
            question(&["charge"], Some(&["timeout"]), tests),
            &members,
            Truth::False,
        );
        check(
            question(&["charge"], Some(&["*cancel*"]), tests),
            &members,
            Truth::False,
        );
        check(
            question(&["refund"], Some(&["*timeout*", "cancel*"]), tests),
            &members,
            Truth::True,
        );
    }

    #[test]
    fn what_cannot_be_seen_is_unknown() {
        let alone = [member("src/a.py", "charge")];
        check(
            question(&["charge"], None, &["tests/**"]),
            &alone,
            Truth::Unknown,
        );
        check(
            question(&["charge"], None, &["src/**"]),
            &alone,
            Truth::Unknown,
        );
        let gone = Member {
            name: "tests/gone.py",
            content: Content::File {
                path: Path::new("/nonexistent/gone.py"),
                size: 1,
            },
            role: Role::Beside,
        };
        let large = Member {
            name: "tests/large.md",
            content: Content::File {
                path: Path::new("/nonexistent/large.md"),
                size: 10_001,
            },
            role: Role::Beside,
        };
        let members = [member("tests/test_a.py", "refund"), gone, large];
        check(
            question(&["charge"], None, &["tests/**"]),
            &members,
            Truth::Unknown,
        );
        check(
            question(&["refund"], None, &["tests/**"]),
            &members,
            Truth::True,
        );
        let told = answer(&[question(&["x"], None, &["tests/**"])], &members, BOUNDS);
        let kinds: Vec<_> = told.notifications.iter().map(|told| told.kind).collect();
        assert_eq!(
            kinds,
            [NotificationKind::Unreadable, NotificationKind::TooLarge]
        );
        let blind = Question {
            is_blind: true,
            ..question(&["charge"], None, &["tests/test_a.py"])
        };
        check(blind, &members, Truth::Unknown);
    }
}
