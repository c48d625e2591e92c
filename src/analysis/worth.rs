//! What controls are worth: the next best one, the cheapest set that makes a design safe, and
//! what may not fail alone.
//!
//! Nothing is analysed from the beginning for a control that is tried: the drawing stays as it
//! is, so only the rows of its asset and the sweeps of the attackers it can stop are done again.

mod cheapest;
mod clauses;
mod ground;
mod next;
mod single;
mod solve;

pub use cheapest::{SafeSet, Stay, StayReason, Stays, cheapest_set, cheapest_set_while};
pub use next::{LetterMove, Suggestion, next_best};
pub use single::{Raised, SinglePoint, Weak, single_points, single_points_while};

use crate::{
    catalog::{AssetId, ControlId, Cost, Text},
    design::{Command, ControlKey, ControlState},
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
fn implement(label: Text, candidates: &[Candidate]) -> Command {
    let states = candidates.iter().map(|candidate| {
        let key = ControlKey {
            asset: Some(candidate.asset.clone()),
            control: candidate.control.clone(),
        };
        (key, ControlState::Implemented)
    });
    Command::Group {
        label,
        commands: vec![Command::SetControls(states.collect())],
    }
}
