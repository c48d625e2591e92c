//! Every change of a design, in one place, and the session that tests, CLI and window drive.

mod apply;
mod arrange;
mod growing;
mod history;
mod into;
mod label;
mod piece;
pub mod recovery;
mod room;
mod session;
mod shipped;
mod standing;
mod template;
mod tidy;
mod unplaced;
mod writing;

pub use apply::{apply, touches};
pub use arrange::{Arrange, Arranged, arrange};
pub use history::*;
pub use into::{may_move_into, move_into};
pub use label::label;
pub use piece::{CannotPaste, Pasted, copy, cut, duplicate, paste, paste_text};
pub use session::*;
pub use shipped::{base_design, shipped_scenario, shipped_stage, stage};
pub use template::{StartControls, template, titled_template, with_controls};
pub use tidy::{Tidy, tidy};
pub use unplaced::placed;
pub use writing::{Move, Place, Rewrite, Writing};
