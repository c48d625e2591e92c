//! The document: zones, assets, links and control states.
//!
//! A design names catalog entries by id only, so that it opens even when an entry is gone.
//! Meaning and layout stand apart: layout changes never change an analysis.

mod command;
mod geometry;
mod model;

pub use command::*;
pub use geometry::*;
pub use model::*;
