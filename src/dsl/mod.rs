//! The rule language: text to a spanned tree ([`parser`]), and the parts of terms ([`parts`]).
//! It knows neither YAML nor ast-grep. `grammar/policy.pest` is its reference.

pub mod ast;
pub mod parser;
pub mod parts;
