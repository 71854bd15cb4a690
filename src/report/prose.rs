//! Small works on the texts of packs: the first sentence, Markdown as plain text, lines of a given width.

/// The first sentence of a Markdown text, without emphasis and on one line; empty when it begins with code or
/// a list.
pub(super) fn first_sentence(markdown: &str) -> String {
    let paragraph = first_paragraph(markdown);
    let end = sentence_ends(&paragraph).next().unwrap_or(paragraph.len());
    paragraph[..end].to_owned()
}

/// The first paragraph of a Markdown text as plain text on one line; empty when it is a code block.
pub(super) fn first_paragraph(markdown: &str) -> String {
    let text = markdown.trim_start();
    if text.starts_with("```") {
        return String::new();
    }
    let lines = text
        .lines()
        .take_while(|line| !line.trim().is_empty() && !line.starts_with("```"));
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    without_emphasis(&words.join(" "))
}

/// The text, cut at the end of a sentence, or else of a word, so that it has at most `limit` characters.
pub(super) fn clip_sentences(text: &str, limit: usize) -> String {
    let Some((limit_at, _)) = text.char_indices().nth(limit) else {
        return text.to_owned();
    };
    if let Some(end) = sentence_ends(text)
        .take_while(|end| *end <= limit_at)
        .last()
    {
        return text[..end].to_owned();
    }
    let room = text
        .char_indices()
        .nth(limit.saturating_sub(1))
        .map_or(0, |(at, _)| at);
    let end = text[..room].rfind(' ').unwrap_or(room);
    format!("{}…", text[..end].trim_end())
}

/// Markdown for a place that shows it as it stands: emphasis is dropped, code fences are indentation.
pub(super) fn plain_text(markdown: &str) -> String {
    let mut plain = String::new();
    let mut in_code = false;
    for line in markdown.trim().lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
            continue;
        }
        if in_code {
            plain.push_str("    ");
            plain.push_str(line);
        } else {
            let heading = line
                .starts_with('#')
                .then(|| line.trim_start_matches('#').trim_start());
            plain.push_str(&without_emphasis(heading.unwrap_or(line).trim_end()));
        }
        plain.push('\n');
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Breaks a text at blanks into lines of at most `width` characters; longer words stand alone.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// Drops what marks bold text; backquotes stay, for they tell code from words also in plain text.
fn without_emphasis(text: &str) -> String {
    text.replace("**", "")
}

/// Where sentences end: after a full stop, exclamation or question mark that is followed by the end or by a blank
/// and a capital letter, backquote or digit ("e.g. this" goes on).
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices()
        .filter(|(_, character)| matches!(character, '.' | '!' | '?'))
        .filter_map(|(at, _)| {
            let end = at + 1;
            let mut rest = text[end..].chars();
            let ends = match rest.next() {
                None => true,
                Some(blank) if blank.is_whitespace() => rest
                    .next()
                    .is_none_or(|next| next.is_uppercase() || next.is_numeric() || next == '`'),
                Some(_) => false,
            };
            ends.then_some(end)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_sentences() {
        assert_eq!(first_sentence("One. Two."), "One.");
        assert_eq!(
            first_sentence("Set it,\ne.g. to `5.0`, in **all** calls. Then\n\nmore."),
            "Set it, e.g. to `5.0`, in all calls."
        );
        assert_eq!(first_sentence("No stop\n\nNext."), "No stop");
        assert_eq!(first_sentence("```python\nx()\n```"), "");
        assert_eq!(first_sentence(""), "");
    }

    #[test]
    fn clipped_texts_end_with_a_sentence_or_a_word() {
        assert_eq!(clip_sentences("One. Two two.", 13), "One. Two two.");
        assert_eq!(clip_sentences("One. Two two.", 12), "One.");
        assert_eq!(clip_sentences("Öne two three", 9), "Öne two…");
        assert_eq!(clip_sentences("Önetwothree", 5), "Önet…");
    }

    #[test]
    fn plain_text_keeps_code_apart() {
        assert_eq!(
            plain_text("## Why\nIt **hangs**.\n\n```py\nx()\n```\n"),
            "Why\nIt hangs.\n\n    x()"
        );
    }

    #[test]
    fn wrapped_lines_fit() {
        assert_eq!(wrap("aa bb cc dddddd e", 5), ["aa bb", "cc", "dddddd", "e"]);
        assert!(wrap(" ", 5).is_empty());
    }

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(count(1, "note"), "1 note");
        assert_eq!(count(0, "note"), "0 notes");
    }
}
