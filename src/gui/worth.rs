//! What controls are worth, as the window shows it: answers from the background, and what the
//! last change has moved.

mod strip;
mod worker;

pub(crate) use strip::{STRIP_HEIGHT, strip_ui};
pub(super) use worker::WorthWorker;
