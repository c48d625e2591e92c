//! What is remembered of the table of a drawing.

use std::collections::{BTreeMap, BTreeSet};

use super::{CellPlace, CellSelection, RegisterFilter, RegisterKey, RegisterSort};

/// What is being typed into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellDraft {
    /// The cell.
    pub place: CellPlace,
    /// As typed so far.
    pub text: String,
    /// Whether it began with a letter that was typed: the cursor stands behind it then, else all
    /// is selected.
    pub is_typed: bool,
    /// Which of the offered words is marked, from 0.
    pub marked: Option<usize>,
}

/// How the table of a drawing is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterView {
    /// How the rows are sorted; `None` leaves them as they are kept.
    pub sort: Option<RegisterSort>,
    /// Which rows are shown.
    pub filter: RegisterFilter,
    /// Columns that are shown though they are not at first, or the other way round.
    pub turned: BTreeSet<RegisterKey>,
    /// Widths of columns that were given another one, points.
    pub widths: BTreeMap<RegisterKey, u16>,
    /// The selected cells.
    pub cells: Option<CellSelection>,
    /// The row in which the cursor was last, for when its asset is not shown any more.
    pub near: usize,
    /// What is being typed.
    pub draft: Option<CellDraft>,
}
