//! All integration tests, in one binary.

mod cli;
mod concepts;
mod dsl;
mod examples;
mod guideline;
mod model;
mod pack;
mod packs;
mod prefilter;
mod report;
mod rules;
mod sample;
mod sarif;
mod tidy;
