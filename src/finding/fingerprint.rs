//! Values by which a finding is recognised again after its file has changed.
//!
//! [`LineHashes`] computes GitHub's `primaryLocationLineHash`, bit for bit, so that an upload which brings the value
//! along and one for which GitHub's action computes it give the same alert. [`finding_fingerprints`]
//! computes our own `policycheck/v1`.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::Finding;

/// How many characters that are not blank a line's hash covers, its own first.
const WINDOW: usize = 100;
const FACTOR: u64 = 37;
/// `FACTOR` to the power of `WINDOW`, modulo 2^64: the weight of the character that leaves the window.
const LEAVING: u64 = power(FACTOR, WINDOW);
/// Stands after the last character, so that the last line has a hash even when it is empty.
const END_MARK: u16 = u16::MAX;
const SPACE: u16 = b' ' as u16;
const TAB: u16 = b'\t' as u16;
const LINE_FEED: u16 = b'\n' as u16;
const CARRIAGE_RETURN: u16 = b'\r' as u16;

/// The `primaryLocationLineHash` of every line of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineHashes {
    /// By line: the hash, and the how-manieth line with this hash it is.
    lines: Vec<(u64, u32)>,
}

impl LineHashes {
    /// Hashes a file as it stands on disk: a byte order mark counts as a character, and bytes that are
    /// not UTF-8 as U+FFFD.
    pub fn new(bytes: &[u8]) -> Self {
        let mut rolling = Rolling::new();
        for unit in String::from_utf8_lossy(bytes).encode_utf16() {
            rolling.push(unit);
        }
        Self {
            lines: rolling.finish(),
        }
    }

    /// The value for a line, from 1: `hash:count`. `None` for a line the file does not have.
    ///
    /// A lone carriage return ends a line here, as in GitHub's action, which looks a result up by its
    /// start line in the same numbering.
    pub fn get(&self, line: u32) -> Option<String> {
        let (hash, count) = self
            .lines
            .get(usize::try_from(line).ok()?.checked_sub(1)?)?;
        Some(format!("{hash:x}:{count}"))
    }

    /// How many lines the file has; the text after the last line end is one, even when empty.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Never true: an empty file has one line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// `policycheck/v1` of each finding, in the order given: 32 hexadecimal digits, a colon, and a count.
///
/// The digits are the start of the SHA-256 of rule id, path, and the finding's first line without blanks,
/// each followed by a zero byte. The value survives edits elsewhere in the file and changes of layout; it changes with
/// the line, and when the file moves. Where no source is kept (rules that are marked secret), GitHub's line hash stands
/// for the line. The count tells equal findings of one report apart, in their order.
pub fn finding_fingerprints<'a>(
    findings: &[Finding],
    rule_id: impl Fn(&Finding) -> &'a str,
) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    findings
        .iter()
        .map(|finding| {
            let digits = fingerprint_digits(finding, rule_id(finding));
            let count = seen.entry(digits.clone()).or_default();
            *count += 1;
            format!("{digits}:{count}")
        })
        .collect()
}

fn fingerprint_digits(finding: &Finding, rule_id: &str) -> String {
    let first_line = finding
        .location
        .excerpt
        .text
        .lines()
        .next()
        .unwrap_or_default();
    let mut line: String = first_line.split_whitespace().collect();
    if line.is_empty() {
        line = finding
            .line_hash
            .split(':')
            .next()
            .unwrap_or_default()
            .to_owned();
    }
    let mut hasher = Sha256::new();
    for part in [rule_id, &finding.location.path, &line] {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher
        .finalize()
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The rolling hash over the last [`WINDOW`] characters; a line's hash is complete when its first character leaves the window.
struct Rolling {
    window: [u16; WINDOW],
    /// Whether the character at the same place of the window is the first of its line.
    starts: [bool; WINDOW],
    index: usize,
    hash: u64,
    at_line_start: bool,
    after_carriage_return: bool,
    counts: HashMap<u64, u32>,
    lines: Vec<(u64, u32)>,
}

impl Rolling {
    fn new() -> Self {
        Self {
            window: [0; WINDOW],
            starts: [false; WINDOW],
            index: 0,
            hash: 0,
            at_line_start: true,
            after_carriage_return: false,
            counts: HashMap::new(),
            lines: Vec::new(),
        }
    }

    fn push(&mut self, unit: u16) {
        let second_half_of_line_end = unit == LINE_FEED && self.after_carriage_return;
        self.after_carriage_return = unit == CARRIAGE_RETURN;
        if unit == SPACE || unit == TAB || second_half_of_line_end {
            return;
        }
        let unit = if unit == CARRIAGE_RETURN {
            LINE_FEED
        } else {
            unit
        };
        self.emit_leaving_line();
        if self.at_line_start {
            self.starts[self.index] = true;
        }
        self.at_line_start = unit == LINE_FEED;
        self.roll(unit);
    }

    /// Lines leave the window in their order, so that the n-th hash emitted is that of line n.
    fn emit_leaving_line(&mut self) {
        if std::mem::take(&mut self.starts[self.index]) {
            let count = self.counts.entry(self.hash).or_default();
            *count += 1;
            self.lines.push((self.hash, *count));
        }
    }

    fn roll(&mut self, unit: u16) {
        let leaving = u64::from(std::mem::replace(&mut self.window[self.index], unit));
        self.hash = self
            .hash
            .wrapping_mul(FACTOR)
            .wrapping_add(u64::from(unit))
            .wrapping_sub(LEAVING.wrapping_mul(leaving));
        self.index = (self.index + 1) % WINDOW;
    }

    fn finish(mut self) -> Vec<(u64, u32)> {
        self.push(END_MARK);
        for _ in 0..WINDOW {
            self.emit_leaving_line();
            self.roll(0);
        }
        self.lines
    }
}

const fn power(base: u64, exponent: usize) -> u64 {
    let mut product = 1u64;
    let mut step = 0;
    while step < exponent {
        product = product.wrapping_mul(base);
        step += 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;

    #[derive(serde::Deserialize)]
    struct Vector {
        name: String,
        input_base64: String,
        lines: std::collections::BTreeMap<u32, String>,
    }

    #[test]
    fn equals_github_on_all_vectors() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../tests/data/fingerprint_vectors.json"))
                .unwrap();
        assert!(vectors.len() >= 31);
        for vector in vectors {
            let bytes = base64::engine::general_purpose::STANDARD
                .decode(&vector.input_base64)
                .unwrap();
            let hashes = LineHashes::new(&bytes);
            assert_eq!(hashes.len(), vector.lines.len(), "{}", vector.name);
            for (line, expected) in &vector.lines {
                assert_eq!(
                    hashes.get(*line).as_ref(),
                    Some(expected),
                    "{}, line {line}",
                    vector.name
                );
            }
        }
    }

    #[test]
    fn lines_outside_the_file_have_no_hash() {
        let hashes = LineHashes::new(b"a\n");
        assert_eq!(hashes.get(0), None);
        assert_eq!(hashes.get(3), None);
        assert!(!LineHashes::new(b"").is_empty());
    }
}
