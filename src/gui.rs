//! The window.
//!
//! Panels see an immutable [`Frame`] and push [`Change`]s; changes are applied at the end of the
//! frame. No panel changes the design.

mod frame;
mod view;

pub use frame::*;
pub use view::*;
