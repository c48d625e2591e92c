//! Several drawings open at once: each with its canvas and its file, and which of them is shown.

mod called;
mod file;
mod kept;
mod list;
mod tab;

pub(super) use file::DrawingFile;
pub(super) use kept::KeptWork;
pub(super) use list::{TabHead, Tabs};
pub(super) use tab::Tab;
