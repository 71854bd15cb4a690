//! What is known of one file beyond its text: its tree, names, values and paths.

pub mod tree;
