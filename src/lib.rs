//! policycheck: makes code review guidelines executable.

pub mod cli;
pub mod compile;
pub mod diagnostic;
pub mod dsl;
pub mod finding;
pub mod language;
pub mod model;
pub mod pack;
pub mod report;
pub mod rule_test;
pub mod scan;
pub mod source;
