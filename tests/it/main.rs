//! All integration tests, in one binary.

mod cli;
mod concepts;
mod dsl;
mod guideline;
mod model;
mod pack;
mod packs;
mod report;
mod rules;
mod sample;
mod sarif;
