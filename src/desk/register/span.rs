//! What is selected in the table: a rectangle of cells, kept by assets and columns, so that it
//! stays with them however the rows are sorted.

use std::ops::RangeInclusive;

use super::{Register, RegisterColumn, RegisterKey, RegisterRow, RegisterView};
use crate::catalog::AssetId;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellPlace {
    /// Its row.
    pub asset: AssetId,
    /// Its column.
    pub column: RegisterKey,
}

/// The selected cells: the rectangle between two of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellSelection {
    /// The one that keys go from.
    pub cursor: CellPlace,
    /// The one where the selection began.
    pub anchor: CellPlace,
}

impl CellSelection {
    /// One cell alone.
    pub fn at(place: CellPlace) -> Self {
        Self {
            anchor: place.clone(),
            cursor: place,
        }
    }
}

/// Where a cell is among those shown: row and column, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellSpot {
    /// From the top.
    pub row: usize,
    /// From the left.
    pub column: usize,
}

/// A rectangle of cells among those shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellBlock {
    /// Its rows.
    pub rows: RangeInclusive<usize>,
    /// Its columns.
    pub columns: RangeInclusive<usize>,
}

impl CellBlock {
    /// The rectangle between two cells.
    pub fn between(one: CellSpot, other: CellSpot) -> Self {
        Self {
            rows: one.row.min(other.row)..=one.row.max(other.row),
            columns: one.column.min(other.column)..=one.column.max(other.column),
        }
    }

    /// Whether a cell is in it.
    pub fn contains(&self, spot: CellSpot) -> bool {
        self.rows.contains(&spot.row) && self.columns.contains(&spot.column)
    }

    /// How many rows it has.
    pub fn height(&self) -> usize {
        self.rows.end() - self.rows.start() + 1
    }

    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.columns.end() - self.columns.start() + 1
    }

    /// Its cell at the upper left.
    pub const fn corner(&self) -> CellSpot {
        CellSpot {
            row: *self.rows.start(),
            column: *self.columns.start(),
        }
    }
}

/// Where a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterStep {
    /// So many rows down, or up.
    Rows(isize),
    /// So many columns to the right, or to the left.
    Columns(isize),
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first cell.
    Start,
    /// To the last cell.
    End,
    /// To the next cell, row after row.
    Next,
    /// To the cell before.
    Before,
}

impl Register {
    /// The cell at a spot.
    pub fn place(&self, spot: CellSpot) -> Option<CellPlace> {
        Some(CellPlace {
            asset: self.rows.get(spot.row)?.asset.clone(),
            column: self.columns.get(spot.column)?.key.clone(),
        })
    }

    /// Where a cell is; `None` of one that is not shown.
    pub fn spot(&self, place: &CellPlace) -> Option<CellSpot> {
        Some(CellSpot {
            row: self.row_at(&place.asset)?,
            column: self.column_at(&place.column)?,
        })
    }

    /// The nearest cell that is shown: of one that is gone, the one now in its place. `near` is the
    /// row in which it was.
    pub fn nearest(&self, place: &CellPlace, near: usize) -> Option<CellSpot> {
        let last = self.rows.len().checked_sub(1)?;
        Some(CellSpot {
            row: self.row_at(&place.asset).unwrap_or_else(|| near.min(last)),
            column: self.column_at(&place.column).unwrap_or_default(),
        })
    }

    /// The selected rectangle; `None` while nothing of it is shown.
    pub fn span(&self, selection: &CellSelection, near: usize) -> Option<CellBlock> {
        let cursor = self.nearest(&selection.cursor, near)?;
        let anchor = self.spot(&selection.anchor).unwrap_or(cursor);
        Some(CellBlock::between(anchor, cursor))
    }

    /// Where the cursor is: in the first cell until it is put elsewhere. `None` without rows.
    pub fn cursor(&self, view: &RegisterView) -> Option<CellSpot> {
        match &view.cells {
            Some(cells) => self.nearest(&cells.cursor, view.near),
            None => self.rows.first().map(|_| CellSpot::default()),
        }
    }

    /// The cells that are selected: the cursor's alone until others are.
    pub fn selected(&self, view: &RegisterView) -> Option<CellBlock> {
        match &view.cells {
            Some(cells) => self.span(cells, view.near),
            None => self.cursor(view).map(|spot| CellBlock::between(spot, spot)),
        }
    }

    /// Where a step leads from a cell; it stays within the table.
    pub fn step(&self, from: CellSpot, step: RegisterStep) -> CellSpot {
        let last_row = self.rows.len().saturating_sub(1);
        let last_column = self.columns.len().saturating_sub(1);
        let CellSpot { row, column } = from;
        let spot = |row, column| CellSpot { row, column };
        match step {
            RegisterStep::Rows(by) => spot(row.saturating_add_signed(by).min(last_row), column),
            RegisterStep::Columns(by) => {
                spot(row, column.saturating_add_signed(by).min(last_column))
            }
            RegisterStep::RowStart => spot(row, 0),
            RegisterStep::RowEnd => spot(row, last_column),
            RegisterStep::Start => spot(0, 0),
            RegisterStep::End => spot(last_row, last_column),
            RegisterStep::Next if column < last_column => spot(row, column + 1),
            RegisterStep::Next if row < last_row => spot(row + 1, 0),
            RegisterStep::Before if column > 0 => spot(row, column - 1),
            RegisterStep::Before if row > 0 => spot(row - 1, last_column),
            RegisterStep::Next | RegisterStep::Before => from,
        }
    }

    /// The rows of a rectangle.
    pub fn rows_of(&self, span: &CellBlock) -> &[RegisterRow] {
        self.rows.get(span.rows.clone()).unwrap_or_default()
    }

    /// The columns of a rectangle.
    pub fn columns_of(&self, span: &CellBlock) -> &[RegisterColumn] {
        self.columns.get(span.columns.clone()).unwrap_or_default()
    }

    /// The texts of a rectangle, row by row.
    pub fn texts_of(&self, span: &CellBlock) -> Vec<Vec<String>> {
        let rows = self.rows_of(span).iter();
        let texts = rows.map(|row| row.texts.get(span.columns.clone()));
        texts
            .map(|texts| texts.unwrap_or_default().to_vec())
            .collect()
    }
}
