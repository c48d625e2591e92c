//! The sheet of controls comes back: what was filled in is read by stable ids and compared with
//! what stood there when it was handed over and with what stands in the design now.

mod answer;
mod conflict;
mod merge;
mod plan;
mod sheet;

pub use conflict::{ConflictChoice, HandoverCell, HandoverProblem};
pub use merge::handover;
pub use plan::{HandoverPlan, UnknownRow};
pub use sheet::{HandoverRow, HandoverSheet, handover_sheet};
