//! A scene as egui shapes under a camera: what is out of sight is skipped, what would be too small
//! to read is left out.

mod brush;
pub(crate) mod coarse;
pub(crate) mod dash;
mod ground;
mod icon;
mod lens;
pub(crate) mod outline;
pub(crate) mod store;
mod text;
pub(crate) mod triangles;

pub(crate) use brush::{Brush, shapes_of};
pub(crate) use dash::dashed;
pub(crate) use ground::ground;
pub(crate) use lens::Lens;
use lens::THINNEST;
