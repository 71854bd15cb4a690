//! The ways to rewrite code that leave its meaning alone. They work on the spans of the syntax tree, and what they cannot
//! rewrite safely they leave alone, with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use ast_grep_core::tree_sitter::LanguageExt as _;
use policycheck::language::Language;
use policycheck::language::concept::Concept;
use policycheck::language::dialect::{ArgumentKind, Binding, Bound, Dialect};
use policycheck::language::grammar::GrammarTable;
use policycheck::model::tree::{NodeId, Tree};
use serde::Deserialize;

use super::variant::{Edit, With};

/// A way to rewrite code.
#[derive(Deserialize, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// Imports get another local name: `import x as y`, `from x import y as z`, `import { x as y }`, Go's `y "x"`. Java has
    /// no such thing.
    Imports,
    /// Arguments given by name, fields of Go literals and properties of JavaScript options stand in reverse.
    Keywords,
    /// Values of arguments, and conditions of branches and loops, stand in parentheses.
    Parentheses,
    /// Every statement is kept apart from the one before by a comment between blank lines.
    Comments,
    /// Every argument starts a line.
    LineBreaks,
    /// Local variables get names that say nothing; see [`TELLING`].
    Locals,
    /// A name that is given to a call goes through a function of the file that gives it back.
    Helper,
}

impl Kind {
    pub(super) const ALL: &[Self] = &[
        Self::Imports,
        Self::Keywords,
        Self::Parentheses,
        Self::Comments,
        Self::LineBreaks,
        Self::Locals,
        Self::Helper,
    ];
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Imports => "imports",
            Self::Keywords => "keywords",
            Self::Parentheses => "parentheses",
            Self::Comments => "comments",
            Self::LineBreaks => "line_breaks",
            Self::Locals => "locals",
            Self::Helper => "helper",
        })
    }
}

/// How a text is rewritten, and why some of it is not.
#[derive(Default)]
pub(super) struct Rewritten {
    pub(super) edits: Vec<Edit>,
    pub(super) left_alone: Vec<&'static str>,
}

/// Rewrites a text of a first-class language.
pub(super) fn rewrite(kind: Kind, name: &str, text: &str) -> Rewritten {
    let (language, grammar) = Language::of_path(Path::new(name)).expect("fixtures are code");
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(&grammar.get_ts_language())
        .expect("the grammar is of this version of tree-sitter");
    let parsed = parser.parse(text, None).expect("no limit is set");
    let tree = &Tree::new(&parsed, text, grammar);
    let dialect = GrammarTable::of(grammar)
        .dialect()
        .expect("the language is a first-class one");
    let code = Code {
        language,
        typed: !matches!(Path::new(name).extension(), Some(ending) if ending == "js" || ending == "jsx"),
        tree,
        dialect,
    };
    match kind {
        Kind::Imports => code.imports(),
        Kind::Keywords => code.keywords(),
        Kind::Parentheses => code.parentheses(),
        Kind::Comments => code.comments(),
        Kind::LineBreaks => code.line_breaks(),
        Kind::Locals => code.locals(),
        Kind::Helper => code.helper(),
    }
}

struct Code<'t> {
    language: Language,
    /// Not JavaScript.
    typed: bool,
    tree: &'t Tree<'t>,
    dialect: &'static dyn Dialect,
}

/// Words in names of local variables that rules may read: what a value is for, where no type says it. A local variable is
/// renamed if its name holds none of them.
const TELLING: &[&str] = &[];

impl<'t> Code<'t> {
    fn is(&self, node: NodeId, concept: Concept) -> bool {
        self.tree.may_be(node, concept) && self.dialect.is(self.tree, node, concept)
    }

