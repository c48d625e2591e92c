//! The families of changes: what can be changed of a zone, an asset, a link, a note, of what is
//! written down, of where things stand, and of the design as a whole. Each says itself what it
//! touches.

mod asset;
mod document;
mod footprint;
mod link;
mod note;
mod place;
mod record;
mod scope;
mod zone;

pub use asset::AssetEdit;
pub use document::DesignEdit;
pub use footprint::Footprint;
pub use link::LinkEdit;
pub use note::{NoteEdit, NoteOrder};
pub use place::PlaceEdit;
pub use record::{RecordCell, RecordEdit};
pub use scope::CommandScope;
pub use zone::ZoneEdit;
