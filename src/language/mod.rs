//! The languages that are scanned, and what each means by the concepts of the rule language.
//!
//! Python, TypeScript/JavaScript, Go and Java are first class: they have a `Dialect`, a table of
//! concepts with a few functions for what no table can say. Of PHP, Ruby, C# and Rust calls, names and text are known
//! (`partial`). All other languages of ast-grep-language take patterns and node kinds.

pub mod concept;
pub mod dialect;
pub mod go;
pub mod grammar;
pub mod java;
mod name;
pub mod partial;
pub mod plain;
pub mod python;
pub mod typescript;

pub use name::Language;

use ast_grep_language::SupportLang;

impl Language {
    /// The grammars that parse this language.
    pub fn grammars(self) -> &'static [SupportLang] {
        match self {
            Self::Python => &[SupportLang::Python],
            Self::TypeScript => &[
                SupportLang::TypeScript,
                SupportLang::Tsx,
                SupportLang::JavaScript,
            ],
            Self::Go => &[SupportLang::Go],
            Self::Java => &[SupportLang::Java],
            Self::Bash => &[SupportLang::Bash],
            Self::C => &[SupportLang::C],
            Self::Cpp => &[SupportLang::Cpp],
            Self::CSharp => &[SupportLang::CSharp],
            Self::Css => &[SupportLang::Css],
            Self::Dart => &[SupportLang::Dart],
            Self::Elixir => &[SupportLang::Elixir],
            Self::Haskell => &[SupportLang::Haskell],
            Self::Hcl => &[SupportLang::Hcl],
            Self::Html => &[SupportLang::Html],
            Self::Json => &[SupportLang::Json],
            Self::Kotlin => &[SupportLang::Kotlin],
            Self::Lua => &[SupportLang::Lua],
            Self::Markdown => &[SupportLang::Markdown],
            Self::Nix => &[SupportLang::Nix],
            Self::Php => &[SupportLang::Php],
            Self::Ruby => &[SupportLang::Ruby],
            Self::Rust => &[SupportLang::Rust],
            Self::Scala => &[SupportLang::Scala],
            Self::Solidity => &[SupportLang::Solidity],
            Self::Swift => &[SupportLang::Swift],
            Self::Yaml => &[SupportLang::Yaml],
            Self::Zig => &[SupportLang::Zig],
        }
    }

    /// The language and grammar of a file by its name.
    pub fn of_path(path: &std::path::Path) -> Option<(Self, SupportLang)> {
        use ast_grep_core::Language as _;
        let grammar = match path.extension().and_then(|ending| ending.to_str()) {
            Some("pyi") => return None,
            _ => SupportLang::from_path(path)?,
        };
        let language = Self::ALL
            .iter()
            .copied()
            .find(|language| language.grammars().contains(&grammar))?;
        Some((language, grammar))
    }
}
