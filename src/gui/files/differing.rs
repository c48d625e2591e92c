//! What the file of a drawing holds otherwise than what is open.

use crate::design::{Design, DesignDifference, differences};

/// What the file of a drawing holds otherwise than what is open.
#[derive(Clone, Debug)]
pub(in crate::gui) struct FileDifferences {
    /// What the file holds.
    pub(in crate::gui) file: Design,
    /// What differs, seen from what is open.
    pub(in crate::gui) found: Vec<DesignDifference>,
}

impl FileDifferences {
    /// Compares what is open with what the file holds.
    pub(in crate::gui) fn new(mine: &Design, file: Design) -> Self {
        let found = differences(mine, &file);
        Self { file, found }
    }
}
