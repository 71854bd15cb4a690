//! The way of a value as steps for people.

use crate::model::Model;
use crate::model::flow::{Hop, Via};
use crate::model::tree::NodeId;

/// More steps than these are not told one by one; GitHub shows as many.
const MAX_STEPS: usize = 100;

/// The places of the way, from the source on, each with what happens there. Nothing if the source itself was asked.
pub(super) fn steps(model: &Model<'_>, way: &[Hop]) -> Vec<(NodeId, String)> {
    let [first, rest @ ..] = way else {
        return Vec::new();
    };
    let mut steps = vec![(first.node, "The value comes from here.".to_owned())];
    // Each place says how its value gets to the next one.
    for (index, hop) in way.iter().enumerate() {
        if let Some((place, message)) = told(model, &hop.via)
            && steps
                .last()
                .is_none_or(|last| last.0 != place || index == 0)
        {
            steps.push((place, message));
        }
    }
    if let Some(last) = rest.last()
        && steps.last().is_none_or(|step| step.0 != last.node)
    {
        steps.push((last.node, "It arrives here.".to_owned()));
    }
    if steps.len() < 2 {
        return Vec::new();
    }
    if steps.len() > MAX_STEPS {
        steps.drain(MAX_STEPS / 2..steps.len() - MAX_STEPS / 2);
    }
    steps
}

fn told(model: &Model<'_>, via: &Via) -> Option<(NodeId, String)> {
    let text = |node: NodeId| {
        let text: String = model.tree.text(node).split_whitespace().collect();
        match text.char_indices().nth(40) {
            Some((at, _)) => format!("{}…", &text[..at]),
            None => text,
        }
    };
    match via {
        Via::Same => None,
        Via::Assigned(target) => Some((*target, format!("It is assigned to '{}'.", text(*target)))),
        Via::Given(parameter) => Some((
            *parameter,
            format!("It is given as parameter '{}'.", text(*parameter)),
        )),
        Via::Returned(value) => Some((*value, "It is returned.".to_owned())),
        Via::Text(node) => Some((*node, "It becomes part of a text.".to_owned())),
        Via::Put(node) => Some((*node, "It is put into this value.".to_owned())),
        Via::Taken(node) => Some((*node, "It is taken out of this value.".to_owned())),
        Via::Call(call) => Some((*call, "It passes through this call.".to_owned())),
    }
}
