//! The outline: zones › assets › links and the notes as a tree that edits the same drawing, in step with the
//! canvas both ways, complete for keyboard and screen reader.

mod keys;
mod menu;
mod paint;
mod rows;
mod state;
mod tree;

pub(crate) use rows::coverage;
use rows::{OutlineRow, RowSubject};
use state::{OutlineState, turn};
pub(crate) use tree::outline_ui;
use tree::{ROW, row_id, select};
