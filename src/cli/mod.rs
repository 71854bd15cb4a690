//! The command line. Each command has a file; [`check`] is the one to read first, as it is the whole
//! program on one screen. Nothing outside of this folder prints.

pub mod args;
mod check;
mod completions;
mod coverage;
mod explain;
mod input;
mod list;
mod mutate;
mod paragraph;
mod progress;
mod render;
mod schema;
mod sink;
mod stages;
mod terminal;
mod test;

use std::process::ExitCode;

use args::{Args, Settings};
use terminal::Terminal;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// Nothing to complain of.
    Clean = 0,
    /// Findings at or above `--fail-on`; for `test`: failures; for `coverage`: bullets that nothing enforces.
    Findings = 1,
    /// Wrong use, a broken pack or configuration, a missing path, nothing to scan.
    Failed = 2,
    /// With `--strict`: something could not be scanned. It outranks findings, for those may be too few.
    Incomplete = 3,
}

impl ExitStatus {
    /// What the status says, as a sentence.
    pub fn description(self) -> &'static str {
        match self {
            Self::Clean => "No finding is severe enough to fail.",
            Self::Findings => "There are findings that are severe enough to fail.",
            Self::Failed => "The run failed.",
            Self::Incomplete => "Something could not be scanned.",
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

/// Runs the command that the user typed.
pub fn run(args: Args) -> ExitStatus {
    let terminal = Terminal::new(args.color());
    let ended = args
        .into_settings()
        .map_err(anyhow::Error::from)
        .and_then(|settings| run_command(&settings, &terminal));
    match ended {
        Ok(status) => status,
        // Who closes our output, as `head` does, has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitStatus::Clean,
        Err(error) => {
            terminal.show_error(&error);
            ExitStatus::Failed
        }
    }
}

fn run_command(settings: &Settings, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    match settings {
        Settings::Check(settings) => check::run(settings, terminal),
        Settings::List(settings) => list::run(settings, terminal),
        Settings::Explain(settings) => explain::run(settings, terminal),
        Settings::Coverage(settings) => coverage::run(settings, terminal),
        Settings::Test(settings) => test::run(settings, terminal),
        Settings::Schema(kind) => schema::run(*kind, terminal),
        Settings::Completions(shell) => completions::run(*shell, terminal),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}
