//! Every change of a design, in one place, and the session that tests, CLI and window drive.

mod apply;
mod history;
mod label;
mod room;
mod session;
mod shipped;
mod template;

pub use apply::{apply, touches};
pub use history::*;
pub use label::label;
pub use session::*;
pub use shipped::{base_design, shipped_scenario, shipped_stage, stage};
pub use template::{StartControls, template, with_controls};
