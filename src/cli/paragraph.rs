//! Text for people, 80 columns wide.

/// The width that everything is readable at.
pub(super) const WIDTH: usize = 80;

/// Breaks prose into lines of [`WIDTH`], each after so many blanks. A word that is too long stands alone.
pub(super) fn wrap(prose: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let mut text = String::new();
    let mut column = 0;
    for word in prose.split_whitespace() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > WIDTH {
            text.push('\n');
            column = 0;
        }
        if column == 0 {
            text.push_str(&margin);
            column = indent;
        } else {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
    text
}

/// Sets the paragraphs of Markdown anew; points of lists keep their margin, code, tables and headings their lines.
pub(super) fn wrap_markdown(markdown: &str, indent: usize) -> String {
    let mut in_code = false;
    let mut text = String::new();
    let mut paragraph = String::new();
    for line in markdown.trim_end().lines() {
        let is_fence = line.trim_start().starts_with("```");
        let is_kept = in_code || is_fence || line.is_empty() || line.starts_with(['#', '|']);
        if is_kept || !list_mark(line).0.trim().is_empty() {
            text.push_str(&set(&std::mem::take(&mut paragraph), indent));
        }
        if is_kept {
            text.push_str(&margined(line, indent));
        } else if paragraph.is_empty() {
            paragraph.push_str(line);
        } else {
            paragraph.extend([" ", line.trim()]);
        }
        in_code ^= is_fence;
    }
    text + &set(&paragraph, indent)
}

/// A paragraph or a point of a list, after so many blanks.
fn set(paragraph: &str, indent: usize) -> String {
    let (mark, prose) = list_mark(paragraph);
    if prose.trim().is_empty() {
        return String::new();
    }
    let wrapped = wrap(prose, indent + mark.len());
    let blanks = " ".repeat(indent);
    format!("{blanks}{mark}{}", &wrapped[indent + mark.len()..])
}

/// Code, each line after so many blanks.
pub(super) fn indented(code: &str, indent: usize) -> String {
    code.trim_end()
        .lines()
        .map(|line| margined(line, indent))
        .collect()
}

fn margined(line: &str, indent: usize) -> String {
    if line.is_empty() {
        "\n".to_owned()
    } else {
        format!("{}{line}\n", " ".repeat(indent))
    }
}

/// The blanks and the mark that a point of a list begins with, and the rest of the line.
fn list_mark(line: &str) -> (&str, &str) {
    let body = line.trim_start_matches(' ');
    let mark = match body.split_once(' ') {
        Some(("-" | "*", _)) => 2,
        Some((number, _))
            if number.ends_with('.') && number.trim_end_matches('.').parse::<u32>().is_ok() =>
        {
            number.len() + 1
        }
        _ => 0,
    };
    line.split_at(line.len() - body.len() + mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_broken_between_words() {
        let text = wrap(&"word ".repeat(40), 4);
        assert!(
            text.lines()
                .all(|line| line.chars().count() <= WIDTH && line.starts_with("    word"))
        );
        assert_eq!(text.matches("word").count(), 40);
        assert_eq!(wrap(&"x".repeat(100), 0).lines().count(), 1);
    }

    #[test]
    fn paragraphs_are_set_anew() {
        let markdown = "One\ntwo.\n\n- point\n  goes on\n- next\n\n```\na\nb\n```\n";
        assert_eq!(
            wrap_markdown(markdown, 2),
            "  One two.\n\n  - point goes on\n  - next\n\n  ```\n  a\n  b\n  ```\n"
        );
    }

    #[test]
    fn points_keep_their_margin_and_code_its_lines() {
        let long = "word ".repeat(20);
        let text = wrap_markdown(&format!("- {long}\n\n```\n{long}{long}\n```\n"), 2);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("  - word"));
        assert!(lines[1].starts_with("    word"));
        assert_eq!(lines.len(), 6);
        assert_eq!(lines[4].trim(), format!("{long}{long}").trim());
    }
}
