//! Findings and notices at the bottom.

mod accept;
mod list;
mod row;
mod stale;

pub(crate) use list::{all_notices_ui, findings_ui};
use row::{FindingRow, button_spot};
