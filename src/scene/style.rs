//! Themes, fonts and icons: what everything is drawn with.

pub mod fonts;
mod icons;
mod theme;
mod themes;

pub use icons::*;
pub use theme::*;
