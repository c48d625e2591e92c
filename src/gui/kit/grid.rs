//! Grids: tables of cells that are gone through one by one, of which only those in sight are drawn.
//! The head stays above them, the first column at their left.

mod body;
mod columns;
mod head;
mod rows;
mod show;

pub(crate) use body::{GridCell, GridLook};
pub(crate) use columns::{GridColumn, GridOrder};
pub(crate) use head::GridWidth;
pub(crate) use show::{GridCursor, GridOutcome, GridTable, rows_of_page};
