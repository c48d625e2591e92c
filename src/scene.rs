//! What a drawing looks like: design + analysis + theme → a flat list of shapes and texts.
//!
//! The canvas paints this list; pictures of the start screen and of training are such lists too.
//! All coordinates are world units (`f32`), x to the right, y down.

mod draw;
mod geom;
mod index;
mod plan;
mod reading;
mod shape;
mod style;
mod text;
mod thumbnail;
mod ways;

pub use draw::*;
pub use geom::RectExt;
pub use index::PlaceIndex;
pub use plan::{CablePlan, Lane, Mover, Plan, relaid};
pub use reading::{ReadThing, SceneRole, reading_order};
pub use shape::*;
pub use style::*;
pub use text::metrics;
pub use thumbnail::thumbnail;
pub use ways::FULL_SEARCH_CABLES;
