//! The `policycheck` program.

use std::process::ExitCode;

use policycheck::cli::{self, args::Args};

fn main() -> ExitCode {
    cli::run(Args::from_command_line()).into()
}
