//! All integration tests, in one binary.

mod cli;
mod examples;
mod pack;
mod report;
mod sample;
mod sarif;
