//! Pictures of a drawing: laid out once on sheets as a flat list of shapes and texts, then written
//! as SVG, PNG, PDF or slides.

mod block;
mod content;
mod glyphs;
mod icons;
mod layout;
mod outline;
mod paper;
mod pdf;
mod png;
mod pptx;
mod sheet;
mod svg;
mod texts;
mod written;

pub use block::{Confidentiality, TitleBlock};
pub use content::{PictureOrder, PicturePart};
pub use glyphs::{MissingGlyphs, missing_glyphs};
pub use layout::lay_out;
pub use paper::{Paper, PaperSize};
pub use pdf::{Attachment, attached_design, to_pdf};
pub use png::{PngGround, to_png};
pub use pptx::to_pptx;
pub use sheet::{
    Sheet, SheetCell, SheetConnector, SheetPage, SheetPart, SheetRole, SheetRow, SheetTable,
};
pub use svg::{SvgText, to_svg};
pub use written::PictureFault;
