//! The rule language: text to a spanned tree ([`parser`]), and the checks that need no language
//! ([`check`]). It knows neither YAML nor ast-grep. `grammar/policy.pest` is its reference.

pub mod ast;
pub mod check;
pub mod parser;
pub mod parts;
