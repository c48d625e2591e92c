//! Every change of a design, in one place, and the session that tests, CLI and window drive.

mod apply;
mod arrange;
mod growing;
mod history;
mod into;
mod label;
mod numbering;
mod outlook;
mod piece;
mod room;
mod session;
mod template;
mod titled;
mod unplaced;

pub use apply::apply;
pub use arrange::{Arrange, Arrangement, arrange};
pub use history::{History, KEPT_STEPS};
pub use into::{may_move_into, move_into};
pub use label::label;
pub use numbering::{name_of_new, number_alike, numbered_name};
pub use outlook::{AimCourse, AimOutlook, AimStanding, carried_out, outlook};
pub use piece::{CannotPaste, Paste, copy, cut, duplicate, paste, paste_text};
pub use room::{beside as room_beside, inside as room_inside};
pub use session::*;
pub use template::{StartControls, StartPoint, template, with_controls};
pub use titled::title_after;
pub use unplaced::placed;
