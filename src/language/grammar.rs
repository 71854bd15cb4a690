//! What is known of each tree-sitter grammar: names of kinds and fields, and the concepts of each kind.
//! Built once per grammar, when first asked for.

use rustc_hash::FxHashMap as HashMap;
use std::sync::OnceLock;

use ast_grep_core::tree_sitter::LanguageExt as _;
use ast_grep_language::SupportLang;

use super::concept::Concept;
use super::dialect::Dialect;

/// A set of concepts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Concepts(u64);

impl Concepts {
    /// Whether the concept is in the set.
    pub fn contains(self, concept: Concept) -> bool {
        self.0 & (1 << concept as u8) != 0
    }

    fn insert(&mut self, concept: Concept) {
        self.0 |= 1 << concept as u8;
    }
}

/// What nodes of a kind are to names and statements, as the dialect says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Roles {
    pub scope: bool,
    pub identifier: bool,
    pub block: bool,
}

/// The kinds and fields of one grammar.
pub struct GrammarTable {
    kinds: Vec<&'static str>,
    concepts: Vec<Concepts>,
    roles: Vec<Roles>,
    fields: Vec<&'static str>,
    field_ids: HashMap<&'static str, u16>,
    dialect: Option<&'static dyn Dialect>,
}

impl GrammarTable {
    /// The table of a grammar.
    pub fn of(grammar: SupportLang) -> &'static Self {
        static TABLES: OnceLock<Vec<OnceLock<GrammarTable>>> = OnceLock::new();
        let tables = TABLES.get_or_init(|| {
            SupportLang::all_langs()
                .iter()
                .map(|_| OnceLock::new())
                .collect()
        });
        let index = SupportLang::all_langs()
            .iter()
            .position(|known| *known == grammar)
            .unwrap_or_default();
        tables[index].get_or_init(|| Self::new(grammar))
    }

    fn new(grammar: SupportLang) -> Self {
        // Names live as long as the language; there are few grammars and each is kept once.
        let language: &'static tree_sitter::Language =
            Box::leak(Box::new(grammar.get_ts_language()));
        let dialect = super::dialect::of(grammar);
        let mut concepts_of: HashMap<&str, Concepts> = HashMap::default();
        for (concept, kinds) in dialect.map_or(&[][..], |dialect| dialect.concepts()) {
            for kind in *kinds {
                concepts_of.entry(kind).or_default().insert(*concept);
            }
        }
        let count = u16::try_from(language.node_kind_count()).unwrap_or(u16::MAX);
        let mut kinds = Vec::with_capacity(usize::from(count));
        let mut concepts = Vec::with_capacity(usize::from(count));
        let mut roles = Vec::with_capacity(usize::from(count));
        for id in 0..count {
            let name = language.node_kind_for_id(id).unwrap_or_default();
            let named = language.node_kind_is_named(id);
            let mut of_kind = if named {
                concepts_of.get(name).copied().unwrap_or_default()
            } else {
                Concepts::default()
            };
            if named {
                of_kind.insert(Concept::Any);
            }
            kinds.push(name);
            concepts.push(of_kind);
            roles.push(dialect.map_or_else(Roles::default, |dialect| Roles {
                scope: dialect.scopes().contains(&name),
                identifier: dialect.identifiers().contains(&name),
                block: dialect.blocks().contains(&name),
            }));
        }
        let mut fields = vec![""];
        for id in 1..=u16::try_from(language.field_count()).unwrap_or(u16::MAX) {
            fields.push(language.field_name_for_id(id).unwrap_or_default());
        }
        let field_ids = fields
            .iter()
            .enumerate()
            .skip(1)
            .map(|(id, name)| (*name, id as u16))
            .collect();
        Self {
            kinds,
            concepts,
            roles,
            fields,
            field_ids,
            dialect,
        }
    }

    /// The dialect of a first-class language.
    pub fn dialect(&self) -> Option<&'static dyn Dialect> {
        self.dialect
    }

    /// The name of a kind; the error kind, which the grammar does not count, is `ERROR`.
    pub fn kind_name(&self, id: u16) -> &'static str {
        self.kinds.get(usize::from(id)).copied().unwrap_or("ERROR")
    }

    /// The concepts of a kind.
    pub fn concepts(&self, id: u16) -> Concepts {
        self.concepts
            .get(usize::from(id))
            .copied()
            .unwrap_or_default()
    }

    /// What the dialect says of a kind.
    pub fn roles(&self, id: u16) -> Roles {
        self.roles.get(usize::from(id)).copied().unwrap_or_default()
    }

    /// The ids of the kinds that may be the concept.
    pub fn kinds_of(&self, concept: Concept) -> impl Iterator<Item = u16> + '_ {
        (0..self.concepts.len() as u16).filter(move |id| self.concepts(*id).contains(concept))
    }

    /// The ids of a named kind; empty if the grammar has none of that name.
    pub fn kinds_named(&self, name: &str) -> Vec<u16> {
        (0..self.kinds.len() as u16)
            .filter(|id| {
                self.kinds[usize::from(*id)] == name && self.concepts(*id).contains(Concept::Any)
            })
            .collect()
    }

    /// All names of named kinds.
    pub fn kind_names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.kinds
            .iter()
            .copied()
            .enumerate()
            .filter(|(id, _)| self.concepts[*id].contains(Concept::Any))
            .map(|(_, name)| name)
    }

    /// The name of a field id; 0 is none.
    pub fn field_name(&self, id: u16) -> Option<&'static str> {
        (id != 0)
            .then(|| self.fields.get(usize::from(id)).copied())
            .flatten()
    }

    /// The id of a field.
    pub fn field_id(&self, name: &str) -> Option<u16> {
        self.field_ids.get(name).copied()
    }
}
