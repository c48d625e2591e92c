//! What the pointer is doing on the canvas, as a state machine without egui.
//!
//! A gesture changes nothing by itself: it shows a preview while it goes on and becomes one
//! command at its end. Aborting it leaves everything as it was.

mod bend;
mod drag;
mod finish;
mod ground;
mod input;
mod kind;
mod press;
mod room;
mod taking;

pub use finish::add;
pub use ground::GestureGround;
pub use input::{HandInput, HandKeys, HandOutcome};
pub use kind::Gesture;
pub use press::link_end_at;
pub use room::place_with_room;
pub use taking::Hand;
use taking::{SAME_PLACE, THRESHOLD, select};

#[cfg(test)]
mod tests;
