//! The document: zones, assets, links and control states.
//!
//! A design names catalog entries by id only, so that it opens even when an entry is gone.
//! Meaning and layout stand apart: layout changes never change an analysis.

mod columns;
mod command;
mod difference;
mod edits;
mod fault;
mod file;
mod foreign;
mod geometry;
mod given;
mod ids;
mod laid_way;
pub(crate) mod membership;
mod model;
mod moving;
mod names;
mod overrides;
mod phases;
mod piece;
mod place;
mod plain;
mod record;
mod references;
mod save;
mod stem;
mod subject;
mod things;
mod twice;
mod versioned;

pub use columns::RecordColumn;
pub use command::{Command, Rejection};
pub use difference::{
    DesignDifference, DifferenceWay, DifferingAspect, DifferingPart, differences,
};
pub use edits::{
    AssetEdit, CommandScope, DesignEdit, Footprint, LinkEdit, NoteEdit, NoteOrder, PlaceEdit,
    RecordCell, RecordEdit, ZoneEdit,
};
pub use fault::*;
pub use file::{
    FORMAT, parse, parse_bytes, read_bytes, read_file, read_stream, read_text, to_text, write_file,
    write_text,
};
pub use foreign::Foreign;
pub use geometry::*;
pub(crate) use given::is_unseen;
pub use given::{LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, given_name};
pub use ids::FreeIds;
pub use laid_way::{LaidWay, WAY_STEPS};
pub use model::*;
pub use moving::MovedThings;
pub use names::{Name, Names};
pub use overrides::*;
pub use piece::{PIECE_FORMAT, Piece};
pub use place::{absolute, is_same_file};
pub use record::*;
pub use references::{WORLD_LIMIT, is_sane};
pub use save::{make_private_folder, write_atomically, write_private};
pub use stem::file_stem;
pub use subject::Subject;
pub use versioned::{Versioned, read_versioned, versioned_text, without_mark};
