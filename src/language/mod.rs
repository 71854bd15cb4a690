//! The languages that are scanned, and what each means by the concepts of the rule language.
//!
//! Python, TypeScript/JavaScript, Go and Java are first class: they have a `Dialect`, a table of
//! concepts with a few functions for what no table can say. All other languages of
//! ast-grep-language take patterns and node kinds.

pub mod concept;
pub mod dialect;
pub mod go;
pub mod grammar;
pub mod java;
pub mod plain;
pub mod python;
pub mod typescript;

use ast_grep_language::SupportLang;

/// A language as rules name it. TypeScript covers JavaScript, TSX and JSX, whose grammars differ.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Python,
    TypeScript,
    Go,
    Java,
    Bash,
    C,
    Cpp,
    CSharp,
    Css,
    Dart,
    Elixir,
    Haskell,
    Hcl,
    Html,
    Json,
    Kotlin,
    Lua,
    Markdown,
    Nix,
    Php,
    Ruby,
    Rust,
    Scala,
    Solidity,
    Swift,
    Yaml,
    Zig,
}

impl Language {
    /// Every language, the first-class ones first.
    pub const ALL: &[Language] = &[
        Self::Python,
        Self::TypeScript,
        Self::Go,
        Self::Java,
        Self::Bash,
        Self::C,
        Self::Cpp,
        Self::CSharp,
        Self::Css,
        Self::Dart,
        Self::Elixir,
        Self::Haskell,
        Self::Hcl,
        Self::Html,
        Self::Json,
        Self::Kotlin,
        Self::Lua,
        Self::Markdown,
        Self::Nix,
        Self::Php,
        Self::Ruby,
        Self::Rust,
        Self::Scala,
        Self::Solidity,
        Self::Swift,
        Self::Yaml,
        Self::Zig,
    ];

    /// The name in packs, reports and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::TypeScript => "typescript",
            Self::Go => "go",
            Self::Java => "java",
            Self::Bash => "bash",
            Self::C => "c",
            Self::Cpp => "cpp",
            Self::CSharp => "csharp",
            Self::Css => "css",
            Self::Dart => "dart",
            Self::Elixir => "elixir",
            Self::Haskell => "haskell",
            Self::Hcl => "hcl",
            Self::Html => "html",
            Self::Json => "json",
            Self::Kotlin => "kotlin",
            Self::Lua => "lua",
            Self::Markdown => "markdown",
            Self::Nix => "nix",
            Self::Php => "php",
            Self::Ruby => "ruby",
            Self::Rust => "rust",
            Self::Scala => "scala",
            Self::Solidity => "solidity",
            Self::Swift => "swift",
            Self::Yaml => "yaml",
            Self::Zig => "zig",
        }
    }

    /// The language of that name; `javascript` is covered by `typescript` and is not a name of its own.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.name() == name)
    }

    /// Whether concepts, names and relations are known in this language.
    pub fn is_first_class(self) -> bool {
        matches!(
            self,
            Self::Python | Self::TypeScript | Self::Go | Self::Java
        )
    }

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
