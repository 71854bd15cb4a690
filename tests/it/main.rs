//! All integration tests, in one binary.

#![allow(
    clippy::unwrap_used,
    reason = "a test that panics has failed, and says where"
)]

mod cli;
mod concepts;
mod dsl;
mod examples;
mod guideline;
mod metamorphic;
mod model;
mod pack;
mod packs;
mod prefilter;
mod report;
mod rules;
mod sample;
mod sarif;
mod tidy;
mod traps;
