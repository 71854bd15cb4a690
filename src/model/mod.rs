//! What is known of one file beyond its text: its tree, names, values, calls and paths.
//!
//! A [`Model`] is made for each parsed file and answers questions of conditions. Every fact is computed
//! when first asked for, once, and shared by all rules. It knows no rule and no library: names of
//! libraries come from packs. What it does not see in the file is unknown, never guessed:
//!
//! - names from star imports, and members of values that nobody made in this file;
//! - what a call into another file returns, raises or changes;
//! - elements of containers, loop variables, destructured values.

pub mod calls;
pub mod classes;
pub mod exits;
pub mod flow;
pub mod held;
pub mod names;
pub mod paths;
pub mod sql;
pub mod structure;
pub mod text;
pub mod tree;
pub mod values;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use crate::language::dialect::{Arms, Dialect, Parameter};
use names::Bindings;
use tree::{NodeId, Tree};

/// True, false, or not to be seen in this file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    True,
    False,
    Unknown,
}

impl Truth {
    /// Kleene's conjunction.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }

    /// Kleene's disjunction.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::True, _) | (_, Self::True) => Self::True,
            (Self::False, Self::False) => Self::False,
            _ => Self::Unknown,
        }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

/// Types that library calls give, by resolved name: data of packs.
pub type Returns = HashMap<String, String>;

/// By the name under which a file speaks of a package or type: the full names of those that the packs know.
pub type KnownNames = HashMap<String, Vec<String>>;

/// Something that may be there, not be there, or not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen<T> {
    Here(T),
    Absent,
    Unknown,
}

/// The model of one file of a first-class language.
pub struct Model<'t> {
    pub tree: &'t Tree<'t>,
    pub dialect: &'static dyn Dialect,
    returns: &'t Returns,
    known: Option<&'t KnownNames>,
    steps: Cell<u64>,
    limit: u64,
    bindings: OnceCell<Bindings<'t>>,
    names: RefCell<HashMap<NodeId, Rc<str>>>,
    call_names: RefCell<HashMap<NodeId, Rc<str>>>,
    self_names: RefCell<HashMap<NodeId, Option<Rc<str>>>>,
    origins: RefCell<HashMap<NodeId, Seen<NodeId>>>,
    uses: OnceCell<calls::Uses>,
    structure: OnceCell<structure::Structure>,
    references: OnceCell<calls::References>,
    methods: OnceCell<classes::Methods<'t>>,
    docstrings: OnceCell<HashSet<NodeId>>,
    gifts: OnceCell<held::Gifts>,
    texts: RefCell<HashMap<NodeId, Rc<text::Texts>>>,
    parameters: OnceCell<HashMap<NodeId, Parameter>>,
    /// The call that a value is an argument of.
    given_to: OnceCell<HashMap<NodeId, NodeId>>,
    /// Names and members that a condition tests, by their text.
    tested: OnceCell<HashMap<&'t str, Vec<NodeId>>>,
    log_levels: RefCell<HashMap<NodeId, Option<&'static str>>>,
    /// Whether nodes that may be calls are some, by their index.
    calls: RefCell<Vec<Option<bool>>>,
    arms: RefCell<HashMap<NodeId, Rc<Arms>>>,
    ends: RefCell<HashMap<NodeId, paths::Ends>>,
    too_deep: Cell<bool>,
    /// A constant condition is being looked for.
    settling: Cell<bool>,
    /// Texts read as SQL.
    sqls: RefCell<HashMap<String, Option<Rc<sql::Sql>>>>,
}

impl<'t> Model<'t> {
    /// A model of the tree; `limit` bounds the work in steps, after which answers are unknown.
    pub fn new(
        tree: &'t Tree<'t>,
        dialect: &'static dyn Dialect,
        returns: &'t Returns,
        limit: u64,
    ) -> Self {
        Self {
            tree,
            dialect,
            returns,
            known: None,
            steps: Cell::new(0),
            limit,
            bindings: OnceCell::new(),
            names: RefCell::default(),
            call_names: RefCell::default(),
            self_names: RefCell::default(),
            origins: RefCell::default(),
            uses: OnceCell::new(),
            structure: OnceCell::new(),
            references: OnceCell::new(),
            methods: OnceCell::new(),
            docstrings: OnceCell::new(),
            gifts: OnceCell::new(),
            texts: RefCell::default(),
            parameters: OnceCell::new(),
            given_to: OnceCell::new(),
            tested: OnceCell::new(),
            log_levels: RefCell::default(),
            calls: RefCell::default(),
            arms: RefCell::default(),
            ends: RefCell::default(),
            too_deep: Cell::new(false),
            settling: Cell::new(false),
            sqls: RefCell::default(),
        }
    }

    /// With names that may be meant where the file does not say from which package a name comes.
    pub fn knowing(mut self, known: &'t KnownNames) -> Self {
        self.known = Some(known);
        self
    }

    /// Counts one step of work; false when the bound is met.
    pub fn step(&self) -> bool {
        self.work(1)
    }

    /// Counts several steps of work; false when the bound is met.
    pub fn work(&self, steps: u64) -> bool {
        self.steps.set(self.steps.get() + steps);
        self.steps.get() <= self.limit
    }

    /// Steps so far.
    pub fn steps(&self) -> u64 {
        self.steps.get()
    }

    /// Whether the bound was met, so that some answers are unknown for want of work.
    pub fn is_exhausted(&self) -> bool {
        self.steps.get() > self.limit
    }

    /// Whether code was met that nests too deep to be followed, so that some answers are the careful ones.
    pub fn met_depth(&self) -> bool {
        self.too_deep.get()
    }

    /// What is inside parentheses, `await`, casts and the like.
    pub fn unwrap(&self, node: NodeId) -> NodeId {
        let mut node = node;
        while let Some(inner) = self.dialect.unwrap(self.tree, node) {
            node = inner;
        }
        node
    }

    /// What is inside parentheses, and nothing else.
    pub fn without_parentheses(&self, node: NodeId) -> NodeId {
        let mut node = node;
        while self.tree.kind(node) == "parenthesized_expression"
            && let Some(inner) = self.tree.children(node).next()
        {
            node = inner;
        }
        node
    }
}
