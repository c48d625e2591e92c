//! What is wished of the table.

use super::{CellPlace, RegisterChip, RegisterKey, RegisterSort, RegisterStep};

/// Where the cursor goes when a cell was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterCell {
    /// Nowhere.
    Stay,
    /// Down.
    Down,
    /// To the next cell, which is typed into as well.
    Next,
    /// To the cell before, which is typed into as well.
    Before,
}

/// A wish about the table of all assets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterWish {
    /// Sort by a column; asked for again, the other way, then not at all.
    SortBy(RegisterKey),
    /// Sort so.
    Sort(Option<RegisterSort>),
    /// Show rows in which these words occur.
    Seek(String),
    /// Show rows of a chip, or all again.
    Chip(RegisterChip),
    /// Show a column, or leave it out.
    Column(RegisterKey),
    /// Give a column a width, points.
    Widen(RegisterKey, u16),
    /// Move the cursor, taking the selection along or extending it.
    Go {
        /// Where.
        step: RegisterStep,
        /// Whether the selection is extended.
        extends: bool,
    },
    /// Put the cursor into a cell.
    At {
        /// The cell.
        place: CellPlace,
        /// Whether the selection is extended.
        extends: bool,
    },
    /// Select every cell.
    All,
    /// Select the cursor's cell alone.
    One,
    /// Type into the cursor's cell, beginning with a letter or with what stands there.
    Begin(Option<String>),
    /// So much is typed, and this one of the offered words is marked.
    Draft(String, Option<usize>),
    /// Write what is typed.
    Write(AfterCell),
    /// Give up what is typed.
    GiveUp,
    /// Copy the first row of the selection into the others.
    FillDown,
    /// Write a table from the clipboard over the selection.
    Paste(String),
    /// Empty the selected cells.
    Clear,
    /// Add an asset like that of the cursor.
    AddRow,
}
