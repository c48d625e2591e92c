//! Pictures as SVG.

mod document;
mod pen;
mod shapes;

pub(super) use document::written;
pub use document::{SvgText, to_svg};