    fn parent_kind(&self, node: NodeId) -> &'static str {
        self.tree
            .parent(node)
            .map_or("", |parent| self.tree.kind(parent))
    }

    /// The indentation of the line on which the offset stands, and whether nothing else stands before it.
    fn indentation(&self, offset: usize) -> (&'t str, bool) {
        let source = self.tree.source();
        let start = source[..offset].rfind('\n').map_or(0, |at| at + 1);
        let before = &source[start..offset];
        let blank = before.len() - before.trim_start().len();
        (&before[..blank], before.trim().is_empty())
    }

    // ------------------------------------------------------------ names

    /// All bindings of plain names by name, those of fields too.
    fn bindings(&self) -> BTreeMap<String, Vec<Binding>> {
        let mut found = Vec::new();
        for node in self.tree.all() {
            self.dialect.bindings(self.tree, node, &mut found);
        }
        let mut by_name: BTreeMap<String, Vec<Binding>> = BTreeMap::new();
        for binding in found {
            let name = match &binding.local {
                Some(local) => local.clone(),
                None if self.is_identifier(binding.target) => {
                    self.tree.text(binding.target).to_owned()
                }
                None => continue,
            };
            by_name.entry(name).or_default().push(binding);
        }
        by_name
    }

    fn is_identifier(&self, node: NodeId) -> bool {
        self.dialect.identifiers().contains(&self.tree.kind(node))
    }

    /// The places where a name stands for what it is bound to; the reason if that is not sure.
    fn uses(&self, name: &str) -> Result<Vec<NodeId>, &'static str> {
        let mut uses = Vec::new();
        for node in self.tree.all() {
            if !self.is_identifier(node) || self.tree.text(node) != name {
                continue;
            }
            let Some(parent) = self.tree.parent(node) else {
                continue;
            };
            let is_member = self
                .dialect
                .member(self.tree, parent)
                .is_some_and(|member| member.name == node && member.object != node);
            let field = self.tree.field(node);
            match (self.tree.kind(parent), field) {
                _ if is_member || self.names_module(node) => {}
                ("keyword_argument", Some("name"))
                | ("method_invocation" | "method_declaration", Some("name"))
                | ("element_value_pair", Some("key")) => {}
                ("export_specifier", _) => return Err("the name is exported"),
                ("literal_element", _) if self.is_literal_key(parent) => {
                    return Err("the name may be that of a field");
                }
                ("global_statement" | "nonlocal_statement", _) => {
                    return Err("the name is that of a scope around");
                }
                _ => uses.push(node),
            }
        }
        let in_quotes = |node: NodeId| {
            self.tree.kind(node) == "string"
                && self
                    .tree
                    .text(node)
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .any(|word| word == name)
                && self
                    .tree
                    .ancestors(node)
                    .any(|around| self.tree.kind(around) == "type")
        };
        if self.tree.all().any(in_quotes) {
            return Err("a quoted annotation may hold the name");
        }
        Ok(uses)
    }

    /// Whether the node is a segment of a path in a Python import.
    fn names_module(&self, node: NodeId) -> bool {
        self.parent_kind(node) == "dotted_name"
            && self
                .tree
                .ancestors(node)
                .any(|around| self.is(around, Concept::Import))
    }

    /// Whether a Go literal's element is the key of another.
    fn is_literal_key(&self, element: NodeId) -> bool {
        self.parent_kind(element) == "keyed_element"
            && self
                .tree
                .parent(element)
                .and_then(|pair| self.tree.children(pair).next())
                == Some(element)
    }

    /// Gives a use of a name another one; a JavaScript shorthand keeps the name of its property.
    fn rename(&self, node: NodeId, to: &str) -> Edit {
        let span = self.tree.span(node);
        if self
            .tree
            .kind(node)
            .starts_with("shorthand_property_identifier")
        {
            Edit::insert(span.end, format!(": {to}"))
        } else {
            Edit::replace(span, to)
        }
    }

    // ------------------------------------------------------------ imports

    fn imports(&self) -> Rewritten {
        let mut made = Rewritten::default();
        if self.language == Language::Java {
            return made;
        }
        for (number, (name, bindings)) in self.bindings().into_iter().enumerate() {
            let imports: Vec<&Binding> = bindings
                .iter()
                .filter(|binding| matches!(binding.bound, Bound::Import(_)))
                .collect();
            let [binding] = imports.as_slice() else {
                if !imports.is_empty() {
                    made.left_alone.push("the name is imported more than once");
                }
                continue;
            };
            if bindings.len() > 1 {
                made.left_alone.push("the name has another meaning too");
                continue;
            }
            let alias = alias(&name, number);
            match self.imported(binding, &name, &alias) {
                Ok(edits) => made.edits.extend(edits),
                Err(reason) => made.left_alone.push(reason),
            }
        }
        made
    }

    /// The edits that give an import another local name.
    fn imported(
        &self,
        binding: &Binding,
        name: &str,
        alias: &str,
    ) -> Result<Vec<Edit>, &'static str> {
        let tree = self.tree;
        let target = binding.target;
        let span = tree.span(target);
        let statement = std::iter::once(target)
            .chain(tree.ancestors(target))
            .find(|around| {
                self.is(*around, Concept::Import) && tree.kind(*around) != "call_expression"
            });
        let uses: Vec<NodeId> = self
            .uses(name)?
            .into_iter()
            .filter(|node| statement.is_none_or(|statement| !tree.contains(statement, *node)))
            .filter(|node| *node != target)
            .collect();
        if uses.is_empty() {
            return Err("the name is not used");
        }
        let mut edits: Vec<Edit> = Vec::new();
        match (self.language, tree.kind(target)) {
            // `import a.b` binds `a`; as an alias it binds `a.b`.
            (Language::Python, "dotted_name") if tree.text(target).contains('.') => {
                let module = tree.text(target);
                edits.push(Edit::insert(span.end, format!(" as {alias}")));
                for node in uses {
                    let whole = tree
                        .ancestors(node)
                        .take_while(|around| tree.kind(*around) == "attribute")
                        .find(|around| tree.text(*around) == module)
                        .ok_or("only a part of the imported path is used")?;
                    edits.push(Edit::replace(tree.span(whole), alias));
                }
                return Ok(edits);
            }
            (Language::Python, "dotted_name") => {
                edits.push(Edit::insert(span.end, format!(" as {alias}")));
            }
            (Language::Go, "interpreted_string_literal" | "raw_string_literal") => {
                edits.push(Edit::insert(span.start, format!("{alias} ")));
            }
            (Language::TypeScript, _)
                if self.parent_kind(target) == "import_specifier"
                    && tree.field(target) == Some("name") =>
            {
                edits.push(Edit::insert(span.end, format!(" as {alias}")));
            }
            // An alias, a default or namespace import, a declaration.
            _ => edits.push(self.rename(target, alias)),
        }
        edits.extend(uses.into_iter().map(|node| self.rename(node, alias)));
        Ok(edits)
    }

    // ------------------------------------------------------------ arguments

    fn keywords(&self) -> Rewritten {
        let mut made = Rewritten::default();
        let mut moved_until = 0;
        for node in self.tree.all() {
            let start = self.tree.span(node).start;
            let named = self.named_values(node);
            if named.len() < 2 {
                continue;
            }
            if start < moved_until {
                made.left_alone.push("what stands around is moved itself");
                continue;
            }
            for (from, to) in named.iter().zip(named.iter().rev()) {
                made.edits.push(Edit {
                    span: self.tree.span(*from),
                    with: With::Moved(self.tree.span(*to)),
                });
            }
            moved_until = named.last().map_or(0, |last| self.tree.span(*last).end);
        }
        made
    }

    /// The arguments of a call that stand under a name, as far as none of unknown name stands between them.
    fn named_values(&self, node: NodeId) -> Vec<NodeId> {
        let mut named = Vec::new();
        if self.is(node, Concept::Call) || self.tree.kind(node) == "composite_literal" {
            for argument in self.dialect.arguments(self.tree, node) {
                match argument.kind {
                    ArgumentKind::Named(_) => named.push(argument.node),
                    ArgumentKind::SpreadNamed if named.len() > 1 => break,
                    ArgumentKind::SpreadNamed => named.clear(),
                    _ => {}
                }
            }
        }
        if self.language == Language::TypeScript
            && self.parent_kind(node) == "arguments"
            && let Some(entries) = self.dialect.entries(self.tree, node)
        {
            for entry in entries {
                match entry.map(|(key, _)| self.pair(node, key)) {
                    Some(entry) => named.push(entry),
                    None if named.len() > 1 => break,
                    None => named.clear(),
                }
            }
        }
        named
    }

    /// The child of an object in which the key stands.
    fn pair(&self, object: NodeId, key: NodeId) -> NodeId {
        std::iter::once(key)
            .chain(self.tree.ancestors(key))
            .find(|node| self.tree.parent(*node) == Some(object))
            .unwrap_or(key)
    }

    fn parentheses(&self) -> Rewritten {
        let mut made = Rewritten::default();
        let mut around = |node: NodeId| {
            let span = self.tree.span(node);
            made.edits.push(Edit::insert(span.start, "("));
            made.edits.push(Edit::insert(span.end, ")"));
        };
        let mut left_alone = Vec::new();
        let mut wrapped = BTreeSet::new();
        for node in self.tree.all() {
            let values: Vec<NodeId> = if self.is(node, Concept::Call) {
                self.dialect
                    .arguments(self.tree, node)
                    .into_iter()
                    .filter(|argument| {
                        !matches!(
                            argument.kind,
                            ArgumentKind::SpreadNamed | ArgumentKind::SpreadPositional
                        )
                    })
                    .map(|argument| argument.value)
                    .collect()
            } else {
                self.condition(node).into_iter().collect()
            };
            for value in values {
                match self.unfit_for_parentheses(node, value) {
                    Some(reason) => left_alone.push(reason),
                    None if wrapped.insert(value) => around(value),
                    None => {}
                }
            }
        }
        made.left_alone = left_alone;
        made
    }

    /// The condition of a branch or a loop, without parentheses that belong to the statement.
    fn condition(&self, node: NodeId) -> Option<NodeId> {
        let condition = match self.tree.kind(node) {
            "conditional_expression" => self.tree.children(node).nth(1)?,
            _ => self.tree.child(node, "condition")?,
        };
        let belongs = matches!(
            self.tree.kind(condition),
            "parenthesized_expression" | "condition"
        ) && matches!(self.language, Language::Java | Language::TypeScript);
        if belongs {
            self.tree.children(condition).next()
        } else {
            Some(condition)
        }
    }

    fn unfit_for_parentheses(&self, owner: NodeId, value: NodeId) -> Option<&'static str> {
        let tree = self.tree;
        let text = tree.text(value);
        let kind = tree.kind(value);
        let callee = self
            .dialect
            .call(tree, owner)
            .map_or("", |parts| tree.text(parts.callee));
        if kind == "generator_expression" && tree.field(value) == Some("arguments")
            || kind == "template_string" && tree.field(value) == Some("arguments")
        {
            Some("the value stands for the argument list")
        } else if text.starts_with('{')
            && self.language != Language::TypeScript
            && self.language != Language::Python
        {
            Some("the value is written without its type")
        } else if kind.ends_with("_type") || matches!(callee, "make" | "new") {
            Some("the argument is a type")
        } else if matches!(callee, "require" | "import") {
            Some("the argument names a module")
        } else if text.ends_with(';') {
            Some("the condition is a statement")
        } else {
            None
        }
    }

    fn line_breaks(&self) -> Rewritten {
        let mut made = Rewritten::default();
        let mut broken = BTreeSet::new();
        for node in self.tree.all().filter(|node| self.is(*node, Concept::Call)) {
            for argument in self.dialect.arguments(self.tree, node) {
                let start = self.tree.span(argument.node).start;
                let (indentation, starts_line) = self.indentation(start);
                let in_list = self
                    .tree
                    .sibling_before(argument.node)
                    .is_some_and(|before| matches!(self.tree.kind(before), "(" | "{" | ","));
                let in_text = self.tree.ancestors(node).any(|around| {
                    matches!(
                        self.tree.kind(around),
                        "interpolation" | "template_substitution"
                    )
                });
                if in_text {
                    made.left_alone.push("the call stands in a text");
                } else if !in_list {
                    made.left_alone.push("the argument stands in no list");
                } else if !starts_line && broken.insert(start) {
                    made.edits
                        .push(Edit::insert(start, format!("\n{indentation}        ")));
                }
            }
        }
        made
    }

    // ------------------------------------------------------------ statements

    fn comments(&self) -> Rewritten {
        let mut made = Rewritten::default();
        let opener = match self.language {
            Language::Python => "#",
            _ => "//",
        };
        let mut done = BTreeSet::new();
        for statement in self.tree.all() {
            let Some(block) = self.tree.parent(statement) else {
                continue;
            };
            let in_block =
                block == NodeId::ROOT || self.dialect.blocks().contains(&self.tree.kind(block));
            if !in_block || !self.tree.is_named(statement) || self.tree.is_extra(statement) {
                continue;
            }
            let start = self.tree.span(statement).start;
            let (indentation, starts_line) = self.indentation(start);
            let before = std::iter::once(statement)
                .chain(self.tree.ancestors(statement))
                .take_while(|node| self.tree.span(*node).start == start)
                .find_map(|node| self.tree.sibling_before(node));
            if !starts_line {
                made.left_alone.push("the statement starts no line");
            } else if before.is_some_and(|before| self.tree.is_extra(before)) {
                made.left_alone
                    .push("a comment stands before, which may belong to the statement");
            } else if done.insert(start) {
                let line = start - indentation.len();
                made.edits.push(Edit::insert(
                    line,
                    format!("\n{indentation}{opener} Onwards.\n\n"),
                ));
            }
        }
        made
    }

    // ------------------------------------------------------------ locals

    fn locals(&self) -> Rewritten {
        let mut made = Rewritten::default();
        for (number, (name, bindings)) in self.bindings().into_iter().enumerate() {
            match self.local(&name, &bindings) {
                Ok(Some(uses)) => made.edits.extend(
                    uses.into_iter()
                        .map(|node| self.rename(node, &alias(&name, number))),
                ),
                Ok(None) => {}
                Err(reason) => made.left_alone.push(reason),
            }
        }
        made
    }

    /// The places of a name that means local variables and nothing else; `None` if it means none.
    fn local(&self, name: &str, bindings: &[Binding]) -> Result<Option<Vec<NodeId>>, &'static str> {
        let is_local = |binding: &Binding| {
            !matches!(binding.bound, Bound::Import(_) | Bound::Definition(_))
                && !binding.field
                && self.outer_function(binding.target).is_some()
                && !self.is_parameter(binding.target)
        };
        let locals = bindings.iter().filter(|binding| is_local(binding)).count();
        if locals == 0 || name == "_" {
            return Ok(None);
        }
        if locals < bindings.len() {
            return Err("the name has another meaning too");
        }
        if words(name).iter().any(|word| TELLING.contains(&&**word)) {
            return Err("the name tells what the value is for");
        }
        let uses = self.uses(name)?;
        let owners: BTreeSet<Option<NodeId>> = bindings
            .iter()
            .map(|binding| self.outer_function(binding.target))
            .collect();
        if uses
            .iter()
            .any(|node| !owners.contains(&self.outer_function(*node)))
        {
            return Err("the name is used where it is not bound");
        }
        Ok(Some(uses))
    }

    fn outer_function(&self, node: NodeId) -> Option<NodeId> {
        self.tree
            .ancestors(node)
            .filter(|around| self.is(*around, Concept::Function))
            .last()
    }

    /// Whether a binding is that of a parameter, a named result or a receiver.
    fn is_parameter(&self, target: NodeId) -> bool {
        self.tree
            .ancestors(target)
            .take_while(|around| !self.dialect.blocks().contains(&self.tree.kind(*around)))
            .any(|around| {
                matches!(
                    self.tree.kind(around),
                    "parameters"
                        | "lambda_parameters"
                        | "parameter_list"
                        | "formal_parameters"
                        | "inferred_parameters"
                )
            })
            || matches!(
                (self.parent_kind(target), self.tree.field(target)),
                ("arrow_function", Some("parameter")) | ("lambda_expression", Some("parameters"))
            )
    }

    // ------------------------------------------------------------ a helper

    fn helper(&self) -> Rewritten {
        let mut made = Rewritten::default();
        let classes: Vec<NodeId> = self
            .tree
            .children(NodeId::ROOT)
            .filter(|node| self.tree.kind(*node) == "class_declaration")
            .collect();
        let bindings = self.bindings();
        for node in self.tree.all().filter(|node| self.is(*node, Concept::Call)) {
            for argument in self.dialect.arguments(self.tree, node) {
                let value = argument.value;
                let spread = matches!(
                    argument.kind,
                    ArgumentKind::SpreadNamed | ArgumentKind::SpreadPositional
                );
                if self.tree.kind(value) != "identifier" || spread {
                    continue;
                }
                let is_variable = bindings.get(self.tree.text(value)).is_some_and(|bindings| {
                    bindings.iter().all(|binding| {
                        !matches!(binding.bound, Bound::Import(_) | Bound::Definition(_))
                    })
                });
                let in_class = classes
                    .iter()
                    .any(|class| self.tree.contains(*class, value));
                if !is_variable {
                    made.left_alone.push("the name is not that of a variable");
                } else if self.language == Language::Java && !in_class {
                    made.left_alone.push("the call stands in no class");
                } else {
                    let span = self.tree.span(value);
                    let name = if self.language == Language::Python {
                        "pass_on"
                    } else {
                        "passOn"
                    };
                    made.edits
                        .push(Edit::insert(span.start, format!("{name}(")));
                    made.edits.push(Edit::insert(span.end, ")"));
                }
            }
        }
        if !made.edits.is_empty() {
            let end = self.tree.source().len();
            match self.language {
                Language::Python => made.edits.push(Edit::insert(end, "\n\ndef pass_on(value):\n    return value\n")),
                Language::Go => made.edits.push(Edit::insert(end, "\nfunc passOn[T any](value T) T {\n\treturn value\n}\n")),
                Language::Java => made.edits.extend(classes.into_iter().filter_map(|class| {
                    let body = self.tree.child(class, "body")?;
                    Some(Edit::insert(self.tree.span(body).end - 1, "\n    private static <T> T passOn(T value) {\n        return value;\n    }\n"))
                })),
                _ if self.typed => made.edits.push(Edit::insert(end, "\nfunction passOn<T>(value: T): T {\n  return value;\n}\n")),
                _ => made.edits.push(Edit::insert(end, "\nfunction passOn(value) {\n  return value;\n}\n")),
            }
        }
        made
    }
}

/// A name that says nothing, in the style of another.
fn alias(name: &str, number: usize) -> String {
    let mut letters = name.chars().filter(|character| character.is_alphabetic());
    let first_upper = letters.next().is_some_and(char::is_uppercase);
    let stem = match (first_upper, letters.any(char::is_lowercase)) {
        (true, true) => "Vary",
        (true, false) => "VARY",
        (false, _) => "vary",
    };
    format!("{stem}{number}")
}

/// The words of a name, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for character in name.chars() {
        if character == '_' || character.is_uppercase() {
            words.push(String::new());
        }
        if character != '_' {
            words
                .last_mut()
                .expect("there is one word at least")
                .extend(character.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
