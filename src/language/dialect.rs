//! What a first-class language must say of itself: a table from concepts to node kinds, and functions
//! for what no table can say. Everything else about names, values and paths is written once, in
//! [`crate::model`], over these.

use ast_grep_language::SupportLang;

use super::concept::Concept;
use crate::model::tree::{NodeId, Tree};

/// The parts of a call or construction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallParts {
    /// What is called, for names and reports: `a.b` in `a.b(x)`, the type in `new T()` and Go `T{…}`. In Java the
    /// name node of a method call, whose object is `receiver`.
    pub callee: NodeId,
    /// The value whose method is called: `a` in `a.b(x)`.
    pub receiver: Option<NodeId>,
    /// The last segment of the callee: `b` in `a.b(x)`, `f` in `f(x)`, `T` in `new m.T()`.
    pub method: Option<NodeId>,
}

/// `object.name`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    pub object: NodeId,
    pub name: NodeId,
}

/// How an argument is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArgumentKind {
    Positional,
    /// By keyword (Python), or as a field of a Go composite literal: the name node is known.
    Named(NodeId),
    /// A spread of values: Python `*a`, JS `...a`, Go `a...`.
    SpreadPositional,
    /// A spread of names: Python `**k`.
    SpreadNamed,
}

/// One argument of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argument {
    /// The whole argument (`timeout=3`); the concept `argument`.
    pub node: NodeId,
    /// Its value (`3`).
    pub value: NodeId,
    pub kind: ArgumentKind,
}

/// One parameter of a function; `self`, `cls` and receivers are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// The whole parameter; the concept `parameter`.
    pub node: NodeId,
    /// Its name; for a destructured parameter the whole target.
    pub name: NodeId,
    pub annotation: Option<NodeId>,
    pub default: Option<NodeId>,
    /// `*args`, `...rest`.
    pub rest: bool,
}

/// The parts of a handler.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandlerParts {
    /// The caught types, taken out of tuples and unions, as expressions or type names.
    pub types: Vec<NodeId>,
    /// Nothing is named: bare `except:`, JS `catch (e)`, Go `err != nil`. The name that stands for "everything":
    /// `BaseException` (Python), `Error` (JS), `error` (Go).
    pub everything: Option<&'static str>,
    /// The name the error is bound to (an identifier node; in Go, the identifier in the condition).
    pub binding: Option<NodeId>,
    /// The statements that handle it.
    pub body: Option<NodeId>,
    /// The whole try statement (Go: the handler itself).
    pub owner: Option<NodeId>,
}

/// The parts of something with two sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sides {
    pub left: Option<NodeId>,
    pub right: Option<NodeId>,
    /// The operator's text: `==`, `in`, `instanceof`, `=`, `+=`, `:=`, `??`, `or`, `+`.
    pub operator: Option<&'static str>,
}

/// The value of a literal.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    /// Unquoted, escapes left as written where they do not matter (`\n` may stay two characters).
    Text(String),
    Number(f64),
    Boolean(bool),
    Null,
}

/// What a name is bound to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bound {
    /// An import; the canonical dotted name (see `grammar/policy.pest`, concepts): `requests.get`, `net/http`, `pg.Pool`.
    Import(String),
    /// The value of an expression, or what a context manager made.
    Value(NodeId),
    /// A property of the value of an expression: JS `const { Pool } = require("pg")`, Go result 0 of a call
    /// is `Value`, further results are `Opaque`.
    Property(NodeId, String),
    /// A function or class defined here.
    Definition(NodeId),
    /// A value with a declared type: annotated name, parameter, Go `var db *sql.DB`, Java local or field, struct field.
    /// If there is a value too, `value` has it and it wins where it can be resolved.
    Typed {
        annotation: NodeId,
        value: Option<NodeId>,
    },
    /// A value that cannot be followed: loop variables, caught errors, unannotated parameters, tuple targets,
    /// augmented assignment.
    Opaque,
}

/// A binding of a name, or of a member of `self`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The identifier that is bound, or the whole `self.x` / `this.x` target, or the name of a field declaration.
    pub target: NodeId,
    pub bound: Bound,
    /// For an import whose local name is not a node of its own (Go `import "net/http"` binds `http`, Python
    /// `import a.b` binds `a`): the local name.
    pub local: Option<String>,
    /// The binding declares a field of the class it stands in (Java and TS fields, TS constructor parameter properties,
    /// Go struct fields, Python class-level assignments), visible as `self.x`/`this.x`.
    pub field: bool,
}

