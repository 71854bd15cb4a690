//! Source files: their text, their lines, and how they are found.

pub mod content;
pub mod discover;
pub mod git;
pub mod globs;
pub mod lines;
