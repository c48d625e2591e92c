//! What can be changed of the design as a whole.

use crate::{
    catalog::{ControlId, Cost},
    design::{CommandScope, ControlKey, ControlState, Override, OverrideKey},
};

/// A change of the design as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DesignEdit {
    /// Set the title.
    Title(String),
    /// Write the remarks on the whole design.
    Note(String),
    /// Set control states.
    Controls(Vec<(ControlKey, ControlState)>),
    /// Accept a finding with a reason, or take the acceptance back.
    Accept(String, Option<String>),
    /// Set a level against the catalog's, with a reason, or go back to the catalog's.
    Override(OverrideKey, Option<Override>),
    /// Say what a control costs here, or go back to the catalog's cost.
    Cost(ControlId, Option<Cost>),
}

impl DesignEdit {
    pub(in crate::design) const fn touches(&self) -> CommandScope {
        match self {
            Self::Title(_) | Self::Note(_) => CommandScope::Layout,
            Self::Controls(_) | Self::Accept(..) | Self::Override(..) | Self::Cost(..) => {
                CommandScope::Meaning
            }
        }
    }
}
