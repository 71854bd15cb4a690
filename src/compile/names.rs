//! Sets of names with wildcards, compared with resolved names in three values.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Truth;

/// Whether a text fits a pattern in which `*` stands for any run of characters.
pub fn wildcard(pattern: &str, text: &str) -> bool {
    let Some((prefix, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut text) = text.strip_prefix(prefix) else {
        return false;
    };
    let (middle, suffix) = rest.rsplit_once('*').unwrap_or(("", rest));
    for piece in middle.split('*') {
        match text.find(piece) {
            Some(at) => text = &text[at + piece.len()..],
            None => return false,
        }
    }
    text.ends_with(suffix)
}

/// The last segment of a pattern, if it holds no wildcard: any text that fits ends with it, after a dot.
pub(super) fn literal_tail(pattern: &str) -> Option<&str> {
    let (_, tail) = pattern.rsplit_once('.')?;
    (!tail.contains('*')).then_some(tail)
}

/// Patterns with wildcards, found by a segment that a fitting text must have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Globs {
    /// By the last segment, where it is literal: `*.execute`.
    by_tail: FxHashMap<String, Vec<String>>,
    /// By the first segment, where that one is literal: `requests.*`.
    by_head: FxHashMap<String, Vec<String>>,
    others: Vec<String>,
}

impl Globs {
    fn add(&mut self, glob: String) {
        let head = glob.split_once('.').map(|(head, _)| head);
        let head = head.filter(|head| !head.contains('*'));
        match (literal_tail(&glob), head) {
            (Some(tail), _) => self.by_tail.entry(tail.to_owned()).or_default().push(glob),
            (_, Some(head)) => self.by_head.entry(head.to_owned()).or_default().push(glob),
            (None, None) => self.others.push(glob),
        }
    }

    fn is_empty(&self) -> bool {
        self.by_tail.is_empty() && self.by_head.is_empty() && self.others.is_empty()
    }

    fn fit(&self, text: &str) -> bool {
        let fits = |globs: &[String]| globs.iter().any(|glob| wildcard(glob, text));
        let of = |map: &FxHashMap<String, Vec<String>>, segment: Option<&str>| {
            !map.is_empty()
                && segment
                    .and_then(|segment| map.get(segment))
                    .is_some_and(|globs| fits(globs))
        };
        of(&self.by_tail, text.rsplit_once('.').map(|(_, tail)| tail))
            || of(&self.by_head, text.split_once('.').map(|(head, _)| head))
            || fits(&self.others)
    }
}

/// A set of names; `*` is a wildcard.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameSet {
    exact: FxHashSet<String>,
    globs: Globs,
    /// Last segments of dotted names: what an unknown receiver's member could be.
    tails: FxHashSet<String>,
    tail_globs: Vec<String>,
}

impl NameSet {
    /// The set of these names.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut set = Self::default();
        for name in names {
            if let Some((head, tail)) = name.rsplit_once('.')
                && !head.is_empty()
            {
                if tail.contains('*') {
                    set.tail_globs.push(tail.to_owned());
                } else {
                    set.tails.insert(tail.to_owned());
                }
            }
            if name.contains('*') {
                set.globs.add(name);
            } else {
                set.exact.insert(name);
            }
        }
        set
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.globs.is_empty()
    }

    /// Whether a plain text is in the set.
    pub fn has_text(&self, text: &str) -> bool {
        self.exact.contains(text) || self.globs.fit(text)
    }

    /// Whether a resolved name is in the set: unknown where its receiver is unknown and its last segment fits.
    pub fn has_name(&self, name: &str) -> Truth {
        if self.has_text(name) {
            return Truth::True;
        }
        if self.is_empty() {
            return Truth::False;
        }
        if name == "?" {
            return Truth::Unknown;
        }
        match name.strip_prefix("?.") {
            Some(member)
                if self.tails.contains(member)
                    || self.tail_globs.iter().any(|glob| wildcard(glob, member)) =>
            {
                Truth::Unknown
            }
            _ => Truth::False,
        }
    }
}

/// Whether a resolved name fits one pattern, as [`NameSet::has_name`] says it of a set of one.
pub fn fits(pattern: &str, name: &str) -> Truth {
    if wildcard(pattern, name) {
        return Truth::True;
    }
    if name == "?" {
        return Truth::Unknown;
    }
    let tail = pattern
        .rsplit_once('.')
        .filter(|(head, _)| !head.is_empty());
    match (name.strip_prefix("?."), tail) {
        (Some(member), Some((_, tail))) if wildcard(tail, member) => Truth::Unknown,
        _ => Truth::False,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_a_set_of_one() {
        let names = [
            "a", "?", "?.b", "x.b", "x.y.b", ".b", "?.bc", "x.bc", "", "?.", "x.",
        ];
        for pattern in ["a", "x.b", "*.b", "x.b*", ".b", "*", "x.*", "x."] {
            let set = NameSet::new([pattern.to_owned()]);
            for name in names {
                assert_eq!(fits(pattern, name), set.has_name(name), "{pattern} {name}");
            }
        }
    }

    #[test]
    fn wildcards_stand_for_any_run() {
        let check = |pattern: &str, text: &str, fits: bool| {
            assert_eq!(wildcard(pattern, text), fits, "{pattern} {text}")
        };
        check("requests.get", "requests.get", true);
        check("requests.*", "requests.Session.get", true);
        check("*.execute", "?.execute", true);
        check("*.execute", "execute", false);
        check("*Client*", "HttpClientFactory", true);
        check("a*a", "a", false);
        check("a*b*c", "a--b--c", true);
        check("a*b*c", "a--c--b", false);
    }

    #[test]
    fn members_of_unknown_receivers_are_unknown() {
        let set = NameSet::new(["redis.Redis.get".to_owned(), "print".to_owned()]);
        assert_eq!(set.has_name("redis.Redis.get"), Truth::True);
        assert_eq!(set.has_name("?.get"), Truth::Unknown);
        assert_eq!(set.has_name("?.print"), Truth::False);
        assert_eq!(set.has_name(".Cache.get"), Truth::False);
        assert_eq!(set.has_name("?"), Truth::Unknown);
    }
}
