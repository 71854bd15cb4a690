//! The concepts of the rule language: words that mean the same in every first-class language.
//! `grammar/policy.pest` says what each means.

/// A concept. The discriminant is its bit in `Concepts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Concept {
    Any,
    Function,
    AsyncFunction,
    Method,
    Class,
    Parameter,
    Call,
    Argument,
    Decorator,
    Attribute,
    Subscript,
    Identifier,
    Loop,
    Branch,
    Try,
    Handler,
    Cleanup,
    ScopeGuard,
    Assignment,
    Return,
    Raise,
    Await,
    Yield,
    String,
    BuiltString,
    Number,
    Boolean,
    Null,
    Import,
    Comment,
    Docstring,
    DictEntry,
    Comparison,
    Fallback,
    LogCall,
}

impl Concept {
    /// Every concept with the word that names it.
    pub const ALL: &[(Concept, &'static str)] = &[
        (Self::Any, "any"),
        (Self::Function, "function"),
        (Self::AsyncFunction, "async_function"),
        (Self::Method, "method"),
        (Self::Class, "class"),
        (Self::Parameter, "parameter"),
        (Self::Call, "call"),
        (Self::Argument, "argument"),
        (Self::Decorator, "decorator"),
        (Self::Attribute, "attribute"),
        (Self::Subscript, "subscript"),
        (Self::Identifier, "identifier"),
        (Self::Loop, "loop"),
        (Self::Branch, "branch"),
        (Self::Try, "try"),
        (Self::Handler, "handler"),
        (Self::Cleanup, "cleanup"),
        (Self::ScopeGuard, "scope_guard"),
        (Self::Assignment, "assignment"),
        (Self::Return, "return"),
        (Self::Raise, "raise"),
        (Self::Await, "await"),
        (Self::Yield, "yield"),
        (Self::String, "string"),
        (Self::BuiltString, "built_string"),
        (Self::Number, "number"),
        (Self::Boolean, "boolean"),
        (Self::Null, "null"),
        (Self::Import, "import"),
        (Self::Comment, "comment"),
        (Self::Docstring, "docstring"),
        (Self::DictEntry, "dict_entry"),
        (Self::Comparison, "comparison"),
        (Self::Fallback, "fallback"),
        (Self::LogCall, "log_call"),
    ];

    /// The concept that a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, name)| *name == word)
            .map(|(concept, _)| *concept)
    }

    /// The word that names the concept.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(concept, _)| *concept == self)
            .map_or("", |(_, word)| word)
    }

    /// Whether the concept takes names in parentheses, as `call("time.sleep")`.
    pub fn takes_names(self) -> bool {
        matches!(
            self,
            Self::Call
                | Self::Decorator
                | Self::Class
                | Self::Attribute
                | Self::Import
                | Self::Raise
                | Self::Handler
                | Self::Identifier
        )
    }
}
