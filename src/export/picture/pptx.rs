//! Pictures as slides: native shapes that can be moved and edited, lines that stay joined to them.

mod connectors;
mod geometry;
mod groups;
mod package;
mod parts;
mod shapes;
mod slide;
mod table;
mod text;
mod xml;

pub use package::to_pptx;
