//! The rule language: text to a spanned tree ([`parser`]), the parts of terms ([`parts`]), and scripts with one clause
//! less ([`mutate`]); what regular expressions ask of a text ([`expression`]).
//! It knows neither YAML nor ast-grep. `grammar/policy.pest` is its reference.

pub mod ast;
pub mod expression;
pub mod mutate;
pub mod parser;
pub mod parts;
