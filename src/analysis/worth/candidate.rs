//! What can be put in place.

use crate::{
    catalog::{AssetId, ControlId, Cost, Message},
    design::{Command, ControlKey, ControlState, DesignEdit},
};

/// A control at an asset that is not in place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// The asset that would carry it.
    pub asset: AssetId,
    /// The control.
    pub control: ControlId,
    /// What it costs: the user's word, or else the catalog's.
    pub cost: Cost,
}

/// The command that puts controls in place, as one step.
pub(super) fn implement(label: Message, candidates: &[Candidate]) -> Command {
    let states = candidates.iter().map(|candidate| {
        let key = ControlKey {
            asset: Some(candidate.asset.clone()),
            control: candidate.control.clone(),
        };
        (key, ControlState::Implemented)
    });
    Command::Many {
        label,
        commands: vec![Command::Design(DesignEdit::Controls(states.collect()))],
    }
}