/// The arms of a branch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arms {
    /// What is tested: conditions, and the subject of a switch or match.
    pub conditions: Vec<NodeId>,
    /// The block, statement or expression of each arm.
    pub bodies: Vec<NodeId>,
    /// One arm is always taken: there is an `else`, a `default`, an irrefutable pattern.
    pub exhaustive: bool,
}

/// Where a target gets its value from that is bound to no whole expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// An element of the value; of that, if the target stands in a tuple, the part at the position.
    Element { of: NodeId, position: Option<usize> },
    /// The part at the position of a value that is taken apart.
    Part { of: NodeId, position: usize },
    /// What was there before, and something added: `x += y`.
    Added { before: NodeId, added: NodeId },
}

/// A piece of text with values in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplatePart {
    Text(String),
    Value(NodeId),
}

/// A call or operation that makes text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextCall {
    /// A template with `%s`, and what it is filled with.
    Printf {
        template: NodeId,
        values: Vec<Argument>,
    },
    /// A template with `{}`, `{0}` or `{name}`.
    Braces {
        template: NodeId,
        values: Vec<Argument>,
    },
    /// One after the other.
    Concat(Vec<NodeId>),
    /// Elements with a separator between them; a single element may be a list of them.
    Join {
        separator: Option<NodeId>,
        elements: Vec<NodeId>,
    },
    /// What was written into a builder before.
    Written(NodeId),
    /// The same text.
    Same(NodeId),
    /// A text in which what stands for a value is replaced by it.
    Replaced {
        text: NodeId,
        mark: NodeId,
        value: NodeId,
    },
}

/// The language's answers. All functions are given nodes whose kind the table lists for the concept in question
/// (with the exceptions named), and give `None` or nothing for shapes they do not know.
pub trait Dialect: Sync {
    /// Node kinds of each concept. A kind may stand under several; where the kind alone does not decide, [`Dialect::is`] does.
    /// `Any`, `Docstring` and `LogCall` are not listed (`LogCall` candidates are `Call`s, `Docstring`s are found from their function).
    fn concepts(&self) -> &'static [(Concept, &'static [&'static str])];

    /// For a concept: words of which at least one stands in the text of every node of it (`except` in a handler). Used
    /// to skip files and nodes; a concept that has no such word is not listed. Must be exact as necessary conditions. With a
    /// leading `*` the word may be a part of a longer one.
    /// A word stands by itself, without letters, digits or underscores beside it; with `*` before it, anywhere.
    fn words(&self) -> &'static [(Concept, &'static [&'static str])];

    /// Whether a node whose kind is listed for the concept really is one: a Go `if` is a handler only with `err != nil`,
    /// a Python `+` is a built string only beside a string, a function is a method only in a class.
    fn is(&self, tree: &Tree<'_>, node: NodeId, concept: Concept) -> bool;

    /// Kinds that open a scope of names (module, function, class, block where blocks scope).
    fn scopes(&self) -> &'static [&'static str];

    /// Kinds that are a plain name in an expression or type (`identifier`, `type_identifier`, …).
    fn identifiers(&self) -> &'static [&'static str];

    /// Kinds of blocks of statements.
    fn blocks(&self) -> &'static [&'static str];

