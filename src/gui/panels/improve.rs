//! The inspector's improvements: the next best controls, the cheapest set, single points.

mod cost;
mod head;
mod more;
mod next;
mod panel;
mod set;
mod single;
mod words;

use head::{head_ui, note_ui};
use more::{more_ui, shown};
pub(crate) use panel::improve_ui;
