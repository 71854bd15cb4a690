//! The names of languages. The build script knows them too: scripts of rules name languages.

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

    /// Whether calls, names and text are known in this language, if not all of it.
    pub fn has_concepts(self) -> bool {
        self.is_first_class() || matches!(self, Self::Php | Self::Ruby | Self::CSharp | Self::Rust)
    }

    /// Whether concepts, names and relations are known in this language.
    pub fn is_first_class(self) -> bool {
        matches!(
            self,
            Self::Python | Self::TypeScript | Self::Go | Self::Java
        )
    }
}
