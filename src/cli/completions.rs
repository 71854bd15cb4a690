//! `completions`: scripts for shells.

use std::io::Write;

use clap::CommandFactory;

use super::ExitStatus;
use super::args::Args;
use super::terminal::Terminal;

pub(super) fn run(shell: clap_complete::Shell, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "policycheck", &mut script);
    let mut out = terminal.stdout();
    out.write_all(&script)?;
    out.flush()?;
    Ok(ExitStatus::Clean)
}
