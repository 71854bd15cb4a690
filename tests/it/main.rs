//! All integration tests, in one binary.

mod cli;
mod report;
mod sample;
mod sarif;
