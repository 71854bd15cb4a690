//! All integration tests, in one binary.

mod cli;
mod guideline;
mod report;
mod sample;
mod sarif;
