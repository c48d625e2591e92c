//! Drawing: each sort of thing becomes shapes, from back to front.

mod build;
mod canvas;
mod connectors;
mod flows;
mod gates;
mod hops;
mod input;
mod labels;
mod letters;
pub(super) mod links;
mod lit;
pub(super) mod lit_way;
mod marks;
mod notes;
pub(super) mod pen;
pub(super) mod standing;
mod states;
mod tile_room;
mod tile_text;
mod tiles;
mod words;
mod zones;

pub use build::{build, build_planned, sketch};
pub use connectors::{SceneConnector, connectors};
pub use hops::{RouteHop, route_hops};
pub use input::{SceneInput, SceneLight, TileMarks};
pub use letters::NameSizes;
pub use links::{hovered_link, link_preview, link_sample, marked_links};
pub use marks::*;
pub use notes::note_height;
