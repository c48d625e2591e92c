//! Small geometry of scenes beyond `emath`'s: rectangles that meet, and paths that are moved
//! aside, rounded and walked along. World units.

mod paths;
mod rects;

#[cfg(test)]
mod tests;

pub(super) use paths::*;
pub use rects::RectExt;
