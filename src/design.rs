//! The document: zones, assets, links and control states.
//!
//! A design names catalog entries by id only, so that it opens even when an entry is gone.
//! Meaning and layout stand apart: layout changes never change an analysis.

mod command;
mod fault;
mod file;
mod geometry;
mod model;
mod moving;
mod overrides;
mod phases;
mod piece;
mod references;

pub use command::*;
pub use fault::*;
pub use file::{
    FORMAT, parse, read_file, read_stream, read_text, to_text, write_atomically, write_file,
    write_text,
};
pub use geometry::*;
pub use model::*;
pub use moving::Moved;
pub use overrides::*;
pub use piece::{PIECE_FORMAT, Piece};
pub use references::{WORLD_LIMIT, is_sane};
