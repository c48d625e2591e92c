//! What a drawing looks like: design + analysis + theme → a flat list of shapes and texts.
//!
//! The canvas paints this list and exporters write it: what is on screen is what is in a file.
//! All coordinates are world units (`f32`), x to the right, y down.

pub mod fonts;
mod icons;
pub mod metrics;
mod shape;
mod theme;
mod themes;

pub use icons::*;
pub use shape::*;
pub use theme::*;
