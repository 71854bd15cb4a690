//! All integration tests, in one binary.

mod cli;
mod guideline;
mod pack;
mod report;
mod sample;
mod sarif;
