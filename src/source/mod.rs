//! Source files: their text, their lines, and how they are found.

pub mod discover;
pub mod lines;
