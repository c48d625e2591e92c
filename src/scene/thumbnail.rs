//! Miniature pictures of whole designs: zones, gates, terminals and platforms, and the flows that
//! carry the route alone.
//!
//! Everything is read from the design and from what the catalog says of its kinds, so that a
//! picture is a true miniature of the drawing.

mod flows;
mod miniature;
mod paths;

pub use miniature::thumbnail;
