//! The parts of terms: their names, what they give, and what arguments they take. What each means is
//! said in `grammar/policy.pest` under TERMS.

/// What a part gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    Node,
    /// A list of nodes.
    Nodes,
    Text,
    /// A list of texts.
    Texts,
    Number,
    Boolean,
    /// Text, number, truth value or duration: the value decides.
    Constant,
    File,
    /// The element of a list.
    Element,
    /// A statement of SQL.
    Statement,
}

macro_rules! parts {
    ($($variant:ident $word:literal $gives:ident $arguments:literal,)*) => {
        /// A part of a term.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Part { $($variant,)* }

        impl Part {
            /// Every part with its word, what it gives, and whether it takes arguments.
            pub const ALL: &[(Part, &'static str, Gives, bool)] = &[$((Part::$variant, $word, Gives::$gives, $arguments),)*];
        }
    };
}

parts! {
    Name "name" Text false,
    Method "method" Text false,
    Text "text" Text false,
    Lines "lines" Number false,
    Value "value" Constant false,
    Type "type" Text false,
    Function "function" Node false,
    Class "class" Node false,
    Body "body" Node false,
    Depth "depth" Number false,
    Complexity "complexity" Number false,
    Params "params" Nodes false,
    Decorators "decorators" Nodes false,
    Docstring "docstring" Node false,
    Returns "returns" Node false,
    Async "async" Boolean false,
    Exported "exported" Boolean false,
    Public "public" Boolean false,
    Methods "methods" Nodes false,
    Bases "bases" Nodes false,
    Attributes "attributes" Texts false,
    Default "default" Node false,
    Callee "callee" Node false,
    Receiver "receiver" Node false,
    Args "args" Nodes false,
    Awaited "awaited" Boolean false,
    Arg "arg" Node true,
    Setting "setting" Node true,
    Uses "uses" Nodes false,
    Target "target" Node false,
    Origin "origin" Node false,
    Bound "bound" Node false,
    Checked "checked" Boolean false,
    Escapes "escapes" Boolean false,
    PassedTo "passed_to" Nodes false,
    Guarded "guarded" Node false,
    Resources "resources" Nodes false,
    Conditions "conditions" Nodes false,
    Catches "catches" Texts false,
    Binding "binding" Node false,
    Raises "raises" Boolean false,
    UsesError "uses_error" Boolean false,
    Try "try" Node false,
    Above "above" Nodes false,
    Level "level" Text false,
    Logger "logger" Node false,
    Traceback "traceback" Boolean false,
    Left "left" Node false,
    Right "right" Node false,
    Operator "operator" Text false,
    Operand "operand" Node false,
    Cause "cause" Node false,
    Iterable "iterable" Node false,
    BoundCount "bound_count" Number false,
    Parts "parts" Nodes false,
    Sql "sql" Statement false,
    Kind "kind" Text false,
    Tables "tables" Texts false,
    SelectsAll "selects_all" Boolean false,
    Limit "limit" Boolean false,
    Where "where" Text false,
    WhereColumns "where_columns" Texts false,
    Keyed "keyed" Texts false,
    Joins "joins" Number false,
    CrossJoins "cross_joins" Number false,
    OrderBy "order_by" Texts false,
    Distinct "distinct" Boolean false,
    Aggregates "aggregates" Boolean false,
    LeadingWildcards "leading_wildcards" Number false,
    Conflict "conflict" Boolean false,
    Position "position" Text false,
    Holes "holes" Nodes false,
    Built "built" Texts false,
    First "first" Element false,
    Last "last" Element false,
    File "file" File false,
    Path "path" Text false,
}

impl Part {
    /// The part of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known, ..)| *known == word)
            .map(|(part, ..)| *part)
    }

    /// What the part gives.
    pub fn gives(self) -> Gives {
        Self::ALL
            .iter()
            .find(|(part, ..)| *part == self)
            .map_or(Gives::Node, |(_, _, gives, _)| *gives)
    }

    /// Whether only what `.sql` gives has the part.
    pub fn is_of_sql(self) -> bool {
        matches!(
            self,
            Self::Kind
                | Self::Tables
                | Self::SelectsAll
                | Self::Limit
                | Self::Where
                | Self::WhereColumns
                | Self::Keyed
                | Self::Joins
                | Self::CrossJoins
                | Self::OrderBy
                | Self::Distinct
                | Self::Aggregates
                | Self::LeadingWildcards
                | Self::Conflict
        )
    }

    /// Whether the part takes arguments.
    pub fn takes_arguments(self) -> bool {
        Self::ALL
            .iter()
            .any(|(part, _, _, arguments)| *part == self && *arguments)
    }
}
