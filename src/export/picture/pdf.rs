//! Pictures as PDF: tagged, for archives (PDF/A-2a) and for everybody (PDF/UA-1); with the design
//! inside, PDF/A-3a.

mod attached;
mod document;
mod paint;
mod tags;
mod text;

pub use attached::attached_design;
pub use document::{Attachment, to_pdf};
