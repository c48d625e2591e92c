//! Lists of assets that are read in: what their columns mean, and what is done with each row.

mod columns;
mod dialog;
mod picks;
mod row;
mod rows;
mod said;
mod steps;

pub(super) use dialog::{ImportDialog, ImportEnd};