    /// What wraps an expression without changing its value: parentheses, `await`, `!`, casts, `&x`, `as T`,
    /// an expression statement, the single element of a Go expression list.
    fn unwrap(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId>;

    /// `a.b`, for attribute nodes and qualified type names; not for calls.
    fn member(&self, tree: &Tree<'_>, node: NodeId) -> Option<Member>;

    /// The object and index of `a[b]`.
    fn subscript(&self, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, NodeId)>;

    /// The parts of a call.
    fn call(&self, tree: &Tree<'_>, node: NodeId) -> Option<CallParts>;

    /// The arguments of a call, decorator call, or composite literal, in order.
    fn arguments(&self, tree: &Tree<'_>, call: NodeId) -> Vec<Argument>;

    /// The named entries of a literal map or object (`dict_entry`): key node, value node; `None` for a spread, which
    /// makes further names unknown. `None` if the node is no such literal.
    fn entries(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<Option<(NodeId, NodeId)>>>;

    /// The text of a key of a `dict_entry`: `timeout` for `timeout:`, `"timeout":`; `None` when computed.
    fn key_text(&self, tree: &Tree<'_>, key: NodeId) -> Option<String>;

    /// How many elements a literal list, tuple, set or Go slice literal has; `None` if the node is none, or has spreads.
    fn sequence(&self, tree: &Tree<'_>, node: NodeId) -> Option<Vec<NodeId>>;

    /// The parameters of a function.
    fn parameters(&self, tree: &Tree<'_>, function: NodeId) -> Vec<Parameter>;

    /// The name node of a function (also of a function bound to a name: JS `const f = () => {}`), class, decorator or import.
    fn name(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId>;

    /// The body of a function, class, loop, scope guard, try.
    fn body(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId>;

    /// Decorators or annotations of a function or class.
    fn decorators(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId>;

    /// The documentation of a function or class: the docstring's string node, or the doc comment; the last line of a
    /// run of `//` comments where the language documents with these.
    fn docstring(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId>;

    /// The declared return type.
    fn return_type(&self, tree: &Tree<'_>, function: NodeId) -> Option<NodeId>;

    /// Not private by keyword or custom.
    fn is_public(&self, tree: &Tree<'_>, node: NodeId) -> bool;

    /// Can be imported from outside the file.
    fn is_exported(&self, tree: &Tree<'_>, node: NodeId) -> bool;

    /// Base classes and implemented interfaces, as type or expression nodes.
    fn bases(&self, tree: &Tree<'_>, class: NodeId) -> Vec<NodeId>;

    /// The name under which a method sees its object: the first parameter in Python, `this`, the Go receiver.
    fn self_name(&self, tree: &Tree<'_>, method: NodeId) -> Option<String>;

    /// For a method declared outside its class (Go): the name of the class.
    fn method_class(&self, tree: &Tree<'_>, method: NodeId) -> Option<String>;

    /// The type name inside an annotation: `Redis` in `Optional[Redis]`, `sql.DB` in `*sql.DB`; an identifier or member node.
    fn annotation_type(&self, tree: &Tree<'_>, annotation: NodeId) -> Option<NodeId>;

    /// The parts of a handler.
    fn handler(&self, tree: &Tree<'_>, handler: NodeId) -> HandlerParts;

    /// The sides of an assignment, comparison, dict entry, fallback, subscript, binary operation.
    fn sides(&self, tree: &Tree<'_>, node: NodeId) -> Sides;

    /// What a return, raise, await, yield carries; several values: the first is given.
    fn operand(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId>;

    /// All values of a return statement (Go returns several).
    fn returned(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
        self.operand(tree, node).into_iter().collect()
    }

    /// The error a raise is chained from (`raise X from err`).
    fn cause(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId>;

    /// What a loop iterates over.
    fn iterable(&self, tree: &Tree<'_>, node: NodeId) -> Option<NodeId>;

    /// The values that a built string is made of, literals left out.
    fn string_parts(&self, tree: &Tree<'_>, node: NodeId) -> Vec<NodeId>;

    /// The value of a literal (string without holes, number, boolean, null).
    fn literal(&self, tree: &Tree<'_>, node: NodeId) -> Option<Literal>;

    /// The arms of a branch (`if`, `switch`, `match`, conditional expression).
    fn arms(&self, tree: &Tree<'_>, node: NodeId) -> Arms;

    /// The bindings that a node makes, for any node; children are asked on their own. Imports too.
    fn bindings(&self, tree: &Tree<'_>, node: NodeId, out: &mut Vec<Binding>);

    /// Whether the import brings names that are not written (`from x import *`): unresolved names are then unknown.
    fn is_star_import(&self, tree: &Tree<'_>, node: NodeId) -> bool;

    /// The resolved name of an identifier that nothing in the file binds: a builtin or global keeps its name, Java's
    /// `Thread` is `java.lang.Thread`; `.Name` if another file of the package must define it; `None` if it cannot be known.
    fn global(&self, name: &str) -> Option<String>;

    /// How a file speaks of the package or type that a full name begins with, and how long that beginning is: `Files` of
    /// `java.nio.file.Files.lines`, `http` of `net/http.Get`. `None` where imports write every name.
    fn spoken_name(&self, _name: &str) -> Option<(String, usize)> {
        None
    }

    /// Whether a name that the file does not bind may be that of this package or type: an import that does not write
    /// its names may bring it, or the file is a piece of code without any imports.
    fn may_assume(&self, _tree: &Tree<'_>, _full: &str) -> bool {
        false
    }

    /// Whether the target is given a value without being declared there: it is then that of a scope around, if one
    /// declares it.
    fn reassigns(&self, _tree: &Tree<'_>, _target: NodeId) -> bool {
        false
    }

    /// Where a target gets its value from that is bound to no whole expression: loop variables, parts of tuples,
    /// augmented assignment.
    fn drawn(&self, tree: &Tree<'_>, target: NodeId) -> Option<Drawn> {
        drawn(self, tree, target)
    }

    /// The pieces of text with values in it: interpolation. `None` if the node is none, or is without values.
    fn template(&self, _tree: &Tree<'_>, _node: NodeId) -> Option<Vec<TemplatePart>> {
        None
    }

    /// A call or operation of the language itself that makes text; sums are asked by their sides.
    fn text_call(&self, _tree: &Tree<'_>, _node: NodeId) -> Option<TextCall> {
        None
    }

    /// Names that a statement declares to be those of the module or of a function around: `global x`.
    fn outer_names(&self, _tree: &Tree<'_>, _node: NodeId) -> Vec<NodeId> {
        Vec::new()
    }

    /// Whether a receiver is the object itself, seen as its base class.
    fn is_super(&self, tree: &Tree<'_>, receiver: NodeId) -> bool {
        tree.text(receiver) == "super"
    }

    /// The member of a module that stands for the module itself (JavaScript's `default`).
    fn default_member(&self) -> Option<&'static str> {
        None
    }

    /// The last expression of a body, where that is what the function gives (Ruby, Rust).
    fn last_value(&self, _tree: &Tree<'_>, _body: NodeId) -> Option<NodeId> {
        None
    }

    /// The type that a cast or assertion gives to its operand.
    fn cast_type(&self, _tree: &Tree<'_>, _node: NodeId) -> Option<NodeId> {
        None
    }

    /// Kinds of `break` and `continue`.
    fn jumps(&self) -> &'static [&'static str];

    /// Resolved names of calls that never return (`sys.exit`, `process.exit`, `os.Exit`); may hold `*`.
    fn never_returns(&self) -> &'static [&'static str];

    /// What a handler guards: the body of its try statement. In Go, the statement that gave the error.
    fn guarded(&self, tree: &Tree<'_>, handler: NodeId) -> Option<NodeId> {
        self.body(tree, self.handler(tree, handler).owner?)
    }

    /// What runs after the body of a try statement that raised nothing (Python's `else`).
    fn try_else(&self, _tree: &Tree<'_>, _try: NodeId) -> Option<NodeId> {
        None
    }

    /// The values that a scope guard enters.
    fn resources(&self, _tree: &Tree<'_>, _guard: NodeId) -> Vec<NodeId> {
        Vec::new()
    }

    /// Whether binding the target makes a name of its own, as opposed to a new value for a name from outside (Go, Java).
    fn declares(&self, _tree: &Tree<'_>, _target: NodeId) -> bool {
        true
    }

    /// Whether calls give errors as values, and do not raise them (Go).
    fn errors_are_values(&self) -> bool {
        false
    }

    /// The names of a function's results (Go).
    fn result_names(&self, _tree: &Tree<'_>, _function: NodeId) -> Vec<NodeId> {
        Vec::new()
    }

    /// Whether the fields of a class are plain names in its methods (Java).
    fn fields_are_names(&self) -> bool {
        false
    }

    /// Whether settings are usually given in an object as the last argument (JavaScript).
    fn options_objects(&self) -> bool {
        false
    }

    /// How many milliseconds a bare number counts where a duration is meant, in languages that agree on one unit
    /// (JavaScript).
    fn bare_duration(&self) -> Option<f64> {
        None
    }

    /// Whether a returned value is an error, in languages that return errors (Go).
    fn returns_error(&self, _tree: &Tree<'_>, _return: NodeId) -> bool {
        false
    }

    /// Durations by name: a call with one number (Java `Duration.ofMinutes`) or a unit constant that is multiplied
    /// (Go `time.Second`), in milliseconds; keyword `timedelta` arguments are spelled `datetime.timedelta:minutes`.
    fn durations(&self) -> &'static [(&'static str, f64)];

    /// Words for the level of a log call by method name, beyond the common ones: `("Infof", "info")`.
    fn log_methods(&self) -> &'static [(&'static str, &'static str)];

    /// Resolved names of functions that log without a logger object, with their level: `("print", "print")`,
    /// `("logging.info", "info")`, `("console.log", "print")`, `("fmt.Println", "print")`; may hold `*`.
    fn log_functions(&self) -> &'static [(&'static str, &'static str)];

    /// Whether a log call carries the error's traceback: `exc_info`, the error object as an argument.
    fn logs_traceback(&self, tree: &Tree<'_>, call: NodeId) -> bool;
}

/// How far above a target the statement may stand that binds it.
const NEAR: usize = 6;

/// [`Dialect::drawn`] by loops and sides.
pub(super) fn drawn<D: Dialect + ?Sized>(
    dialect: &D,
    tree: &Tree<'_>,
    target: NodeId,
) -> Option<Drawn> {
    for ancestor in tree.ancestors(target).take(NEAR) {
        if let Some(of) = dialect.iterable(tree, ancestor) {
            let position = position_in(tree, ancestor, target);
            return (!tree.contains(of, target)).then_some(Drawn::Element { of, position });
        }
        let sides = dialect.sides(tree, ancestor);
        if let (Some(left), Some(right)) = (sides.left, sides.right)
            && (tree.may_be(ancestor, Concept::Assignment) || sides.operator == Some("+="))
            && !tree.contains(right, target)
        {
            return match sides.operator {
                Some("+=") => Some(Drawn::Added {
                    before: left,
                    added: right,
                }),
                Some("=" | ":=") | None => Some(Drawn::Part {
                    of: right,
                    position: position_in(tree, ancestor, target)?,
                }),
                _ => None,
            };
        }
        if tree.may_be(ancestor, Concept::Function) {
            break;
        }
    }
    None
}

/// The position of a target in the nearest tuple around it, if there is one below the statement.
pub(super) fn position_in(tree: &Tree<'_>, statement: NodeId, target: NodeId) -> Option<usize> {
    let tuple = tree.parent(target).filter(|tuple| *tuple != statement)?;
    tree.children(tuple).position(|part| part == target)
}

/// The text of a node cut at the values in it; `open` and `close` bytes at its ends are quotes.
pub(super) fn cut(
    tree: &Tree<'_>,
    node: NodeId,
    quotes: (usize, usize),
    values: &[(NodeId, NodeId)],
) -> Vec<TemplatePart> {
    let span = tree.span(node);
    let source = tree.source();
    let end = span.end.saturating_sub(quotes.1).max(span.start);
    let mut at = (span.start + quotes.0).min(end);
    let mut parts = Vec::new();
    for (hole, value) in values {
        let hole = tree.span(*hole);
        if let Some(text) = source.get(at..hole.start).filter(|text| !text.is_empty()) {
            parts.push(TemplatePart::Text(text.to_owned()));
        }
        parts.push(TemplatePart::Value(*value));
        at = hole.end;
    }
    if let Some(text) = source.get(at..end).filter(|text| !text.is_empty()) {
        parts.push(TemplatePart::Text(text.to_owned()));
    }
    parts
}

/// The dialect of a grammar, for languages that are known at least in part.
pub fn of(grammar: SupportLang) -> Option<&'static dyn Dialect> {
    match grammar {
        SupportLang::Python => Some(&super::python::Python),
        SupportLang::TypeScript | SupportLang::Tsx | SupportLang::JavaScript => {
            Some(&super::typescript::TypeScript)
        }
        SupportLang::Go => Some(&super::go::Go),
        SupportLang::Java => Some(&super::java::Java),
        SupportLang::Php => Some(&super::partial::PHP),
        SupportLang::Ruby => Some(&super::partial::RUBY),
        SupportLang::CSharp => Some(&super::partial::CSHARP),
        SupportLang::Rust => Some(&super::partial::RUST),
        _ => None,
    }
}
