//! What a gesture shows over the drawing: bands, rubber lines, rings, handles and reasons.

mod connect;
mod gestures;
mod marks;
mod refusal;

pub(crate) use gestures::Overlay;
use gestures::corner;
