//! What the program does as a whole.

mod cli;
