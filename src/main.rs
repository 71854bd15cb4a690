//! The `policycheck` program.

use std::process::ExitCode;

use clap::Parser;
use policycheck::cli::{self, args::Args};

fn main() -> ExitCode {
    cli::run(Args::parse()).into()
}
