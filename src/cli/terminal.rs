//! Standard output and standard error, with colour where it is wanted.

use std::io::{self, BufWriter, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

use super::paragraph::WIDTH;
use super::stages::PackProblems;
use crate::diagnostic::{self, Color};

/// A heading in reports for people.
pub(super) const HEADING: Style = Style::new().bold();
/// A name worth finding in a text.
pub(super) const NAME: Style = AnsiColor::Cyan.on_default();
/// What failed.
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();
/// What went well.
pub(super) const GOOD: Style = AnsiColor::Green.on_default();

/// The terminal, or what stands in its place.
#[derive(Debug)]
pub(super) struct Terminal {
    color: ColorChoice,
}

impl Terminal {
    /// `NO_COLOR` and its kin decide where the user did not.
    pub(super) fn new(color: clap::ColorChoice) -> Self {
        let color = match color {
            clap::ColorChoice::Auto => ColorChoice::Auto,
            clap::ColorChoice::Always => ColorChoice::Always,
            clap::ColorChoice::Never => ColorChoice::Never,
        };
        Self { color }
    }

    /// Standard output; styles are removed on the way where colour is not wanted. Flush it, to hear of errors.
    pub(super) fn stdout(&self) -> impl Write {
        BufWriter::new(AutoStream::new(io::stdout().lock(), self.color))
    }

    /// How a text on standard output may look.
    pub(super) fn page(&self) -> Page {
        Page {
            is_colored: color_of(&io::stdout(), self.color) == Color::Ansi,
            width: terminal_size::terminal_size()
                .map_or(WIDTH, |(width, _)| usize::from(width.0).max(WIDTH)),
        }
    }

    /// Whether a person watches standard error.
    pub(super) fn is_watched(&self) -> bool {
        io::stderr().is_terminal()
    }

    /// Tells the user something that does not belong to the output.
    pub(super) fn notice(&self, text: &str) {
        self.write_stderr(&format!("{HEADING}note{HEADING:#}: {text}\n"));
    }

    /// Shows why the run failed.
    pub(super) fn show_error(&self, error: &anyhow::Error) {
        if let Some(PackProblems(diagnostics)) = error.downcast_ref() {
            self.write_stderr(&diagnostic::render(
                diagnostics,
                color_of(&io::stderr(), self.color),
            ));
            return;
        }
        let mut text = format!("{BAD}error{BAD:#}: {}\n", in_words(&error.to_string()));
        for cause in error.chain().skip(1) {
            text.push_str(&format!("  caused by: {}\n", in_words(&cause.to_string())));
        }
        self.write_stderr(&text);
    }

    /// Standard error may be closed; then there is nobody to tell.
    fn write_stderr(&self, text: &str) {
        let mut stderr = AutoStream::new(io::stderr().lock(), self.color);
        drop(
            stderr
                .write_all(text.as_bytes())
                .and_then(|()| stderr.flush()),
        );
    }
}

/// Without the number that Rust adds to errors of the operating system.
fn in_words(message: &str) -> &str {
    message.split(" (os error").next().unwrap_or(message)
}

/// How a text may look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    pub(super) is_colored: bool,
    /// Columns; at least 80.
    pub(super) width: usize,
}

impl Page {
    /// A file is read in any editor.
    pub(super) fn of_file() -> Self {
        Self {
            is_colored: false,
            width: WIDTH,
        }
    }
}

fn color_of(stream: &impl anstream::stream::RawStream, wanted: ColorChoice) -> Color {
    let choice = match wanted {
        ColorChoice::Auto => AutoStream::choice(stream),
        chosen => chosen,
    };
    match choice {
        ColorChoice::Never => Color::Plain,
        ColorChoice::Auto | ColorChoice::Always | ColorChoice::AlwaysAnsi => Color::Ansi,
    }
}
