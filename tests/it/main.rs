//! All integration tests, in one binary.

mod cli;
mod model;
mod pack;
mod report;
mod sample;
mod sarif;
