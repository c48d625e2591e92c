//! Findings and notices at the bottom.

mod accept;
mod asked;
mod bar;
mod group;
mod list;
mod row;
mod stale;
mod topic;

pub(crate) use list::{all_notices_ui, findings_ui};
use row::{FindingRow, button_spot, lead_room, paint_lead};
pub(super) use topic::SEVERITIES;
