//! The inspector's controls: of the selected asset or of the whole design, by section.

mod details;
mod groups;
mod head;
mod list;
mod record;
mod state;

use groups::{in_scope, passes, shown_asset};
pub(crate) use list::controls_ui;
use list::key_of;
