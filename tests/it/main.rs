//! All integration tests, in one binary.

mod report;
mod sample;
mod sarif;
