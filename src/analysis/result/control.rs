//! Controls as they are demanded, and as they stand at assets.

use std::{ops::Deref, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{
    catalog::{AssetId, ControlId, LawId, ModelId, PatternId, PlacementId, Requirement, Text},
    design::ControlState,
};

/// Where the demand for a control comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Origin {
    /// A table of a pattern.
    Pattern(PatternId),
    /// A prerequisite model of a pattern.
    Model(ModelId),
    /// The tables common to all patterns.
    Common,
    /// The asset's own nature (the security cloud's protection).
    Nature,
    /// What we read in addition beside a pattern, where a part of the drawing is otherwise.
    Beside(PatternId),
}

/// A control as the matched patterns demand it of every asset of a kind, of the organisation, or
/// of an asset that is not drawn.
///
/// A control that several sources demand stands once, with all its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The control.
    pub control: ControlId,
    /// Its name in the table that demands it.
    pub name: Text,
    /// The name with what tells it from other controls of the same name.
    pub full_name: Text,
    /// Where it belongs.
    pub placement: PlacementId,
    /// The name of that placement.
    pub place: Text,
    /// Numbers ① ② … of that placement in the matched patterns, ascending.
    pub numbers: Vec<u8>,
    /// Whether no asset that could carry it is drawn.
    pub unplaced: bool,
    /// The strictest demand.
    pub requirement: Requirement,
    /// The heading of its table.
    pub section: Text,
    /// All its sources; the first is the strictest.
    pub from: Vec<Origin>,
    /// Clauses.
    pub law: Vec<LawId>,
    /// Pages of all its sources.
    pub pages: Arc<[u16]>,
    /// Why the document takes it out of scope here, if it does.
    pub out_of_scope: Option<Text>,
}

impl Demand {
    /// Whether the asset carries it by its nature: no table of the document demands it.
    pub fn is_by_nature(&self) -> bool {
        self.from.contains(&Origin::Nature)
    }
}

/// A demanded control at one asset, or of the organisation. What is demanded is shared by all
/// assets of a kind and read through the instance: `instance.control`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlInstance {
    /// What is demanded.
    pub demand: Arc<Demand>,
    /// The asset that carries it; `None` for the organisation or when no such asset is drawn.
    pub asset: Option<AssetId>,
    /// Its state.
    pub state: ControlState,
}

impl Deref for ControlInstance {
    type Target = Demand;

    fn deref(&self) -> &Demand {
        &self.demand
    }
}

impl ControlInstance {
    /// Whether nothing remains to be done: implemented, or not applicable for a stated reason.
    pub fn is_in_place(&self) -> bool {
        self.is_implemented() || self.is_not_applicable()
    }

    /// Whether it is implemented where the document has it in scope.
    pub fn is_implemented(&self) -> bool {
        self.state == ControlState::Implemented && self.out_of_scope.is_none()
    }

    /// Whether it need not be there: the document takes it out of scope, or the user does, for a
    /// stated reason.
    pub fn is_not_applicable(&self) -> bool {
        let by_user = match &self.state {
            ControlState::NotApplicable(reason) => !reason.trim().is_empty(),
            ControlState::Implemented | ControlState::Planned | ControlState::Missing => false,
        };
        by_user || self.out_of_scope.is_some()
    }
}
