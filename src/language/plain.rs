//! A language that is not first class: patterns and node kinds work, concepts say nothing.

use super::concept::Concept;
use super::dialect::{
    Argument, Arms, Binding, CallParts, Dialect, HandlerParts, Literal, Member, Parameter, Sides,
};
use crate::model::tree::{NodeId, Tree};

/// Any language without a table of concepts.
pub struct Plain;

impl Dialect for Plain {
    fn concepts(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[]
    }
    fn words(&self) -> &'static [(Concept, &'static [&'static str])] {
        &[]
    }
    fn is(&self, _: &Tree<'_>, _: NodeId, concept: Concept) -> bool {
        concept == Concept::Any
    }
    fn scopes(&self) -> &'static [&'static str] {
        &[]
    }
    fn identifiers(&self) -> &'static [&'static str] {
        &[]
    }
    fn blocks(&self) -> &'static [&'static str] {
        &[]
    }
    fn unwrap(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn member(&self, _: &Tree<'_>, _: NodeId) -> Option<Member> {
        None
    }
    fn subscript(&self, _: &Tree<'_>, _: NodeId) -> Option<(NodeId, NodeId)> {
        None
    }
    fn call(&self, _: &Tree<'_>, _: NodeId) -> Option<CallParts> {
        None
    }
    fn arguments(&self, _: &Tree<'_>, _: NodeId) -> Vec<Argument> {
        Vec::new()
    }
    fn entries(&self, _: &Tree<'_>, _: NodeId) -> Option<Vec<Option<(NodeId, NodeId)>>> {
        None
    }
    fn key_text(&self, _: &Tree<'_>, _: NodeId) -> Option<String> {
        None
    }
    fn sequence(&self, _: &Tree<'_>, _: NodeId) -> Option<Vec<NodeId>> {
        None
    }
    fn parameters(&self, _: &Tree<'_>, _: NodeId) -> Vec<Parameter> {
        Vec::new()
    }
    fn name(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn body(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn decorators(&self, _: &Tree<'_>, _: NodeId) -> Vec<NodeId> {
        Vec::new()
    }
    fn docstring(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn return_type(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn is_public(&self, _: &Tree<'_>, _: NodeId) -> bool {
        false
    }
    fn is_exported(&self, _: &Tree<'_>, _: NodeId) -> bool {
        false
    }
    fn bases(&self, _: &Tree<'_>, _: NodeId) -> Vec<NodeId> {
        Vec::new()
    }
    fn self_name(&self, _: &Tree<'_>, _: NodeId) -> Option<String> {
        None
    }
    fn method_class(&self, _: &Tree<'_>, _: NodeId) -> Option<String> {
        None
    }
    fn annotation_type(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn handler(&self, _: &Tree<'_>, _: NodeId) -> HandlerParts {
        HandlerParts::default()
    }
    fn sides(&self, _: &Tree<'_>, _: NodeId) -> Sides {
        Sides::default()
    }
    fn operand(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn cause(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn iterable(&self, _: &Tree<'_>, _: NodeId) -> Option<NodeId> {
        None
    }
    fn string_parts(&self, _: &Tree<'_>, _: NodeId) -> Vec<NodeId> {
        Vec::new()
    }
    fn literal(&self, _: &Tree<'_>, _: NodeId) -> Option<Literal> {
        None
    }
    fn arms(&self, _: &Tree<'_>, _: NodeId) -> Arms {
        Arms::default()
    }
    fn bindings(&self, _: &Tree<'_>, _: NodeId, _: &mut Vec<Binding>) {}
    fn is_star_import(&self, _: &Tree<'_>, _: NodeId) -> bool {
        false
    }
    fn global(&self, _: &str) -> Option<String> {
        None
    }
    fn jumps(&self) -> &'static [&'static str] {
        &[]
    }
    fn never_returns(&self) -> &'static [&'static str] {
        &[]
    }
    fn durations(&self) -> &'static [(&'static str, f64)] {
        &[]
    }
    fn log_methods(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
    fn log_functions(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
    fn logs_traceback(&self, _: &Tree<'_>, _: NodeId) -> bool {
        false
    }
}
