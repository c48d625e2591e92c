//! What a drawing looks like: design + analysis + theme → a flat list of shapes and texts.
//!
//! The canvas paints this list and exporters write it: what is on screen is what is in a file.
//! All coordinates are world units (`f32`), x to the right, y down.

mod build;
mod flows;
pub mod fonts;
mod geom;
mod hops;
mod icons;
mod index;
mod labels;
mod lanes;
mod links;
mod lit;
mod marks;
pub mod metrics;
mod notes;
mod pen;
mod plan;
mod route;
mod shape;
mod standing;
mod states;
mod theme;
mod themes;
mod thumbnail;
mod tile_text;
mod tiles;
mod words;
mod zones;

pub use build::{Lit, SceneInput, build, build_planned, sketch};
pub use hops::{RouteHop, route_hops};
pub use icons::*;
pub use index::Index;
pub use lanes::Lane;
pub use links::{hovered_link, link_preview, marked_links};
pub use marks::*;
pub use notes::note_height;
use pen::Pen;
pub use plan::{CablePlan, Mover, Plan, asset_name, relaid, zone_name};
pub use route::FULL_SEARCH_CABLES;
pub use shape::*;
pub use theme::*;
pub use thumbnail::thumbnail;
