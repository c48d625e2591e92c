//! The palette: what can be put on the canvas, by click or by drag.

mod entry;
mod groups;
mod list;

pub(crate) use list::palette_ui;
